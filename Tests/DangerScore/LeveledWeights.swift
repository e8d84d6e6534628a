import Dialogue

/// What was learned, with each weight as one of a few levels.
struct LeveledWeights {
  /// The levels.
  let table: WeightTable
  // What a level of 1 stands for, and what every line weighs.
  private let unit: Double
  private let offset: Double

  /// Finds the unit with which the levels come closest to the weights, by how often each is used.
  init(_ learned: LinearLearner, uses: [Int]) {
    let most = Double(WeightTable.most)
    func level(_ weight: Double) -> Double { min(max(weight.rounded(), -most), most) }
    let used = learned.weights.indices.filter { uses[$0] > 0 }
    let mean = used.reduce(0) { $0 + abs(learned.weights[$1]) } / Double(max(1, used.count))
    // A part of the slots tells as much as all.
    let some = stride(from: 0, to: used.count, by: 7).map { used[$0] }
    let units = stride(from: 0.2, through: 1.5, by: 0.05).map { $0 * mean }
    func error(_ unit: Double) -> Double {
      some.reduce(0) { sum, slot in
        let weight = learned.weights[slot] / unit
        let miss = (weight - level(weight)) * unit
        return sum + miss * miss * Double(uses[slot])
      }
    }
    let errors = units.map(error)
    unit = units.indices.min { errors[$0] < errors[$1] }.map { units[$0] } ?? 1
    offset = learned.offset
    let best = unit
    table = WeightTable(learned.weights.map { Int8(level($0 / best)) })
  }

  /// A threshold, as a text is compared with it: ten times what its slots weigh, divided by the root of its length.
  func written(_ threshold: Double) -> Int {
    Int((NetFile.scale * (threshold - offset) / (NetLines.factor * unit)).rounded())
  }
}
