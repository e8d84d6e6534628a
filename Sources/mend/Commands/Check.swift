import ArgumentParser
import Dialogue
import DialogueYAML
import Listening

/// Checks the conversations.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every mistake in the conversations.",
    discussion: """
      One line each: file:line:column: error: [rule] message. The exit status is 1 when there are any.
      """)

  @OptionGroup var options: DialogueOptions

  @Flag(help: "Print the findings as a JSON list.")
  var json = false

  func run() throws {
    Main.run {
      let folder = try DialogueFolder(named: options.dialogues)
      let findings = Self.findings(in: Dialogues(try folder.everything()))
      var output = Output()
      output.write(json ? FindingList.json(findings) : FindingList.text(findings))
      try output.flush()
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }
}

extension Check {
  /// What is wrong with a folder, also with what is heard of danger and what sounds like it.
  private static func findings(in dialogues: Dialogues) -> [Finding] {
    let isWhole = !dialogues.findings.contains {
      [.danger, .dangerExamples].contains(FileName($0.file).kind)
    }
    guard isWhole, !dialogues.danger.isEmpty else { return dialogues.findings }
    let senses = dialogues.words.first { $0.id == "senses" } ?? WordFile(id: "senses", lists: [])
    let danger = Danger(dialogues.danger, senses: senses)
    let found =
      DangerCheck.check(danger, dialogues.dangerExamples)
      + AnswerCheck.check(danger, dialogues.graphs, dialogues.program, dialogues.words)
    return (dialogues.findings + found).sorted()
  }
}

/// How findings are printed.
enum FindingList {
  static func text(_ findings: [Finding]) -> String {
    findings.map { "\($0.description.visible)\n" }.joined()
  }

  static func json(_ findings: [Finding]) -> String {
    let objects = findings.map { finding in
      """
        {"file": \(JSON.quoted(finding.file)), "line": \(finding.place.line), "column": \(finding.place.column), \
      "severity": "error", "rule": \(JSON.quoted(finding.rule)), "message": \(JSON.quoted(finding.message))}
      """
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

}
