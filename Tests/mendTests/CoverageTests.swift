import Foundation
import Testing

struct CoverageTests {
  // The brief's budget for a sitting: 10 to 18 turns.
  @Test func `a newcomer is through the door and one conversation in 10 to 18 answers`() throws {
    let file = Mend.project.appending(path: "Tests/Transcripts/first-sitting.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // After the first conversation a choice of the next one is offered again.
    let offers = lines.indices.filter { lines[$0].hasSuffix("Another step") }
    try #require(offers.count == 2)
    let answers = lines[..<offers[1]].count { $0.hasPrefix("> ") }
    #expect((10...18).contains(answers))
    #expect(lines.contains { $0.hasPrefix("The plan stands") })
  }

  @Test func `every state of every conversation is said in a transcript`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = Mend.project.appending(path: "Tests/Transcripts").path
    let run = try mend.run(["test", folder, "--coverage"])
    #expect(run.output.hasSuffix("%\n"), "a figure is short of what is wanted")
    #expect(!run.output.contains("[unreached-state]"))
    #expect(run.status == 0)
  }
}
