import Foundation
import Testing

/// `mend walk`, on small conversations with something wrong in them.
struct WalkCommandTests {
  private func walk(_ talk: TeaTalk, seed: Int = 1) throws -> Mend.Run {
    try talk.run("walk", ["--seed", "\(seed)", "--runs", "30", "--lines", "20"])
  }

  /// Plays what was printed after the sentence.
  private func replay(_ run: Mend.Run, _ talk: TeaTalk) throws -> Mend.Run {
    let transcript = run.output.components(separatedBy: "\n\n").dropFirst().joined(
      separator: "\n\n")
    let end = try #require(transcript.range(of: "\n\n30 walks"))
    let file = URL(filePath: talk.folder).appending(path: "found.txt")
    try Data((transcript[..<end.lowerBound] + "\n").utf8).write(to: file)
    return try talk.test()
  }

  @Test func `where nothing is wrong nothing is found, and the same seed walks the same way`()
    throws
  {
    let talk = try TeaTalk([:])
    defer { talk.remove() }
    let run = try walk(talk)
    #expect(run.output.hasSuffix(" 4 states, 0 faults\n"))
    #expect(run.output.hasPrefix("30 walks, "))
    #expect(run.status == 0)
    #expect(try walk(talk).output == run.output)
    #expect(try walk(talk, seed: 1000).output != run.output)
  }

  // Each is found by the shortest way there, and that way shows it again.
  @Test(arguments: [
    ("{more|nothing}", "so {more}.", "walk.yaml:17:17: something is missing"),
    ("{more|nothing}", "{{more}}", "a placeholder stands in 'You wrote: {more}'"),
    ("\"More?\"", "\"{tea}\"", "'walk/last' waits for an answer and asks nothing"),
  ])
  func `what is wrong is shrunk to the shortest transcript`(
    right: String, wrong: String, message: String
  ) throws {
    let talk = try TeaTalk([:], graph: TeaTalk.graph.replacing(right, with: wrong))
    defer { talk.remove() }
    let run = try walk(talk)
    #expect(run.status == 1)
    #expect(run.output.hasSuffix(", 1 faults\n"))
    #expect(run.output.contains(message))
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(lines.count <= 2)
    let again = try replay(run, talk)
    #expect(again.output == "1 transcripts, 0 differ\n")
  }

  @Test func `a conversation that is not there is named`() throws {
    let talk = try TeaTalk([:])
    defer { talk.remove() }
    let run = try talk.run("walk", ["--graph", "nowhere"])
    #expect(run.errors.contains("there is no conversation 'nowhere'"))
    #expect(try talk.run("walk", ["--runs", "0"]).status == 64)
  }
}
