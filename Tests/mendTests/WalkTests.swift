import Dialogue
import Foundation
import Testing

struct WalkTests {
  /// By hand with more: `MEND_WALKS=10000 swift test --filter WalkTests`.
  private var walks: Int {
    Int(ProcessInfo.processInfo.environment["MEND_WALKS"] ?? "") ?? 700
  }

  @Test func `people who answer at random are never left without a way`() throws {
    let shipped = try Shipped()
    for seed in 0..<walks {
      var walker = Walker(shipped, seed: UInt64(seed))
      let hasWayOn = walker.walk(turns: 300)
      #expect(hasWayOn, "the walk of seed \(seed) had no way on")
      #expect(walker.trespasses == [], "the walk of seed \(seed)")
      let unfilled = walker.said.first { $0.contains("{") || $0.contains("}") }
      #expect(unfilled == nil)
    }
  }

  /// Somebody with a place in what happened, alone or with the other.
  struct Pilgrim: CustomTestStringConvertible {
    var role: String
    var isPair = false

    var testDescription: String { isPair ? "together" : role }

    static let all =
      ["hurt", "hurting", "both", "unsure", "untold"].map { Pilgrim(role: $0) }
      + [Pilgrim(role: "hurt", isPair: true)]
  }

  @Test(arguments: Pilgrim.all)
  func `whoever walks the whole path comes to the review after twelve weeks`(
    pilgrim: Pilgrim
  ) throws {
    let shipped = try Shipped()
    for seed in 0..<UInt64(5) {
      // Every fifth walker skips nearly everything, and would come by chance only.
      var walker = Walker(shipped, seed: seed &* 5 + 1)
      walker.isAlarmed = false
      var guide = Guide(conversations: shipped.program.conversations.map(\.graph.name), pilgrim)
      walker.decide = { guide.action(for: $0) }
      let ends = Set(shipped.ends(of: "twelve-weeks"))
      let hasWayOn = walker.walk(turns: 6000, days: 3...30) { !ends.isDisjoint(with: $0) }
      #expect(hasWayOn)
      #expect(walker.trespasses == [])
      #expect(!ends.isDisjoint(with: walker.visited), "seed \(seed)")
    }
  }
}
