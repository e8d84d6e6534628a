import Children
import Foundation

/// Many processes want the same session at once.
enum Race: Item {
  private static let starts = 50

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    for round in 0..<(shop.isShort ? 4 : 20) {
      let home = try shop.room()
      let session = home + "/one.jsonl"
      if round % 2 == 1 { _ = try shop.chat(session, input: "answer 1\n", home: home) }
      let saved = round % 2
      let talks = (0..<starts).map { number in
        let talk = Talk(shop, session: session, after: saved, home: home)
        if number % 7 == 3 { talk.answer() }
        return talk
      }
      // One waits for an answer; all others end by themselves.
      var winners: [Talk] = []
      var refused = 0
      for talk in talks {
        while !talk.child.output.contains(UInt8(ascii: "?")), talk.child.read(within: 30) {}
        if talk.child.output.contains(UInt8(ascii: "?")) {
          winners.append(talk)
        } else if talk.finish().status == 75 {
          refused += 1
        }
      }
      tally.expect(
        winners.count == 1 && refused == starts - 1,
        "round \(round): \(winners.count) of \(starts) began and \(refused) were refused")
      guard let winner = winners.first else { continue }
      let second = try shop.chat(session, home: home)
      let isNamed = second.errors.contains("process \(winner.child.process)")
      tally.expect(second.status == 75 && isNamed, "a second one: \(second.summary)")
      winner.kill()
      let next = try shop.chat(session, input: "/pause\n", home: home)
      tally.expect(next.status == 0, "after the first was killed: \(next.summary)")
      _ = Saved.check(session, holds: max(saved, winner.replied), &tally, "round \(round)")
    }
  }
}
