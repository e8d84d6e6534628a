import Foundation

/// What was learned from some lines: what each word weighs.
struct NetModel {
  /// What each feature weighs, and what every line weighs.
  struct Side {
    var weights: [Int: Double] = [:]
    var offset = 0.0

    func score(_ line: NetLines.Line) -> Double {
      line.row.reduce(offset) { $0 + (weights[$1.feature] ?? 0) * $1.value }
    }
  }

  /// The lines.
  let rows: [Int]
  /// What tells danger from what is harmless.
  private(set) var danger = Side()
  /// What tells danger that is urgent from all else.
  private(set) var urgent = Side()

  /// How many words and pairs of words are kept.
  ///
  /// Of a hundred dangers of writers who are left out, more than two are missed with 3,000 words that are
  /// heard with 6,000, and two more are heard with 16,000, for which there is no room.
  private static let most = 6_000

  /// Learns from some of the lines, first with all words that stand in two of them, and then again with
  /// those that matter most.
  init(_ lines: NetLines, _ rows: [Int]) {
    self.rows = rows
    var spread = Array(repeating: 0, count: lines.names.count)
    for row in rows { for feature in lines.whole[row].features { spread[feature] += 1 } }
    let rarity = spread.map { log(Double(rows.count + 1) / Double($0 + 1)) }
    let frequent = lines.names.indices.filter { spread[$0] >= 2 }
    let first = Self.learn(lines, rows, frequent, rarity)
    let worth = frequent.indices.map { place in
      let weight = max(abs(first.danger.weights[place]), abs(first.urgent.weights[place]))
      return weight * rarity[frequent[place]] * Double(spread[frequent[place]]).squareRoot()
    }
    let order = frequent.indices.sorted {
      (worth[$0], lines.names[frequent[$1]]) > (worth[$1], lines.names[frequent[$0]])
    }
    let kept = order.prefix(Self.most).map { frequent[$0] }
    let second = Self.learn(lines, rows, kept, rarity)
    danger.offset = second.danger.offset
    urgent.offset = second.urgent.offset
    for (place, feature) in kept.enumerated() {
      danger.weights[feature] = second.danger.weights[place] * rarity[feature]
      urgent.weights[feature] = second.urgent.weights[place] * rarity[feature]
    }
  }

  private static func learn(
    _ lines: NetLines, _ rows: [Int], _ features: [Int], _ rarity: [Double]
  ) -> (danger: LinearLearner, urgent: LinearLearner) {
    var places = Array(repeating: -1, count: lines.names.count)
    for (place, feature) in features.enumerated() { places[feature] = place }
    let kept = rows.map { row -> LinearLearner.Row in
      lines.whole[row].row.filter { places[$0.feature] >= 0 }.map {
        (places[$0.feature], $0.value * rarity[$0.feature])
      }
    }
    let cost = rows.map { lines.examples[$0].weight }
    func learn(_ isDanger: [Bool]) -> LinearLearner {
      LinearLearner(kept, isWanted: isDanger, cost: cost, features: features.count)
    }
    return (
      learn(rows.map { lines.examples[$0].isDanger }),
      learn(rows.map { lines.examples[$0].isUrgent })
    )
  }
}
