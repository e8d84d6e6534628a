import Dialogue

/// How a verification is printed.
enum VerificationText {
  /// One line a graph, then one for all.
  static func plain(_ verification: Verification) -> String {
    var text = ""
    for graph in verification.graphs {
      let roads = [graph.shortest, graph.longest].map { $0.map { String($0) } ?? "none" }
      text +=
        "\(graph.graph): \(state(graph.bound)), \(graph.configurations) configurations, "
        + "\(roads[0]) to \(roads[1]) turns"
        + (graph.unfollowed.isEmpty ? "" : ", \(graph.unfollowed.count) slots not followed") + "\n"
    }
    if verification.programConfigurations > 0 {
      text += "program: complete, \(verification.programConfigurations) configurations\n"
    }
    text += "safe, back and a pause lead away from \(verification.questions) questions\n"
    let whole = verification.isComplete ? "complete" : "not complete"
    return text
      + "\(whole): \(verification.configurations) configurations, "
      + "\(verification.faults.count) findings, \(verification.doubts.count) not confirmed\n"
  }

  private static func state(_ bound: Verification.Bound?) -> String {
    switch bound {
    case nil: "complete"
    case .configurations: "stopped by the number of configurations"
    case .values: "stopped by a slot with too many values"
    case .visits: "stopped by visits that come round"
    }
  }

  /// The same as JSON.
  static func json(_ verification: Verification) -> String {
    let graphs = verification.graphs.map { graph in
      """
          {"graph": \(JSON.quoted(graph.graph)), "configurations": \(graph.configurations), \
      "bound": \(graph.bound.map { JSON.quoted($0.rawValue) } ?? "null"), \
      "shortest": \(graph.shortest.map { String($0) } ?? "null"), \
      "longest": \(graph.longest.map { String($0) } ?? "null")}
      """
    }
    let findings = verification.faults.map { fault in
      let typed = (fault.witness?.typed ?? []).map { JSON.quoted($0) }.joined(separator: ", ")
      return """
            {"file": \(JSON.quoted(fault.finding.file)), "line": \(fault.finding.place.line), \
        "column": \(fault.finding.place.column), "rule": \(JSON.quoted(fault.finding.rule)), \
        "message": \(JSON.quoted(fault.finding.message)), \
        "start": \(JSON.quoted(fault.witness?.start ?? "")), "typed": [\(typed)]}
        """
    }
    return """
      {"complete": \(verification.isComplete), "configurations": \(verification.configurations), \
      "questions": \(verification.questions), "graphs": [
      \(graphs.joined(separator: ",\n"))
      ], "findings": [
      \(findings.joined(separator: ",\n"))
      ]}

      """
  }

  /// The transcript that shows a fault, as it stands on the screen today.
  static func transcript(
    of fault: Verification.Fault, _ rehearsal: Rehearsal
  ) throws(Failure) -> String {
    guard let witness = fault.witness else { return "" }
    let typed = witness.typed.map { $0.isEmpty ? "> " : "> " + $0 }
    let command = "$ mend chat --start \(witness.start)"
    let script = try Transcript(([command] + typed).joined(separator: "\n"), path: command)
    return script.accepting(try rehearsal.play(script).screens).text
  }
}
