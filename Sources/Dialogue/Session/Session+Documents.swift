/// What came out of a conversation, as it reads today.
public struct Written: Equatable, Sendable {
  /// A line of it.
  public struct Line: Equatable, Sendable {
    /// The words.
    public var text: String
    /// Whether the other person may read it: it got a yes, or it is fixed words around lines that did.
    public var isOpen: Bool
  }

  /// The document's id in the program.
  public var id: String
  /// Its title.
  public var title: String
  /// Its lines that say something, in order.
  public var lines: [Line]
}

extension Session {
  /// What came out of the conversations so far, in the program's order; what says nothing yet is left out.
  public var written: [Written] {
    mutating get {
      var found: [Written] = []
      for document in program.documents {
        let lines = lines(of: document)
        if lines.isEmpty { continue }
        found.append(Written(id: document.id.name, title: document.title, lines: lines))
      }
      return found
    }
  }

  /// Shows a document, or asks which.
  mutating func show(_ id: String?, _ effects: inout [Effect]) {
    if isAside { return ask(&effects) }
    asked?.pending = .none
    let written = written
    let chosen = id.map { id in written.filter { $0.id == id } } ?? written
    switch chosen.count {
    case 0: speak(.nothingWritten, &effects)
    case 1:
      effects.append(.say(chosen[0].title + ":"))
      effects.append(.say(chosen[0].lines.map(\.text).joined(separator: "\n")))
    default:
      asked?.pending = .show(chosen.map { Asked.Offer($0.id, text: $0.title) })
      speak(.showWhich, &effects)
    }
    ask(&effects)
  }

  private mutating func lines(of document: Program.Document) -> [Written.Line] {
    // A graph that was never read has kept nothing.
    guard let graph = library.number(ofGraph: document.graph.name),
      let lines = library.graphs[graph].documents.first(where: { $0.id == document.document.name })?
        .lines
    else { return [] }
    let before = person
    person = 0
    var frame = Frame(document.graph.name, as: .conversation)
    frame.graph = graph
    frame.binding = library.binding(ofGraph: graph, prefix: "", isPair: people == 2)
    frame.counts = Array(repeating: 0, count: library.graphs[graph].counted.count)
    stack.append(frame)
    defer {
      stack.removeLast()
      person = before
    }
    var agreed: Set<String> = []
    if let shared = document.shared,
      case .list(let entries) = library.cells[programCells[shared.slot]].value
    {
      agreed = Set(entries)
    }
    var found: [Written.Line] = []
    var fixed: [Int] = []
    for line in lines {
      let isPersonal = library.graphs[graph].isPersonal(line)
      for text in texts(of: [line]) {
        if !isPersonal { fixed.append(found.count) }
        // What two people wrote at one keyboard, both have seen.
        found.append(Written.Line(text: text, isOpen: people == 2 || agreed.contains(text)))
      }
    }
    let hasOpenLine = found.contains(where: \.isOpen) || fixed.count == found.count
    for index in fixed where hasOpenLine { found[index].isOpen = true }
    return found
  }
}
