import Dialogue

/// Reads the order of the conversations.
public enum ProgramReader {
  /// Reads a program.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: Its name for findings.
  /// - Returns: The program, as far as it could be read, and what is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) -> (Program, [Finding]) {
    var source = Source(bytes, file: file)
    var builder = GraphBuilder(file: file)
    var program = Program(first: Reference("", at: .start))
    do throws(Source.Problem) {
      let top = try source.place()
      let keys = [
        "program", "first", "return", "next", "gate", "safety", "conversations", "documents", "on",
      ]
      try source.map("the program", keys: keys) { (source, key) throws(Source.Problem) in
        switch key.text {
        case "program": _ = try source.scalar("'program'")
        case "first":
          if let first = try builder.reference(&source, "a graph") { program.first = first }
        case "return": program.returning = try returning(&source, builder, at: key.place)
        case "next": program.next = try builder.reference(&source, "a graph")
        case "gate": program.gate = try gate(&source, &builder, at: key.place)
        case "safety": program.safety = try safety(&source, builder, at: key.place)
        case "conversations":
          try source.map("'conversations'") { (source, key) throws(Source.Problem) in
            program.conversations.append(
              try conversation(&source, &builder, Reference(key.text, at: key.place)))
            return true
          }
        case "documents":
          try source.map("'documents'") { (source, key) throws(Source.Problem) in
            let id = Reference(key.text, at: key.place)
            if let document = try document(&source, &builder, id) {
              program.documents.append(document)
            }
            return true
          }
        case "on":
          try source.map("'on'") { (source, key) throws(Source.Problem) in
            if let graph = try builder.reference(&source, "a graph") {
              program.situations.append(
                Program.Situation(id: Reference(key.text, at: key.place), graph: graph))
            }
            return true
          }
        default: return false
        }
        return true
      }
      try source.finish()
      if program.first.name.isEmpty, source.findings.isEmpty {
        source.report("missing-key", at: top, "the program needs 'first'")
      }
    } catch {
      source.report(error)
    }
    program.slots = builder.graph.slots
    program.file = file
    return (program, source.findings)
  }

  private static func returning(
    _ source: inout Source, _ builder: GraphBuilder, at place: Place
  ) throws(Source.Problem) -> Program.Return? {
    var graph: Reference?
    var then: Reference?
    var after = 0
    let before = source.findings.count
    try source.map("'return'", keys: ["graph", "after", "then"]) {
      (source, key) throws(Source.Problem) in
      switch key.text {
      case "graph": graph = try builder.reference(&source, "a graph")
      case "then": then = try builder.reference(&source, "a graph")
      case "after": after = try builder.number(&source, "'after'") ?? 0
      default: return false
      }
      return true
    }
    guard let graph else {
      if source.findings.count == before {
        source.report("missing-key", at: place, "'return' needs 'graph'")
      }
      return nil
    }
    return Program.Return(graph: graph, after: after, then: then)
  }

  private static func conversation(
    _ source: inout Source, _ builder: inout GraphBuilder, _ graph: Reference
  ) throws(Source.Problem) -> Program.Conversation {
    var found = Program.Conversation(graph: graph, title: "")
    let keys = ["title", "step", "minutes", "couple", "when", "needs", "follow-up", "review"]
    let before = source.findings.count
    try source.map("a conversation", keys: keys) { (source, key) throws(Source.Problem) in
      switch key.text {
      case "title": found.title = try builder.text(&source, "'title'") ?? ""
      case "step": found.step = try builder.text(&source, "'step'") ?? ""
      case "minutes": found.minutes = try builder.number(&source, "'minutes'") ?? 15
      case "couple": found.isCouple = try builder.flag(&source, "couple") ?? false
      case "when": found.when = try builder.condition(&source)
      case "needs":
        try source.list("'needs'") { (source) throws(Source.Problem) in
          if let need = try need(&source, &builder) { found.needs.append(need) }
        }
      case "follow-up":
        found.followUp = try due(&source, &builder, "'follow-up'")
        found.followUp?.when.forEachFact { fact in
          guard case .plans = fact.test else { return }
          source.report(
            "bad-guard", at: fact.subject.place,
            "'plans' counts the follow-ups that hold, so none of them can ask it")
        }
      case "review": found.review = try due(&source, &builder, "'review'")
      default: return false
      }
      return true
    }
    if found.title.isEmpty, source.findings.count == before {
      source.report("missing-key", at: graph.place, "conversation '\(graph.name)' needs 'title'")
    }
    return found
  }

  private static func document(
    _ source: inout Source, _ builder: inout GraphBuilder, _ id: Reference
  ) throws(Source.Problem) -> Program.Document? {
    var title: String?
    var graph: Reference?
    var document: Reference?
    var shared: SlotUse?
    let before = source.findings.count
    try source.map("a document", keys: ["title", "graph", "document", "shared"]) {
      (source, key) throws(Source.Problem) in
      switch key.text {
      case "title": title = try builder.text(&source, "'title'")
      case "graph": graph = try builder.reference(&source, "a graph")
      case "document": document = try builder.reference(&source, "a document")
      case "shared": shared = try builder.slot(&source, "a list")
      default: return false
      }
      return true
    }
    guard let title, let graph, let document else {
      if source.findings.count == before {
        source.report("missing-key", at: id.place, "a document has 'title', 'graph' and 'document'")
      }
      return nil
    }
    var found = Program.Document(id: id, title: title, graph: graph, document: document)
    found.shared = shared
    return found
  }

  private static func need(
    _ source: inout Source, _ builder: inout GraphBuilder
  ) throws(Source.Problem) -> Program.Need? {
    var when: Guard?
    var otherwise: Reference?
    var isSoft = false
    let place = try source.place()
    let before = source.findings.count
    try source.map("a need", keys: ["when", "else", "soft"]) {
      (source, key) throws(Source.Problem) in
      switch key.text {
      case "when": when = try builder.condition(&source)
      case "else": otherwise = try builder.reference(&source, "a graph")
      case "soft": isSoft = try builder.flag(&source, "soft") ?? false
      default: return false
      }
      return true
    }
    if let when, let otherwise {
      return Program.Need(when: when, otherwise: otherwise, isSoft: isSoft)
    }
    if source.findings.count == before {
      source.report("missing-key", at: place, "a need has 'when' and 'else'")
    }
    return nil
  }

  private static func due(
    _ source: inout Source, _ builder: inout GraphBuilder, _ what: String
  ) throws(Source.Problem) -> Program.FollowUp? {
    var when: Guard?
    var at: Reference?
    let place = try source.place()
    let before = source.findings.count
    try source.map(what, keys: ["when", "at"]) { (source, key) throws(Source.Problem) in
      switch key.text {
      case "when": when = try builder.condition(&source)
      case "at": at = try builder.reference(&source, "a state")
      default: return false
      }
      return true
    }
    if let when, let at { return Program.FollowUp(when: when, at: at) }
    if source.findings.count == before {
      source.report("missing-key", at: place, "\(what) has 'when' and 'at'")
    }
    return nil
  }
}
