import Dialogue
import Listening

/// Learns the net of danger from marked lines.
///
/// How much is enough is told by lines of which nothing was learned: each writer is left out once, with a
/// share of the lines that nobody signed.
public struct NetTrainer {
  private let rules: [DangerFile]
  private let lines: NetLines
  private let rows: [DangerCorpus.Row]

  /// Who wrote the lines, in a fixed order.
  public let writers: [String]

  /// Reads the lines.
  public init() throws {
    rules = try DangerCorpus.files().filter { $0.net == nil }
    lines = try NetLines(Danger(rules))
    rows = try [DangerCorpus.second, DangerCorpus.third, DangerCorpus.fourth].flatMap {
      try DangerCorpus($0).rows.filter { $0.part == "tuned" }
    }
    writers = Set(lines.examples.compactMap(\.writer)).sorted()
  }

  /// Learns from all lines.
  public func train() -> NetFile { train(writers) }

  /// Learns from the lines of all other writers, with thresholds that are theirs alone, and counts how
  /// well a writer's own lines are then heard: by the rules alone, and with what was learned.
  public func trial(of writer: String) -> (rules: Score, together: Score) {
    var net = DangerFile(id: PlacedText("net"), file: "net.yaml")
    net.net = train(writers.filter { $0 != writer })
    let rows = rows.filter { $0.writer == writer }
    return (Score(rows, Danger(rules)), Score(rows, Danger(rules + [net])))
  }

  private func train(_ writers: [String]) -> NetFile {
    let known = lines.examples.indices.filter { line in
      lines.examples[line].writer.map(writers.contains) ?? true
    }
    var danger: [Double?] = Array(repeating: nil, count: lines.examples.count)
    var urgent = danger
    for turn in writers.indices {
      func isOut(_ line: Int) -> Bool {
        lines.examples[line].writer.map { $0 == writers[turn] } ?? (line % writers.count == turn)
      }
      let model = NetModel(lines, known.filter { !isOut($0) })
      for line in known where isOut(line) {
        danger[line] = model.danger.score(lines.open[line])
        urgent[line] = model.urgent.score(lines.open[line])
      }
    }
    let from = NetLimits.check.enough(lines, danger)
    // What is not worth a question is never taken as urgent.
    for line in known where danger[line].map({ $0 <= from }) ?? false { urgent[line] = -.infinity }
    return NetFile(
      NetModel(lines, known), lines, from: from, urgent: NetLimits.act.enough(lines, urgent))
  }
}
