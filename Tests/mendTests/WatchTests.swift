import Foundation
import Terminal
import Testing

/// A talk that takes up edited conversations.
@Suite(.timeLimit(.minutes(1)))
struct WatchTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        ask: { type: yes-no, text: "Some tea?", keep: tea }
        go: cup
      cup:
        ask: { type: choice, text: "Which cup?", keep: cup, options: { red: Red, blue: Blue } }
        go: close
      close: { say: "A {cup} one.", ask: { type: line, text: "More?", keep: more }, end: done }
    """

  private func mend() throws -> (mend: Mend, folder: Folder, arguments: [String]) {
    let mend = try Mend()
    let folder = try Folder(
      [
        "walk.yaml": walk, "program.yaml": "program: t\nfirst: walk\n",
        "plan.yaml": "graph: plan\nstart: s\nstates: { s: { end: done } }\n",
      ], in: mend)
    return (mend, folder, ["chat", "--watch", "--dialogues", folder.path])
  }

  @Test func `an edit is taken up at the next answer, and the place is kept`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    try #require(talk.reaches("Some tea?"))
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("A {cup} one.", with: "Here is the {cup} cup."))
    talk.type("blue")
    #expect(talk.reaches("Here is the Blue cup."))
    #expect(talk.reaches("More?"))
    let (_, errors, status) = try talk.end()
    #expect(errors == "mend: took up walk.yaml\n")
    #expect(status == 3)
  }

  @Test func `an option that was added can be chosen at once`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("blue: Blue", with: "blue: Blue, green: Green"))
    talk.type("green")
    #expect(talk.reaches("A Green one."))
    _ = try talk.end()
  }

  @Test func `a broken edit is reported once, and the talk goes on as it was`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("go: close", with: "go: clsoe"))
    talk.type("/again")
    try #require(talk.reaches("Which cup?"))
    talk.type("red")
    #expect(talk.reaches("A Red one."))
    let (_, errors, _) = try talk.end()
    #expect(
      errors == """
        walk.yaml:9:9: error: [unknown-state] 'go' names 'clsoe', which is not a state here; did you mean 'close'?
        mend: the conversation goes on as it was; mend what is named above

        """)
  }

  @Test func `a broken edit that was mended is taken up`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", "graph: walk\nstates: {\n")
    talk.type("/again")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("A {cup} one.", with: "Mended: {cup}."))
    talk.type("red")
    #expect(talk.reaches("Mended: Red."))
    _ = try talk.end()
  }

  @Test func `a renamed state is the same place`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write(
      "walk.yaml",
      walk.replacing("  cup:\n", with: "  mug:\n    was: [cup]\n").replacing(
        "go: cup", with: "go: mug"))
    talk.type("blue")
    #expect(talk.reaches("A Blue one."))
    let (_, errors, _) = try talk.end()
    #expect(errors == "mend: took up walk.yaml\n")
  }

  @Test func `where the question is another one, the line is no answer to it`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write(
      "walk.yaml",
      walk.replacing("  cup:\n", with: "  mug:\n").replacing("go: cup", with: "go: mug")
        .replacing("Which cup?", with: "Which mug?"))
    talk.type("blue")
    #expect(talk.reaches("Which mug?"))
    talk.type("red")
    #expect(talk.reaches("A Red one."))
    let (_, errors, _) = try talk.end()
    #expect(
      errors == """
        mend: took up walk.yaml
        mend: the question is another one now, so the line was taken for no answer

        """)
  }

  @Test func `where the place is gone, the conversation begins again with the answers kept`() throws
  {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments)
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write(
      "walk.yaml",
      """
      graph: walk
      start: brew
      states:
        brew:
          ask: { type: yes-no, text: "You said {tea|nothing}. Still?", keep: tea }
          go: close
        close: { end: done }
      """)
    talk.type("blue")
    #expect(talk.reaches("[moved]"))
    #expect(talk.reaches("You said yes. Still?"))
    talk.type("no")
    #expect(try talk.end().status == 0)
  }

  @Test func `the session on disk is the one that goes on`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments + ["--session", "one"])
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("More?", with: "Anything else?"))
    talk.type("red")
    try #require(talk.reaches("Anything else?"))
    _ = try talk.end()
    let replay = try mend.run(["replay", "one", "--dialogues", folder.path, "--verify"])
    #expect(replay.output == "")
    #expect(replay.status == 0)
    let run = try mend.run(["chat", "--session", "one", "--dialogues", folder.path], input: "x\n")
    #expect(run.status == 0)
  }

  @Test func `without the option nothing is taken up`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let talk = try PipeTalk(mend, arguments.filter { $0 != "--watch" })
    talk.type("yes")
    try #require(talk.reaches("Which cup?"))
    try folder.write("walk.yaml", walk.replacing("A {cup} one.", with: "Here is the {cup} cup."))
    talk.type("blue")
    #expect(talk.reaches("A Blue one."))
    #expect(try talk.end().errors == "")
  }

  @Test func `on a terminal an edit is taken up, too`() throws {
    let (mend, folder, arguments) = try mend()
    defer { mend.remove() }
    let terminal = try mend.terminal(arguments)
    try #require(terminal.waits(below: "Some tea?"), "\(terminal.report)")
    terminal.type("yes\r")
    try #require(terminal.waits(below: "Which cup?"), "\(terminal.report)")
    try folder.write("walk.yaml", walk.replacing("More?", with: "Anything else?"))
    terminal.type("red\r")
    #expect(terminal.waits(below: "Anything else?"), "\(terminal.report)")
    #expect(terminal.screen.transcript.contains { $0.hasSuffix("took up walk.yaml") })
    try folder.write("walk.yaml", "graph: walk\nstates: {\n")
    terminal.type("/why\r")
    #expect(
      terminal.waits(below: "mend what is named above"), "\(terminal.report)")
    #expect(terminal.screen.transcript.contains { $0.contains("walk.yaml:3:1: error: [bad-yaml]") })
    terminal.type("no more\r")
    #expect(terminal.waitForExit() == 0)
  }
}
