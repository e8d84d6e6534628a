import Children
import Foundation
import Terminal

/// How long the way out takes, from the key to a process that is gone.
struct Leaving {
  private let program: String
  private let folder: URL
  private let runs = 50

  init(program: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "mend-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func measure() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let dialogues = try Synthetic.write(in: folder, states: 10_000)
    let arguments = ["chat", "--dialogues", dialogues]
    for (name, turns) in [("no answers yet", 0), ("200,000 answers", 200_000)] {
      let script = folder.appending(path: "\(turns)")
      try Data(Synthetic.script(turns: turns)).write(to: script)
      let session = folder.appending(path: "\(turns).jsonl").path
      _ = Child.run(
        program, arguments + ["--session", session], input: script.path, output: "/dev/null")
      for (way, keys) in [
        ("qq", "qq\r"), ("Ctrl-\\", "half\u{1C}"),
        ("qq in a marked paste", "\u{1B}[200~1\nqq\n\u{1B}[201~"), ("qq in another", "1\rqq\r1\r"),
      ] {
        let runs = try (0..<runs).map { _ in try left(arguments + ["--session", session], keys) }
        let times = runs.map(\.gone).sorted()
        Report.line(
          "\(way), \(name)", Report.milliseconds(times[times.count - 1]),
          "the worst of \(times.count); median \(Report.milliseconds(times[times.count / 2])); "
            + "screen empty after \(Report.milliseconds(runs.map(\.empty).max() ?? 0)); to stay under 100 ms"
        )
      }
    }
  }

  /// How long it takes until the screen is empty, and until the process is gone.
  private func left(
    _ arguments: [String], _ keys: String
  ) throws -> (empty: Double, gone: Double) {
    let environment = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm"]
    let terminal = try PseudoTerminal(program, arguments: arguments, environment: environment)
    let isReady = terminal.wait(seconds: 60) { $0.currentLine == ">" && $0.modes.contains(2004) }
    precondition(isReady, terminal.report)
    var empty = 0.0
    let gone = Timing.seconds {
      empty = Timing.seconds {
        terminal.type(keys)
        _ = terminal.wait { $0.transcript.isEmpty }
      }
      precondition(terminal.waitForExit() == 0, "it is left with status 0")
    }
    precondition(terminal.screen.transcript.isEmpty, terminal.report)
    return (empty, gone)
  }
}
