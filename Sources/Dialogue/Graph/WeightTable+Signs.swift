/// How a table is written: two signs of the 64 of base 64 for what three slots weigh.
extension WeightTable {
  /// The signs, in the order of what they stand for.
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// What each sign stands for; 64 for one that stands for nothing.
  private static let numbers: [Int] = {
    var numbers = Array(repeating: signs.count, count: 256)
    for (number, sign) in signs.enumerated() { numbers[Int(sign)] = number }
    return numbers
  }()

  /// So many things a slot can weigh.
  private static let levels = 2 * most + 1

  /// Reads what slots weigh.
  ///
  /// - Parameter text: The signs of a table, or of a part of it whose slots are a multiple of three.
  /// - Returns: What each slot weighs, or `nil` where a sign stands for nothing.
  public static func weights(of text: some Collection<UInt8>) -> [Int8]? {
    var weights: [Int8] = []
    weights.reserveCapacity(text.count / 2 * 3)
    var first: Int?
    for sign in text {
      let number = numbers[Int(sign)]
      guard number < signs.count else { return nil }
      guard let high = first else {
        first = number
        continue
      }
      first = nil
      var rest = high * signs.count + number
      guard rest < levels * levels * levels else { return nil }
      for place in [levels * levels, levels, 1] {
        weights.append(Int8(rest / place - most))
        rest %= place
      }
    }
    return first == nil ? weights : nil
  }

  /// The signs of all slots; what is missing to a multiple of three weighs nothing.
  public var text: String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let number = (start..<start + 3).reduce(0) { sum, slot in
        sum * Self.levels + Self.most + (slot < count ? Int(weights[slot]) : 0)
      }
      text.append(Self.signs[number / Self.signs.count])
      text.append(Self.signs[number % Self.signs.count])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
