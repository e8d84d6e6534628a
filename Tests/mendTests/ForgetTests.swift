import Foundation
import Testing

/// Words that were forgotten are in no file, and the session goes on without them.
struct ForgetTests {
  private static let talk = """
    graph: talk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: choice
      choice:
        ask: { type: choice, text: "Which?", keep: which, options: { red: Red door, blue: Blue door } }
        go:
          - { when: which is red, to: red }
          - { to: second }
      red: { set: { saw: red }, go: second }
      second:
        say: { when: saw is red, text: "It was the red one." }
        ask: { type: line, text: "Second?", keep: second }
        go: third
      third:
        ask: { type: line, text: "Third?", keep: third }
        go: close
      close: { end: done }
    """
  private static let hub = """
    graph: hub
    start: pick
    states:
      pick:
        ask: { type: conversation, text: "Where to?", keep: where }
        begin: where
    """
  private static let program = """
    program: test
    first: hub
    next: hub
    conversations:
      talk: { title: The talk, step: "1", minutes: 1 }
    """

  /// A session `one`, in which some lines were typed, sitting by sitting.
  private func session(_ sittings: String...) throws -> (mend: Mend, folder: Folder) {
    let mend = try Mend()
    let files = ["talk.yaml": Self.talk, "hub.yaml": Self.hub, "program.yaml": Self.program]
    let folder = try Folder(files, in: mend)
    try FileManager.default.copyItem(
      at: Mend.project.appending(path: "Dialogues/words"), to: folder.url.appending(path: "words"))
    for typed in sittings {
      let run = try mend.run(
        ["chat", "--session", "one", "--dialogues", folder.path], input: typed)
      #expect(run.errors == "")
    }
    return (mend, folder)
  }

  /// Checks that a session can be replayed, verified, listed and gone on with; returns what it shows when it goes on.
  @discardableResult
  private func goesOn(
    _ session: (mend: Mend, folder: Folder), _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let (mend, folder) = session
    let options = ["--dialogues", folder.path]
    let replay = try mend.run(["replay", "one"] + options)
    #expect(replay.status == 0 && !replay.output.contains("zebra"), sourceLocation: location)
    let verified = try mend.run(["replay", "one", "--verify"] + options)
    #expect(verified.status == 0 && verified.output == "", sourceLocation: location)
    #expect(try mend.run(["sessions"]).status == 0, sourceLocation: location)
    let run = try mend.run(["chat", "--session", "one"] + options)
    #expect(run.status == 3 && run.errors == "", sourceLocation: location)
    return run.output
  }

  private func forget(
    _ session: (mend: Mend, folder: Folder), _ arguments: String...
  ) throws -> Mend.Run {
    try session.mend.run(
      ["sessions", "forget", "one", "--dialogues", session.folder.path] + arguments)
  }

  @Test func `a forgotten answer is gone from the folder, and its road stays`() throws {
    let session = try session("1\nzebra fish\nred\nmine\n")
    defer { session.mend.remove() }
    #expect(try session.mend.traces(of: "zebra") == ["one.jsonl"])
    let list = try session.mend.run(["sessions", "show", "one", "--answers"]).output
    #expect(list.contains("3  2026-01-05  talk/first  zebra fish\n"))
    #expect(list.contains("4  2026-01-05  talk/choice  red ('red')\n"))
    for number in ["3", "4"] {
      #expect(try forget(session, "--answer", number, "--yes").status == 0)
    }
    #expect(try session.mend.traces(of: "zebra") == [])
    #expect(try session.mend.traces(of: #"{"option":"red"}"#) == [])
    let replay = try session.mend.run(["replay", "one", "--dialogues", session.folder.path]).output
    #expect(replay.contains("> [forgotten]\n\nWhich?"))
    #expect(replay.contains("> [forgotten]\n\nIt was the red one."))
    #expect(try goesOn(session).contains("Third?"))
  }

  @Test func `without --yes it is said what would go, and nothing does`() throws {
    let session = try session("1\nzebra\n")
    defer { session.mend.remove() }
    for (arguments, what) in [
      (["--answer", "3"], "answer 3 of 'one'"),
      (["--conversation", "talk"], "all of 'talk' from 'one'"),
      (["--last-sitting"], "the last sitting of 'one'"), (["--everything"], "'one'"), ([], "'one'"),
    ] {
      let run = try session.mend.run(["sessions", "forget", "one"] + arguments)
      #expect(run.status == 64)
      #expect(run.errors.contains("This removes \(what) for good; add --yes to do it."))
    }
    let two = try forget(session, "--last-sitting", "--everything", "--yes")
    #expect(two.status == 64 && two.errors.contains("one thing at a time"))
    #expect(try session.mend.traces(of: "zebra") == ["one.jsonl"])
  }

