extension GraphCheck {
  /// Checks the graphs that are visited and what is handed to them.
  mutating func checkVisits() {
    var graphs: [Int: String] = [:]
    for state in graph.states {
      guard let visit = state.visit else { continue }
      let other = graphs[visit.name.slot] ?? visit.graph.name
      if other != visit.graph.name {
        add(
          "visit-name", at: visit.name.place,
          "'\(name(visit.name))' is the name of a visit to '\(other)' already; use another name")
      }
      graphs[visit.name.slot] = other
      switch catalog[visit.graph.name] {
      case .broken: continue
      case .unknown:
        add(
          "unknown-graph", at: visit.graph.place,
          "'visit' names '\(visit.graph.name)', which is not a graph"
            + report.guess(visit.graph.name, among: catalog.graphs.keys))
      case .known(let visited): checkParameters(of: visit, visited)
      }
    }
  }

  private mutating func checkParameters(of visit: Visit, _ visited: SlotTable) {
    var given = visit.with.map(\.parameter)
    if let each = visit.each { given.append(each.item) }
    var hasUnknown = false
    for parameter in given where !visited.takes.contains(parameter.name) {
      hasUnknown = true
      add(
        "unknown-parameter", at: parameter.place,
        "'\(visit.graph.name)' does not take '\(parameter.name)'"
          + report.guess(parameter.name, among: visited.takes))
    }
    // A name that is spelled wrong is not missing as well.
    if hasUnknown { return }
    for parameter in visited.takes.subtracting(given.map(\.name)).sorted() {
      add(
        "missing-parameter", at: visit.graph.place,
        "'\(visit.graph.name)' takes '\(parameter)'; hand it in with 'with'")
    }
  }
}
