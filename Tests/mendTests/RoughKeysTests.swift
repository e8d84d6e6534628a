import Foundation
import Terminal
import Testing

@testable import mend

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What no person would type, and what stops the program for a while.
struct RoughKeysTests {
  private static let pieces = [
    "\u{1B}", "\u{1B}[A", "\u{1B}[D", "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}[201~", "\u{18}\u{5}",
    "\u{18}\u{15}", "\t", "\t", "\r", "\r", "\u{12}", "/he", "sam", "日本語", "e\u{301}", "👨‍👩‍👧", "tom",
  ].map { Array($0.utf8) }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `random bytes at the coach send no unknown sequence, and leave a sane terminal`(
    seed: UInt64
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    var numbers = Seeded(state: seed)
    let folder = try TypingTests.folder(mend)
    let terminal = try mend.terminal(["chat", "--no-trace", "--dialogues", folder.path])
    try #require(terminal.waits(below: "What?"), "\(terminal.report)")
    for _ in 0..<80 {
      var bytes: [UInt8] = []
      for _ in 0..<10 {
        bytes += Self.pieces.randomElement(using: &numbers) ?? []
        bytes.append(UInt8.random(in: 0...255, using: &numbers))
      }
      // These leave, or stop a program that nobody would wake.
      terminal.type(bytes.map { [0x1C, 0x1A, 0x04].contains($0) ? 0x20 : $0 })
    }
    terminal.signal(SIGTERM)
    let status = terminal.waitForExit(seconds: 30)
    // All may have been answered before.
    #expect(status == 128 + SIGTERM || status == 0, "\(terminal.report)")
    #expect(terminal.screen.unknown == [])
    #expect(terminal.screen.modes.isEmpty)
    #expect(terminal.modes == .sane)
  }

  @Test func `Ctrl-Z gives the shell its terminal, and the question waits`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try TypingTests.folder(mend)
    let shell = try PseudoTerminal(
      "/bin/sh", arguments: ["-i"],
      environment: [
        "PS1": "$ ", "TERM": "xterm", "HOME": mend.home.path, "MEND_HOME": mend.home.path,
        "PATH": "/usr/bin:/bin",
      ], columns: 160)
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    shell.type("'\(Mend.program.path)' chat --dialogues '\(folder.path)'\n")
    #expect(shell.waits(below: "What?"), "\(shell.report)")
    shell.type("ab日")
    #expect(shell.shows("ab日"), "\(shell.report)")
    shell.type("\u{1A}")
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    #expect(shell.modes == .sane)
    shell.type("fg\n")
    #expect(shell.shows("ab日"), "\(shell.report)")
    shell.type("c\r")
    #expect(shell.waits(below: "Secret?"), "\(shell.report)")
    shell.type("\u{4}")
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    #expect(shell.modes == .sane)
    #expect(shell.screen.unknown == [])
  }
}
