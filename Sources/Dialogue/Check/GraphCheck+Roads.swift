extension GraphCheck {
  /// Checks that every state is on some road, that every road can end, and that none goes round
  /// without asking.
  mutating func checkRoads() {
    guard graph.start.index >= 0 else { return }
    if flow.isWhole, flow.knowsEntries { checkReached() }
    let rounds = checkRounds()
    checkEnds(except: rounds)
  }

  /// Whether a state is looked at: on some road, or perhaps on one that is not known.
  private func isMet(_ state: Int) -> Bool { flow.isReached[state] || !flow.knowsEntries }

  private mutating func checkReached() {
    let lost = Components(flow.successors) { !flow.isReached[$0] }
    var isLed = Array(repeating: false, count: lost.members.count)
    for (state, targets) in flow.successors.enumerated() where lost.group[state] >= 0 {
      for target in targets where lost.group[target] != lost.group[state] {
        if lost.group[target] >= 0 { isLed[lost.group[target]] = true }
      }
    }
    // What is led to from a lost state is not lost by a mistake of its own.
    for (group, states) in lost.members.enumerated() where !isLed[group] {
      let state = graph.states[states[0]]
      add(
        "unreachable-state", at: state.place,
        "nothing leads to state '\(state.id)'; name it in a 'go', or take it out")
    }
  }

  /// Finds rounds that ask nothing, and returns their states.
  private mutating func checkRounds() -> Set<Int> {
    let silent = Components(flow.successors) { !graph.surelyAsks(graph.states[$0]) && isMet($0) }
    var found: Set<Int> = []
    for states in silent.members {
      let first = states[0]
      guard states.count > 1 || flow.successors[first].contains(first) else { continue }
      found.formUnion(states)
      add(
        "silent-loop", at: graph.states[first].place,
        "state '\(graph.states[first].id)' can come round to itself and nothing is asked; "
          + "ask something on the way")
    }
    return found
  }

  private mutating func checkEnds(except rounds: Set<Int>) {
    let ends = graph.states.indices.filter { state in
      if case .go = graph.states[state].exit {
        return flow.isOpen[state] || flow.successors[state].isEmpty
      }
      return true
    }
    let canEnd = flow.reach(from: ends, along: flow.predecessors)
    let caught = Components(flow.successors) { !canEnd[$0] && isMet($0) }
    for (group, states) in caught.members.enumerated() {
      let leadsOn = states.contains { state in
        flow.successors[state].contains { caught.group[$0] != group }
      }
      // Only the last round of a road without an end is to be mended.
      if leadsOn || states.contains(where: rounds.contains) { continue }
      let state = graph.states[states[0]]
      add(
        "no-end", at: state.place,
        "no road from state '\(state.id)' comes to an end; let one lead to a state with 'end'")
    }
  }
}
