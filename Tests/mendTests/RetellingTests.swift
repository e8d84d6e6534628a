import Foundation
import Terminal
import Testing

/// A saved session that is told again as a transcript.
struct RetellingTests {
  private let graph = """
    graph: walk
    start: name
    never: together
    states:
      name:
        ask: { type: line, text: "Who is it?", keep: name, retain: private }
        go:
          - { when: name is one-word, to: feel }
          - { to: other }
      other: { say: "More than a word.", go: feel }
      feel:
        ask:
          type: choice
          text: "And {name}?"
          keep: feel
          options:
            fine: { text: Fine, hears: [good] }
            else: { text: Something else, asks: "What else?" }
        go: page
      page:
        ask: { type: note, text: "A page?", keep: page }
        go: pick
      pick:
        ask: { type: pick, from: page, text: "Which line?", keep: line }
        go: close
      close: { say: "{name}: {line}", end: done }
    """

  /// Talks, and tells it again.
  ///
  /// - Returns: The transcript, and what was said of it.
  private func told(_ sittings: [String], _ talk: TeaTalk) throws -> Mend.Run {
    for typed in sittings {
      _ = try talk.run("chat", ["--session", "s", "--seed", "7"], input: typed)
    }
    let run = try talk.run("replay", ["s", "--as-test"])
    #expect(run.status == 0)
    try Data(run.output.utf8).write(to: URL(filePath: talk.folder).appending(path: "told.txt"))
    return run
  }

  @Test func `it is played without a difference, with neutral lines for all own words`() throws {
    let talk = try TeaTalk([:], graph: graph)
    defer { talk.remove() }
    let run = try told(
      ["Hildegard\ngood\n", "Gerda came. Then Otto left.\n.\n2\n"], talk)
    #expect(try talk.test().output == "1 transcripts, 0 differ\n")
    for word in ["Hildegard", "Gerda", "Otto"] { #expect(!run.output.contains(word)) }
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { $0.hasPrefix("> ") } == [
        "> something", "> good", "> a line of my own. Another line of mine", "> .", "> 2",
      ])
    #expect(lines.filter { $0.hasPrefix("$ ") }.count == 2)
    #expect(lines.first?.hasPrefix("$ mend chat --seed 7 --now 2026-01-05T") == true)
    // What is noticed in a text decides the way.
    #expect(!run.output.contains("More than a word."))
    #expect(run.output.hasSuffix("something: Another line of mine\n"))
    #expect(
      run.errors
        == "mend: 2 lines were replaced by neutral ones; read the transcript before you show it to anybody\n"
    )
  }

  @Test func `own words for an option and commands keep their way`() throws {
    let talk = try TeaTalk([:], graph: graph)
    defer { talk.remove() }
    let run = try told(["my aunt Ida\n/why\n2\nfull of Ida\n/back\n1\n/skip\n"], talk)
    #expect(try talk.test().output == "1 transcripts, 0 differ\n")
    #expect(!run.output.contains("Ida"))
    let typed = run.output.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(
      typed == [
        "> a line of my own", "> /why", "> 2", "> a line of my own", "> /back", "> 1", "> /skip",
      ])
  }

  @Test func `what is printed as JSON or verified is no transcript`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    #expect(try mend.run(["replay", "s", "--as-test", "--json"]).status == 64)
    #expect(try mend.run(["replay", "s", "--as-test", "--verify"]).status == 64)
  }

  // Off the record nothing is kept, so the way through is found anew.
  @Test(arguments: ["gate-own", "safety-misread", "situations-1", "whole-both"])
  func `a shipped conversation is told again and played`(name: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = Mend.project.appending(path: "Tests/Transcripts/\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    for sitting in text.components(separatedBy: "$ mend ").dropFirst() {
      let lines = sitting.components(separatedBy: "\n")
      let typed = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) + "\n" }.joined()
      _ = try mend.run(
        lines[0].split(separator: " ").map(String.init) + ["--session", "s"], input: typed)
    }
    let run = try mend.run(["replay", "s", "--as-test"])
    #expect(!run.errors.contains("it ends before"))
    let told = mend.home.appending(path: "told.txt")
    try Data(run.output.utf8).write(to: told)
    #expect(try mend.run(["test", told.path]).output == "1 transcripts, 0 differ\n")
  }
}
