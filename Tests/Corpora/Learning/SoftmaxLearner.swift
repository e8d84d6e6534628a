import Foundation

/// Learns what each feature weighs for each of several meanings, so that the best sum tells which one a row has.
///
/// Multinomial logistic regression with a penalty on the squares of the weights, learned by L-BFGS (Nocedal
/// and Wright, "Numerical Optimization", 2006, algorithm 7.4) from all rows at once, in a fixed order.
struct SoftmaxLearner {
  /// The features of one row and their values.
  typealias Row = [(feature: Int, value: Double)]

  /// What each feature weighs for each meaning, feature by feature.
  private(set) var weights: [Double]
  /// What every row weighs for each meaning.
  var offsets: [Double] { Array(weights[(features * meanings)...]) }

  private let features: Int
  private let meanings: Int
  private let penalty: Double

  private static let rounds = 150
  private static let memory = 8
  /// So little a round has to gain to be the last.
  private static let enough = 1e-6

  /// Learns.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - labels: The meaning of each row.
  ///   - cost: How much each row counts.
  ///   - penalty: How much large weights are held back, above 0.
  init(
    _ rows: [Row], labels: [Int], cost: [Double], penalty: Double, features: Int, meanings: Int
  ) {
    self.features = features
    self.meanings = meanings
    self.penalty = penalty
    weights = Array(repeating: 0, count: (features + 1) * meanings)
    var gradient = weights
    var loss = loss(weights, rows, labels, cost, &gradient)
    var past: [(step: [Double], change: [Double], scale: Double)] = []
    for _ in 0..<Self.rounds {
      let direction = Self.direction(gradient, past)
      let slope = Self.product(direction, gradient)
      var length = past.isEmpty ? 1 / max(1, Self.product(gradient, gradient).squareRoot()) : 1
      var next = weights
      var nextGradient = gradient
      var nextLoss = loss
      repeat {
        for index in weights.indices { next[index] = weights[index] + length * direction[index] }
        nextLoss = self.loss(next, rows, labels, cost, &nextGradient)
        length /= 2
      } while nextLoss > loss + 2e-4 * length * slope && length > 1e-9
      let step = zip(next, weights).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curve = Self.product(step, change)
      if curve > 1e-12 { past.append((step, change, curve)) }
      if past.count > Self.memory { past.removeFirst() }
      let gain = loss - nextLoss
      (weights, gradient, loss) = (next, nextGradient, nextLoss)
      if gain < Self.enough * abs(loss) { break }
    }
  }

  private static func product(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }

  /// Where the loss falls most, as far as the last steps tell how it bends.
  private static func direction(
    _ gradient: [Double], _ past: [(step: [Double], change: [Double], scale: Double)]
  ) -> [Double] {
    var found = gradient.map { -$0 }
    var shares: [Double] = []
    for (step, change, scale) in past.reversed() {
      let share = product(step, found) / scale
      shares.append(share)
      for index in found.indices { found[index] -= share * change[index] }
    }
    if let last = past.last {
      let size = last.scale / product(last.change, last.change)
      for index in found.indices { found[index] *= size }
    }
    for ((step, change, scale), share) in zip(past, shares.reversed()) {
      let rest = share - product(change, found) / scale
      for index in found.indices { found[index] += rest * step[index] }
    }
    return found
  }

  /// The loss with some weights, and how it changes with each of them.
  private func loss(
    _ weights: [Double], _ rows: [Row], _ labels: [Int], _ cost: [Double],
    _ gradient: inout [Double]
  ) -> Double {
    var loss = 0.0
    for index in weights.indices { gradient[index] = 0 }
    for index in 0..<features * meanings {
      gradient[index] = penalty * weights[index]
      loss += penalty / 2 * weights[index] * weights[index]
    }
    var chances = Array(repeating: 0.0, count: meanings)
    for (number, row) in rows.enumerated() {
      for meaning in 0..<meanings { chances[meaning] = weights[features * meanings + meaning] }
      for (feature, value) in row {
        let start = feature * meanings
        for meaning in 0..<meanings { chances[meaning] += value * weights[start + meaning] }
      }
      let most = chances.max() ?? 0
      var sum = 0.0
      for meaning in 0..<meanings {
        chances[meaning] = exp(chances[meaning] - most)
        sum += chances[meaning]
      }
      loss -= cost[number] * log(chances[labels[number]] / sum)
      for meaning in 0..<meanings {
        let chance = chances[meaning] / sum - (meaning == labels[number] ? 1 : 0)
        chances[meaning] = cost[number] * chance
        gradient[features * meanings + meaning] += chances[meaning]
      }
      for (feature, value) in row {
        let start = feature * meanings
        for meaning in 0..<meanings { gradient[start + meaning] += value * chances[meaning] }
      }
    }
    return loss
  }
}
