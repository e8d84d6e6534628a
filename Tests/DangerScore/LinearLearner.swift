/// Learns what each feature weighs, so that weighted sums tell two kinds of rows apart.
///
/// A linear support vector machine with squared hinge loss, learned by coordinate descent in the dual
/// (Hsieh and others, "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). It only adds
/// and multiplies, in a fixed order, so the same rows give the same weights everywhere.
public struct LinearLearner {
  /// The features of one row and their values.
  public typealias Row = [(feature: Int, value: Double)]

  /// What each feature weighs.
  public private(set) var weights: [Double]
  /// What every row weighs.
  public private(set) var offset = 0.0

  private static let most = 60
  private static let enough = 0.01

  /// Learns.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - isWanted: Which rows are of the kind that weighs more than nothing.
  ///   - cost: How much each row counts against the others.
  ///   - strength: How much one row may weigh against all; more fits the rows closer.
  ///   - features: How many features there are.
  public init(
    _ rows: [Row], isWanted: [Bool], cost: [Double], strength: Double = 0.01, features: Int
  ) {
    weights = Array(repeating: 0, count: features)
    let signs = isWanted.map { $0 ? 1.0 : -1.0 }
    let slack = cost.map { 1 / (2 * strength * $0) }
    let squares = rows.map { $0.reduce(1) { $0 + $1.value * $1.value } }
    var shares = Array(repeating: 0.0, count: rows.count)
    var order = Array(rows.indices)
    var draws = Draws()
    for _ in 0..<Self.most {
      draws.shuffle(&order)
      var largest = 0.0
      for row in order {
        let gradient = signs[row] * score(rows[row]) - 1 + slack[row] * shares[row]
        let isSettled = shares[row] == 0 && gradient > 0
        largest = max(largest, isSettled ? 0 : abs(gradient))
        let share = max(0, shares[row] - gradient / (squares[row] + slack[row]))
        let step = (share - shares[row]) * signs[row]
        if step == 0 { continue }
        shares[row] = share
        offset += step
        for (feature, value) in rows[row] { weights[feature] += step * value }
      }
      if largest < Self.enough { break }
    }
  }

  /// What a row weighs.
  public func score(_ row: Row) -> Double {
    row.reduce(offset) { $0 + weights[$1.feature] * $1.value }
  }

  /// A fixed row of numbers that look drawn.
  private struct Draws {
    private var state: UInt64 = 1

    mutating func shuffle(_ order: inout [Int]) {
      for place in order.indices.dropFirst().reversed() {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(place, Int(state >> 33) % (place + 1))
      }
    }
  }
}
