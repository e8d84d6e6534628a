extension Graph {
  /// Whether a session can walk the graph without losing its way: every name is known, every list of
  /// ways on ends with one that is always open, and no road goes round without a question.
  ///
  /// `Checker` finds the same mistakes and many more, and says where; this is what a chat can afford
  /// before its first question.
  /// - Complexity: O(*n*) in the number of states.
  public var isSound: Bool {
    guard start.index >= 0 else { return false }
    for question in questions {
      if let retry = question.retry, retry.then.index < 0 { return false }
    }
    for state in states {
      guard case .go(let branches) = state.exit else { continue }
      guard let last = branches.last, last.when == nil else { return false }
      for branch in branches where branch.to.index < 0 { return false }
    }
    return !hasSilentLoop
  }

  /// Whether states that surely ask nothing lead back to themselves.
  private var hasSilentLoop: Bool {
    var isDone: [Bool] = states.map(surelyAsks)
    var isOpen = [Bool](repeating: false, count: states.count)
    for start in states.indices where !isDone[start] {
      var road: [(state: Int, next: Int)] = [(start, 0)]
      isOpen[start] = true
      while let (state, next) = road.last {
        guard case .go(let branches) = states[state].exit, next < branches.count else {
          isOpen[state] = false
          isDone[state] = true
          road.removeLast()
          continue
        }
        road[road.count - 1].next += 1
        let target = branches[next].to.index
        if isOpen[target] { return true }
        if !isDone[target] {
          isOpen[target] = true
          road.append((target, 0))
        }
      }
    }
    return false
  }

  /// Whether a state always waits for somebody; a visit does, since every visited graph is asked the
  /// same, and one that two people pass over does not.
  func surelyAsks(_ state: State) -> Bool {
    if state.isNeverTogether { return false }
    if state.visit != nil { return true }
    guard let question = state.question else { return false }
    return questions[question].when == nil
  }
}
