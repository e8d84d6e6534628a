/// The ways between the states of a graph.
struct Flow {
  /// A way from one state to another.
  struct Way {
    var target: Int
    /// The slots that hold something when it is taken, for what its guard and those before it say.
    var implied: Set<Int>
  }

  /// The ways from each state.
  private(set) var ways: [[Way]] = []
  /// The states that each leads to.
  private(set) var successors: [[Int]] = []
  /// Whether some way of a state leads to a name that is no state.
  private(set) var isOpen: [Bool] = []
  /// The states in which the graph can be entered besides its start.
  let entries: [Int]
  /// Whether all states in which it can be entered are known.
  let knowsEntries: Bool
  /// Whether a state can be reached, as far as is known.
  private(set) var isReached: [Bool] = []

  /// Whether all names of states are states.
  var isWhole: Bool { !isOpen.contains(true) }

  /// Traces the ways of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - entries: The states in which the program enters it; `nil` when they are not known.
  init(_ graph: Graph, entries: [Int]?) {
    self.entries = entries ?? []
    knowsEntries = entries != nil
    for state in graph.states {
      var found: [Way] = []
      var isOpen = false
      if case .go(let branches) = state.exit {
        var refused: Set<Int> = []
        for branch in branches {
          isOpen = isOpen || branch.to.index < 0
          let implied = refused.union(branch.when?.impliedSlots ?? [])
          if branch.to.index >= 0 { found.append(Way(target: branch.to.index, implied: implied)) }
          if let when = branch.when { refused.formUnion(when.slotsImpliedWhenRefused) }
        }
      }
      if let number = state.question, let retry = graph.questions[number].retry {
        isOpen = isOpen || retry.then.index < 0
        if retry.then.index >= 0 { found.append(Way(target: retry.then.index, implied: [])) }
      }
      ways.append(found)
      successors.append(found.map(\.target))
      self.isOpen.append(isOpen)
    }
    isReached = reach(from: [graph.start.index] + self.entries, along: successors)
  }

  /// Returns which states can be reached along some ways.
  func reach(from starts: [Int], along ways: [[Int]]) -> [Bool] {
    var reached = Array(repeating: false, count: ways.count)
    var open = starts.filter { $0 >= 0 }
    for state in open { reached[state] = true }
    while let state = open.popLast() {
      for target in ways[state] where !reached[target] {
        reached[target] = true
        open.append(target)
      }
    }
    return reached
  }

  /// The states that lead to each.
  var predecessors: [[Int]] {
    var found: [[Int]] = Array(repeating: [], count: successors.count)
    for (state, targets) in successors.enumerated() {
      for target in targets { found[target].append(state) }
    }
    return found
  }
}
