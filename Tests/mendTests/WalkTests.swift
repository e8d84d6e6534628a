import Foundation
import Testing

struct WalkTests {
  /// By hand with more: `MEND_WALKS=10000 swift test --filter WalkTests`.
  private var walks: Int {
    Int(ProcessInfo.processInfo.environment["MEND_WALKS"] ?? "") ?? 700
  }

  @Test func `people who answer at random reach every state, and are never left without a way`()
    throws
  {
    let shipped = try Shipped()
    var visited: Set<String> = []
    for seed in 0..<walks {
      var walker = Walker(shipped, seed: UInt64(seed))
      let hasWayOn = walker.walk(turns: 300)
      #expect(hasWayOn, "the walk of seed \(seed) had no way on")
      visited.formUnion(walker.visited)
      let unfilled = walker.said.first { $0.contains("{") || $0.contains("}") }
      #expect(unfilled == nil)
    }
    // Two people at one keyboard are not offered yet, so what is theirs is not reached.
    let missed = shipped.states.subtracting(visited).sorted()
    #expect(missed == Shipped.forTwo)
  }
}
