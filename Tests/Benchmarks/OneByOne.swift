import Dialogue
import DialogueYAML
import Foundation
import Journal

/// Turns that are saved one at a time, beside a bare loop that writes and syncs as much: those of the engine in this
/// process, and those of the program at the other end of two pipes, which wakes and waits twice a turn besides.
struct OneByOne {
  let program: String
  let folder: URL
  let dialogues: String

  private let rounds = 10
  private let turns = 200

  func measure() throws {
    try measureEngine()
    try measureProgram()
  }

  private func measureEngine() throws {
    var journal = try Journal.create(
      at: folder.appending(path: "engine.jsonl").path,
      header: Header(seed: 1, made: Moment(seconds: 0)))
    var session = Turns.session(states: 100)
    var number = 1
    try journal.append(session.record(of: Turns.beginning, number: number, at: Standing()))
    let events = Turns.events
    try report("engine, saved one by one") {
      for _ in 0..<turns {
        let event = events[number % events.count]
        let standing = session.standing
        _ = session.apply(event)
        number += 1
        try journal.append(session.record(of: event, number: number, at: standing))
        try journal.commit()
      }
    }
  }

  private func measureProgram() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "chat", "--dialogues", dialogues,
      "--session", folder.appending(path: "one-by-one.jsonl").path,
    ]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let (to, from) = (
      input.fileHandleForWriting.fileDescriptor, output.fileHandleForReading.fileDescriptor
    )
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    waitForReply(from, &buffer)
    try report("the same through two pipes") {
      for _ in 0..<turns {
        let count = unsafe write(to, "2\n", 2)
        precondition(count == 2, "the program reads")
        waitForReply(from, &buffer)
      }
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Measures turns and a bare loop by turns, so that whatever else the disk does disturbs both alike.
  private func report(_ name: String, _ run: () throws -> Void) throws {
    var bare = BareFile(in: folder)
    defer { bare.close() }
    var (saved, written) = (0.0, 0.0)
    for _ in 0..<rounds {
      saved += try Timing.seconds(run)
      written += bare.write(lines: turns)
    }
    let count = Double(rounds * turns)
    Report.line("write and sync a line, bare", "\(Int(count / written)) times/s")
    Report.line(
      name, "\(Int(count / saved)) turns/s",
      "\(Report.number(written / saved)) of that; to reach 0.8")
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
