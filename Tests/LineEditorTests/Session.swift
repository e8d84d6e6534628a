import Terminal
import Testing

/// A program of ours on a terminal of its own, at its first prompt.
struct Session {
  let terminal: PseudoTerminal

  init(
    prompt: String = "> ", environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    blocksSignals: Bool = false, cover: Int? = nil, through wrapper: [String] = []
  ) throws {
    let program = try #require(BuiltProgram.path("line-demo"))
    let usual = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"]
    let settings = usual.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    let words = wrapper + [program, prompt] + (cover.map { [String($0)] } ?? [])
    terminal = try PseudoTerminal(
      words[0], arguments: Array(words.dropFirst()), environment: settings, columns: columns,
      rows: rows, blocksSignals: blocksSignals)
    let isReady = terminal.wait(seconds: wrapper.isEmpty ? 10 : 60) { $0.cursor.column > 0 }
    #expect(isReady, "\(terminal.report)")
  }

  /// Runs a shell on a terminal of its own, and in it the program to its first prompt.
  static func shell() throws -> PseudoTerminal {
    let program = try #require(BuiltProgram.path("line-demo"))
    let shell = try PseudoTerminal(
      "/bin/sh", arguments: ["-i"],
      environment: ["PS1": "$ ", "TERM": "xterm", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"])
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    shell.type("'\(program)'\n")
    #expect(shell.wait { $0.currentLine == ">" && $0.cursor.column == 2 }, "\(shell.report)")
    return shell
  }

  func type(_ text: String) { terminal.type(text) }

  /// Types lines one after the other, each when the one before it was taken.
  func enters(_ lines: String..., at location: SourceLocation = #_sourceLocation) {
    for line in lines {
      type(line + "\r")
      printed("got \(line.unicodeScalars.count) [\(line)]", at: location)
    }
  }

  /// Waits for the screen to be as wanted; the test fails when it never is.
  func shows(
    at location: SourceLocation = #_sourceLocation, _ condition: (Screen) -> Bool
  ) {
    let reached = terminal.wait(until: condition)
    #expect(reached, "\(terminal.report)", sourceLocation: location)
    #expect(terminal.screen.unknown == [], sourceLocation: location)
  }

  /// Waits for the row that is being edited, and the column of the cursor.
  func line(
    _ text: String, column: Int? = nil, at location: SourceLocation = #_sourceLocation
  ) {
    shows(at: location) {
      $0.currentLine == text && (column == nil || $0.cursor.column == column)
    }
  }

  /// Waits for a row above the prompt.
  func printed(_ text: String, at location: SourceLocation = #_sourceLocation) {
    shows(at: location) { $0.transcript.contains(text) && $0.cursor.column > 0 }
  }
}
