/// Solves the one system of equations that training a linear model takes.
///
/// Ridge regression in its dual form: with K the products of all pairs of examples, it finds A in
/// (K + penalty · 1) A = Y. That is a fixed number of steps, with no chance and no pass too many.
enum Ridge {
  // A penalty as large as this lets no single example decide: each has length one.
  static let penalty = 0.6

  /// Returns the weight of each example for each target.
  ///
  /// - Parameters:
  ///   - products: The products of pairs of examples, row by row.
  ///   - targets: What each example should give, one row an example.
  /// - Complexity: O(*n*³) in the number of examples, by Cholesky's factors.
  static func solve(_ products: [[Double]], _ targets: [[Double]]) -> [[Double]] {
    let count = products.count
    var lower = products
    for row in 0..<count {
      for column in 0...row {
        var sum = products[row][column] + (row == column ? penalty : 0)
        for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
        // The penalty keeps the matrix positive; rounding alone could not bring it to nothing.
        lower[row][column] = row == column ? sum.squareRoot() : sum / lower[column][column]
      }
    }
    var found = targets
    for target in targets.first?.indices ?? 0..<0 {
      for row in 0..<count {
        var sum = found[row][target]
        for index in 0..<row { sum -= lower[row][index] * found[index][target] }
        found[row][target] = sum / lower[row][row]
      }
      for row in (0..<count).reversed() {
        var sum = found[row][target]
        for index in (row + 1)..<count { sum -= lower[index][row] * found[index][target] }
        found[row][target] = sum / lower[row][row]
      }
    }
    return found
  }
}