  @Test(arguments: [
    (["--answer", "1"], "event 1 of 'one' holds no words"), (["--answer", "99"], "event 99"),
    (["--answer", "-1"], "answer"),
    (["--conversation", "nothing"], "nothing was said in 'nothing'"),
  ])
  func `what is not there cannot be forgotten`(arguments: [String], sentence: String) throws {
    let session = try session("1\nzebra\n")
    defer { session.mend.remove() }
    let run = try session.mend.run(
      ["sessions", "forget", "one", "--yes", "--dialogues", session.folder.path] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(sentence))
    #expect(try session.mend.traces(of: "zebra") == ["one.jsonl"])
  }

  @Test func `a forgotten conversation leaves nothing and can be begun again`() throws {
    let session = try session("1\nzebra\nred\n", "zebra two\n/back\nzebra three\n")
    defer { session.mend.remove() }
    #expect(try forget(session, "--conversation", "talk", "--yes").status == 0)
    for word in ["zebra", "talk/", "\"saw\""] { #expect(try session.mend.traces(of: word) == []) }
    #expect(try goesOn(session).contains("First?"))
  }

  @Test func `the last sitting can be forgotten, also when it was the first`() throws {
    let session = try session("1\nquokka\n", "red\nzebra\n")
    defer { session.mend.remove() }
    #expect(try forget(session, "--last-sitting", "--yes").status == 0)
    #expect(try session.mend.traces(of: "zebra") == [])
    #expect(try goesOn(session).contains("Which?"))
    // What went on just now was a sitting, too.
    for _ in 0..<2 { #expect(try forget(session, "--last-sitting", "--yes").status == 0) }
    #expect(try session.mend.traces(of: "quokka") == [])
    #expect(try goesOn(session).contains("Where to?"))
  }

  @Test func `all of a session is gone, and what a repair set aside too`() throws {
    let session = try session("1\nzebra\nred\nzebra\n")
    defer { session.mend.remove() }
    try damage(session.mend)
    #expect(try session.mend.run(["sessions", "repair", "one"]).status == 0)
    #expect(try session.mend.traces(of: "zebra") == ["one.damaged-1.jsonl", "one.jsonl"])
    #expect(try forget(session, "--everything", "--yes").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: session.mend.home.path)
    #expect(!names.contains { $0.hasPrefix("one") })
  }

  @Test func `an answer is gone from what a repair set aside, too`() throws {
    let session = try session("1\nzebra\nred\nmine\n")
    defer { session.mend.remove() }
    try damage(session.mend)
    _ = try session.mend.run(["sessions", "repair", "one"])
    #expect(try forget(session, "--answer", "3", "--yes").status == 0)
    #expect(try session.mend.traces(of: "zebra") == [])
  }

  private func damage(_ mend: Mend) throws {
    let file = mend.home.appending(path: "one.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("talk/choice", with: "talk/chaice").utf8).write(to: file)
  }

  @Test func `a session that stands elsewhere is removed only if it is one`() throws {
    let session = try session("1\nzebra\n")
    defer { session.mend.remove() }
    let other = session.mend.home.appending(path: "list.txt")
    try Data("milk".utf8).write(to: other)
    let run = try session.mend.run(["sessions", "forget", other.path, "--yes"])
    #expect(run.status == 65 && run.errors.contains("not a session"))
    #expect(try Data(contentsOf: other) == Data("milk".utf8))
    let path = session.mend.home.appending(path: "one.jsonl").path
    #expect(try session.mend.run(["sessions", "forget", path, "--yes"]).status == 0)
    #expect(try session.mend.traces(of: "zebra") == [])
  }

  @Test(arguments: [
    "rename", "pwrite64", "fdatasync", "fsync",
  ])
  func `killed at any moment, the session is the old or the new one, whole`(call: String) throws {
    var kills = 0
    for time in 1...12 {
      let session = try session("1\nzebra\nred\nmine\n")
      defer { session.mend.remove() }
      let strace = [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-P", session.mend.home.path,
        "-P", session.mend.home.path + "/one.jsonl", "-P",
        session.mend.home.path + "/one.jsonl.new",
        "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(time)",
      ]
      let run = try session.mend.run(
        [
          "sessions", "forget", "one", "--answer", "3", "--yes", "--dialogues", session.folder.path,
        ],
        input: Data(), through: strace)
      let list = try session.mend.run(["sessions", "show", "one", "--answers"])
      #expect(list.status == 0 && list.errors == "", "\(call) \(time)")
      #expect(list.output.contains("talk/second  mine"), "\(call) \(time)")
      if run.status == 0 { break }
      kills += 1
      // It can be done again, and then nothing is left.
      if list.output.contains("zebra") {
        #expect(try forget(session, "--answer", "3", "--yes").status == 0)
      }
      #expect(try session.mend.traces(of: "zebra") == [], "\(call) \(time)")
      try goesOn(session)
    }
    #expect(kills > 0)
  }
}
