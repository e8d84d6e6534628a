import Terminal
import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct WayOutTests {
  @Test(arguments: [
    "qq", "QQ", "Qq", " qq ", "qq\t", "yes\nqq", "qq\nyes", "a\n qQ \r\nb", "qq\r\n",
  ])
  func `a line that is only qq asks to leave`(text: String) {
    #expect(WayOut.isTyped(text))
  }

  @Test(arguments: ["", "q", "qqq", "q q", "qq.", "/qq", "qq yes", "aqq", "q\nq", "qq\u{301}"])
  func `any other line is an answer`(text: String) {
    #expect(!WayOut.isTyped(text))
  }

  @Test(arguments: ["\u{1B}[200~qq\nb", "\u{1B}[200~a\rqq\r", "\u{1B}[200~qq\u{1B}[201~", "\u{1C}"])
  func `a paste need not end for its qq to be seen`(bytes: String) {
    var decoder = KeyDecoder()
    for byte in bytes.utf8.dropLast() {
      decoder.push([byte])
      if decoder.next(final: false) == .leave { return }
    }
    decoder.push(bytes.utf8.suffix(1))
    let last = decoder.next(final: false)
    #expect(last == .leave)
  }

  @Test func `qq is found among lines that wait, once it has ended`() {
    var decoder = KeyDecoder()
    var found: [Bool] = []
    for bytes in ["a\rb\rq", "q", "\rc", "\r"] {
      decoder.push(bytes.utf8)
      found.append(decoder.holdsWayOut())
    }
    #expect(found == [false, false, true, false])
  }

  /// Waits for an empty screen and a terminal as it was found.
  private func leaves(
    _ session: Session, at location: SourceLocation = #_sourceLocation
  ) {
    let terminal = session.terminal
    #expect(terminal.waitForExit() == 0, "\(terminal.report)", sourceLocation: location)
    #expect(terminal.screen.transcript == [], "\(terminal.report)", sourceLocation: location)
    let cursor = terminal.screen.cursor
    #expect(cursor.row == 0 && cursor.column == 0, sourceLocation: location)
    #expect(terminal.screen.modes.isEmpty, sourceLocation: location)
    #expect(terminal.screen.unknown == [], sourceLocation: location)
    #expect(terminal.modes == .sane, sourceLocation: location)
    #expect(!terminal.said("got"), "\(terminal.report)", sourceLocation: location)
  }

  private static let paste = "\u{1B}[200~"

  @Test(arguments: [
    "qq\r", " QQ \r", "x\u{7F}qq\r", "\u{12}qq\r", "bre\t\u{15}qq\r", "half a line\u{1C}",
    "\u{12}one\u{1C}", paste + "qq\nb\u{1B}[201~", paste + "a\rqq\rb\u{1B}[201~",
    paste + "a\nqq\u{1B}[201~", paste + "a\nqq\n", paste + "a\u{1C}", "a\rqq\rb\r", "qq\ra\r",
    "a\r\r\n QQ\r\nb\r\n", "a\u{1B}\rqq\r",
  ])
  func `qq and Control-backslash lead out of a line, a search, a list and a paste`(
    keys: String
  ) throws {
    let session = try Session()
    session.type(keys)
    leaves(session)
  }

  @Test(arguments: ["qq\r", "\u{1B}qq\r", "abc\u{1B}QQ\r", "abc\u{1B}\u{1C}"])
  func `vi's keys lead out, too, whatever they do to the line`(keys: String) throws {
    let home = try TemporaryHome(settings: "bind -v\n")
    let session = try Session(environment: ["HOME": home.path])
    session.type(keys)
    leaves(session)
  }

  @Test func `a paste without marks is read to its end before its first line is taken`() throws {
    let session = try Session()
    // Far more than a terminal holds for a program that does not read.
    let lines = (1...2000).map { "line \($0)\r" }.joined()
    session.type(lines + "qq\r" + lines)
    leaves(session)
  }

  @Test func `a large paste is left at its first line that is qq`() throws {
    let session = try Session()
    session.type(Self.paste + String(repeating: "0123456789", count: 20000) + "\nqq\n")
    leaves(session)
  }

  // The thread sanitizer gives a program that is busy no signal.
  @Test(arguments: BuiltProgram.checksThreads ? [false] : [false, true])
  func `the signal leads out, too, also of a program that is busy or had it blocked`(
    isBusy: Bool
  ) throws {
    let session = try Session(blocksSignals: true)
    session.type(isBusy ? "busy\r" : "half")
    session.shows { $0.transcript.last == (isBusy ? "busy" : "> half") }
    session.terminal.signal(SIGQUIT)
    leaves(session)
  }

  @Test func `Control-backslash leads out while nobody takes what is printed`() throws {
    let session = try Session()
    session.type("flood\r")
    // Nothing is read here until the program has gone, so what it prints is stuck.
    #expect(session.terminal.waitUntilStuck())
    session.terminal.signal(SIGQUIT)
    leaves(session)
  }

  @Test(arguments: ["dumb", "", "unknown", "emacs"])
  func `a terminal that obeys nothing is scrolled until it is empty`(kind: String) throws {
    let session = try Session(environment: ["TERM": kind])
    session.type("seen\r")
    session.printed("got 4 [seen]")
    session.type("qq\r")
    #expect(session.terminal.waitForExit() == 0)
    #expect(session.terminal.screen.lines.allSatisfy { $0 == "" }, "\(session.terminal.report)")
    #expect(!session.terminal.output.contains(0x1B))
    #expect(session.terminal.modes == .sane)
  }

  @Test func `the terminal of a listener is emptied, too`() throws {
    let session = try Session(environment: ["ACCESSIBLE": "1"])
    session.type("qq\r")
    leaves(session)
  }

  @Test(arguments: ["", paste])
  func `no shell gets what was pasted after it`(mark: String) throws {
    let shell = try Session.shell()
    shell.type(mark + "a\nqq\n" + String(repeating: "echo got\n", count: 3000))
    #expect(shell.wait { $0.transcript == ["$"] }, "\(shell.report)")
    shell.type("echo still here\n")
    #expect(
      shell.wait { $0.transcript == ["$ echo still here", "still here", "$"] }, "\(shell.report)")
    #expect(!shell.said("got"), "\(shell.report)")
    shell.type("exit\n")
  }
}
