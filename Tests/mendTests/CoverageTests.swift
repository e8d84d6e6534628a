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

  /// Something in the conversations as they are shipped that no transcript can come to.
  private struct OutOfReach {
    var file: String
    /// What its line in the file begins with.
    var line: String
    /// Why nothing comes to it.
    var reason: String
  }

  private static let outOfReach = [
    OutOfReach(
      file: "08-reconnect.yaml", line: #"- { when: count menu >= 1, text: "{menu}" }"#,
      reason: "the list is shown only where it has lines, and 'mend check' wants to be sure"),
    OutOfReach(
      file: "voice.yaml", line: "how-number:", reason: "no question of ours asks for a number"),
    OutOfReach(
      file: "voice.yaml", line: "how-duration:", reason: "no question of ours asks how long"),
    OutOfReach(
      file: "voice.yaml", line: "moved:", reason: "nobody edits the conversations meanwhile"),
    OutOfReach(
      file: "voice.yaml", line: "closed-together:",
      reason: "none of our conversations is closed to two as a whole"),
    OutOfReach(
      file: "voice.yaml", line: "paused-unkept:",
      reason: "only at a terminal can a sitting be asked to leave no trace"),
    OutOfReach(
      file: "voice.yaml", line: "checked:", reason: "nobody has looked up a helpline yet"),
    OutOfReach(
      file: "voice.yaml", line: "checked-long-ago:", reason: "nobody has looked up a helpline yet"),
  ]

  @Test func `transcripts say, ask and decide all that there is, but for what is out of reach`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = Mend.project.appending(path: "Tests/Transcripts").path
    let run = try mend.run(["test", folder, "--coverage"])
    #expect(run.status == 0, "\(run.output.prefix(2000))")
    var rest = Self.outOfReach
    for finding in run.output.split(separator: "\n") where finding.contains("[unreached-") {
      let place = finding.split(separator: ":", maxSplits: 2)
      let file = Mend.project.appending(path: "Dialogues/\(place[0])")
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      let line = lines[try #require(Int(place[1])) - 1].trimmingCharacters(in: .whitespaces)
      let known = rest.firstIndex { $0.file == place[0] && line.hasPrefix($0.line) }
      if let known { rest.remove(at: known) } else { Issue.record("\(finding)") }
    }
    for known in rest {
      Issue.record("\(known.file) \(known.line) is reached; take it out of the list")
    }
  }
}
