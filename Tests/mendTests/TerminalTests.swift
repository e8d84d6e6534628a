import Foundation
import Terminal
import Testing

struct TerminalTests {
  @Test func `Ctrl-D pauses, says how to come back, and the next sitting goes on there`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let first = try mend.terminal()
    try #require(first.waits(below: "at this screen"), "\(first.report)")
    first.type("no\r")
    try #require(first.waits(below: "Which country"), "\(first.report)")
    first.type("\u{4}")
    #expect(first.waitForExit() == 0)
    #expect(first.screen.transcript.contains { $0.contains("go on with: mend") })
    #expect(first.modes == .sane)
    let second = try mend.terminal()
    #expect(second.waits(below: "Which country"), "\(second.report)")
    #expect(second.screen.unknown == [])
  }

  @Test func `Tab writes an option that is on the screen`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal()
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    terminal.type("no\r")
    try #require(terminal.waits(below: "Which country"), "\(terminal.report)")
    terminal.type("uk\r")
    try #require(terminal.waits(below: "18"), "\(terminal.report)")
    terminal.type("yes\r")
    try #require(terminal.waits(below: "Husband"), "\(terminal.report)")
    terminal.type("hus\t")
    #expect(terminal.wait { $0.currentLine.hasPrefix("> Husband") }, "\(terminal.report)")
    terminal.type("\u{3}")
    #expect(terminal.wait { $0.currentLine == ">" || $0.currentLine == "> " }, "\(terminal.report)")
    terminal.type("/wh\t\r")
    #expect(terminal.waits(below: "/why"), "\(terminal.report)")
  }

  @Test func `Up brings back the session's own lines in a later sitting, and none that is private`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let answers =
      "1\nuk\nyes\npartner\n1\nis he lying\n2\nSamira knows more\nwe would eat together and talk\n/pause\n"
    _ = try mend.run(
      ["chat", "--session", "notebook", "--now", "2026-11-24T20:00"], input: answers)
    let terminal = try mend.terminal(["chat", "--now", "2026-11-24T21:00"])
    try #require(terminal.waits(below: "What trust is"), "\(terminal.report)")
    terminal.type("\u{1B}[A")
    #expect(
      terminal.wait { $0.currentLine == "> we would eat together and talk" }, "\(terminal.report)")
    terminal.type("\u{1B}[A\u{1B}[A")
    #expect(terminal.wait { !$0.currentLine.contains("Samira") })
  }

  @Test func `who left at once is asked who can see the screen before anything is shown`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let answers = "1\nuk\nyes\npartner\n1\nwe would eat together and talk\nqq\n"
    _ = try mend.run(
      ["chat", "--session", "notebook", "--now", "2026-11-24T20:00"], input: answers)
    let terminal = try mend.terminal(["chat", "--now", "2026-11-24T20:05"])
    try #require(terminal.waits(below: "who can see this screen?"), "\(terminal.report)")
    #expect(!terminal.report.contains("eat together"))
    terminal.type("1\r")
    #expect(terminal.waits(below: "What trust is"), "\(terminal.report)")
  }

  /// A conversation in which the second person sits down after the first answer.
  private func pair(_ mend: Mend) throws -> Folder {
    let pair = """
      graph: pair
      start: alone
      states:
        alone:
          ask: { type: line, text: "Alone?", keep: alone }
          go: again
        again:
          ask: { type: line, text: "Again?", keep: again }
          go: sit
        sit: { people: 2, go: both }
        both:
          ask: { type: line, text: "Both?", keep: both }
          go: last
        last:
          ask: { type: line, text: "Last?", keep: last }
          go: close
        close: { end: done }
      """
    return try Folder(
      ["pair.yaml": pair, "program.yaml": "program: t\nfirst: pair\n"], in: mend)
  }

  @Test func `Up brings back no line from the moment that a second person sits down`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal(["chat", "--dialogues", try pair(mend).path])
    try #require(terminal.waits(below: "Alone?"), "\(terminal.report)")
    terminal.type("mine\r")
    try #require(terminal.waits(below: "Again?"), "\(terminal.report)")
    terminal.type("\u{1B}[A")
    try #require(terminal.wait { $0.currentLine == "> mine" }, "\(terminal.report)")
    terminal.type("\r")
    try #require(terminal.waits(below: "Both?"), "\(terminal.report)")
    terminal.type("\u{1B}[Aours\r")
    #expect(terminal.waits(below: "> ours"), "\(terminal.report)")
    try #require(terminal.waits(below: "Last?"), "\(terminal.report)")
    terminal.type("\u{1B}[Ax")
    #expect(terminal.wait { $0.currentLine == "> x" }, "\(terminal.report)")
  }

  @Test func `Up brings back no line in a later sitting of two`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try pair(mend)
    _ = try mend.run(
      ["chat", "--session", "notebook", "--dialogues", folder.path], input: "mine\nmine\nours\n")
    let terminal = try mend.terminal(["chat", "--dialogues", folder.path])
    try #require(terminal.waits(below: "Last?"), "\(terminal.report)")
    terminal.type("\u{1B}[Ax")
    #expect(terminal.wait { $0.currentLine == "> x" }, "\(terminal.report)")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the sitting, keeps the answers and leaves a sane terminal`(
    signal: Int32
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal()
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    terminal.type("no\r")
    try #require(terminal.waits(below: "Which country"), "\(terminal.report)")
    terminal.signal(signal)
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(terminal.modes == .sane)
    #expect(try mend.run(["replay", "notebook"]).output.contains("> no\n"))
  }

  @Test func `text is wrapped at the terminal's width`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try PseudoTerminal(
      Mend.program.path,
      environment: ["HOME": mend.home.path, "MEND_HOME": mend.home.path, "TERM": "xterm"],
      columns: 40, rows: 30)
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    #expect(terminal.screen.transcript.allSatisfy { $0.count < 40 })
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], true), (["ACCESSIBLE": "1"], true), (["TERM": "dumb"], false),
    (["TERM": "emacs"], false), (["TERM": "unknown"], false), (["TERM": ""], false),
  ])
  func `no color where it is not wanted`(
    variables: [String: String], understandsEscapes: Bool
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal(variables: variables)
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    terminal.type("no\r")
    #expect(terminal.waits(below: "Which country"), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains(/\e\[[0-9;]*m/))
    #expect(understandsEscapes || !output.contains("\u{1B}"), "\(terminal.report)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, 0])
  func `the lines of a note that was not ended are kept, however the sitting ends`(
    signal: Int32
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let note = """
      graph: note
      start: what
      states:
        what: { ask: { type: note, text: "What?", keep: what }, go: more }
        more: { ask: { type: line, text: "More?", keep: more }, go: end }
        end: { end: done }
      """
    let folder = try Folder(
      ["note.yaml": note, "program.yaml": "program: t\nfirst: note\n"], in: mend)
    let chat = ["chat", "--dialogues", folder.path]
    let terminal = try mend.terminal(chat)
    try #require(terminal.waits(below: "What?"), "\(terminal.report)")
    for line in ["one", "two"] {
      terminal.type(line + "\r")
      try #require(terminal.replies(to: line), "\(terminal.report)")
    }
    if signal == 0 { terminal.type("\u{4}") } else { terminal.signal(signal) }
    #expect(terminal.waitForExit() == (signal == 0 ? 0 : 128 + signal))
    #expect(terminal.modes == .sane)
    let replay = try mend.run(["replay", "notebook", "--dialogues", folder.path]).output
    #expect(replay.contains("> one\ntwo\n"), "\(replay)")
    let again = try mend.terminal(chat)
    #expect(again.waits(below: "More?"), "\(again.report)")
  }

  @Test func `with --no-trace nothing is left on disk, and a session that is there stays as it is`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try mend.run(["chat", "--session", "notebook"], input: "no\n")
    let before = try Snapshot(mend.home)
    let terminal = try mend.terminal(["chat", "--no-trace"])
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    #expect(
      terminal.screen.transcript.joined(separator: " ").contains("will be remembered"),
      "\(terminal.report)")
    terminal.type("no\r")
    try #require(terminal.replies(to: "no"), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(try Snapshot(mend.home) == before)
  }

  @Test(arguments: [(["--no-trace"], "[paused-unkept]"), ([], "[paused]")])
  func `a place is said to be kept only where it is`(options: [String], said: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try pair(mend)
    let terminal = try mend.terminal(["chat", "--dialogues", folder.path] + options)
    try #require(terminal.waits(below: "Alone?"), "\(terminal.report)")
    terminal.type("/pause\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.transcript.contains { $0.contains(said) }, "\(terminal.report)")
  }
}
