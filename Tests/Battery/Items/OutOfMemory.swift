import Foundation

/// There is too little memory. A Swift program cannot go on then; what was replied to must be saved all the same.
enum OutOfMemory: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    var ended = 0
    var began = 0
    for megabytes in stride(from: 1, through: shop.isShort ? 24 : 64, by: 1) {
      for part in 0..<(shop.isShort ? 1 : 4) {
        let bytes = megabytes << 20 + part << 18
        let session = try shop.room() + "/one.jsonl"
        let talk = Talk(
          shop, session: session, through: ["/usr/bin/prlimit", "--as=\(bytes)"])
        for round in 0..<4 {
          talk.answer(1 + round * 40)
          talk.read(seconds: 10)
        }
        // An answer of nearly a megabyte takes several of memory.
        talk.child.write(String(repeating: "x", count: 1 << 20) + "\n")
        if talk.finish().status != 3 { ended += 1 }
        if talk.replied > 0 { began += 1 }
        guard FileManager.default.fileExists(atPath: session) else { continue }
        let saved = try? Saved(session)
        let kept = saved?.answers.prefix(talk.replied) ?? []
        let holds = Array(kept) == (0..<talk.replied).map { "answer \($0 + 1)" }
        tally.expect(
          saved != nil && holds,
          "with \(bytes) bytes \(talk.replied) were seen, saved \(kept.count)")
        let again = try shop.chat(session, input: "/pause\n", home: shop.folder)
        tally.expect(again.status == 0, "after \(bytes) bytes: \(again.summary)")
      }
    }
    tally.remark("\(began) began, \(ended) ended early")
  }
}
