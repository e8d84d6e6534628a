import Children
import Foundation

/// The installed program beside bare C programs.
struct Runs {
  private let program: String
  private let folder: URL

  init(program: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Measures the line editor alone, that of this build.
  ///
  /// - Returns: Whether all is as fast as it must be.
  static func measureLine() throws -> Bool {
    let runs = try Runs(program: "")
    defer { try? FileManager.default.removeItem(at: runs.folder) }
    let line = LineRuns(in: runs.folder)
    let late = try line.measure(beside: line.bare())
    if !late.isEmpty { Report.line("too slow", late.joined(separator: ", ")) }
    return late.isEmpty
  }

  func measure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try start()
    try turns()
  }

  private func start() throws {
    let runs = LineRuns(in: folder)
    let line = try runs.compiled("line", ["-static"])
    let bare = try Timing.median(of: 100) { try ended(line) }
    let first = try Timing.median(of: 100) { try ended(program) }
    Report.line("static C program that prints a line", Report.milliseconds(bare))
    Report.line(
      "first question, through a pipe", Report.milliseconds(first),
      "\(Report.number(first / bare)) times that; to stay within 3")
    let edit = try runs.bare()
    let asked = try Timing.median(of: 40) { try runs.prompted(program) }
    Report.line(
      "first question, on a terminal", Report.milliseconds(asked),
      "\(Report.number(asked / edit.seconds)) times that; to stay within 2.5")
    _ = try runs.measure(beside: edit)
  }

  private func turns() throws {
    let dialogues = try Synthetic.write(in: folder, states: 10_000)
    let few = folder.appending(path: "few")
    let many = folder.appending(path: "many")
    try Data(Synthetic.script(turns: 10_000)).write(to: few)
    try Data(Synthetic.script(turns: 1_000_000)).write(to: many)
    let arguments = ["chat", "--dialogues", dialogues]
    let empty = try best { try ran(arguments, input: nil) }
    let short = try ran(arguments, input: few)
    let long = try best { try ran(arguments, input: many) }
    let saved = try best {
      let session = folder.appending(path: "\(UUID().uuidString).jsonl").path
      return try ran(arguments + ["--session", session], input: many)
    }
    Report.line("start with 10,000 states", Report.seconds(empty.seconds))
    Report.line(
      "piped, not saved", "\(Int(1e6 / long.seconds)) turns/s", "with the start; to reach 500,000")
    Report.line(
      "piped, saved", "\(Int(1e6 / saved.seconds)) turns/s", "with the start; to reach 250,000")
    Report.line(
      "peak memory, a million turns", "\(long.kilobytes) KB",
      "\(long.kilobytes - short.kilobytes) more than ten thousand; to stay within 1,024")
  }

  /// The fastest of three runs.
  private func best(
    _ run: () throws -> (seconds: Double, kilobytes: Int)
  ) rethrows -> (seconds: Double, kilobytes: Int) {
    var runs: [(seconds: Double, kilobytes: Int)] = []
    for _ in 0..<3 { runs.append(try run()) }
    return runs.min { $0.seconds < $1.seconds } ?? (0, 0)
  }

  /// How long a program takes with no input, from start to end.
  private func ended(_ path: String) throws -> Double {
    Timing.seconds { _ = Child.run(path, [], input: "/dev/null", output: "/dev/null") }
  }

  private func ran(_ arguments: [String], input: URL?) throws -> (seconds: Double, kilobytes: Int) {
    var kilobytes = 0
    let seconds = Timing.seconds {
      kilobytes = Child.run(
        program, arguments, input: input?.path ?? "/dev/null", output: "/dev/null")
    }
    return (seconds, kilobytes)
  }
}
