/// The program is killed at any moment.
enum Kill: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    var dice = Dice(seed: 1)
    var session = ""
    var home = ""
    var saved = 0
    var torn = 0
    var underWay = 0
    for round in 0..<(shop.isShort ? 60 : 1_000) {
      if round % 20 == 0 {
        home = try shop.room()
        session = home + "/one.jsonl"
        saved = 0
      }
      let talk = Talk(shop, session: session, after: saved, home: home)
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        talk.answer()
        talk.read(seconds: 10)
      }
      // Then come some that wait together, and the kill falls somewhere among them.
      let count = Int.random(in: 0...5, using: &dice)
      if count > 0 { talk.answer(count) }
      talk.read(seconds: Double.random(in: 0...0.003, using: &dice))
      talk.kill()
      if talk.given > talk.replied { underWay += 1 }
      if let file = try? Saved(session), file.torn > 0 { torn += 1 }
      saved = Saved.check(session, holds: talk.replied, &tally, "kill \(round)")
      if round % 20 == 19 {
        let run = try shop.chat(session, input: "/pause\n", home: home)
        tally.expect(run.status == 0, "after kill \(round): \(run.summary)")
        _ = Saved.check(session, holds: saved, &tally, "after kill \(round)")
      }
    }
    tally.remark("\(underWay) with an answer under way, \(torn) torn lines, all cut off")
  }
}
