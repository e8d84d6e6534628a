import ArgumentParser
import Dialogue
import DialogueYAML

/// Plays transcripts, and reports where the conversation goes differently.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play transcripts, and report where a conversation goes differently.",
    discussion: """
      A transcript is a file of talk. Its lines:

        $ mend chat …   begins a sitting, with the options of 'mend chat'
        > text          is typed
        ~ part          a line is said that has this part; '*' stands for any text
        ! part          no line of this reply has this part
        ...             any lines are said, or none
        = text          this line is said, where it would begin with a sign itself
        all else        exactly this line is said

      A transcript that cannot be read, or in which the conversation stops before it does, fails. With --accept what \
      is said today is written into the transcripts; '~', '!' and '...' stay where they still hold.

      With --coverage it is counted which states are entered, which options are chosen, which guards hold and do not \
      hold (each entry of 'go', each 'when' of a message, an option and a question), and which wordings are said; what \
      no transcript comes to is named by its place. All states must be reached, or with --at-least so much of each.

      With --mutate the conversations are changed in one small way after another, in memory only: the targets of two \
      entries of 'go' are swapped, or the only one is sent elsewhere; a guard or an option is dropped. Each change that \
      no transcript notices is named by its place. At least 90 percent must be noticed, or as many as --at-least says.

      The exit status is 1 when a transcript differs or too little is reached or noticed.
      """)

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("Transcripts, or folders of them.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Write what is said today into the transcripts; the difference is for you to review.")
  var accept = false

  @Flag(help: "Count what the transcripts come to, and name what none comes to.")
  var coverage = false

  @Flag(help: "Change the conversations, and name each change that no transcript notices.")
  var mutate = false

  @ArgumentParser.Option(help: ArgumentHelp("Change only this conversation.", valueName: "graph"))
  var graph: String?

  @ArgumentParser.Option(help: ArgumentHelp("Try only so many changes.", valueName: "number"))
  var sample: Int?

  @ArgumentParser.Option(help: "The seed of what is in the sample.")
  var seed: UInt64 = 1

  @ArgumentParser.Option(
    help: ArgumentHelp("How much of each figure must be reached, 0 to 100.", valueName: "percent"))
  var atLeast: Double?

  func validate() throws {
    if let atLeast, !(0...100).contains(atLeast) {
      throw ValidationError("--at-least takes a percentage from 0 to 100.")
    }
    if atLeast != nil, coverage == mutate {
      throw ValidationError("--at-least is for --coverage or for --mutate; add one of them.")
    }
    if mutate, accept { throw ValidationError("--mutate writes nothing; leave out --accept.") }
    if !mutate, graph != nil || sample != nil {
      throw ValidationError("--graph and --sample choose what is changed; add --mutate.")
    }
    if let sample, sample < 1 { throw ValidationError("--sample is a number from 1.") }
  }

  func run() throws { Main.run { try test() } }

  private func test() throws {
    let files = try TranscriptFiles(paths)
    let rehearsal = try Rehearsal(try DialogueFolder(named: options.dialogues))
    var output = Output()
    var reached: Set<Landmark> = []
    var failed = 0
    var transcripts: [Transcript] = []
    for file in files.names {
      let text = try TranscriptFiles.text(of: file)
      let transcript = try Transcript(text, path: file)
      transcripts.append(transcript)
      let performance = try rehearsal.play(transcript)
      reached.formUnion(performance.landmarks)
      if accept {
        let today = transcript.accepting(performance.screens).text
        if today != text { try File.replace(file, with: today) }
      } else if let difference = transcript.difference(from: performance.screens) {
        failed += 1
        output.write(difference.visible + "\n")
      }
    }
    output.write("\(files.names.count) transcripts, \(failed) differ\n")
    let isEnough = try !coverage || report(Coverage(reached, of: rehearsal.folder), &output)
    try output.flush()
    if failed > 0 || !isEnough { throw ExitCode(1) }
    if mutate, try !score(transcripts, rehearsal) { throw ExitCode(1) }
  }

  /// Prints what is not noticed; returns whether enough is.
  private func score(_ transcripts: [Transcript], _ rehearsal: Rehearsal) throws -> Bool {
    let graphs = try graph.map { [try rehearsal.folder.graph($0)] } ?? rehearsal.folder.graphs
    var mutants = graphs.flatMap(\.mutants)
    if let sample {
      var random = Seeded(state: seed)
      mutants = Array(mutants.shuffled(using: &random).prefix(sample))
    }
    var score = try MutationScore(transcripts, in: rehearsal)
    var progress = Progress(of: mutants.count)
    for mutant in mutants {
      try score.tryOut(mutant)
      progress.show("\(score.count) of \(mutants.count) changes, \(score.noticed) noticed")
    }
    progress.end()
    var output = Output()
    output.write(FindingList.text(score.findings.sorted()))
    output.write(
      "\(score.count) changes, \(score.noticed) noticed, \(score.percent.inPercent)\n")
    try output.flush()
    return score.percent >= atLeast ?? 90
  }

  /// Prints what is reached; returns whether that is enough.
  private func report(_ coverage: Coverage, _ output: inout Output) -> Bool {
    let shortfalls = coverage.shortfalls(least: atLeast)
    output.write(FindingList.text(coverage.findings))
    output.write(coverage.table)
    for shortfall in shortfalls { output.write(shortfall + "\n") }
    return shortfalls.isEmpty
  }
}
