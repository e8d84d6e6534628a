import Dialogue

/// The features of many lines, as what each slot of a table gets of them.
public struct FeatureRows: Sendable {
  private var starts = [0]
  private var slots: [Int32] = []
  private var values: [Float] = []

  /// How many slots there are.
  public let width: Int

  /// How many lines there are.
  public var count: Int { starts.count - 1 }

  /// Creates no rows.
  ///
  /// - Parameter width: How many slots there are.
  public init(width: Int) { self.width = width }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - features: Its features, each by its hash.
  ///   - value: What each of them counts.
  mutating func append(_ features: some Sequence<UInt64>, value: Float) {
    var last: UInt64?
    for feature in features.sorted() {
      if feature == last {
        values[values.count - 1] += value
        continue
      }
      last = feature
      let (one, two) = WeightTable.places(of: feature, in: width)
      slots.append(Int32(one))
      slots.append(Int32(two))
      values.append(value)
    }
    starts.append(values.count)
  }

  /// The sum of what a line's slots weigh.
  func sum(_ row: Int, _ weights: [Double]) -> Double {
    let (slots, values, weights) = (slots.span, values.span, weights.span)
    var sum = 0.0
    for place in starts[row]..<starts[row + 1] {
      let both = weights[Int(slots[2 * place])] + weights[Int(slots[2 * place + 1])]
      sum += Double(values[place]) * both
    }
    return sum
  }

  /// Adds to what a line's slots weigh.
  func add(_ step: Double, of row: Int, to weights: inout [Double]) {
    let (slots, values) = (slots.span, values.span)
    var weights = weights.mutableSpan
    for place in starts[row]..<starts[row + 1] {
      let change = step * Double(values[place])
      weights[Int(slots[2 * place])] += change
      weights[Int(slots[2 * place + 1])] += change
    }
  }

  /// The sum of the squares of a line, as if no two features shared a slot.
  func square(_ row: Int) -> Double {
    let values = values.span
    var sum = 0.0
    for place in starts[row]..<starts[row + 1] {
      sum += 2 * Double(values[place]) * Double(values[place])
    }
    return sum
  }

  /// How often each slot is used.
  var uses: [Int] {
    slots.reduce(into: Array(repeating: 0, count: width)) { $0[Int($1)] += 1 }
  }
}
