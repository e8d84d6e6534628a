import Dialogue

extension ProgramReader {
  /// Reads what opens and closes couple work.
  static func gate(
    _ source: inout Source, _ builder: inout GraphBuilder, at place: Place
  ) throws(Source.Problem) -> Program.Gate? {
    var graph: Reference?
    var slot: SlotUse?
    let before = source.findings.count
    try source.map("'gate'", keys: ["graph", "slot"]) { (source, key) throws(Source.Problem) in
      switch key.text {
      case "graph": graph = try builder.reference(&source, "a graph")
      case "slot": slot = try builder.slot(&source, "a slot")
      default: return false
      }
      return true
    }
    if let graph, let slot { return Program.Gate(graph: graph, slot: slot) }
    if source.findings.count == before {
      source.report("missing-key", at: place, "'gate' has 'graph' and 'slot'")
    }
    return nil
  }

  /// Reads where the talk goes when a line sounds like danger.
  static func safety(
    _ source: inout Source, _ builder: GraphBuilder, at place: Place
  ) throws(Source.Problem) -> Program.Safety? {
    var found: [String: Reference] = [:]
    let keys = ["check", "act", "menu", "together"]
    let before = source.findings.count
    try source.map("'safety'", keys: keys) { (source, key) throws(Source.Problem) in
      guard keys.contains(key.text) else { return false }
      found[key.text] = try builder.reference(&source, "a graph")
      return true
    }
    if let check = found["check"], let act = found["act"], let menu = found["menu"],
      let together = found["together"]
    {
      return Program.Safety(check: check, act: act, menu: menu, together: together)
    }
    if source.findings.count == before {
      source.report(
        "missing-key", at: place, "'safety' has 'check', 'act', 'menu' and 'together'")
    }
    return nil
  }
}
