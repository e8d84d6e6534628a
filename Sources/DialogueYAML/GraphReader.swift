import Dialogue

/// Reads a graph from YAML.
public enum GraphReader {
  /// What was read of a file.
  public struct Result: Sendable {
    /// The graph; `nil` when so much is wrong that there is none.
    public var graph: Graph?
    /// What is wrong with the file's form. Names that are not defined are found by `Checker`.
    public var findings: [Finding]
  }

  private static let keys = [
    "graph", "start", "uses", "takes", "never", "states", "documents",
  ]

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, at most 5 MB of UTF-8.
  ///   - file: Its name for findings, relative to the folder of the dialogues.
  /// - Returns: The graph, its references to states, documents and slots resolved, and the findings.
  public static func read(_ bytes: [UInt8], file: String) -> Result {
    var source = Source(bytes, file: file)
    var builder = GraphBuilder(file: file, digest: Digest.of(bytes))
    var isWhole = false
    do throws(Source.Problem) {
      isWhole = try read(&source, &builder)
    } catch {
      source.report(error)
    }
    guard isWhole else { return Result(graph: nil, findings: source.findings) }
    builder.finish()
    return Result(graph: builder.graph, findings: source.findings)
  }

  private static func read(
    _ source: inout Source, _ builder: inout GraphBuilder
  ) throws(Source.Problem) -> Bool {
    let top = try source.place()
    let before = source.findings.count
    var seen: [String] = []
    try source.map("a graph", keys: keys) { (source, key) throws(Source.Problem) in
      seen.append(key.text)
      switch key.text {
      case "graph":
        if let id = try source.scalar("'graph'") {
          builder.graph.id = source.id(id, "a graph")
          builder.graph.place = id.place
        }
      case "start":
        if let start = try builder.reference(&source, "'start'") { builder.graph.start = start }
      case "uses":
        builder.graph.uses = try builder.names(&source, "a slot").map {
          builder.slot($0.name, at: $0.place)
        }
      case "takes":
        builder.graph.takes = try builder.names(&source, "a parameter").map {
          builder.newSlot(&source, $0.name, at: $0.place)
        }
      case "never": builder.graph.isNeverTogether = try builder.never(&source)
      case "states": try builder.states(&source)
      case "documents": try builder.documents(&source)
      default: return false
      }
      return true
    }
    try source.finish()
    if source.findings.count == before {
      for key in ["graph", "start", "states"] where !seen.contains(key) {
        source.report(
          key == "start" ? "no-start" : "missing-key", at: top, "a graph needs '\(key)'")
      }
    }
    return seen.contains("states")
  }
}

extension GraphBuilder {
  fileprivate mutating func documents(_ source: inout Source) throws(Problem) {
    try source.map("'documents'") { (source, key) throws(Problem) in
      var document = Document(id: source.id(key, "a document"), place: key.place, lines: [])
      try source.list("a document") { (source) throws(Problem) in
        if let line = try self.line(&source) { document.lines.append(line) }
      }
      self.graph.documents.append(document)
      return true
    }
  }

  private mutating func line(_ source: inout Source) throws(Problem) -> Document.Line? {
    if try source.isScalar {
      return try words(&source, "a line", recalls: false).map { Document.Line(words: $0) }
    }
    var line = Document.Line(words: Words([]))
    var when: Guard?
    let place = try source.place()
    let before = source.findings.count
    try source.map("a line", keys: ["text", "when", "share"]) { (source, key) throws(Problem) in
      switch key.text {
      case "text": line.words = try self.words(&source, "a line", recalls: false) ?? Words([])
      case "when": when = try self.condition(&source)
      case "share": line.isShared = try self.share(&source)
      default: return false
      }
      return true
    }
    if line.words.parts.isEmpty {
      if source.findings.count == before {
        source.report("missing-key", at: place, "a line needs 'text'")
      }
      return nil
    }
    if let when {
      for index in line.words.parts.indices {
        line.words.parts[index].when = line.words.parts[index].when.map { .and(when, $0) } ?? when
      }
    }
    return line
  }

  /// Resolves what can be resolved within the file.
  fileprivate mutating func finish() {
    for state in graph.states.indices {
      // Former ids stand behind present ones.
      for former in graph.states[state].was where graph.stateNumbers[former.name] == nil {
        graph.stateNumbers[former.name] = state
      }
    }
    graph.start.index = graph.stateNumbers[graph.start.name] ?? -1
    for state in graph.states.indices {
      if case .go(var branches) = graph.states[state].exit {
        graph.states[state].exit = .go([])
        for branch in branches.indices {
          branches[branch].to.index = graph.stateNumbers[branches[branch].to.name] ?? -1
        }
        graph.states[state].exit = .go(branches)
      }
    }
    for index in graph.questions.indices {
      if let name = graph.questions[index].retry?.then.name {
        graph.questions[index].retry?.then.index = graph.stateNumbers[name] ?? -1
      }
      if let name = graph.questions[index].of?.name {
        graph.questions[index].of?.index = graph.documents.firstIndex { $0.id == name } ?? -1
      }
    }
    if countsVisits { resolveVisitCounts() }
    if !graph.documents.isEmpty { resolveDocuments() }
  }
}
