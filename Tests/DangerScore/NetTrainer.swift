import Dialogue
import Listening

/// Learns the net of danger from marked lines.
///
/// How much is enough is told by lines of which nothing was learned: a part of the writers is left out in turn.
public struct NetTrainer {
  private let rules: [DangerFile]
  private let senses: WordFile
  private let lines: NetLines
  private let rows: [DangerCorpus.Row]

  /// Who wrote the lines, in a fixed order.
  public let writers: [String]

  /// So many parts of the writers are left out in turn.
  private static let turns = 5

  /// Of what the rules rightly take as urgent, so much may be taken back.
  private static let spared = 0.002

  /// Reads the lines.
  public init() throws {
    rules = try DangerCorpus.files().filter { $0.net == nil }
    senses = try DangerCorpus.senses()
    lines = try NetLines(Danger(rules, senses: senses))
    rows = try DangerCorpus.learned.flatMap {
      try DangerCorpus($0).rows.filter { $0.part == "tuned" }
    }
    writers = Set(lines.examples.compactMap(\.writer)).sorted()
  }

  /// Learns from all lines.
  public func train() -> NetFile { train { _ in true } }

  /// Learns from the lines of all but some writers, with thresholds that are theirs alone, and counts how
  /// well the lines of each of these are then heard: by the rules alone, and with what was learned.
  public func trial(of writers: [String]) -> [(writer: String, rules: Score, together: Score)] {
    var net = DangerFile(id: PlacedText("net"), file: "net.yaml")
    net.net = train { !writers.contains($0) }
    let alone = Danger(rules, senses: senses)
    let together = Danger(rules + [net], senses: senses)
    return writers.map { writer in
      let rows = rows.filter { $0.writer == writer }
      return (writer, Score(rows, alone), Score(rows, together))
    }
  }

  private func train(_ isKnown: (String) -> Bool) -> NetFile {
    let known = lines.examples.indices.filter { lines.examples[$0].writer.map(isKnown) ?? true }
    var weighed: [NetLimits.Line] = []
    var urgent: [NetLimits.Line] = []
    var isUrgentByRules: [Bool] = []
    for turn in 0..<Self.turns {
      let model = NetModel(lines, known.filter { self.turn($0) != turn })
      for line in known where self.turn(line) == turn {
        let example = lines.examples[line]
        weighed.append(
          NetLimits.Line(
            score: model.danger.score(lines.danger, line),
            open: model.danger.score(lines.open, line), isHeard: lines.tiers[line] != .none,
            example: example))
        isUrgentByRules.append(lines.tiers[line] == .act)
        var told = example
        told.isExplicit = example.isUrgent
        urgent.append(
          NetLimits.Line(
            score: 0, open: model.urgent.score(lines.openUrgent, line), isHeard: false,
            example: told))
      }
    }
    let (calm, from) = NetLimits.check.thresholds(weighed)
    // What is not worth a question is never taken as urgent, and what a rule takes as urgent is not weighed.
    for line in urgent.indices where weighed[line].open <= from {
      urgent[line].open = -.infinity
    }
    let act = NetLimits.act.thresholds(urgent)
    let urgentHeard = weighed.indices.filter { weighed[$0].example.isUrgent && isUrgentByRules[$0] }
    return NetFile(
      NetModel(lines, known), lines, known, calm: calm,
      calmUrgent: Self.lowest(urgentHeard.map { weighed[$0].score }), from: from, urgent: act.from)
  }

  /// What all but a few of some scores reach: of what the rules take as urgent, hardly anything is taken back.
  private static func lowest(_ scores: [Double]) -> Double {
    let sorted = scores.sorted()
    return sorted.isEmpty ? -.infinity : sorted[Int(spared * Double(sorted.count))]
  }

  /// When a line is left out.
  private func turn(_ line: Int) -> Int {
    let writer = lines.examples[line].writer.flatMap { writers.firstIndex(of: $0) }
    return (writer ?? line) % Self.turns
  }
}
