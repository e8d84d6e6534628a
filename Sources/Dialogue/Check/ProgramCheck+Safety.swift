extension ProgramCheck {
  /// Checks that nothing but the gate leads to couple work.
  func checkGate(_ report: inout Report) {
    let couple = program.conversations.filter(\.isCouple).map(\.graph)
    guard let gate = program.gate else {
      if let first = couple.first {
        add(
          "no-gate", at: first.place,
          "'\(first.name)' is couple work; give the program a 'gate' that asks first", &report)
      }
      return
    }
    check(gate.graph, "'gate'", &report)
    checkOutcomes(of: gate.graph, among: ["open", "closed", "later"], "the gate", &report)
    let behind = Set(couple.map(\.name))
    var roads = [program.first] + program.situations.map(\.graph)
    roads += [program.next, program.returning?.graph, program.returning?.then].compactMap(\.self)
    roads += program.conversations.flatMap(\.needs).map(\.otherwise)
    roads += [gate.graph] + (program.safety?.graphs ?? [])
    for road in roads where behind.contains(road.name) {
      add(
        "couple-road", at: road.place,
        "'\(road.name)' is couple work, and this leads to it past the gate", &report)
    }
    for graph in catalog.graphs.values {
      for visit in graph.states.compactMap(\.visit) where behind.contains(visit.graph.name) {
        report.add(
          "couple-road", in: graph.file, at: visit.graph.place,
          "'\(visit.graph.name)' is couple work, and a visit leads to it past the gate")
      }
    }
  }

  /// Checks where the talk goes when a line sounds like danger.
  func checkSafety(_ report: inout Report) {
    let outcomes = Event.Outcome.allCases.map(\.rawValue)
    var seen: Set<String> = []
    for graph in program.safety?.graphs ?? [] where seen.insert(graph.name).inserted {
      check(graph, "'safety'", &report)
      checkOutcomes(of: graph, among: outcomes, "what was typed", &report)
    }
    for graph in catalog.graphs.values {
      for visit in graph.states.compactMap(\.visit) where visit.isUnrecorded {
        guard let visited = catalog.graphs[visit.graph.name] else { continue }
        for state in visited.states {
          guard case .end(let outcome) = state.exit, outcomes.contains(outcome) else { continue }
          report.add(
            "unknown-outcome", in: visited.file, at: state.exitPlace,
            "'\(outcome)' is what ends a talk about danger; a visit off the record needs another word"
          )
        }
      }
    }
  }

  private func checkOutcomes(
    of graph: Reference, among known: [String], _ what: String, _ report: inout Report
  ) {
    guard let graph = catalog.graphs[graph.name] else { return }
    for state in graph.states {
      guard case .end(let outcome) = state.exit, !known.contains(outcome) else { continue }
      let words = known.map { "'\($0)'" }.joined(separator: ", ")
      report.add(
        "unknown-outcome", in: graph.file, at: state.exitPlace,
        "'\(outcome)' says nothing about \(what); end with one of \(words)")
    }
  }
}
