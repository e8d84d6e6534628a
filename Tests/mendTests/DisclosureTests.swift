import Foundation
import Terminal
import Testing

/// What is left of a line that sounded like danger: nothing, unless the person says so.
struct DisclosureTests {
  private let line = "he put his hands around my throat"

  /// The files below the home folder that hold any word of the line that no question of ours has.
  private func traces(_ mend: Mend) throws -> [String] {
    let home = mend.home
    var found: [String] = []
    for name in FileManager.default.enumerator(atPath: home.path)?.allObjects as? [String] ?? []
    where !name.hasPrefix("input-") {
      guard let bytes = try? Data(contentsOf: home.appending(path: name)) else { continue }
      if bytes.range(of: Data("throat".utf8)) != nil { found.append(name) }
    }
    return found
  }

  /// A conversation of one note, with the words that ship.
  private func notes(_ mend: Mend) throws -> Folder {
    let note = """
      graph: talk
      start: tell
      states:
        tell:
          ask: { type: note, text: "What happened?", keep: told }
          end: done
      """
    var files = ["talk.yaml": note]
    for name in ["worry", "urgent", "safety-menu", "breather"] {
      files[name + ".yaml"] = """
        graph: \(name)
        start: here
        states:
          here:
            ask: { type: yes-no, text: "Is this \(name)?", keep: here }
            end: leave
        """
    }
    files["program.yaml"] =
      "program: t\nfirst: talk\nsafety: { check: worry, act: urgent, menu: safety-menu, together: breather }\n"
    let folder = try Folder(files, in: mend)
    try FileManager.default.copyItem(
      at: Mend.project.appending(path: "Dialogues/words"),
      to: URL(filePath: folder.path).appending(path: "words"))
    return folder
  }

  private func talk(_ mend: Mend) throws -> PseudoTerminal {
    let terminal = try mend.terminal(["chat", "--start", "trust"])
    try #require(terminal.wait { $0.currentLine.hasPrefix(">") }, "\(terminal.report)")
    terminal.type("my gran when I was small\r")
    try #require(terminal.replies(to: "my gran when I was small"), "\(terminal.report)")
    terminal.type(line + "\r")
    try #require(terminal.waits(below: "in danger right now"), "\(terminal.report)")
    return terminal
  }

  @Test func `it is on no disk and no longer on the screen, and its page is gone when one leaves`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try talk(mend)
    #expect(!terminal.screen.transcript.contains { $0.contains("throat") || $0.contains("gran") })
    #expect(try traces(mend) == [])
    terminal.type("1\r")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.transcript.allSatisfy { $0.allSatisfy(\.isWhitespace) })
    #expect(try traces(mend) == [])
    let replay = try mend.run(["replay", "notebook"]).output
    #expect(replay.contains("> my gran"))
    #expect(replay.contains("> [not kept]"))
    #expect(!replay.contains("danger"))
    #expect(try mend.run(["export", "notebook", "--whole"]).output.contains("throat") == false)
  }

  @Test func `the next sitting begins at a neutral question, and Up does not bring it back`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let first = try talk(mend)
    first.type("4\r")
    #expect(first.waitForExit() == 0)
    let second = try mend.terminal()
    try #require(second.waits(below: "who can see this screen"), "\(second.report)")
    second.type("\u{1B}[A")
    #expect(second.wait { $0.currentLine == "> my gran when I was small" }, "\(second.report)")
    #expect(!second.screen.transcript.contains { $0.contains("danger") })
  }

  @Test func `it is kept when the person says that it was misread`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try talk(mend)
    terminal.type("5\r")
    try #require(terminal.waits(below: line), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(try traces(mend) == ["notebook.jsonl"])
  }

  @Test func `what was typed before something worse is not kept with a word about the worse`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(
      ["chat", "--start", "trust", "--session", "one"],
      input: "he tracks my phone\n\(line)\nyou misread. take it as my answer\n")
    #expect(run.output.contains("in danger right now"))
    let saved = try String(contentsOf: mend.home.appending(path: "one.jsonl"), encoding: .utf8)
    #expect(!saved.contains("tracks") && !saved.contains("throat"))
  }

  @Test func `through a pipe it is not printed again`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(
      ["chat", "--start", "trust", "--session", "one"], input: line + "\n1\n")
    #expect(run.output.contains("> [not kept]"))
    #expect(!run.output.contains("throat"))
    #expect(try traces(mend) == [])
  }

  @Test(arguments: [
    "he put his hands\naround my throat\n.\n", "he put his hands\naround my throat\n",
  ])
  func `in a note danger is heard across the ends of lines`(typed: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(
      ["chat", "--dialogues", try notes(mend).path, "--session", "one"], input: typed)
    #expect(run.output.contains("Is this urgent?"))
    let saved = try String(contentsOf: mend.home.appending(path: "one.jsonl"), encoding: .utf8)
    #expect(!saved.contains("throat"))
  }

  @Test func `in a note every line is heard as it comes, and none of the note is kept`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(
      ["chat", "--dialogues", try notes(mend).path, "--session", "one"],
      input: "it began with the window\n\(line)\nyes\n")
    #expect(run.output.contains("Is this urgent?"))
    let saved = try String(contentsOf: mend.home.appending(path: "one.jsonl"), encoding: .utf8)
    #expect(!saved.contains("throat") && !saved.contains("window"))
  }
}
