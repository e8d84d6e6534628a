import Foundation

/// The disk is full, or the file may not grow.
enum FullDisk: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let size = try Recording(shop).bytes.count
    for limit in stride(from: 0, to: size, by: shop.isShort ? 511 : 37) {
      let session = try shop.room() + "/one.jsonl"
      let limited = ["/usr/bin/prlimit", "--fsize=\(limit)"]
      // The lines wait together, and the output is a pipe: a limited file could not take it.
      let talk = Talk(shop, session: session, through: limited)
      for _ in 0..<20 {
        talk.answer(5)
        talk.read(seconds: 10)
      }
      let status = talk.finish().status
      tally.expect(status == 73 || status == 3, "at \(limit) bytes: status \(status)")
      _ = Saved.check(session, holds: talk.replied, &tally, "at \(limit) bytes")
      let again = try shop.chat(session, input: "/pause\n", home: shop.folder)
      tally.expect(again.status == 0, "after \(limit) bytes: \(again.summary)")
    }
    let full = Talk(shop, session: try shop.room() + "/one.jsonl")
    _ = full.finish()
    let silent = try shop.run(
      ["-c", "exec '\(shop.program)' >/dev/full"], home: shop.folder, program: "/bin/sh")
    tally.expect(silent.status == 73 && silent.isRefusal, "no room for output: \(silent.summary)")
    try filled(shop, &tally)
  }

  /// Fills a real small disk until nothing fits, makes room, and goes on.
  private static func filled(_ shop: Workshop, _ tally: inout Tally) throws {
    let disk = try shop.room()
    try Mounts.memory(at: disk, options: "size=64k")
    defer { Mounts.remove(disk) }
    for round in 0..<(shop.isShort ? 4 : 16) {
      let session = disk + "/one.jsonl"
      let filler = disk + "/filler"
      Mounts.shell("rm -f \(disk)/*; head -c \(round * 4096) /dev/zero > \(filler)")
      let talk = Talk(shop, session: session)
      talk.waitForQuestion()
      while talk.replied == talk.given, talk.given < 2_000 {
        talk.answer(1 + round)
        talk.read(seconds: 10)
      }
      let status = talk.finish().status
      let errors = try String(contentsOfFile: shop.folder + "/talk-errors", encoding: .utf8)
      tally.expect(status == 73, "a disk that is full: status \(status)")
      tally.expect(
        errors.contains("the disk is full; make room and start again"), "it says '\(errors)'")
      let saved = Saved.check(session, holds: talk.replied, &tally, "a disk that is full")
      Mounts.shell("rm -f \(filler)")
      if round > 0 {
        let talk = Talk(shop, session: session, after: saved)
        talk.answer()
        talk.read(seconds: 10)
        _ = talk.finish()
        _ = Saved.check(session, holds: saved + 1, &tally, "after room was made")
        tally.expect(talk.replied == saved + 1, "it goes on after room was made")
      }
    }
  }
}
