import ArgumentParser
import Dialogue
import DialogueYAML

/// Explores all that the conversations can come to.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Explore all that the conversations can come to, and report what must not happen.",
    discussion: """
      One line a graph: how many configurations it has, whether all were explored, and how many turns its shortest and \
      its longest road take. Then each finding, with the shortest transcript that shows it. The exit status is 1 when \
      there are findings, or when something was not explored whole.
      """)

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("Graphs; all when none is named.", valueName: "graph"))
  var graphs: [String] = []

  @Flag(help: "Print what was found as JSON.")
  var json = false

  @ArgumentParser.Option(
    help: ArgumentHelp("Write the transcripts into this folder, to be run.", valueName: "folder"))
  var transcripts: String?

  @Flag(help: "Also print what no session confirmed.")
  var doubts = false

  func run() throws { Main.run { try verify() } }

  private func verify() throws {
    let folder = try DialogueFolder(named: options.dialogues)
    let dialogues = Dialogues(try folder.everything())
    guard dialogues.findings.isEmpty, let program = dialogues.program else {
      throw Failure.findings(dialogues.findings)
    }
    for name in graphs where !dialogues.graphs.contains(where: { $0.id == name }) {
      throw Failure.noGraph(name)
    }
    var samples: [String: String] = [:]
    for list in dialogues.words.first(where: { $0.id == "mentions" })?.lists ?? [] {
      samples[list.id] = list.entries.first?.text
    }
    let feelings = dialogues.words.first { $0.id == "feelings" }?.lists.map(\.id) ?? []
    let verifier = Verifier(
      dialogues.graphs.map { graph in
        var graph = graph
        if graph.needsHelplines, let helplines = dialogues.helplines { graph.take(helplines) }
        return graph
      }, program, feelings: feelings)
    let verification = verifier.verify(graphs, labels: try folder.labels(), samples: samples)
    var output = Output()
    let rehearsal = try Rehearsal(folder)
    if json {
      output.write(VerificationText.json(verification))
    } else {
      output.write(VerificationText.plain(verification))
    }
    for (number, fault) in verification.faults.enumerated() {
      let transcript = try VerificationText.transcript(of: fault, rehearsal)
      if let transcripts {
        try File.replace(
          "\(transcripts)/\(number + 1)-\(fault.finding.rule).txt", with: transcript)
      }
      if json { continue }
      output.write(fault.finding.description.visible + "\n")
      for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
        output.write(line.isEmpty ? "\n" : "    \(line)\n")
      }
    }
    let ambiguity = Ambiguity(dialogues.words)
    let near = dialogues.graphs.filter { graphs.isEmpty || graphs.contains($0.id) }
      .flatMap { ambiguity.findings(in: $0) }.sorted()
    // Between an option and a command a mistyped line can be taken back, so it is only named when asked for.
    let errors = near.filter { $0.rule == "near-options" }
    if !json { output.write(FindingList.text(doubts ? near : errors)) }
    if doubts, !json { output.write(FindingList.text(verification.doubts.map(\.finding))) }
    try output.flush()
    if !verification.faults.isEmpty || !errors.isEmpty || !verification.isComplete {
      throw ExitCode(1)
    }
  }
}
