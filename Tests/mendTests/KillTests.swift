import Foundation
import Testing

struct KillTests {
  /// The long battery is run by hand: `MEND_KILLS=1000 swift test --filter KillTests`.
  private var kills: Int {
    Int(ProcessInfo.processInfo.environment["MEND_KILLS"] ?? "") ?? 12
  }

  @Test func `a chat killed at any moment has every answer that it had replied to`() throws {
    for round in 0..<kills {
      let mend = try Mend()
      defer { mend.remove() }
      let process = try mend.start(["chat", "--session", "one", "--start", "trust"])
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      var seen = Data()
      var replied = 0
      // Each answer goes in when the reply to the one before was seen; the kill comes after a
      // different number of bytes in each round.
      func waitForReply() {
        while true {
          let more = output.fileHandleForReading.availableData
          if more.isEmpty { return }
          seen.append(more)
          if seen.last == UInt8(ascii: "\n") { return }
        }
      }
      waitForReply()
      for _ in 0..<(round % 9 + 1) {
        input.fileHandleForWriting.write(Data("/again\n".utf8))
        waitForReply()
        replied += 1
      }
      // One more is under way when the kill comes.
      input.fileHandleForWriting.write(Data("/again\n".utf8))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let replay = try mend.run(["replay", "one"])
      #expect(replay.status == 0)
      let kept = replay.output.components(separatedBy: "> /again").count - 1
      #expect(kept == replied || kept == replied + 1)
      #expect(try mend.run(["chat", "--session", "one"], input: "/pause\n").status == 0)
    }
  }
}
