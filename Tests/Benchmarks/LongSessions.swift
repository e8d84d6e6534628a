import Children
import Foundation

/// Sessions of a million turns: what it costs to make, open and replay one.
struct LongSessions {
  private let program: String
  private let folder: URL
  private let dialogues: String
  private let turns = 1_000_000

  init(program: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    dialogues = try Synthetic.write(in: folder, states: 100)
  }

  func measure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var machine = Yardstick.slowness()
    let few = try made(turns / 100)
    let many = try (0..<3).map { _ in try made(turns) }.min { $0.seconds < $1.seconds }
    guard let many else { return }
    // The quicker of two, since whatever else the machine did then is no excuse.
    machine = min(machine, Yardstick.slowness())
    Report.line(
      "libyaml's events, 1,000 states", Report.milliseconds(machine * Yardstick.eventSeconds),
      "\(Report.number(machine)) times what the machine of the figures to reach took")
    Report.line("append, piped", rate(many.seconds, machine), "with the start; to reach 250,000")
    try open(few: few.session, many: many.session)
    try replay(few: few.session, many: many.session, machine)
    try OneByOne(program: program, folder: folder, dialogues: dialogues).measure()
  }

  private func open(few: String, many: String) throws {
    let short = ran(["chat", "--session", few])
    let without = ran(["chat", "--session", many])
    let with = ran(["chat", "--session", many])
    Report.line(
      "open and resume, from all records", Report.seconds(without.seconds),
      "it leaves a snapshot behind")
    Report.line(
      "open and resume, with the snapshot", Report.seconds(with.seconds),
      "\(Report.number(without.seconds / with.seconds)) times as fast")
    memory("peak memory of it", short, max(without.kilobytes, with.kilobytes))
  }

  private func replay(few: String, many: String, _ machine: Double) throws {
    for (name, flags) in [("replay", []), ("replay --verify", ["--verify"])] {
      let short = ran(["replay", few] + flags)
      let runs = (0..<3).map { _ in ran(["replay", many] + flags) }
      let best = runs.map(\.seconds).min() ?? 0
      Report.line(name, rate(best, machine), "to reach 500,000")
      memory("peak memory of it", short, runs.map(\.kilobytes).max() ?? 0)
    }
  }

  /// How many events a second, and how many there would be on the machine of the figures to reach.
  private func rate(_ seconds: Double, _ machine: Double) -> String {
    let each = Double(turns) / seconds
    return "\(Int(each)) events/s, \(Int(each * machine)) there"
  }

  private func memory(_ name: String, _ short: (seconds: Double, kilobytes: Int), _ long: Int) {
    Report.line(
      name, "\(long) KB", "\(long - short.kilobytes) more than for ten thousand; to stay in 16,384")
  }

  /// Makes a session of so many turns.
  private func made(_ count: Int) throws -> (session: String, seconds: Double) {
    let input = folder.appending(path: "\(count).txt")
    _ = FileManager.default.createFile(atPath: input.path, contents: nil)
    let file = try FileHandle(forWritingTo: input)
    // In parts: a new process counts what this program holds as its own until it begins.
    let part = Data(Synthetic.script(turns: 10_000))
    for _ in 0..<count / 10_000 { try file.write(contentsOf: part) }
    try file.close()
    let session = folder.appending(path: "\(UUID().uuidString).jsonl").path
    let run = ran(["chat", "--session", session], input: input.path)
    return (session, run.seconds)
  }

  private func ran(
    _ arguments: [String], input: String = "/dev/null"
  ) -> (seconds: Double, kilobytes: Int) {
    var kilobytes = 0
    let seconds = Timing.seconds {
      kilobytes = Child.run(
        program, arguments + ["--dialogues", dialogues], input: input, output: "/dev/null")
    }
    return (seconds, kilobytes)
  }
}
