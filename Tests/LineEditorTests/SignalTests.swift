import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct SignalTests {
  @Test(arguments: [false, true])
  func `Control-C drops the line and stays`(blocked: Bool) throws {
    let session = try Session(blocksSignals: blocked)
    session.type("abc")
    session.line("> abc")
    session.type("\u{3}")
    session.shows { $0.transcript == ["> abc^C", "interrupted", ">"] && $0.cursor.column == 2 }
    session.type("x\r")
    session.printed("got 1 [x]")
  }

  @Test func `Control-D ends an empty line and erases in another`() throws {
    let session = try Session()
    session.type("ab\u{1}\u{4}\r")
    session.printed("got 1 [b]")
    session.type("c\u{4}\r")
    session.printed("got 1 [c]")
    session.type("\u{4}")
    #expect(session.terminal.waitForExit() == 0)
    #expect(session.terminal.modes == .sane)
    #expect(session.terminal.screen.modes.isEmpty)
    #expect(session.terminal.screen.transcript.last == "end")
  }

  @Test(arguments: [SIGTERM, SIGHUP], [false, true])
  func `a signal that ends the program leaves the terminal sane`(
    signal: Int32, blocked: Bool
  ) throws {
    let session = try Session(blocksSignals: blocked)
    session.type("abc")
    session.line("> abc")
    #expect(session.terminal.modes != .sane)
    session.terminal.signal(signal)
    #expect(session.terminal.waitForExit() == 128 + signal)
    #expect(session.terminal.modes == .sane)
    #expect(session.terminal.screen.modes.isEmpty)
    #expect(session.terminal.screen.transcript == ["> abc", "terminated \(signal)"])
  }

  @Test(arguments: ["exit", "crash", "overflow"])
  func `any way out leaves the terminal sane`(word: String) throws {
    let session = try Session(environment: ["SWIFT_BACKTRACE": "enable=no"])
    session.type(word + "\r")
    let status = session.terminal.waitForExit()
    #expect(word == "exit" ? status == 7 : (status ?? 0) > 128)
    #expect(session.terminal.modes == .sane)
  }

  @Test(.disabled(if: BuiltProgram.checksThreads, "a program that is busy gets no signal then"))
  func `a program that is stuck ends at the second Control-C`() throws {
    let session = try Session()
    session.type("busy\r")
    session.shows { $0.transcript.contains("busy") }
    // Two signals that come at once are one, so the second waits for the first to be seen.
    let ended = (1...100).contains { _ in
      session.type("\u{3}")
      return session.terminal.waitForExit(seconds: 0.1) != nil
    }
    #expect(ended)
    #expect(session.terminal.waitForExit() == 128 + SIGINT)
    #expect(session.terminal.modes == .sane)
  }

  @Test func `Control-Z gives the terminal back until the program goes on`() throws {
    // A program is only stopped below a shell that can make it go on.
    let shell = try Session.shell()
    shell.type("ab日")
    #expect(shell.wait { $0.currentLine == "> ab日" }, "\(shell.report)")
    shell.type("\u{1A}")
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    #expect(shell.modes == .sane)
    shell.type("fg\n")
    #expect(shell.wait { $0.currentLine == "> ab日" }, "\(shell.report)")
    shell.type("c\r")
    #expect(shell.wait { $0.transcript.contains("got 4 [ab日c]") }, "\(shell.report)")
    #expect(shell.screen.unknown == [])
  }

  @Test(.disabled(if: BuiltProgram.checksThreads, "a program that is busy gets no signal then"))
  func `Control-Z stops a program that is busy, too`() throws {
    let shell = try Session.shell()
    shell.type("busy\r")
    #expect(shell.wait { $0.currentLine == "" && $0.transcript.last == "busy" }, "\(shell.report)")
    shell.type("\u{1A}")
    #expect(shell.wait { $0.currentLine == "$" }, "\(shell.report)")
    #expect(shell.modes == .sane)
    shell.type("fg\n")
    // The shell says what it lets go on; before that Control-C would be the shell's own.
    let goesOn = shell.wait { $0.transcript.last?.contains("demo") ?? false }
    #expect(goesOn, "\(shell.report)")
    let ended = (1...100).contains { _ in
      shell.type("\u{3}")
      return shell.wait(seconds: 0.1) { $0.currentLine == "$" }
    }
    #expect(ended, "\(shell.report)")
    #expect(shell.modes == .sane)
  }

  @Test func `Control-Z stops a program that prints, and lets it print on`() throws {
    let shell = try Session.shell()
    shell.type("flood\r")
    #expect(shell.wait { $0.lines.contains("flood") })
    shell.type("\u{1A}")
    #expect(shell.wait { $0.currentLine == "$" })
    #expect(shell.modes == .sane)
    shell.type("fg\n")
    // Only what is printed from now on can scroll the shell's own rows away.
    #expect(shell.wait { !$0.lines.contains { $0.hasPrefix("$") } })
    #expect(shell.modes != .sane)
    let ended = (1...100).contains { _ in
      shell.type("\u{3}")
      return shell.wait(seconds: 0.1) { $0.currentLine == "$" }
    }
    #expect(ended)
    #expect(shell.modes == .sane)
    #expect(shell.screen.unknown == [])
  }

  @Test(arguments: [false, true])
  func `another size of the screen leaves one line on it`(blocked: Bool) throws {
    let session = try Session(columns: 40, blocksSignals: blocked)
    let text = String(repeating: "0123456789", count: 3)
    session.type(text)
    session.line("> " + text)
    session.terminal.resize(columns: 70, rows: 24)
    session.type("x")
    session.shows { $0.transcript == ["> " + text + "x"] }
    session.type("\u{1}y")
    session.shows { $0.transcript == ["> y" + text + "x"] && $0.cursor.column == 3 }
  }

  @Test func `what is typed ahead is read once and in order`() throws {
    let session = try Session()
    session.type("slow\r")
    session.shows { $0.transcript.contains("begun") }
    // The first byte ends the wait, and nobody reads the rest before there is a line.
    session.type("!a\rb\rcé日\r\u{4}")
    #expect(session.terminal.waitForExit() == 0)
    let expected = [
      "> slow", "begun", "done", "> a", "got 1 [a]", "> b", "got 1 [b]", "> cé日", "got 3 [cé日]",
      ">",
      "end",
    ]
    #expect(session.terminal.screen.transcript == expected, "\(session.terminal.report)")
  }
}
