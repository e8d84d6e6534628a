import Dialogue
import Foundation
import Listening

/// Learns what words weigh for each of several meanings, from marked lines.
struct ClassifierTrainer {
  /// A marked line.
  struct Example {
    /// What it is weighed by.
    var features: [String]
    /// How many words it has.
    var words: Int
    /// What it means.
    var meaning: String
    /// How much it counts against the others.
    var cost = 1.0
  }

  /// How much large weights are held back; half or twice as much hears no more.
  private static let penalty = 0.05
  /// How many lines have a feature that is learned.
  private static let least = 2

  /// The meanings.
  let meanings: [String]
  /// Of how many features the weights are kept.
  let most: Int

  /// Learns from lines.
  func train(_ examples: [Example]) -> [WordFile.Weights] {
    var spread: [String: Int] = [:]
    for example in examples {
      for name in Set(example.features) { spread[name, default: 0] += 1 }
    }
    let names = spread.keys.filter { spread[$0, default: 0] >= Self.least }.sorted()
    let all = learn(examples, by: names)
    let worth = names.indices.map { number in
      let weights = all.weights[(number * meanings.count)..<((number + 1) * meanings.count)]
      return (weights.map(abs).max() ?? 0) * Double(spread[names[number], default: 0]).squareRoot()
    }
    let kept = names.indices.sorted { (-worth[$0], $0) < (-worth[$1], $1) }.prefix(most).sorted()
      .map { names[$0] }
    return weights(learn(examples, by: kept), kept)
  }

  private func learn(_ examples: [Example], by names: [String]) -> SoftmaxLearner {
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let rows = examples.map { example -> SoftmaxLearner.Row in
      var counts: [Int: Double] = [:]
      for name in example.features {
        if let number = numbers[name] { counts[number, default: 0] += 1 }
      }
      let length = Double(max(LinearClassifier.shortest, example.words)).squareRoot()
      return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value / length) }
    }
    return SoftmaxLearner(
      rows, labels: examples.map { meanings.firstIndex(of: $0.meaning) ?? 0 },
      cost: examples.map(\.cost), penalty: Self.penalty, features: names.count,
      meanings: meanings.count)
  }

  private func weights(_ learned: SoftmaxLearner, _ names: [String]) -> [WordFile.Weights] {
    func list(_ weights: some Sequence<Double>) -> [WordFile.Weights.Weight] {
      weights.enumerated().map { place, weight in
        WordFile.Weights.Weight(place, Int((weight * LinearClassifier.scale).rounded()))
      }
      .filter { $0.weight != 0 }
    }
    let count = meanings.count
    return [WordFile.Weights(LinearClassifier.offset, list(learned.offsets))]
      + names.indices.map {
        WordFile.Weights(names[$0], list(learned.weights[($0 * count)..<(($0 + 1) * count)]))
      }
      .filter { !$0.list.isEmpty }.sorted { $0.words < $1.words }
  }
}
