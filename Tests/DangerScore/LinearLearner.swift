/// Learns what each slot weighs, so that weighted sums tell two kinds of rows apart.
///
/// A linear support vector machine with squared hinge loss, learned by coordinate descent in the dual
/// (Hsieh and others, "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008). It only adds
/// and multiplies, in a fixed order, so the same rows give the same weights everywhere.
public struct LinearLearner {
  /// What each slot weighs.
  public private(set) var weights: [Double]
  /// What every row weighs.
  public private(set) var offset = 0.0

  private static let most = 40
  private static let enough = 0.05

  /// Learns.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - places: Those of them from which is learned.
  ///   - isWanted: Which rows are of the kind that weighs more than nothing.
  ///   - cost: How much each row counts against the others.
  ///   - strength: How much one row may weigh against all; more fits the rows closer.
  public init(
    _ rows: FeatureRows, _ places: [Int], isWanted: [Bool], cost: [Double], strength: Double = 0.2
  ) {
    var weights = Array(repeating: 0.0, count: rows.width)
    var offset = 0.0
    let squares = places.map { rows.square($0) + 1 }
    var shares = Array(repeating: 0.0, count: places.count)
    var order = Array(places.indices)
    var draws = Draws()
    for _ in 0..<Self.most {
      draws.shuffle(&order)
      var largest = 0.0
      for place in order {
        let row = places[place]
        let sign = isWanted[row] ? 1.0 : -1.0
        let slack = 1 / (2 * strength * cost[row])
        let gradient =
          sign * (rows.sum(row, weights) + offset) - 1 + slack * shares[place]
        let isSettled = shares[place] == 0 && gradient > 0
        largest = max(largest, isSettled ? 0 : abs(gradient))
        let share = max(0, shares[place] - gradient / (squares[place] + slack))
        let step = (share - shares[place]) * sign
        if step == 0 { continue }
        shares[place] = share
        offset += step
        rows.add(step, of: row, to: &weights)
      }
      if largest < Self.enough { break }
    }
    self.weights = weights
    self.offset = offset
  }

  /// What a row weighs.
  public func score(_ rows: FeatureRows, _ row: Int) -> Double { rows.sum(row, weights) + offset }

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
