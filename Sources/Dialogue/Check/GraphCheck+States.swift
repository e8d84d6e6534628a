extension GraphCheck {
  /// Checks every place that names a state of the graph.
  mutating func checkStateNames() {
    checkFormerIds()
    check(graph.start, "'start'")
    for state in graph.states {
      if case .go(let branches) = state.exit {
        for branch in branches { check(branch.to, "'go'") }
      }
    }
    for question in graph.questions {
      if let retry = question.retry { check(retry.then, "'retry'") }
    }
    var visits: [Reference] = []
    forEachGuard { guardian in
      guardian.forEachFact { if case .visits = $0.test { visits.append($0.subject) } }
    }
    for state in visits { check(state, "'visits'") }
  }

  private mutating func check(_ name: Reference, _ what: String) {
    if name.name.isEmpty { return }
    guard let index = graph.stateNumbers[name.name] else {
      add(
        "unknown-state", at: name.place,
        "\(what) names '\(name.name)', which is not a state here"
          + report.guess(name.name, among: graph.stateNumbers.keys))
      return
    }
    let present = graph.states[index].id
    if present != name.name {
      add(
        "unknown-state", at: name.place,
        "\(what) names '\(name.name)', a former id; write '\(present)'")
    }
  }

  private mutating func checkFormerIds() {
    var present: Set<String> = []
    var former: [String: String] = [:]
    for state in graph.states { present.insert(state.id) }
    for state in graph.states {
      for was in state.was {
        if present.contains(was.name) {
          add(
            "former-id", at: was.place,
            "'\(was.name)' is a state here, so it cannot be a former id; take one of them out")
        } else if let other = former[was.name] {
          add(
            "former-id", at: was.place,
            "'\(was.name)' is a former id of '\(other)' already; take one of them out")
        } else {
          former[was.name] = state.id
        }
      }
    }
  }

  /// Checks that every list of ways has a last one that is always taken.
  mutating func checkWaysOn() {
    for state in graph.states {
      guard case .go(let branches) = state.exit else { continue }
      if let last = branches.firstIndex(where: { $0.when == nil }) {
        if last + 1 < branches.count {
          add(
            "go-after-last", at: branches[last + 1].place,
            "nothing gets here, for the entry before has no 'when'; move that one to the end")
        }
      } else {
        add(
          "go-without-last", at: branches.last?.place ?? state.exitPlace,
          "the last entry of 'go' needs to be without 'when', for when no other holds")
      }
    }
  }
}
