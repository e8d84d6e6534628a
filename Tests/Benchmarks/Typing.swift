import Foundation
import Terminal

/// How long a key takes to the screen, and a page to be pasted.
struct Typing {
  let folder: URL
  private let keys = 400

  /// Measures programs that show what is typed after `> `.
  ///
  /// - Returns: What takes longer than it may with the line editor.
  func measure(_ programs: [String: String]) throws -> [String] {
    var missed: [String] = []
    for (name, path) in programs.sorted(by: { $0.key < $1.key }) {
      for (kind, key) in [("a key", "a"), ("a wide key", "日")] {
        let median = try time(of: key, on: path)
        Report.line(
          "\(kind) to the screen, \(name)", Report.microseconds(median), "to stay under 1 ms")
        if name != "C", median >= 0.001 { missed.append(kind) }
      }
    }
    if let path = programs["the line editor"], try paste(on: path) >= 1 { missed.append("paste") }
    return missed
  }

  /// The median time of a key.
  private func time(of key: String, on path: String) throws -> Double {
    let terminal = try open(path)
    let width = key.utf8.count > 1 ? 2 : 1
    return Timing.median(of: keys) {
      // A row of its own for each few keys, so that all draw the same.
      if terminal.screen.cursor.column > 60 {
        terminal.type("\u{15}")
        _ = terminal.wait { $0.cursor.column == 2 }
      }
      let shown = terminal.screen.cursor.column + width
      return Timing.seconds {
        terminal.type(key)
        _ = terminal.wait { $0.cursor.column == shown }
      }
    }
  }

  private func paste(on path: String) throws -> Double {
    let page = String(repeating: "0123456789", count: 100_000)
    let seconds = try Timing.median(of: 5) {
      let terminal = try open(path)
      return Timing.seconds {
        terminal.type("\u{1B}[200~\(page)\u{1B}[201~\u{1}\u{B}x\r")
        _ = terminal.wait { $0.transcript.contains("got 1 [x]") }
      }
    }
    Report.line("a megabyte pasted", Report.seconds(seconds), "to stay under 1 s")
    return seconds
  }

  private func open(_ path: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      path, environment: ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm"])
    _ = terminal.wait { $0.currentLine == ">" && $0.cursor.column == 2 }
    // libedit by itself shows its prompt first, and what is typed before raw mode is lost to the count.
    while terminal.modes.canonical { _ = terminal.wait(seconds: 0.001) { _ in false } }
    return terminal
  }
}
