import Foundation
import Testing

/// Helplines in a chat, read when a conversation says them.
struct HelplineTests {
  private static let program = """
    program: p
    first: talk
    conversations:
      talk: { title: Talk, step: "1", minutes: 1 }
      help: { title: Help, step: "2", minutes: 1 }
    """

  private static let talk = """
    graph: talk
    start: s
    states:
      s: { ask: { type: line, text: "How so?", keep: how }, go: t }
      t: { end: done }
    """

  private static let help = """
    graph: help
    start: s
    states:
      s: { ask: { type: country, text: "Where?", keep: country }, go: t }
      t: { say: [{ helplines: emergency }], end: done }
    """

  /// Runs a chat beside the shipped helplines, or others.
  private func chat(_ graph: String, _ line: String, helplines: String? = nil) throws -> Mend.Run {
    let mend = try Mend()
    let shipped = Mend.project.appending(path: "Dialogues/helplines.yaml")
    let folder = try Folder(
      [
        "program.yaml": Self.program, "talk.yaml": Self.talk, "help.yaml": Self.help,
        "helplines.yaml": try helplines ?? String(contentsOf: shipped, encoding: .utf8),
      ], in: mend)
    return try mend.run(
      ["chat", "--no-trace", "--start", graph, "--dialogues", folder.path], input: line + "\n")
  }

  @Test(arguments: [
    ("england", "999"), ("Wales", "999"), ("the US", "911"), ("2", "999"), ("Italy", "112"),
    ("Aotearoa", "111"), ("Northern Ireland", "999"), ("Ireland", "112 or 999"),
  ])
  func `the country is heard as people call it`(line: String, number: String) throws {
    let run = try chat("help", line)
    #expect(run.errors == "")
    #expect(run.output.contains("\n[helpline: \(number)]\n"))
  }

  @Test func `a chat that says no helplines does not read them`() throws {
    let run = try chat("talk", "so", helplines: "broken: [")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `helplines that cannot be read are reported before anything is asked`() throws {
    let run = try chat("help", "uk", helplines: "broken: [")
    #expect(run.errors.contains("helplines.yaml:"))
    #expect(!run.output.contains("Where?"))
  }
}
