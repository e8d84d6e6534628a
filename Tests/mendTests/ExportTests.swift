import Foundation
import Testing

/// What came out of a session, written to be kept or handed over.
struct ExportTests {
  private static let letter = """
    graph: letter
    start: act
    states:
      act:
        ask: { type: note, text: "Act?", keep: act }
        go: wish
      wish:
        ask: { type: line, text: "Wish?", keep: wish }
        go: hope
      hope:
        ask: { type: line, text: "Hope?", keep: hope }
        go: ask
      ask:
        ask: { type: share, of: page, keep: open }
        go: close
      close: { end: done }
    documents:
      page:
        - { when: answered act, text: "{act}" }
        - { when: answered wish, text: "Wish: {wish}", share: ask }
        - { when: answered hope, text: "Hope: {hope}", share: ask }
      short:
        - { when: answered wish, text: "In short: {wish}" }
    """
  private static let program = """
    program: test
    first: letter
    documents:
      letter: { title: "The *letter*", graph: letter, document: page, shared: open }
      short: { title: Short, graph: letter, document: short }
    """

  /// A session `one`, in which some lines were typed.
  private func session(_ typed: [String], letter: String = letter) throws -> (Mend, Folder) {
    let mend = try Mend()
    let folder = try Folder(["letter.yaml": letter, "program.yaml": Self.program], in: mend)
    let run = try mend.run(
      ["chat", "--session", "one", "--dialogues", folder.path],
      input: typed.map { $0 + "\n" }.joined())
    #expect(run.errors == "")
    return (mend, folder)
  }

  private let typed = ["I lied.", ".", "A talk.", "Peace.", "no", "yes"]

  private func export(_ arguments: [String], of session: (Mend, Folder)) throws -> Mend.Run {
    try session.0.run(["export", "one", "--dialogues", session.1.path] + arguments)
  }

