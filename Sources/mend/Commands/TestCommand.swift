import ArgumentParser
import Dialogue
import DialogueYAML
import LineEditor

/// Plays transcripts, and reports where the conversation goes differently.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play transcripts, and report where a conversation goes differently.",
    discussion: """
      A transcript is a file of talk: '$ mend chat …' begins a sitting, a line that begins with '> ' is typed, and all \
      else is expected. The exit status is 1 when anything differs.
      """)

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("Transcripts, or folders of them.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Write what is said today into the transcripts; the difference is for you to review.")
  var accept = false

  @Flag(help: "Name each state that no transcript comes to; there must be none.")
  var coverage = false

  func run() throws { Main.run { try test() } }

  private func test() throws {
    let folder = try DialogueFolder(named: options.dialogues)
    var rehearsal = try Rehearsal(folder)
    var output = Output()
    var failed = 0
    let files = try files()
    if files.isEmpty { throw Failure.noTranscripts(paths.joined(separator: ", ")) }
    for file in files {
      let bytes = try File.read(file)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure.notText(file, line: bytes.prefix(bytes.validLength).count { $0 == 0x0A } + 1)
      }
      let transcript = try Transcript(text, path: file)
      let screens = try rehearsal.play(transcript)
      if accept {
        let today = zip(transcript.sittings, screens).map { sitting, lines in
          (["$ mend " + sitting.arguments.joined(separator: " ")] + lines).map { $0 + "\n" }
            .joined()
        }
        if today.joined() != text { try File.replace(file, with: today.joined()) }
      } else if let difference = difference(transcript, screens) {
        failed += 1
        output.write(difference.visible)
      }
    }
    output.write("\(files.count) transcripts, \(failed) differ\n")
    let unreached = coverage ? try unreached(folder, rehearsal.reached) : []
    output.write(FindingList.text(unreached))
    try output.flush()
    if failed > 0 || !unreached.isEmpty { throw ExitCode(1) }
  }

  private func files() throws(Failure) -> [String] {
    var found: [String] = []
    for path in paths {
      guard let names = File.names(in: path) else {
        found.append(path)
        continue
      }
      found += names.filter { $0.hasSuffix(".txt") }.map { "\(path)/\($0)" }
    }
    return found
  }

  /// Says where a conversation first goes differently.
  private func difference(_ transcript: Transcript, _ screens: [[String]]) -> String? {
    for (sitting, lines) in zip(transcript.sittings, screens) where sitting.screen != lines {
      let same = zip(sitting.screen, lines).prefix { $0 == $1 }.count
      let expected = same < sitting.screen.count ? "'\(sitting.screen[same])'" : "an end"
      let found = same < lines.count ? "'\(lines[same])'" : "an end"
      return "\(transcript.path):\(sitting.line + same + 1): expected \(expected), found \(found)"
        .visible
        + "\n"
    }
    return nil
  }

  /// Names the states that no transcript comes to.
  private func unreached(
    _ folder: DialogueFolder, _ reached: Set<Record.Step>
  ) throws(Failure) -> [Finding] {
    var found: [Finding] = []
    for file in try folder.everything() {
      guard let graph = GraphReader.read(file.bytes, file: file.file).graph, !graph.id.isEmpty
      else {
        continue
      }
      for state in graph.states
      where !reached.contains(Record.Step(graph: graph.id, state: state.id)) {
        found.append(
          Finding(
            "unsaid", in: file.file, at: state.place,
            "no transcript comes to state '\(state.id)' of '\(graph.id)'; write one that does"))
      }
    }
    return found
  }
}
