import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct RunningTests {
  @Test func `another program gets the terminal as it was found, and ours is there again after it`()
    throws
  {
    let session = try Session()
    session.type("run read answer; echo \"[$answer]\"; exit 3\r")
    #expect(session.terminal.wait { _ in session.terminal.modes == .sane })
    session.type("abc\n")
    session.shows { $0.transcript.contains("[abc]") }
    session.printed("ran ended(status: 3)")
    #expect(session.terminal.modes != .sane)
    session.type("d日\r")
    session.printed("got 2 [d日]")
  }

  @Test func `Control-C is the other program's own`() throws {
    let session = try Session()
    session.type("run trap 'echo caught' INT; echo ready; read answer; read answer; echo end\r")
    session.shows { $0.transcript.contains("ready") }
    session.type("\u{3}")
    session.shows { $0.transcript.contains("^Ccaught") }
    session.type("\u{3}\n\n")
    session.shows { $0.transcript.contains("end") }
    session.type("x\r")
    session.printed("got 1 [x]")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal that ends us ends the other program first`(signal: Int32) throws {
    let session = try Session()
    session.type("run echo ready; exec cat\r")
    session.shows { $0.transcript.contains("ready") }
    session.terminal.signal(signal)
    #expect(session.terminal.waitForExit() == 128 + signal)
    #expect(session.terminal.modes == .sane)
    #expect(session.terminal.screen.transcript.contains("ran ended(status: \(128 + signal))"))
  }

  @Test func `the way out leads out of the other program`() throws {
    let session = try Session()
    session.type("run echo ready; exec cat\r")
    session.shows { $0.transcript.contains("ready") }
    session.type("\u{1C}")
    #expect(session.terminal.waitForExit() == 0)
    #expect(session.terminal.screen.transcript == [])
    #expect(session.terminal.modes == .sane)
  }

  @Test func `a program that is not there is said to be so`() throws {
    let session = try Session()
    session.type("miss\r")
    session.printed("ran failed(errno: \(ENOENT))")
  }
}
