import Dialogue

/// Tells which of several things a line says, by what its words weigh for each.
///
/// Each word of a line and each few in a row add what they weigh. The weights were learned from marked
/// lines, and they can be read: each stands in a file.
public struct LinearClassifier: Sendable {
  /// What a line weighs.
  struct Scores {
    /// For each meaning; by 1 more makes it about three times as likely.
    var values: [Double]
    /// The numbers of the best meaning and of the next.
    var best: Int
    var next: Int

    /// How far the best is ahead of the next.
    var lead: Double { values[best] - values[next] }
  }

  private struct Weight {
    var meaning: Int32
    var weight: Int32
  }

  /// The ids of the meanings.
  let meanings: [String]
  private var index: WordIndex
  /// All weights, word by word, and where those of each word begin.
  private var weights: [Weight] = []
  private var starts: [Int32] = [0]
  private var offsets: [Int]

  /// What a weight of 1 is written as.
  public static let scale = 2.0
  /// A shorter line weighs as if it had so many words.
  public static let shortest = 3
  /// Stands for what every line weighs.
  public static let offset = "*"

  /// Takes in what was learned.
  init(_ file: WordFile) {
    meanings = file.meanings
    offsets = Array(repeating: 0, count: file.meanings.count)
    index = WordIndex(slots: 16_384)
    starts.reserveCapacity(file.weights.count + 1)
    for entry in file.weights {
      if entry.words == Self.offset {
        for weight in entry.list { offsets[weight.meaning] = weight.weight }
      } else if index.add(Array(entry.words.utf8).span) == Int32(starts.count - 1) {
        for weight in entry.list {
          weights.append(Weight(meaning: Int32(weight.meaning), weight: Int32(weight.weight)))
        }
        starts.append(Int32(weights.count))
      }
    }
  }

  /// Whether anything was learned.
  var isEmpty: Bool { weights.isEmpty }

  /// Weighs the words of a line.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  func scores(of features: LineFeatures) -> Scores {
    var sums = Array(repeating: 0, count: meanings.count)
    features.visit { feature in
      for weight in weights(of: feature) { sums[Int(weight.meaning)] += Int(weight.weight) }
    }
    let length = Double(max(Self.shortest, features.count)).squareRoot()
    let values = sums.indices.map {
      (Double(offsets[$0]) + Double(sums[$0]) / length) / Self.scale
    }
    let order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    return Scores(values: values, best: order[0], next: order.count > 1 ? order[1] : order[0])
  }

  private func weights(of feature: Span<UInt8>) -> ArraySlice<Weight> {
    guard let number = index.find(feature) else { return [] }
    return weights[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  /// The words that speak most for a meaning, the strongest first, at most three.
  func evidence(for meaning: Int, in features: LineFeatures) -> [String] {
    var found: [(weight: Int32, words: String)] = []
    features.visit { feature in
      for weight in weights(of: feature) where weight.meaning == Int32(meaning) && weight.weight > 0
      {
        found.append(
          (weight.weight, String(decoding: feature.indices.map { feature[$0] }, as: UTF8.self)))
      }
    }
    return found.sorted { (-$0.weight, $0.words) < (-$1.weight, $1.words) }.prefix(3).map(\.words)
  }
}
