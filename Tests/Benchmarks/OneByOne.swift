import Foundation

/// Turns that are answered and saved one at a time, beside a bare loop that writes and syncs as much.
struct OneByOne {
  let program: String
  let folder: URL
  let dialogues: String

  private let rounds = 10
  private let turns = 200

  func measure() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    let session = folder.appending(path: "one-by-one.jsonl")
    process.executableURL = URL(filePath: program)
    process.arguments = ["chat", "--dialogues", dialogues, "--session", session.path]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let (to, from) = (
      input.fileHandleForWriting.fileDescriptor, output.fileHandleForReading.fileDescriptor
    )
    let bare = unsafe open(folder.appending(path: "bare").path, O_RDWR | O_CREAT, 0o600)
    precondition(bare >= 0, "a file can be made")
    let line = [UInt8](repeating: 0x61, count: 182)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    waitForReply(from, &buffer)
    var saved = 0.0
    var written = 0.0
    // In turns, so that whatever else the disk does disturbs both alike.
    for round in 0..<rounds {
      saved += Timing.seconds {
        for _ in 0..<turns {
          let count = unsafe write(to, "2\n", 2)
          precondition(count == 2, "the program reads")
          waitForReply(from, &buffer)
        }
      }
      written += Timing.seconds {
        for turn in 0..<turns {
          let place = off_t((round * turns + turn) * line.count)
          let count = unsafe pwrite(bare, line, line.count, place)
          precondition(count == line.count && Self.sync(bare), "a line is written")
        }
      }
    }
    close(bare)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let count = Double(rounds * turns)
    Report.line("write and sync a line, bare", "\(Int(count / written)) times/s")
    Report.line(
      "turns saved one by one", "\(Int(count / saved)) turns/s",
      "\(Report.number(written / saved)) of that; to reach 0.8")
  }

  /// Waits until what was written is on disk, as a session does.
  private static func sync(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      fcntl(descriptor, F_FULLFSYNC) == 0
    #else
      fdatasync(descriptor) == 0
    #endif
  }

  /// Waits until a reply is whole: it is written at once, and ends with its line.
  private func waitForReply(_ descriptor: Int32, _ buffer: inout [UInt8]) {
    var count = 0
    repeat {
      count = unsafe read(descriptor, &buffer, buffer.count)
      precondition(count > 0, "the program replies")
    } while buffer[count - 1] != 10
  }
}
