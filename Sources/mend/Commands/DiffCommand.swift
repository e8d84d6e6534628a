import ArgumentParser
import Authoring
import Dialogue

/// Tells what changed in the conversations.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two folders of conversations.",
    discussion: """
      By conversation and state: '+' is new, '-' is gone, '~' changed. In a changed text [-this-] was said and {+that+} is \
      said now. How a file is laid out makes no difference. The exit status is 1 when anything changed.
      """)

  @Argument(help: ArgumentHelp("The folder before.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder after.", valueName: "new"))
  var new: String

  func run() throws { Main.run { try compare() } }

  private func compare() throws {
    let found = Difference(
      from: try DialogueFolder(named: old).comparable(),
      to: try DialogueFolder(named: new).comparable())
    var output = Output()
    for (number, section) in found.sections.enumerated() {
      if number > 0 { output.newline() }
      output.write(section.title.visible + "\n")
      for line in section.lines { output.write("  " + line.visible + "\n") }
    }
    try output.flush()
    if !found.sections.isEmpty { throw ExitCode(1) }
  }
}
