/// Where a question stood, for the record of what was done there.
public struct Standing: Equatable, Sendable {
  /// The conversation first, then the graphs that it visited.
  public var path: [Record.Step] = []
  /// The checksum of the graph that asked.
  public var digest: UInt64 = 0
  /// The slot that the answer is kept in.
  public var slot: String?
  /// Who was asked, in a session of two.
  public var person = 0
  /// What happens to the words.
  public var retention = Retention.kept

  /// Creates the place before the first question.
  public init() {}
}

extension Session {
  /// Where the session stands now.
  public var standing: Standing {
    var found = Standing()
    // What is off the record is no place to come back to.
    let depth = recordedDepth
    found.path.reserveCapacity(depth)
    for index in 0..<depth {
      found.path.append(Record.Step(graph: stack[index].name, state: stateName(at: index)))
    }
    found.person = person
    if isAside { return found }
    guard let top = stack.indices.last, stack[top].graph >= 0 else { return found }
    let (graph, state) = (stack[top].graph, stack[top].state)
    found.digest = library.graphs[graph].digest
    guard let number = library.graphs[graph].states[state].question else { return found }
    if let keep = library.graphs[graph].questions[number].keep {
      found.slot = library.names[cell(of: keep.slot.slot)]
    }
    found.retention = library.graphs[graph].questions[number].retention
    return found
  }

  /// How much of the stack stands on the record.
  private var recordedDepth: Int {
    if case .none = aside { stack.count } else { aside?.base ?? stack.count }
  }

  /// Whether the session stands at the end of a path; the same as asking for its own, but nothing is made.
  private func stands(at path: [Record.Step]) -> Bool {
    let count = recordedDepth
    guard path.count == count else { return false }
    for index in 0..<count {
      guard stack[index].name == path[index].graph else { return false }
      if case .fresh = stack[index].phase {
        if stateName(at: index) != path[index].state { return false }
      } else if library.graphs[stack[index].graph].states[stack[index].state].id
        != path[index].state
      {
        return false
      }
    }
    return true
  }

  /// The name of the state of a graph on the stack.
  private func stateName(at index: Int) -> String {
    // What was not entered yet is marked, so that a replay does not take it for entered.
    if case .fresh(let state) = stack[index].phase { return "~" + (state ?? "") }
    return library.graphs[stack[index].graph].states[stack[index].state].id
  }

  /// Returns the record of the event that was applied last.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - number: Its number, from 1.
  ///   - standing: Where the session stood before it.
  public func record(of event: consuming Event, number: Int, at standing: consuming Standing)
    -> Record
  {
    var retention = standing.retention
    if let recorded { event.action = recorded }
    if case .situation(_, _, .withheld) = event.action { retention = .withheld }
    let isWithheld = if case .withheld = event.action { true } else { false }
    if isWithheld { retention = .withheld }
    if !retention.keepsWords {
      event.action = event.action.withoutWords
      event.typed = ""
    }
    return Record(
      number: number, event: event, path: standing.path, digest: standing.digest,
      slot: standing.slot, person: standing.person, retention: retention,
      said: isWithheld ? [] : said)
  }

  /// Makes the session stand where a record was made, when the graphs of today led it elsewhere.
  ///
  /// The order is: the same state by id, else by a former id, else the graph's start, with the answers kept.
  /// - Parameter record: A record whose event is applied next.
  /// - Returns: The graph that must be read first, if any; hand it to `add` and call again.
  public mutating func stand(at record: Record) -> String? {
    guard !record.path.isEmpty else { return nil }
    if stands(at: record.path) {
      isMoved = false
      return nil
    }
    for step in record.path where !step.state.hasPrefix("~") {
      if library.number(ofGraph: step.graph) == nil { return step.graph }
    }
    isMoved = false
    let before = stack
    stack = []
    for (index, step) in record.path.enumerated() {
      let former = index < before.count && before[index].name == step.graph ? before[index] : nil
      let frame = former ?? frame(for: step)
      stack.append(stood(frame, at: step, isTop: index == record.path.count - 1))
    }
    person = record.person
    stack[stack.count - 1].person = record.person
    asked = nil
    if !isMoved, stack.last?.phase == .waiting, currentQuestion != nil {
      var unheard: [Effect] = []
      present(&unheard)
    }
    return nil
  }

  /// Adds a graph that `stand` asked for.
  public mutating func add(_ graph: Graph) { library.add(graph) }

  /// Returns a new frame above those on the stack.
  private func frame(for step: Record.Step) -> Frame {
    guard let below = stack.last else { return Frame(step.graph, as: .conversation) }
    if below.graph >= 0, let visit = library.graphs[below.graph].states[below.state].visit,
      visit.graph.name == step.graph
    {
      return Frame(
        step.graph, as: .visit, prefix: library.names[cell(of: visit.name.slot)] + ".")
    }
    let isSituation = program.situations.contains { $0.graph.name == step.graph }
    return Frame(step.graph, as: isSituation ? .situation : .opening, prefix: step.graph + ".")
  }

  /// Returns a frame that stands where a record says, as far as today's graph has that place.
  private mutating func stood(
    _ frame: Frame, at step: Record.Step, isTop: Bool
  ) -> Frame {
    var frame = frame
    guard !step.state.hasPrefix("~"), let graph = library.number(ofGraph: step.graph) else {
      let state = step.state.dropFirst()
      frame.phase = .fresh(at: state.isEmpty ? nil : String(state))
      return frame
    }
    if frame.graph < 0 {
      frame.graph = graph
      frame.counts = Array(repeating: 0, count: library.graphs[graph].counted.count)
      frame.binding = library.binding(ofGraph: graph, prefix: frame.prefix, isPair: people == 2)
    }
    if let state = library.graphs[graph].stateNumbers[step.state] {
      frame.state = state
      let found = library.graphs[graph].states[state]
      if found.question != nil {
        frame.phase = .waiting
      } else if isTop, found.visit == nil {
        // Nothing is asked here any more.
        frame.phase = .entering
        isMoved = true
      } else {
        // What lies below the question on screen goes on when its visit is over.
        frame.phase = .leaving
      }
    } else {
      frame.state = max(0, library.graphs[graph].start.index)
      frame.phase = .entering
      isMoved = true
    }
    return frame
  }

  /// Keeps an answer whose question is gone.
  public mutating func keepOrphan(_ record: Record) {
    guard let slot = record.slot, case .answered(let answer, _) = record.event.action else {
      return
    }
    let value: Value? =
      switch answer {
      case .option(let id, let own): .word(id, phrase: own ?? id)
      case .options(let ids): .words(ids.map { Value.Chosen($0, $0) })
      case .number(let number): .number(number, level: nil)
      case .day(let day): .day(day)
      case .text(let text, let facts): .text(text, facts: facts)
      case .rows, .line, .goOn: nil
      }
    keep(value, inCell: library.cell(named: slot))
  }
}

extension Event.Action {
  /// The same without anything that the person typed.
  var withoutWords: Event.Action {
    switch self {
    case .unclear, .filled: .unclear(text: "")
    case .impossible: .impossible(text: "")
    case .wondered(_, _): .unclear(text: "")
    case .situation(let id, _, let retention): .situation(id, text: "", retention: retention)
    case .answered(let answer, _):
      // What an unkept question was answered is known only by the road that was taken.
      if case .goOn = answer { self } else { .unclear(text: "") }
    default: self
    }
  }
}
