import ArgumentParser
import Dialogue

/// Walks through the conversations as people do who answer at random.
struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Walk through the conversations at random, and report where they fail.",
    discussion: """
      Each walk answers as people do, also badly: with typos, answers of another kind, commands, empty lines, changes \
      of mind, and over several sittings. It fails where the program crashes, nothing is asked, no way leads on, couple \
      work is asked for before the gate is open, or something is missing in what is said. The shortest transcript \
      that comes to the same is printed for 'mend test', and the exit status is 1. The same seed walks the same way.
      """)

  @OptionGroup var options: DialogueOptions

  @ArgumentParser.Option(help: "The seed of the first walk; the next has the next.")
  var seed: UInt64 = 1

  @ArgumentParser.Option(help: ArgumentHelp("How many walks.", valueName: "number"))
  var runs = 100

  @ArgumentParser.Option(help: ArgumentHelp("How many lines each types.", valueName: "number"))
  var lines = 120

  @ArgumentParser.Option(help: ArgumentHelp("Begin in this conversation.", valueName: "graph"))
  var graph: String?

  func validate() throws {
    if runs < 1 || lines < 1 { throw ValidationError("--runs and --lines are numbers from 1.") }
  }

  @Flag(help: .hidden)
  var alone = false

  @Flag(help: .hidden)
  var aloud = false

  func run() throws { Main.run { try alone || aloud ? walk() : watch() } }

  /// Has the walks done by another process, which may crash, and tells what was typed when it does.
  private func watch() throws {
    guard let program = Platform.executable else { return try walk() }
    let search = CrashSearch(
      program: program, options: options.dialogues.map { ["--dialogues", $0] } ?? [])
    var hasFailed = false
    var (first, left) = (seed, runs)
    var output = Output()
    while left > 0 {
      let ending = try Child.ending(
        of: [program, "walk"] + search.options + arguments(first, left) + ["--alone"],
        isSilent: false)
      output.write(ending.output)
      try output.flush()
      if !ending.isCrash {
        if ending.status > 1 { throw ExitCode(ending.status) }
        if hasFailed || ending.status == 1 { throw ExitCode(1) }
        return
      }
      hasFailed = true
      let told = try search.run("walk", arguments(first, left) + ["--aloud"]).output
      guard let (seed, sittings) = try CrashSearch.last(of: told) else { throw ExitCode(1) }
      output.write("seed \(seed): the program crashed\n\n")
      output.write(Transcript(try search.shortest(of: sittings), path: "").text + "\n")
      try output.flush()
      left -= Int(seed &- first) + 1
      first = seed &+ 1
    }
    throw ExitCode(1)
  }

  private func arguments(_ seed: UInt64, _ runs: Int) -> [String] {
    ["--seed", "\(seed)", "--runs", "\(runs)", "--lines", "\(lines)"]
      + (graph.map { ["--graph", $0] } ?? [])
  }

  /// Says each line before it is typed.
  private func tell(_ walk: Walk) throws(Failure) {
    guard aloud, let sitting = walk.sittings.last else { return }
    var output = Output()
    output.write((sitting.lines.last?.text ?? sitting.command) + "\n")
    try output.flush()
  }

  private func walk() throws {
    let folder = try DialogueFolder(named: options.dialogues)
    if let graph { _ = try folder.graph(graph) }
    let rehearsal = try Rehearsal(folder)
    let speech = try Speech(folder)
    var output = Output()
    var known: [Fault] = []
    var typed = 0
    var states: Set<Record.Step> = []
    for number in 0..<UInt64(runs) {
      let seed = seed &+ number
      var person = Person(speech, seed: seed)
      let course = Walk.Course(graph: graph, lines: lines, seed: seed)
      let walk = try Walk(of: &person, on: course, in: rehearsal, onLine: tell)
      typed += walk.count
      states.formUnion(walk.states)
      guard let fault = walk.fault, !known.contains(fault) else { continue }
      known.append(fault)
      var shrinking = Shrinking(to: fault) { (transcript) throws(Failure) in
        try rehearsal.play(transcript).fault
      }
      let sittings = try shrinking.shortest(of: walk.sittings)
      let screens = try rehearsal.play(Transcript(sittings, path: "")).screens
      output.write("seed \(seed): \(fault.sentence(in: rehearsal.folder))\n\n".visible)
      output.write(Transcript(sittings, path: "").accepting(screens).text + "\n")
      try output.flush()
    }
    output.write("\(runs) walks, \(typed) lines, \(states.count) states, \(known.count) faults\n")
    try output.flush()
    if !known.isEmpty { throw ExitCode(1) }
  }
}
