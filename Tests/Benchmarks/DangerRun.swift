import DangerScore
import DialogueYAML
import Foundation
import Listening

/// How well and how fast danger is heard.
enum DangerRun {
  /// Prints how well it is heard: `Benchmarks danger [FILE] [--aside] [--slips]`.
  static func score(_ arguments: [String]) throws {
    let (danger, _) = try DangerCorpus.rules()
    let file = arguments.first { $0.hasSuffix(".jsonl") }
    let corpus = try file.map { try DangerCorpus(URL(filePath: $0)) } ?? DangerCorpus()
    let part = arguments.contains("--aside") ? "aside" : "tuned"
    let rows = file == nil ? corpus.rows.filter { $0.part == part } : corpus.rows
    let score = Score(rows, danger)
    if arguments.contains("--slips") { for slip in score.slips { print(slip) } }
    for figure in score.figures {
      Report.line(
        figure.name, "\(figure.count) of \(figure.of)", "\(Report.number(100 * figure.share)) %")
    }
    if arguments.contains("--ways") {
      for way in Retyping.allCases {
        let same = rows.filter {
          danger.read($0.text).tier == danger.read(way.retyped($0.text)).tier
        }
        Report.line(
          "the same tier, \(way.rawValue)", "\(same.count) of \(rows.count)",
          "\(Report.number(100 * Double(same.count) / Double(max(1, rows.count)))) %")
      }
    }
  }

  /// Prints how fast it is heard, beside yardsticks of the same run.
  static func measure() throws {
    let bytes = try DangerCorpus.bytes()
    let events = Timing.best(of: 9) { bytes.reduce(0) { $0 + Yardstick.events(in: $1.bytes) } }
    let parse = Timing.best(of: 9) { bytes.map { DangerReader.read($0.bytes, file: $0.file).0 } }
    let files = bytes.map { DangerReader.read($0.bytes, file: $0.file).0 }
    let build = Timing.best(of: 9) { Danger(files) }
    Report.line(
      "load what danger sounds like", Report.milliseconds(parse + build),
      "\(Report.milliseconds(parse)) to read it, \(Report.number((parse + build) / events)) times "
        + "libyaml's events alone; to stay under 25 ms")
    let danger = Danger(files)
    let rows = try DangerCorpus().rows
    let ordinary = rows.filter { $0.kind == "ordinary" }.map(\.text)
    let read = Timing.best(of: 7) {
      ordinary.reduce(0) { $0 + danger.read($1).evidence.count }
    }
    let count = Timing.best(of: 7) { ordinary.reduce(0) { $0 + $1.reduce(0) { n, _ in n + 1 } } }
    Report.line(
      "look for danger in an ordinary line", Report.microseconds(read / Double(ordinary.count)),
      "\(Report.number(read / count)) times counting its characters; to stay under 50 µs")
    let text = rows.map(\.text).joined(separator: ". ")
    megabyte("a megabyte", danger, text)
    megabyte("a megabyte without stops", danger, text.filter { !".!?;\n".contains($0) })
  }

  private static func megabyte(_ name: String, _ danger: Danger, _ text: String) {
    func seconds(_ size: Int) -> Double {
      let whole = String(repeating: text + ". ", count: size / text.utf8.count + 1)
      return Timing.best(of: 3) { danger.read(whole).evidence.count } / Double(whole.utf8.count)
    }
    let short = seconds(1)
    let long = seconds(1 << 20)
    Report.line(
      "look for danger in \(name)", Report.seconds(long * Double(1 << 20)),
      "\(Report.number(long / short)) times a shorter text, by the byte; to stay within 1.2")
  }
}
