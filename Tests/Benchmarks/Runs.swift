import Children
import Foundation
import Terminal

/// The installed program beside bare C programs.
struct Runs {
  private let program: String
  private let folder: URL

  init(program: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func measure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try start()
    try turns()
  }

  private func start() throws {
    let peers = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Peers")
    let line = try compiled(peers.appending(path: "line.c"), ["-static"])
    let edit = try compiled(peers.appending(path: "edit.c"), ["-ledit"])
    let bare = try Timing.median(of: 100) { try ended(line) }
    let first = try Timing.median(of: 100) { try ended(program) }
    Report.line("static C program that prints a line", Report.milliseconds(bare))
    Report.line(
      "first question, through a pipe", Report.milliseconds(first),
      "\(Report.number(first / bare)) times that; to stay within 3")
    let prompt = try Timing.median(of: 40) { try prompted(edit, "> ") }
    let asked = try Timing.median(of: 40) { try prompted(program, "> ") }
    Report.line("bare C program on libedit, prompt", Report.milliseconds(prompt))
    Report.line(
      "first question, on a terminal", Report.milliseconds(asked),
      "\(Report.number(asked / prompt)) times that; to stay within 2.5")
    guard let demo = BuiltProgram.path("line-demo") else { return }
    let ready = try Timing.median(of: 40) { try prompted(demo, "> ") }
    Report.line(
      "the line editor by itself, prompt", Report.milliseconds(ready),
      "\(Report.number(ready / prompt)) times that of C; to stay within 2")
    try Typing(folder: folder).measure(["C": edit, "the line editor": demo])
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

  private func compiled(_ source: URL, _ flags: [String]) throws -> String {
    let target = folder.appending(path: source.deletingPathExtension().lastPathComponent)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["cc", "-O2", source.path, "-o", target.path] + flags
    try process.run()
    process.waitUntilExit()
    return target.path
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

  /// How long a program takes on a terminal until a prompt stands on the screen.
  private func prompted(_ path: String, _ prompt: String) throws -> Double {
    let environment = [
      "HOME": folder.path, "MEND_HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm",
    ]
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(path, environment: environment)
    _ = terminal.wait { $0.currentLine.hasPrefix(prompt.dropLast()) }
    let taken = ContinuousClock.now - start
    terminal.signal(SIGTERM)
    _ = terminal.waitForExit()
    try? FileManager.default.removeItem(at: folder.appending(path: "notebook.jsonl"))
    return Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds)
  }
}
