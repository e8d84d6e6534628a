import Foundation
import Testing

/// The command that plays transcripts.
struct TestCommandTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        ask: { type: yes-no, text: "Tea?", keep: tea }
        go:
          - { when: tea is yes, to: drink }
          - { to: last }
      drink: { say: "Warm it is.", go: last }
      last:
        ask: { type: line, text: "More?", keep: more }
        go: close
      close: { say: "You wrote: {more|nothing}", end: done }
    """
  private let good = """
    $ mend chat

    Tea?
      yes / no / not sure
    > yes

    Warm it is.

    More?
      (One line.)
    > sugar

    You wrote: sugar

    """

  /// A folder of transcripts beside the conversation.
  private func mend(_ transcripts: [String: String]) throws -> (mend: Mend, folder: String) {
    let mend = try Mend()
    let dialogues = try Folder(
      ["walk.yaml": walk, "program.yaml": "program: t\nfirst: walk\n"], in: mend)
    let folder = mend.home.appending(path: "talk")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in transcripts {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    #expect(try mend.run(["check", "--dialogues", dialogues.path]).output == "")
    return (mend, folder.path)
  }

  private func test(_ arguments: [String], _ mend: Mend) throws -> Mend.Run {
    let dialogues = mend.home.appending(path: "Dialogues").path
    return try mend.run(["test", "--dialogues", dialogues] + arguments)
  }

  @Test func `a conversation that goes as it is written down passes`() throws {
    let (mend, folder) = try mend(["good.txt": good])
    defer { mend.remove() }
    let run = try test([folder + "/good.txt"], mend)
    #expect(run.output == "1 transcripts, 0 differ\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `of a folder all transcripts are played, and nothing else`() throws {
    let (mend, folder) = try mend(["one.txt": good, "two.txt": good, "notes.md": "none"])
    defer { mend.remove() }
    #expect(try test([folder], mend).output == "2 transcripts, 0 differ\n")
  }

  @Test(arguments: [
    ("Warm it is.", "Cold it is.", ":7: expected 'Cold it is.', found 'Warm it is.'"),
    ("Tea?", "Coffee?", ":3: expected 'Coffee?', found 'Tea?'"),
    ("You wrote: sugar\n", "", ":13: expected an end, found 'You wrote: sugar'"),
    ("You wrote: sugar\n", "You wrote: sugar\n\nBye.\n", ":14: expected '', found an end"),
  ])
  func `the first difference is named with its file and line`(
    right: String, wrong: String, message: String
  ) throws {
    let (mend, folder) = try mend(["bad.txt": good.replacing(right, with: wrong)])
    defer { mend.remove() }
    let run = try test([folder], mend)
    #expect(run.output == "\(folder)/bad.txt\(message)\n1 transcripts, 1 differ\n")
    #expect(run.status == 1)
  }

  @Test func `what is said today is accepted, and passes from then on`() throws {
    let (mend, folder) = try mend([
      "bad.txt": good.replacing("Warm", with: "Cold"), "good.txt": good,
    ])
    defer { mend.remove() }
    let run = try test([folder, "--accept"], mend)
    #expect(run.status == 0)
    #expect(try String(contentsOfFile: folder + "/bad.txt", encoding: .utf8) == good)
    #expect(try String(contentsOfFile: folder + "/good.txt", encoding: .utf8) == good)
    #expect(try test([folder], mend).output == "2 transcripts, 0 differ\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ["bad.txt", "good.txt"])
  }

  @Test func `a transcript that is not asked to be accepted is left as it is`() throws {
    let text = good.replacing("Warm", with: "Cold")
    let (mend, folder) = try mend(["bad.txt": text])
    defer { mend.remove() }
    _ = try test([folder], mend)
    #expect(try String(contentsOfFile: folder + "/bad.txt", encoding: .utf8) == text)
  }

  @Test func `a second sitting goes on where the first one paused`() throws {
    let (mend, folder) = try mend([
      "two.txt": """
      $ mend chat

      Tea?
        yes / no / not sure
      > no

      More?
        (One line.)
      > /pause

      [paused]
      $ mend chat --now 2026-01-06

      [resumed]

      More?
        (One line.)

      """
    ])
    defer { mend.remove() }
    let run = try test([folder], mend)
    #expect(run.output == "1 transcripts, 0 differ\n")
  }

  @Test func `a line in the second sitting is counted from the top of the file`() throws {
    let (mend, folder) = try mend(["two.txt": good + "$ mend chat\n\nBye.\n"])
    defer { mend.remove() }
    let run = try test([folder], mend)
    #expect(run.output.hasPrefix("\(folder)/two.txt:15: expected '', found an end\n"))
  }

  @Test(arguments: [
    ("", 1), ("Tea?\n$ mend chat\n", 1), ("$ mend check\n", 1), ("$ mend chat --sed 3\n", 1),
    ("$ mend chat\n$ mend dance\n", 2),
  ])
  func `a file that is no transcript is refused with its line`(text: String, line: Int) throws {
    let (mend, folder) = try mend(["bad.txt": text])
    defer { mend.remove() }
    let run = try test([folder], mend)
    #expect(run.errors.contains("\(folder)/bad.txt:\(line): a sitting begins with '$ mend chat'"))
    #expect(run.status == 65)
  }

  @Test func `a folder without transcripts is refused`() throws {
    let (mend, folder) = try mend(["notes.md": "none"])
    defer { mend.remove() }
    let run = try test([folder], mend)
    #expect(run.errors.contains("there is no transcript in '\(folder)'"))
    #expect(run.status == 66)
  }

  @Test func `a transcript that is not there is named`() throws {
    let (mend, folder) = try mend([:])
    defer { mend.remove() }
    let run = try test([folder + "/none.txt"], mend)
    #expect(run.errors.contains("\(folder)/none.txt"))
    #expect(run.status == 66)
  }
}
