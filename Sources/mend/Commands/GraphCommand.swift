import ArgumentParser
import Authoring
import Dialogue

/// Draws a conversation.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a conversation: its states, and the ways between them.",
    discussion: """
      Each box is a state with its id and what it says or asks; each arrow has the answers or conditions that lead \
      along it. Mermaid is drawn by many viewers of Markdown. For SVG the program 'dot' of Graphviz is run, which must \
      be installed; the exit status is 69 when it is not.
      """)

  /// The languages that a picture is written in.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case mermaid, dot, svg
  }

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("The conversation, by its id.", valueName: "graph"))
  var graph: String

  @ArgumentParser.Option(help: "How the picture is written.")
  var format = Format.mermaid

  @ArgumentParser.Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Transcripts, or folders of them; the states that they come to are green, all others red.",
      valueName: "path"))
  var coverage: [String] = []

  func run() throws { Main.run { try draw() } }

  private func draw() throws(Failure) {
    let folder = try DialogueFolder(named: options.dialogues)
    let glossary = try folder.glossary()
    guard let drawn = glossary.graph(graph) else { throw .noGraph(graph) }
    var reached: Set<String>?
    if !coverage.isEmpty {
      let rehearsal = try Rehearsal(folder)
      var states: Set<String> = []
      for file in try TranscriptFiles(coverage).names {
        let transcript = try Transcript(try TranscriptFiles.text(of: file), path: file)
        let landmarks = try rehearsal.play(transcript).landmarks
        for landmark in landmarks where landmark.graph == graph && landmark.kind == .state {
          states.insert(landmark.name)
        }
      }
      reached = states
    }
    let picture = Picture(of: drawn, glossary, reached: reached)
    var output = Output()
    switch format {
    case .mermaid: output.write(picture.mermaid.visible)
    case .dot: output.write(picture.dot.visible)
    case .svg: try OtherProgram.run(["dot", "-Tsvg"], input: picture.dot.visible)
    }
    try output.flush()
  }
}
