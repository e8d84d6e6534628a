import Foundation
import Terminal
import Testing

/// What stands around the line that is typed.
struct TypingTests {
  static let talk = """
    graph: talk
    start: what
    states:
      what: { ask: { type: line, text: "What?", keep: what }, go: secret }
      secret: { ask: { type: line, text: "Secret?", keep: secret, retain: private }, go: day }
      day: { say: "So: {what}.", ask: { type: date, text: "When?", keep: day, range: [today, +8w] }, go: more }
      more: { ask: { type: note, text: "More?", keep: more }, go: end }
      end: { end: done }
    """
  private static let program = """
    program: p
    first: talk
    conversations:
      talk: { title: Talk, step: "1", minutes: 1 }
      rest: { title: Rest, step: "2", minutes: 1 }
    """

  /// A short conversation, heard with the words that ship.
  static func folder(_ mend: Mend) throws -> Folder {
    let rest = "graph: rest\nstart: s\nstates:\n  s: { end: done }\n"
    let folder = try Folder(
      ["program.yaml": program, "talk.yaml": talk, "rest.yaml": rest], in: mend)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "words"),
      withDestinationURL: Mend.project.appending(path: "Dialogues/words"))
    return folder
  }

  /// A sitting in that conversation, at its first question.
  private func sitting(
    _ mend: Mend, _ arguments: [String] = [], variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let folder = try Self.folder(mend)
    let terminal = try mend.terminal(
      ["chat", "--dialogues", folder.path, "--now", "2026-11-23T20:00"] + arguments,
      variables: variables)
    try #require(terminal.waits(below: "What?"), "\(terminal.report)")
    return terminal
  }

  /// Answers the first two questions.
  private func answer(_ terminal: PseudoTerminal) throws {
    terminal.type("Samira would stay\r")
    try #require(terminal.waits(below: "Secret?"), "\(terminal.report)")
    terminal.type("Jonathan\r")
    try #require(terminal.waits(below: "When?"), "\(terminal.report)")
  }

  @Test func `the prompt says which step it is`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend)
    #expect(terminal.screen.currentLine == "1/2 >")
    #expect(terminal.output.holds("\u{1B}[2m1/2"))
  }

  @Test(arguments: [["ACCESSIBLE": "1"], ["NO_COLOR": "1"]])
  func `the step is left out for who listens, and plain without color`(
    variables: [String: String]
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, variables: variables)
    #expect(terminal.screen.currentLine == (variables["NO_COLOR"] == nil ? ">" : "1/2 >"))
    #expect(!terminal.output.holds("\u{1B}[2m"))
  }

  @Test(arguments: [[], ["--plain"]])
  func `the person's own words are slanted, unless plain output is asked for`(
    arguments: [String]
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, arguments)
    try answer(terminal)
    #expect(terminal.screen.transcript.contains("So: Samira would stay."))
    let isSlanted = terminal.output.holds("So: \u{1B}[3mSamira would stay\u{1B}[23m.")
    #expect(isSlanted == arguments.isEmpty)
    #expect(!terminal.output.holds("\u{FFF9}"))
    #expect(terminal.screen.unknown == [])
  }

  @Test func `Tab lists the commands with what they do`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal()
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    terminal.type("/s\t")
    let listed = [
      "  /safe  whom to call", "  /show  read what you have written",
      "  /skip  go past the question", "> /s",
    ]
    #expect(
      terminal.wait { $0.typed == "/s" && $0.transcript.suffix(4) == listed[...] },
      "\(terminal.report)")
  }

  @Test func `Tab offers a day with what it means`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend)
    try answer(terminal)
    terminal.type("tom\t")
    #expect(
      terminal.wait {
        $0.typed == "tomorrow" && $0.transcript.suffix(2).first == "  tomorrow  Tue, Nov 24"
      }, "\(terminal.report)")
    terminal.type("\u{15}\t")
    #expect(
      terminal.wait {
        $0.transcript.contains { $0.hasPrefix("  tomorrow") && $0.hasSuffix("Tue, Nov 24") }
          && $0.transcript.contains { $0.hasPrefix("  Fri") && $0.hasSuffix("Fri, Nov 27") }
      }, "\(terminal.report)")
  }

  @Test func `Tab knows the words that were used, and none that is private`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend)
    try answer(terminal)
    terminal.type("tomorrow\r")
    try #require(terminal.waits(below: "More?"), "\(terminal.report)")
    terminal.type("with sam\t")
    #expect(terminal.shows("with Samira"), "\(terminal.report)")
    terminal.type("jon\t!")
    #expect(terminal.shows("with Samira jon!"), "\(terminal.report)")
    #expect(terminal.screen.bells == 1)
  }

  @Test func `Tab completes what can be changed`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend)
    try answer(terminal)
    terminal.type("/change w\t\r")
    #expect(terminal.wait { $0.typed == "" && $0.transcript.filter { $0 == "What?" }.count == 2 })
  }

  @Test func `a line that begins with a space is not called back, nor in a later sitting`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend)
    terminal.type(" not this\r")
    try #require(terminal.waits(below: "Secret?"), "\(terminal.report)")
    terminal.type("\u{1B}[Ax")
    #expect(terminal.shows("x"), "\(terminal.report)")
    terminal.type("\u{3}")
    #expect(terminal.shows(""), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    let later = try mend.terminal(
      ["chat", "--dialogues", mend.home.appending(path: "Dialogues").path])
    try #require(later.waits(below: "Secret?"), "\(later.report)")
    later.type("\u{1B}[Ax")
    #expect(later.shows("x"), "\(later.report)")
  }
}
