import Foundation
import Terminal

/// The line editor by itself beside a bare C program on libedit.
struct LineRuns {
  private let folder: URL
  private let runs = 40

  init(in folder: URL) { self.folder = folder }

  /// Compiles a C program that stands beside these benchmarks.
  ///
  /// - Returns: Its path.
  func compiled(_ name: String, _ flags: [String]) throws -> String {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Peers/\(name).c")
    let target = folder.appending(path: name)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["cc", "-O2", source.path, "-o", target.path] + flags
    try process.run()
    process.waitUntilExit()
    return target.path
  }

  /// Measures the bare program, and another on a terminal beside it.
  ///
  /// - Returns: The path of the bare one, and the median that it takes to its prompt.
  func bare() throws -> (path: String, seconds: Double) {
    let path = try compiled("edit", ["-ledit"])
    let seconds = try Timing.median(of: runs) { try prompted(path) }
    Report.line("bare C program on libedit, prompt", Report.milliseconds(seconds))
    return (path, seconds)
  }

  /// Measures the line editor: how soon it is ready, how soon a key shows, how soon a megabyte is pasted.
  ///
  /// - Returns: What takes longer than it may.
  func measure(beside bare: (path: String, seconds: Double)) throws -> [String] {
    guard let demo = BuiltProgram.path("line-demo") else { return ["no line-demo beside this"] }
    // Both by turns, so that what else the computer does weighs on both.
    var ready: [Double] = []
    var peer: [Double] = []
    for _ in 0..<runs {
      ready.append(try prompted(demo))
      peer.append(try prompted(bare.path))
    }
    let ratio = ready.sorted()[runs / 2] / peer.sorted()[runs / 2]
    Report.line(
      "the line editor by itself, prompt", Report.milliseconds(ready.sorted()[runs / 2]),
      "\(Report.number(ratio)) times that of C by turns; to stay within 2")
    let typing = Typing(folder: folder)
    let late = ratio > 2 ? ["prompt"] : []
    return late + (try typing.measure(["C": bare.path, "the line editor": demo]))
  }

  /// How long a program takes on a terminal until a prompt stands on the screen.
  func prompted(_ path: String) throws -> Double {
    let environment = [
      "HOME": folder.path, "MEND_HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm",
    ]
    var terminal: PseudoTerminal?
    let taken = try Timing.seconds {
      terminal = try PseudoTerminal(path, environment: environment)
      _ = terminal?.wait { $0.currentLine.hasPrefix(">") }
    }
    terminal?.signal(SIGTERM)
    _ = terminal?.waitForExit()
    try? FileManager.default.removeItem(at: folder.appending(path: "notebook.jsonl"))
    return taken
  }
}
