/// A check that nothing private is asked while two people sit at the keyboard.
struct TogetherCheck {
  private let graphs: [Graph]
  private let program: Program?
  private var numbers: [String: Int] = [:]
  /// Whether states seat two people, so that a session begins with one.
  private let isSeated: Bool
  /// The states that one person can come to and those that two can, by graph.
  private var reached: [(alone: Set<Int>, together: Set<Int>)]
  private var open: [(graph: Int, state: Int, isTogether: Bool)] = []

  /// Prepares a check.
  init(_ graphs: [Graph], _ program: Program?) {
    self.graphs = graphs
    self.program = program
    isSeated = graphs.contains { $0.states.contains { $0.people == 2 } }
    reached = graphs.map { _ in ([], []) }
    for (number, graph) in graphs.enumerated() where numbers[graph.id] == nil {
      numbers[graph.id] = number
    }
  }

  /// Applies the rule.
  mutating func run(_ report: inout Report) {
    for isTogether in [false, true] {
      for name in entered(isTogether) where !(isTogether && isSeated && name == program?.first.name)
      {
        enter(name, isTogether)
      }
      for conversation in program?.conversations ?? [] {
        for due in [conversation.followUp, conversation.review].compactMap(\.self)
        where due.when.truth(isTogether) != false {
          enter(conversation.graph.name, at: due.at.name, isTogether)
        }
      }
    }
    while let (graph, state, isTogether) = open.popLast() {
      walk(graph, state, isTogether, &report)
    }
  }

  /// The graphs that are entered at their start: all but those that are only visited.
  private func entered(_ isTogether: Bool) -> [String] {
    let visited = Set(graphs.flatMap(\.states).compactMap(\.visit?.graph.name))
    var found = graphs.map(\.id).filter { !visited.contains($0) }
    if let program {
      found.append(program.first.name)
      found += [program.next, program.returning?.graph, program.returning?.then]
        .compactMap(\.?.name)
      found += program.conversations.map(\.graph.name)
      for need in program.conversations.flatMap(\.needs) where need.when.truth(isTogether) != true {
        found.append(need.otherwise.name)
      }
      found += program.situations.map(\.graph.name)
      if let gate = program.gate { found.append(gate.graph.name) }
      if let safety = program.safety {
        found += isTogether ? [safety.together.name] : safety.graphs.dropLast().map(\.name)
      }
    }
    return found
  }

  private mutating func enter(_ name: String, at state: String? = nil, _ isTogether: Bool) {
    guard let number = numbers[name], !(isTogether && graphs[number].isNeverTogether) else {
      return
    }
    let start = graphs[number].start.index
    come(number, state.flatMap { graphs[number].stateNumbers[$0] } ?? start, isTogether)
  }

  private mutating func come(_ graph: Int, _ state: Int, _ isTogether: Bool) {
    guard state >= 0 else { return }
    let isNew =
      isTogether
      ? reached[graph].together.insert(state).inserted
      : reached[graph].alone.insert(state).inserted
    if isNew { open.append((graph, state, isTogether)) }
  }

  private mutating func walk(
    _ number: Int, _ index: Int, _ wasTogether: Bool, _ report: inout Report
  ) {
    let graph = graphs[number]
    let state = graph.states[index]
    var isTogether = wasTogether
    if !(isTogether && state.isNeverTogether) {
      if let people = state.people { isTogether = people == 2 }
      if let visit = state.visit { enter(visit.graph.name, isTogether) }
      if let question = state.question.map({ graph.questions[$0] }),
        question.when?.truth(isTogether) != false
      {
        if isTogether, question.retention != .kept {
          report.add(
            "private-together", in: graph.file, at: question.place,
            "two people can be asked this, and the answer is \(question.retention.rawValue); "
              + "write 'never: together', or ask it 'when: not together'")
        }
        if let retry = question.retry { come(number, retry.then.index, isTogether) }
      }
    }
    guard case .go(let branches) = state.exit else { return }
    for branch in branches {
      guard let when = branch.when else { return come(number, branch.to.index, isTogether) }
      let truth = when.truth(isTogether)
      if truth != false { come(number, branch.to.index, isTogether) }
      if truth == true { return }
    }
  }
}

extension Guard {
  /// Whether it holds while one person or two sit at the keyboard, or `nil` where that does not decide.
  fileprivate func truth(_ isTogether: Bool) -> Bool? {
    switch self {
    case .fact(let fact): fact.test == .together ? isTogether : nil
    case .not(let inner): inner.truth(isTogether).map(!)
    case .and(let left, let right):
      switch (left.truth(isTogether), right.truth(isTogether)) {
      case (false, _), (_, false): false
      case (true, true): true
      default: nil
      }
    case .or(let left, let right):
      switch (left.truth(isTogether), right.truth(isTogether)) {
      case (true, _), (_, true): true
      case (false, false): false
      default: nil
      }
    }
  }
}
