import Foundation
import Terminal
import Testing

/// `qq` and Ctrl-\ in every place where the program may be waiting.
struct WayOutTests {
  /// What was answered before, what is typed to get somewhere, and what then stands on the screen.
  struct Place: CustomTestStringConvertible {
    var name: String
    var before = ""
    var keys = ""
    var shows: String

    var testDescription: String { name }

    static let all = [
      Place(name: "a question", shows: "Which?"),
      Place(name: "own words", keys: "2\r", shows: "line"),
      Place(name: "candidates", before: "1\n", keys: "call\r", shows: "[did-you-mean-one]"),
      Place(name: "the rest of a form", before: "1\n1\n", keys: "1\r", shows: "[rows-left]"),
      Place(name: "a note", before: "1\n1\n1 1 1\n", keys: "one\r", shows: "one"),
      Place(name: "a line", before: "1\n1\n1 1 1\none\n.\n", shows: "And in a line?"),
    ]
  }

  private static let leaving = [
    "qq\r", " QQ\r", "\u{1C}", "half\u{1C}", "\u{12}qq\r", "\u{1B}[200~1\nqq\n2\u{1B}[201~",
    "\u{1B}[200~qq\n", "1\rqq\r1\r",
  ]

  private func folder(_ mend: Mend) throws -> Folder {
    let own = """
      graph: own
      start: which
      states:
        which:
          ask:
            type: choice
            text: Which?
            keep: which
            options: { b: Bravery, c: { text: Something else, asks: line } }
          go: whom
        whom:
          ask:
            type: choice
            text: Whom?
            keep: whom
            options: { s: Call my sister, b: Call my brother, n: Nobody }
          go: rate
        rate:
          ask:
            type: form
            text: How much?
            keep: rate
            range: [0, 3]
            rows: { a: One, b: Two, c: Three }
          go: note
        note: { ask: { type: note, text: "What was it?", keep: note }, go: line }
        line: { ask: { type: line, text: "And in a line?", keep: line }, go: close }
        close: { end: done }
      """
    return try Folder(
      ["own.yaml": own, "program.yaml": "program: t\nfirst: own\n"], in: mend)
  }

  @Test(arguments: Place.all, leaving)
  func `nothing is left on the screen, and no file is touched`(place: Place, keys: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let chat = ["chat", "--dialogues", folder.path]
    _ = try mend.run(chat + ["--session", "notebook"], input: place.before)
    let terminal = try mend.terminal(chat)
    try #require(terminal.waits(below: "?"), "\(terminal.report)")
    terminal.type(place.keys)
    try #require(terminal.wait { $0.transcript.contains { $0.contains(place.shows) } })
    try #require(terminal.wait { $0.currentLine == ">" }, "\(terminal.report)")
    // The screen may be ahead of the lines that are read, but what was replied to is on disk.
    try #require(terminal.wait { $0.modes.contains(2004) }, "\(terminal.report)")
    let before = try Snapshot(mend.home)
    terminal.type(keys)
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
    #expect(terminal.screen.transcript == [], "\(terminal.report)")
    #expect(terminal.screen.unknown == [])
    #expect(terminal.modes == .sane)
    #expect(try Snapshot(mend.home) == before)
    let again = try mend.run(chat + ["--session", "notebook"], input: "/pause\n")
    #expect(again.status == 0)
  }

  @Test func `qq needs no answer before it`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal()
    terminal.type("qq\r")
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
    #expect(terminal.screen.transcript == [], "\(terminal.report)")
  }

  @Test func `through a pipe qq prints nothing and ends the run`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let chat = ["chat", "--dialogues", folder.path, "--session"]
    let short = try mend.run(chat + ["one"], input: "1\n")
    let left = try mend.run(chat + ["two"], input: "1\n Qq\r\n1\n")
    #expect(left.output == short.output)
    #expect(left.errors == "")
    #expect(left.status == 0)
    #expect(try mend.run(["replay", "two", "--dialogues", folder.path]).output == short.output)
    #expect(try mend.run(chat + ["three"], input: "qq").status == 0)
  }

  @Test func `a note that is left by qq is not kept`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let chat = ["chat", "--dialogues", folder.path, "--session", "one"]
    _ = try mend.run(chat, input: "1\n1\n1 1 1\n")
    #expect(try mend.run(chat, input: "secret\nqq\n.\n").status == 0)
    let session = try Data(contentsOf: mend.home.appending(path: "one.jsonl"))
    #expect(!Array(session).holds("secret"))
  }

  @Test func `the signal ends a run through a pipe the same way`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let process = try mend.start(["chat"])
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    kill(process.processIdentifier, SIGQUIT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `a transcript ends at qq, as a run does`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let run = try mend.run(["chat", "--dialogues", folder.path], input: "1\n")
    let file = mend.home.appending(path: "left.txt")
    try Data("$ mend chat\n\(run.output)".utf8).write(to: file)
    let test = ["test", file.path, "--dialogues", folder.path]
    #expect(try mend.run(test).status == 0)
    try Data("$ mend chat\n\(run.output)> qq\n".utf8).write(to: file)
    #expect(try mend.run(test).status == 1)
  }
}
