import DangerScore
import Dialogue
import Listening

/// The rules, their examples and the corpus, read once for all tests.
enum Shared {
  static let corpus = read { try DangerCorpus() }
  static let danger = rules.danger
  static let examples = read { try DangerCorpus.examples() }
  static let names = danger.names
  /// Lines of four more writers that no rule was written for and from which nothing was learned.
  static let second = read {
    try DangerCorpus(DangerCorpus.second).rows.filter { $0.part == "aside" }
  }
  /// Such lines of nineteen writers more.
  static let third = read {
    try DangerCorpus(DangerCorpus.third).rows.filter { $0.part == "aside" }
  }
  /// Such lines of fourteen writers more, who say most things as nobody else does.
  static let fourth = read {
    try DangerCorpus(DangerCorpus.fourth).rows.filter { $0.part == "aside" }
  }
  /// All lines of one writer of whom nothing was learned.
  static let held = read { try DangerCorpus(DangerCorpus.held).rows }
  /// All lines of another such writer, who says most things as nobody else does.
  static let heldHard = read { try DangerCorpus(DangerCorpus.heldHard).rows }
  /// All lines of two more such writers, who say danger outright.
  static let heldPlain = read { try DangerCorpus(DangerCorpus.heldPlain).rows }
  /// How well each part of the corpus is heard.
  static let scores = Dictionary(grouping: corpus.rows) { $0.part ?? "" }.merging(
    [
      "second": second, "third": third, "fourth": fourth, "held": held, "held hard": heldHard,
      "held plain": heldPlain,
    ]) { $1 }.mapValues { Score($0, danger) }
  /// What is wrong, by the entry that it names first.
  static let findings: [String] =
    (rules.findings + examples.findings + DangerCheck.check(danger, examples.examples)).map(
      \.description)

  private static let rules = read { try DangerCorpus.rules() }

  private static func read<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch {
      preconditionFailure("the files of danger are there: \(error)")
    }
  }
}