  @Test func `a line that got no yes is left out and counted`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let run = try export([], of: session)
    #expect(
      run.output == """
        ## The \\*letter\\*

        Hope: Peace.

        """)
    #expect(run.errors.contains("3 lines were left out"))
    #expect(run.status == 0)
  }

  @Test func `lines that nobody was asked about are left out, too`() throws {
    let session = try session(Array(typed.prefix(4)))
    defer { session.0.remove() }
    let run = try export(["letter"], of: session)
    #expect(run.output == "")
    #expect(run.errors.contains("3 lines were left out"))
    #expect(!run.errors.contains("nothing to write"))
  }

  @Test func `one's own copy is whole`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let run = try export(["letter", "--whole"], of: session)
    #expect(run.output == "## The \\*letter\\*\n\nI lied.\n\nWish: A talk.\n\nHope: Peace.\n")
    #expect(run.errors == "")
  }

  @Test func `only the documents that are named are written`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let run = try export(["short", "--whole"], of: session)
    #expect(run.output == "## Short\n\nIn short: A talk.\n")
    #expect(run.errors == "")
  }

  @Test func `as text a title is underlined and lines are wrapped`() throws {
    let long = String(repeating: "word ", count: 20) + "*end*"
    let session = try session([long, ".", "A talk."])
    defer { session.0.remove() }
    let run = try export(["letter", "--format", "text", "--whole"], of: session)
    let lines = run.output.components(separatedBy: "\n")
    #expect(lines.prefix(2) == ["The *letter*", "------------"])
    #expect(lines.allSatisfy { $0.count <= 72 })
    #expect(lines.dropFirst(2).joined(separator: " ").hasPrefix(long + " Wish: A talk."))
  }

  @Test func `as JSON each line says whether it may be shown`() throws {
    let session = try session(["I \"lied\".", ".", "A talk.", "Peace.", "no", "yes"])
    defer { session.0.remove() }
    let run = try export(["letter", "--format", "json", "--whole"], of: session)
    #expect(
      run.output == #"""
        [
          {"id": "letter", "title": "The *letter*", "lines": [
            {"text": "I \"lied\".", "open": false},
            {"text": "Wish: A talk.", "open": false},
            {"text": "Hope: Peace.", "open": true}
          ]}
        ]

        """#)
    let shown = try export(["--format", "json"], of: session)
    #expect(shown.output.contains("Peace.") && !shown.output.contains("false"))
    #expect(shown.errors.contains("3 lines were left out"))
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [Any])
    #expect(try export(["short", "--format", "json"], of: session).output == "[]\n")
  }

  @Test(arguments: [
    ("*I* lied_ `so`", #"\*I\* lied\_ \`so\`"#), ("<b>[it](x)</b>", #"\<b\>\[it\](x)\</b\>"#),
    ("# one", ##"\# one"##), ("> so", #"\> so"#), ("- one", #"\- one"#), ("+ one", #"\+ one"#),
    ("1. one", #"1\. one"#), ("12) one", #"12\) one"#), ("12 of them", "12 of them"),
    ("a - b + c = 1.5", "a - b + c = 1.5"), ("back\\slash", #"back\\slash"#),
    ("    far in", "far in"), ("~~so~~ &amp; |", #"\~\~so\~\~ \&amp; \|"#),
    ("🙂 wörtlich", "🙂 wörtlich"),
  ])
  func `Markdown shows the words as they were typed`(words: String, written: String) throws {
    let session = try session([words, "."])
    defer { session.0.remove() }
    let run = try export(["letter", "--whole"], of: session)
    #expect(run.output == "## The \\*letter\\*\n\n\(written)\n")
  }

  @Test func `the lines of a note stay lines`() throws {
    let session = try session(["one", "===", "- two", "."])
    defer { session.0.remove() }
    let run = try export(["letter", "--whole"], of: session)
    #expect(run.output == "## The \\*letter\\*\n\none  \n\\===  \n\\- two\n")
  }

  @Test func `a file is written for its owner alone`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let file = session.0.home.appending(path: "letter.md")
    let run = try export(["short", "--whole", "--output", file.path], of: session)
    #expect(run.output == "")
    #expect(run.status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == "## Short\n\nIn short: A talk.\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a file that is there is never overwritten`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let file = session.0.home.appending(path: "letter.md")
    try Data("mine".utf8).write(to: file)
    let run = try export(["--whole", "--output", file.path], of: session)
    #expect(run.errors.contains("cannot make the file '\(file.path)'"))
    #expect(run.status == 73)
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
  }

  @Test func `an unknown document is refused, and those that there are are named`() throws {
    let session = try session(typed)
    defer { session.0.remove() }
    let run = try export(["short", "lettre"], of: session)
    #expect(run.output == "")
    #expect(run.errors.contains("there is no document 'lettre'; the documents are letter, short"))
    #expect(run.status == 64)
  }

  @Test func `a session without anything to write makes no file`() throws {
    let session = try session([])
    defer { session.0.remove() }
    let file = session.0.home.appending(path: "letter.md")
    let run = try export(["--output", file.path], of: session)
    #expect(run.errors.contains("there is nothing to write in 'one'"))
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `a session that is not there is named`() throws {
    let session = try session([])
    defer { session.0.remove() }
    let run = try session.0.run(["export", "nobody", "--dialogues", session.1.path])
    #expect(run.errors.contains("no such session"))
    #expect(run.status == 66)
  }

  @Test func `of what two people wrote nothing is left out`() throws {
    let together = Self.letter.replacing(
      "start: act\nstates:", with: "start: sit\nstates:\n  sit: { people: 2, go: act }"
    ).replacing("Hope: {hope}", with: "Hope: {hope} and {other.hope|-}").replacing(
      "  hope:\n    ask: {", with: "  hope:\n    speaker: each\n    ask: { share: ask,")
    let session = try session(["We lied.", ".", "A talk.", "Peace.", "Calm."], letter: together)
    defer { session.0.remove() }
    let run = try export(["letter"], of: session)
    #expect(
      run.output == "## The \\*letter\\*\n\nWe lied.\n\nWish: A talk.\n\nHope: Peace. and Calm.\n")
    #expect(run.errors == "")
  }
}
