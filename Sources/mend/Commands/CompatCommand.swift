import ArgumentParser
import Authoring
import Dialogue

/// Tells where saved sessions land after an edit.
struct CompatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compat",
    abstract: "Tell where saved sessions of one folder of conversations land in another.",
    discussion: """
      Every place of OLD in which a session can stand is resumed in NEW: 'same', 'renamed' (found by 'was'), 'moved' (its \
      conversation begins again, with the answers kept) or 'lost'. Answers that nothing could read any more are named, too. \
      The exit status is 1 when anything would be lost.
      """)

  @Argument(help: ArgumentHelp("The folder that sessions were saved with.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The folder that goes on with them.", valueName: "new"))
  var new: String

  @Flag(help: "Name the places that stay as they are, too.")
  var all = false

  func run() throws { Main.run { try compare() } }

  private func compare() throws {
    // Of the old folder only the conversations matter, so that one of long ago can be read without today's phrases.
    let before = Release(try DialogueFolder(named: old).glossary())
    let found = Compatibility(from: before, to: try DialogueFolder(named: new).release())
    var output = Output()
    for line in found.positions where all || line.fate != .same { write(line, &output) }
    for line in found.lostAnswers { write(line, &output) }
    let counts = Compatibility.Fate.allCases.map { "\(found.count($0)) \($0.rawValue)" }
    output.write(
      "\(found.positions.count) places: \(counts.joined(separator: ", ")); "
        + "\(found.lostAnswers.count) of \(found.answers) answers lost\n")
    try output.flush()
    if !found.keepsAnswers { throw ExitCode(1) }
  }

  private func write(_ line: Compatibility.Line, _ output: inout Output) {
    output.write(
      "\(line.file):\(line.place.line):\(line.place.column): \(line.fate.rawValue): \(line.message)"
        .visible + "\n")
  }
}
