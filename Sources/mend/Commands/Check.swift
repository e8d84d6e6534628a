import ArgumentParser
import Dialogue
import DialogueYAML

/// Checks the conversations.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      let findings = Dialogues.check(try folder.everything())
      var output = Output()
      output.write(json ? FindingList.json(findings) : FindingList.text(findings))
      try output.flush()
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }
}

/// How findings are printed.
enum FindingList {
  static func text(_ findings: [Finding]) -> String {
    findings.map { "\($0)\n" }.joined()
  }

  static func json(_ findings: [Finding]) -> String {
    let objects = findings.map { finding in
      """
        {"file": \(quoted(finding.file)), "line": \(finding.place.line), "column": \(finding.place.column), \
      "severity": "error", "rule": \(quoted(finding.rule)), "message": \(quoted(finding.message))}
      """
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
