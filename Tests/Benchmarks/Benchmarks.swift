import Corpora
import Dialogue
import DialogueYAML
import Foundation

/// Prints how fast the engine is, each figure beside a yardstick of the same run.
///
/// `swift run -c release Benchmarks` measures the engine; with the path of an installed release build
/// it measures that program, too. `Benchmarks heard CORPUS` counts how well a corpus is heard, and
/// `Benchmarks heard CORPUS --slips` names each line that was not; `Benchmarks words` measures
/// listening alone. `Benchmarks danger [FILE] [--slips]` counts how well danger is heard, and with
/// `--speed` how soon; `Benchmarks train-danger` learns its net, and `Benchmarks
/// train-words` what words weigh for commands and for a yes or a no. `Benchmarks leave PROGRAM` measures how
/// soon a program is gone after `qq` and Ctrl-\, and `Benchmarks sessions PROGRAM` what sessions of a
/// million turns cost. `Benchmarks line` measures the line editor alone, and fails when it is slower
/// than it may be. `Benchmarks verify` measures how fast configurations are explored. `Benchmarks
/// variants` counts how often the same words are heard the same when they are written otherwise, and
/// `Benchmarks floors` whether a figure of the corpora fell.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 2, arguments[1] == "heard" {
      let corpus = try Corpus(arguments[2])
      CorpusScore(corpus).report(slips: arguments.contains("--slips"))
      return ThresholdTable(corpus).report()
    }
    if arguments.count > 2, arguments[1] == "leave" {
      return try Leaving(program: arguments[2]).measure()
    }
    if arguments.count > 2, arguments[1] == "sessions" {
      return try LongSessions(program: arguments[2]).measure()
    }
    if arguments.count > 1, arguments[1] == "line" {
      exit(try Runs.measureLine() ? 0 : 1)
    }
    if arguments.count > 1, arguments[1] == "danger" {
      return arguments.contains("--speed")
        ? try DangerRun.measure() : try DangerRun.score(arguments)
    }
    if arguments.count > 1, arguments[1] == "train-danger" { return try NetRun.train(arguments) }
    if arguments.count > 1, arguments[1] == "train-words" {
      return try NetRun.trainWords(arguments)
    }
    if arguments.count > 1, arguments[1] == "words" {
      Loading(try Corpus()).measure()
      return try Hearing().measure()
    }
    if arguments.count > 1, arguments[1] == "verify" { return Verifying.measure() }
    if arguments.count > 1, arguments[1] == "floors" { return try FloorReport.measure() }
    if arguments.count > 1, arguments[1] == "variants" {
      return VariantScore(try Sayings.all()).report(slips: arguments.contains("--slips"))
    }
    // Runs come first, while this program is still smaller than what it measures.
    if CommandLine.arguments.count > 1 { try Runs(program: CommandLine.arguments[1]).measure() }
    loading()
    engine()
    Loading(try Corpus()).measure()
    try Hearing().measure()
    try DangerRun.measure()
  }

  private static func loading() {
    let bytes = Array(Synthetic.yaml(states: 10_000).utf8)
    let events = Timing.best(of: 7) { Yardstick.events(in: bytes) }
    let load = Timing.best(of: 7) { GraphReader.read(bytes, file: "s") }
    Report.line(
      "libyaml's events alone, 10,000 states", Report.seconds(events), "\(bytes.count) bytes")
    Report.line(
      "load a graph of 10,000 states", Report.seconds(load),
      "\(Report.number(load / events)) times that; to reach 0.1 s")
    if let graph = GraphReader.read(bytes, file: "s").graph {
      let check = Timing.best(of: 3) { Checker.check(graph: graph) }
      Report.line("check it", Report.seconds(check))
    }
  }

  private static func engine() {
    let turns = 1_000_000
    _ = Turns(states: 100, count: turns / 10)
    let large = Turns(states: 10_000, count: turns)
    let small = Turns(states: 100, count: turns)
    let walk = Timing.best(of: 3) { Yardstick.table(turns: turns) } / Double(turns)
    Report.line("bare table walk", "\(Int(1 / walk)) turns/s")
    Report.line("engine, 10,000 states", "\(Int(1 / large.each)) turns/s", "to reach 1,000,000")
    Report.line("engine, 100 states", "\(Int(1 / small.each)) turns/s")
    Report.line(
      "10,000 states against 100", Report.number(large.each / small.each), "to stay within 1.3")
    Report.line(
      "last tenth against first", Report.number(large.last / large.first), "to stay within 1.1")
  }
}
