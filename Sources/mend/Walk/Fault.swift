import Dialogue

/// What must never come of anything that is typed.
enum Fault: Equatable {
  /// It went on and on and asked nothing.
  case goesRound(String)
  /// It waits, and there is no question.
  case asksNothing(String)
  /// All ended, though the program has something next.
  case ends(String)
  /// A slot without a fallback held nothing in what was said.
  case hole(Landmark)
  /// A placeholder stands in what was said.
  case placeholder(String)
  /// Couple work is asked for, and nothing has opened the gate to it.
  case trespass(String)
  /// The program crashed.
  case crash

  /// The fault in one sentence.
  func sentence(in folder: DialogueFolder) -> String {
    switch self {
    case .goesRound(let state): "\(state) comes round and round and asks nothing"
    case .asksNothing(let state): "\(state) waits for an answer and asks nothing"
    case .ends(let state): "after \(state) all ends, and there is no way on"
    case .hole(let landmark):
      "\(landmark.spot(in: folder)) something is missing where a slot holds nothing"
    case .placeholder(let line): "a placeholder stands in '\(line)'"
    case .trespass(let state): "\(state) is asked although the gate is not open"
    case .crash: "the program crashed"
    }
  }
}

extension Conductor {
  /// Returns what must not be, where it stands now.
  ///
  /// - Parameter start: How much of the screen was looked at before; it becomes how much there is.
  func fault(since start: inout Int) -> Fault? {
    let text = screen.output.text(from: start)
    start = screen.output.count
    if session.isLost { return .goesRound(spot) }
    if let hole = session.trail?.hole { return .hole(hole) }
    if text.hasPlaceholder,
      let line = text.split(separator: "\n").map(String.init).first(where: {
        $0.hasPlaceholder && !$0.isTyped
      })
    {
      return .placeholder(line)
    }
    if isFinished, session.program.next != nil { return .ends(spot) }
    if isOpen {
      guard let asked = session.asked else { return .asksNothing(spot) }
      if asked.text.isEmpty, asked.question.kind != .goOn { return .asksNothing(spot) }
    }
    return trespass
  }

  private var spot: String {
    session.standing.path.last.map { "'\($0.graph)/\($0.state)'" } ?? "the beginning"
  }

  private var trespass: Fault? {
    if session.isGateOpen || session.isAside || session.asked == nil { return nil }
    let couple = session.program.conversations.filter { $0.isCouple || session.people == 2 }
    let step = session.standing.path.first { step in
      couple.contains { $0.graph.name == step.graph }
    }
    return step.map { .trespass("'\($0.graph)/\($0.state)'") }
  }
}

extension Landmark {
  /// Its place as findings have it.
  func spot(in folder: DialogueFolder) -> String {
    let file = (try? graph.isEmpty ? folder.voice().file : folder.graph(graph).file) ?? graph
    return "\(folder.relative(file)):\(place.line):\(place.column):"
  }
}

extension String {
  fileprivate var hasPlaceholder: Bool { contains("{") || contains("}") }
}
