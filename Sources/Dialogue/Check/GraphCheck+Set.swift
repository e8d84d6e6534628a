extension GraphCheck {
  /// Checks the words that are set.
  ///
  /// Any word may be set; but one that is nearly an option of the question that keeps the same slot
  /// is a slip, and so is one that is begun and is no graph.
  mutating func checkSet() {
    var begun: Set<String> = []
    for state in graph.states {
      if case .begin(let use) = state.exit { begun.insert(name(use)) }
    }
    for assignment in graph.states.flatMap(\.set) where assignment.source == nil {
      let name = name(assignment.slot)
      if let options = table.options[name], !options.contains(assignment.word) {
        let guess = report.guess(assignment.word, among: options)
        if !guess.isEmpty {
          add(
            "unknown-option", at: assignment.wordPlace,
            "'\(assignment.word)' is not an option of '\(name)'\(guess)")
        }
      } else if begun.contains(name), case .unknown = catalog[assignment.word] {
        add(
          "unknown-graph", at: assignment.wordPlace,
          "'begin' would begin '\(assignment.word)', which is not a graph"
            + report.guess(assignment.word, among: catalog.graphs.keys))
      }
    }
  }
}
