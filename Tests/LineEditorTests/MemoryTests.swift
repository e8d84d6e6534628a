import Foundation
import Terminal
import Testing

/// Whether libedit, or our use of it, reads or writes where it may not: `MEND_VALGRIND=1 swift test --filter MemoryTests`.
@Suite(.enabled(if: Valgrind.isAskedFor, "set MEND_VALGRIND and install valgrind to run these"))
struct MemoryTests {
  /// Every key and every way that a line can go, with the lengths at which libedit's buffers grow.
  private static let keys: [String] = [
    "aé日👨‍👩‍👧e\u{301}x\u{7F}\u{7F}\u{2}\u{14}\u{6}\u{1}\u{1B}[3~\u{5}\u{1B}b\u{1B}d\u{1F}\u{18}\u{15}",
    "\u{1B}[1;5D1\u{1B}[1;3C2\u{17}\u{15}\u{19}\u{1B}y\u{B}\u{1F}\u{1F}\u{1F}\r",
    "we ate\r", "we talked 日本\r", "we\u{5}\u{1}\u{B}", "br\t", "\t", "#\t", "\t", "\t", "\u{15}",
    "\u{12}ate\u{12}\u{7F}\u{7}", "\u{12}zz\r", "\u{15}\u{1B}[A\u{1B}[A!\u{1B}[B\u{1B}[B",
    String(repeating: "0123456789", count: 300) + "\u{1B}[A\u{1B}[B\u{1}x\u{5}y\u{15}\u{19}\u{1F}",
    "\u{3}", String(repeating: "日本語", count: 342) + "\u{1B}[D\u{7F}\u{15}",
    String(repeating: "x", count: 1023) + "\r", String(repeating: "y", count: 1024) + "\r",
    "\u{1B}[200~one\ttwo\r\nthree\n\u{1B}[201~\u{1B}[A\u{1B}[A\u{1B}[B4\u{1B}\r5\r",
    "one\rtwo\rthree", "\r", "\u{1B}[A\u{3}",
    "\u{1B}[200~" + String(repeating: "0123456789", count: 10_000) + "\u{1B}[201~", "\u{15}",
    "half \u{18}\u{5}", "\u{15}run echo hello\r", "\u{1B}[5~\u{1B}]0;x\u{7}\u{16}\u{1B}[12",
  ]

  @Test(arguments: [
    ["TERM": "xterm-256color"], ["TERM": "xterm", "vi": "bind -v\n"], ["TERM": "dumb"],
    ["TERM": "emacs"], ["TERM": "xterm", "ACCESSIBLE": "1"],
  ])
  func `no key lets a line touch memory that is not its own`(variables: [String: String]) throws {
    let home = try TemporaryHome(settings: variables["vi"] ?? "")
    let valgrind = Valgrind()
    let session = try Session(
      environment: variables.merging(["HOME": home.path, "vi": ""]) { $1 }, columns: 40, rows: 10,
      through: valgrind.wrapper)
    for (number, burst) in Self.keys.enumerated() {
      session.type(burst)
      // What comes at once after the end of a line would be taken for a paste.
      _ = session.terminal.wait(seconds: 0.2) { _ in false }
      session.terminal.resize(columns: number % 2 == 0 ? 25 : 60, rows: 10)
    }
    try end(session, valgrind)
  }

  @Test(arguments: 11...13 as ClosedRange<UInt64>)
  func `no bytes let a line touch memory that is not its own`(seed: UInt64) throws {
    var numbers = SplitMix(state: seed)
    let valgrind = Valgrind()
    let session = try Session(columns: 30, rows: 8, through: valgrind.wrapper)
    for _ in 0..<60 {
      session.terminal.type(RandomTests.burst(&numbers))
      // A Control-D has ended it.
      if session.terminal.waitForExit(seconds: 0) != nil { break }
    }
    try end(session, valgrind)
  }

  @Test func `a wrong access is noticed`() throws {
    let valgrind = Valgrind()
    let session = try Session(through: valgrind.wrapper)
    session.type("stray\r\u{4}")
    #expect(session.terminal.waitForExit(seconds: 60) == 0)
    #expect(try valgrind.findings().contains("Invalid read of size 8"))
  }

  @Test func `no answer lets the coach touch memory that is not its own`() throws {
    let program = try #require(BuiltProgram.path("mend"))
    let home = try TemporaryHome(settings: "")
    let dialogues = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Dialogues").standardizedFileURL.path
    let valgrind = Valgrind()
    let words = valgrind.wrapper + [program, "chat", "--no-trace", "--dialogues", dialogues]
    let terminal = try PseudoTerminal(
      words[0], arguments: Array(words.dropFirst()),
      environment: ["HOME": home.path, "MEND_HOME": home.path, "TERM": "xterm"])
    for (question, answer) in [
      ("at this screen", "1\t\r"), ("Which country", "united k\t\r"), ("18", "y\u{5}\r"),
      ("Which word", "husb\u{5}\r"), ("?", "/\t\t\u{15}/why\r"), ("?", "日本\u{12}x\u{7}\u{15}"),
    ] {
      let isAsked = terminal.wait(seconds: 120) { screen in
        screen.currentLine == ">" && screen.transcript.contains { $0.contains(question) }
      }
      #expect(isAsked, "\(terminal.report)")
      terminal.type(answer)
    }
    terminal.signal(SIGTERM)
    #expect(terminal.waitForExit(seconds: 120) == 128 + SIGTERM, "\(terminal.report)")
    #expect(terminal.screen.unknown == [])
    #expect(try valgrind.findings() == "")
  }

  private func end(_ session: Session, _ valgrind: borrowing Valgrind) throws {
    session.terminal.signal(SIGTERM)
    #expect(session.terminal.waitForExit(seconds: 120) != nil, "\(session.terminal.report)")
    #expect(session.terminal.screen.unknown == [])
    #expect(session.terminal.modes == .sane)
    #expect(try valgrind.findings() == "")
  }
}
