import Foundation
import Terminal
import Testing

/// Forgetting in the middle of a conversation.
struct ForgetTalkTests {
  /// Types lines into a session `one` that begins with trust, and returns what was shown after the last of them.
  private func talk(_ mend: Mend, _ lines: String..., keeps: Bool = true) throws -> Mend.Run {
    let options = keeps ? ["--session", "one"] : []
    return try mend.run(
      ["chat", "--start", "trust"] + options, input: lines.map { $0 + "\n" }.joined())
  }

  private func goesOn(_ mend: Mend) throws -> String {
    let verified = try mend.run(["replay", "one", "--verify"])
    #expect(verified.status == 0 && verified.output == "")
    return try mend.run(["chat", "--session", "one"]).output
  }

  @Test func `the last answer is forgotten after a yes, and the talk goes on where it was`() throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "my aunt", "zebra kept my keys", "/forget", "1", "yes", "no")
    #expect(run.output.contains("What should be forgotten?"))
    #expect(run.output.contains("  1  My last answer\n  2  All of this conversation\n"))
    #expect(run.output.contains("Forget it? (yes or no)"))
    #expect(run.output.contains("> yes\n\nThat is forgotten."))
    #expect(try mend.traces(of: "zebra") == [])
    #expect(try mend.traces(of: "my aunt") == ["one.jsonl"])
    let replay = try mend.run(["replay", "one"]).output
    #expect(replay.contains("> [forgotten]") && !replay.contains("/forget"))
    #expect(try mend.traces(of: "/forget") == [])
    _ = try goesOn(mend)
  }

  @Test func `before the first answer it is said that there is nothing to forget`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "/forget", "no", "/forget answer")
    #expect(run.output.contains("> /forget\n\nWhat should be forgotten?"))
    #expect(run.output.contains("> /forget answer\n\nNothing that you wrote here is kept."))
  }

  @Test(arguments: ["no", "never mind", "/skip"])
  func `nothing is forgotten without a yes`(answer: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "my aunt", "zebra kept my keys", "/forget answer", "maybe", answer)
    #expect(run.output.contains("Nothing was forgotten."))
    #expect(try mend.traces(of: "zebra") == ["one.jsonl"])
    _ = try goesOn(mend)
  }

  @Test func `another command leaves what was offered, and is done`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "my aunt", "/forget", "/map", "zebra")
    #expect(run.output.contains("you are here"))
    #expect(try mend.traces(of: "zebra") == ["one.jsonl"])
  }

  @Test func `danger is heard while it is asked what to forget`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "my aunt", "/forget", "he put his hands around my throat")
    #expect(run.output.contains("in danger right now"))
    #expect(try mend.traces(of: "throat") == [])
  }

  @Test func `it can be asked for in words, also where a text is asked`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "zebra", "delete everything i wrote", "everything", "yes")
    #expect(run.output.hasSuffix("may still hold a copy.\n"))
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: mend.home.appending(path: "one.jsonl").path))
  }

  @Test func `the conversation is forgotten and begins again`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "zebra one", "zebra two", "/forget", "2", "yes", "a lion")
    #expect(run.output.contains("That is forgotten."))
    #expect(try mend.traces(of: "zebra") == [])
    #expect(try mend.traces(of: "a lion") == ["one.jsonl"])
    _ = try goesOn(mend)
  }

  @Test func `the sitting is forgotten, and what was before it stays`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try talk(mend, "a lion")
    _ = try mend.run(
      ["chat", "--session", "one"], input: "zebra\n/forget\nall of this sitting\nyes\n")
    #expect(try mend.traces(of: "zebra") == [])
    #expect(try mend.traces(of: "a lion") == ["one.jsonl"])
    #expect(try mend.run(["replay", "one"]).output.contains("> a lion"))
    _ = try goesOn(mend)
  }

  @Test func `the first sitting is forgotten and begins again where it began`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(mend, "zebra", "/forget sitting", "yes", "a lion")
    #expect(run.output.components(separatedBy: "It may be long ago").count > 1)
    #expect(try mend.traces(of: "zebra") == [])
    #expect(try mend.traces(of: "a lion") == ["one.jsonl"])
    _ = try goesOn(mend)
  }

  @Test(arguments: ["answer", "conversation", "sitting", "everything"])
  func `with nothing saved it is forgotten in memory`(part: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try talk(
      mend, "zebra one", "zebra two", "/forget \(part)", "yes", "/back", "/again", keeps: false)
    #expect(run.errors == "")
    let after = try #require(run.output.components(separatedBy: "> yes\n").last)
    #expect(after.contains(part == "everything" ? "Everything is forgotten" : "That is forgotten"))
    #expect(!after.contains("zebra two"))
    #expect(run.status == (part == "everything" ? 0 : 3))
  }

  @Test func `Up and Tab find nothing that was forgotten, and the screen is empty of it`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal(["chat", "--start", "trust"])
    try #require(terminal.wait { $0.currentLine.hasPrefix(">") }, "\(terminal.report)")
    terminal.type("my aunt\r")
    try #require(terminal.replies(to: "my aunt"), "\(terminal.report)")
    terminal.type("zebra\r")
    try #require(terminal.replies(to: "zebra"), "\(terminal.report)")
    terminal.type("/forget answer\r")
    try #require(terminal.waits(below: "Forget it?"), "\(terminal.report)")
    terminal.type("yes\r")
    try #require(terminal.waits(below: "That is forgotten"), "\(terminal.report)")
    #expect(!terminal.screen.transcript.contains { $0.contains("zebra") })
    terminal.type("zeb\t")
    #expect(terminal.wait { $0.currentLine == "> zeb" }, "\(terminal.report)")
    terminal.type("\u{15}\u{1B}[A")
    #expect(terminal.wait { $0.currentLine == "> my aunt" }, "\(terminal.report)")
    terminal.type("\u{1B}[A\u{1B}[A")
    #expect(terminal.wait { !$0.currentLine.contains("zebra") }, "\(terminal.report)")
    terminal.type("\u{15}/forget everything\r")
    try #require(terminal.waits(below: "it now? (yes or no)"), "\(terminal.report)")
    terminal.type("yes\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.transcript.contains { $0.contains("Everything is forgotten") })
    #expect(!terminal.screen.transcript.contains { $0.contains("go on with") })
    #expect(try mend.traces(of: "aunt") == [])
  }
}
