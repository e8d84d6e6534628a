import Dialogue

/// Tells which of several things a line says, by what its words weigh for each.
///
/// Every word of a line and every two that follow each other add what they weigh. The weights were
/// learned from marked lines, and they can be read: each stands in a file.
public struct LinearClassifier: Sendable {
  /// What a line weighs.
  struct Scores {
    /// For each class, about 1 for a line that surely is of it, about -1 for one that is not.
    var values: [Double]
    /// The number of the best class.
    var best: Int
    /// How far it is ahead of the next.
    var lead: Double
  }

  /// One weight, in the list of all that a word has.
  private struct Weight {
    var label: Int32
    var weight: Int32
    /// The next of the same word; -1 behind the last.
    var next: Int32
  }

  /// The ids of the classes.
  let labels: [String]
  private var index: WordIndex
  private var first: [Int32] = []
  private var weights: [Weight] = []
  private var offsets: [Int]

  /// What a weight of 1 is written as.
  public static let scale = 20.0
  /// A shorter line weighs as if it had so many words.
  public static let shortest = 3
  /// Stands for what every line weighs.
  public static let offset = "*"

  /// Takes in what was learned, a list for each class.
  init(_ lists: some Sequence<WordFile.Weights>) {
    let lists = Array(lists)
    labels = lists.map(\.id)
    offsets = Array(repeating: 0, count: lists.count)
    index = WordIndex(slots: 16_384)
    weights.reserveCapacity(lists.reduce(0) { $0 + $1.entries.count })
    for (label, list) in lists.enumerated() {
      for entry in list.entries { add(entry, Int32(label)) }
    }
  }

  private mutating func add(_ entry: WordFile.Weights.Entry, _ label: Int32) {
    if entry.words == Self.offset {
      offsets[Int(label)] = entry.weight
      return
    }
    let number = Int(index.add(Array(entry.words.utf8).span))
    if number == first.count { first.append(-1) }
    weights.append(Weight(label: label, weight: Int32(entry.weight), next: first[number]))
    first[number] = Int32(weights.count - 1)
  }

  /// Whether anything was learned.
  var isEmpty: Bool { weights.isEmpty }

  /// Weighs the words of a line.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  func scores(of features: LineFeatures) -> Scores {
    var sums = Array(repeating: 0, count: labels.count)
    features.visit { feature in
      guard let number = index.find(feature) else { return }
      var place = first[Int(number)]
      while place >= 0 {
        let weight = weights[Int(place)]
        sums[Int(weight.label)] += Int(weight.weight)
        place = weight.next
      }
    }
    let length = Double(max(Self.shortest, features.count)).squareRoot()
    let values = sums.indices.map {
      (Double(offsets[$0]) + Double(sums[$0]) / length) / Self.scale
    }
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    let next = values.indices.lazy.filter { $0 != best }.map { values[$0] }.max()
    return Scores(values: values, best: best, lead: values[best] - (next ?? -1))
  }

  /// The words that speak most for a class, the strongest first, at most three.
  func evidence(for label: Int, in features: LineFeatures) -> [String] {
    var found: [(weight: Int32, words: String)] = []
    features.visit { feature in
      guard let number = index.find(feature) else { return }
      var place = first[Int(number)]
      while place >= 0 {
        let weight = weights[Int(place)]
        if weight.label == Int32(label), weight.weight > 0 {
          found.append((weight.weight, index.text(of: number)))
        }
        place = weight.next
      }
    }
    return found.sorted { (-$0.weight, $0.words) < (-$1.weight, $1.words) }.prefix(3).map(\.words)
  }
}
