/// A check of one graph, among what is known of others.
struct GraphCheck {
  let graph: Graph
  let table: SlotTable
  let flow: Flow
  let catalog: Catalog
  var report: Report

  /// Enters a finding in the graph's file.
  mutating func add(_ rule: String, at place: Place, _ message: String) {
    report.add(rule, in: graph.file, at: place, message)
  }

  /// Applies every rule.
  mutating func run() {
    checkStateNames()
    checkWaysOn()
    checkRoads()
    checkOptions()
    checkVisits()
    checkSlots()
    checkSet()
    checkShares()
    checkPrivate()
    checkKept()
  }

  /// The name of a slot.
  func name(_ use: SlotUse) -> String { graph.slots[use.slot] }
}
