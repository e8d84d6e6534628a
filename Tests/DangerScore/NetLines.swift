import Dialogue
import Foundation
import Listening

/// The lines from which the net is learned, as it weighs them.
struct NetLines {
  let examples: [NetExample]
  /// How urgent each line is by the rules alone.
  let tiers: [Safety.Tier]
  /// What stands in each line, in slots for danger and in fewer for what is urgent.
  private(set) var danger = FeatureRows(width: 1 << 18)
  private(set) var urgent = FeatureRows(width: 1 << 17)
  /// What stands in those sentences of each line that the net weighs where no rule speaks.
  private(set) var open = FeatureRows(width: 1 << 18)
  private(set) var openUrgent = FeatureRows(width: 1 << 17)
  /// The words of each line by their stems, and their senses.
  let names: [[String]]

  /// What each feature counts in a line, before the length is set against it: the learner wants rows of about 1.
  static let factor = 2.0

  /// Reads the lines with the rules.
  init(_ rules: Danger) throws {
    examples = try NetExample.all(rules)
    tiers = examples.map { rules.read($0.text).tier }
    names = examples.map { rules.stemsAndSenses(of: $0.text) }
    let read = examples.map { rules.features(of: $0.text) }
    for line in read {
      func features(_ sentences: [(hashes: [UInt64], words: Int, isOpen: Bool)]) -> (
        [UInt64], Float
      ) {
        let words = sentences.reduce(0) { $0 + $1.words }
        return (
          sentences.flatMap(\.hashes),
          Float(Self.factor / Double(max(NetFile.shortest, words)).squareRoot())
        )
      }
      let (all, value) = features(line)
      danger.append(all, value: value)
      urgent.append(all, value: value)
      let (some, share) = features(line.filter(\.isOpen))
      open.append(some, value: share)
      openUrgent.append(some, value: share)
    }
  }
}
