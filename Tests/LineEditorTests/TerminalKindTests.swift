import Terminal
import Testing

struct TerminalKindTests {
  @Test(arguments: ["dumb", "", "emacs", "unknown"])
  func `a plain terminal gets no escape sequence`(kind: String) throws {
    let session = try Session(environment: ["TERM": kind])
    session.type("abc\u{7F}d\r")
    session.printed("got 3 [abd]")
    session.type("x日\r")
    session.printed("got 2 [x日]")
    session.type("\u{4}")
    #expect(session.terminal.waitForExit() == 0)
    #expect(!session.terminal.output.contains(0x1B), "\(session.terminal.report)")
  }

  @Test func `who listens to the screen hears no cursor jump about`() throws {
    let session = try Session(environment: ["ACCESSIBLE": "1"])
    session.type("日本語abc\u{1}x\u{1B}[C")
    session.line("> x日本語abc", column: 5)
    session.type("\u{7F}y\r")
    session.printed("got 7 [xy本語abc]")
    let sequences = String(decoding: session.terminal.output, as: UTF8.self).split(
      separator: "\u{1B}", omittingEmptySubsequences: false)
    #expect(sequences.dropFirst().allSatisfy { $0.hasPrefix("[?2004") })
  }

  @Test(arguments: ["xterm", "screen", "vt100", "linux", "no-such-terminal"])
  func `other terminals can be typed at`(kind: String) throws {
    let session = try Session(environment: ["TERM": kind])
    session.type("ac\u{1B}[Db\r")
    session.printed("got 3 [abc]")
  }
}
