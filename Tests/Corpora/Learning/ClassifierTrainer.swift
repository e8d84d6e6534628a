import DangerScore
import Dialogue
import Foundation
import Listening

/// Learns what words weigh for each of several meanings, from marked lines.
struct ClassifierTrainer {
  /// A marked line.
  struct Example {
    /// Its words, as they are weighed.
    var features: [String]
    /// How many words it has.
    var words: Int
    /// What it means; `nil` for a line that means none of what is learned.
    var label: String?
    /// How much it counts against the others.
    var cost = 1.0
  }

  /// How much one line may weigh; a third or three times as much hears no more.
  private static let strength = 0.3
  /// A line of the meaning counts so much more than one of the others.
  private static let balance = 2.0
  /// The longest a line of the file gets.
  private static let width = 110

  /// The meanings.
  let labels: [String]
  /// How many weights are kept for each meaning.
  let most: Int

  /// Learns from lines.
  func train(_ examples: [Example]) -> [WordFile.Weights] {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var spread: [Int] = []
    let counted = examples.map { example -> [Int: Double] in
      var counts: [Int: Double] = [:]
      for name in example.features {
        let number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
          spread.append(0)
        }
        counts[number, default: 0] += 1
      }
      for number in counts.keys { spread[number] += 1 }
      return counts
    }
    let rarity = spread.map { log(Double(examples.count + 1) / Double($0 + 1)).squareRoot() }
    let rows = counted.enumerated().map { place, counts -> LinearLearner.Row in
      let length = Double(max(LinearClassifier.shortest, examples[place].words)).squareRoot()
      return counts.filter { spread[$0.key] >= 2 }.sorted { $0.key < $1.key }.map {
        ($0.key, $0.value * rarity[$0.key] / length)
      }
    }
    return labels.map { label in
      let isWanted = examples.map { $0.label == label }
      let cost = examples.indices.map { isWanted[$0] ? Self.balance : examples[$0].cost }
      func learn(_ rows: [LinearLearner.Row]) -> LinearLearner {
        LinearLearner(
          rows, isWanted: isWanted, cost: cost, strength: Self.strength, features: names.count)
      }
      let all = learn(rows)
      let worth = names.indices.map {
        abs(all.weights[$0]) * rarity[$0] * Double(spread[$0]).squareRoot()
      }
      let kept = Set(
        names.indices.sorted { (worth[$0], names[$1]) > (worth[$1], names[$0]) }.prefix(most))
      let best = learn(rows.map { $0.filter { kept.contains($0.feature) } })
      return Self.weights(label, best, names, rarity)
    }
  }

  private static func weights(
    _ label: String, _ learned: LinearLearner, _ names: [String], _ rarity: [Double]
  ) -> WordFile.Weights {
    func whole(_ weight: Double) -> Int { Int((weight * LinearClassifier.scale).rounded()) }
    var entries = [WordFile.Weights.Entry(LinearClassifier.offset, whole(learned.offset))]
    entries += names.indices.map {
      WordFile.Weights.Entry(names[$0], whole(learned.weights[$0] * rarity[$0]))
    }
    .filter { $0.weight != 0 }
    .sorted { (-abs($0.weight), -$0.weight, $0.words) < (-abs($1.weight), -$1.weight, $1.words) }
    return WordFile.Weights(id: label, entries: entries)
  }

  /// The text of a file of weights: the heaviest words of each meaning first, those that weigh the same in
  /// one line.
  static func text(_ lists: [WordFile.Weights], id: String, comment: [String]) -> String {
    var lines = comment.map { "# \($0)" } + ["words: \(id)", "weights:"]
    for list in lists {
      lines.append("  \(list.id): |")
      var last: Int?
      for entry in list.entries {
        if entry.weight == last, lines[lines.count - 1].count + entry.words.count < width {
          lines[lines.count - 1] += ", " + entry.words
        } else {
          lines.append("    \(entry.weight) \(entry.words)")
        }
        last = entry.weight
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
