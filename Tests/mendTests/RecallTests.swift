import Foundation
import Terminal
import Testing

/// What Up and Ctrl-R find, and where that is kept.
struct RecallTests {
  private static let questions = """
    graph: talk
    start: first
    states:
      first: { ask: { type: line, text: "First?", keep: first }, go: second }
      second: { ask: { type: line, text: "Second?", keep: second }, go: third }
      third: { ask: { type: line, text: "Third?", keep: third }, go: end }
      end: { end: done }
    """

  private func folder(_ mend: Mend) throws -> Folder {
    try Folder(
      ["talk.yaml": Self.questions, "program.yaml": "program: t\nfirst: talk\n"], in: mend)
  }

  private func sitting(
    _ mend: Mend, _ folder: Folder, session: String = "notebook", below question: String
  ) throws -> PseudoTerminal {
    let terminal = try mend.terminal(["chat", "--session", session, "--dialogues", folder.path])
    try #require(terminal.waits(below: question), "\(terminal.report)")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) {
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
    #expect(terminal.modes == .sane)
  }

  @Test func `lines are in the session's file, which only its owner reads, and in no other`() throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let terminal = try sitting(mend, folder, below: "First?")
    terminal.type("we would dance\r")
    try #require(terminal.waits(below: "Second?"), "\(terminal.report)")
    leave(terminal)
    let files = try FileManager.default.subpathsOfDirectory(atPath: mend.home.path).filter {
      let bytes = try? Data(contentsOf: mend.home.appending(path: $0))
      return bytes?.range(of: Data("we would dance".utf8)) != nil
    }
    #expect(files == ["notebook.jsonl"])
    let file = mend.home.appending(path: "notebook.jsonl").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `no line of another session comes back`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let one = try sitting(mend, folder, session: "one", below: "First?")
    one.type("only here\r")
    try #require(one.waits(below: "Second?"), "\(one.report)")
    leave(one)
    let two = try sitting(mend, folder, session: "two", below: "First?")
    two.type("\u{1B}[Ax")
    #expect(two.shows("x"), "\(two.report)")
    #expect(two.screen.bells == 1)
  }

  @Test(arguments: [
    String(repeating: "x", count: 1023), String(repeating: "x", count: 1024),
    String(repeating: "日", count: 400), "a [b] \\040 不 \u{FFFD}", "_HiStOrY_V2_",
  ])
  func `any line comes back in a later sitting as it was`(line: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let first = try sitting(mend, folder, below: "First?")
    first.type("\u{1B}[200~\(line)\u{1B}[201~\r")
    try #require(first.waits(below: "Second?"), "\(first.report)")
    leave(first)
    let second = try sitting(mend, folder, below: "Second?")
    second.type("\u{1B}[A")
    second.type("\r")
    try #require(second.waits(below: "Third?"), "\(second.report)")
    leave(second)
    let text = try String(
      contentsOf: mend.home.appending(path: "notebook.jsonl"), encoding: .utf8)
    let typed = text.components(separatedBy: "\n").compactMap { row in
      let object = try? JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
      return object?["typed"] as? String
    }
    #expect(typed == [line, line])
  }

  @Test func `Ctrl-R finds a line of an earlier sitting, whatever its case, and keeps the draft`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try folder(mend)
    let first = try sitting(mend, folder, below: "First?")
    first.type("Samira (my sister)\r")
    try #require(first.waits(below: "Second?"), "\(first.report)")
    leave(first)
    let second = try sitting(mend, folder, below: "Second?")
    second.type("my draft\u{12}A (")
    #expect(
      second.wait { $0.currentLine == "search 'A (': Samira (my sister)" }, "\(second.report)")
    second.type("\u{7}")
    #expect(second.shows("my draft"), "\(second.report)")
    second.type("\u{12}MY S\r")
    #expect(second.shows("Samira (my sister)"), "\(second.report)")
  }
}
