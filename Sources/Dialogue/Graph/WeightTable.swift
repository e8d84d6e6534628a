/// What hundreds of thousands of features weigh, in little room.
///
/// A feature is known by its hash alone, and weighs what two slots of the table say together. Others may
/// share one of them, hardly ever both, so that what one feature weighs is blurred and the sum of many is not
/// (Weinberger and others, "Feature Hashing for Large Scale Multitask Learning", 2009).
public struct WeightTable: Equatable, Sendable {
  /// The most that a slot can weigh, for a feature or against it.
  public static let most = 7

  private var slots: [Int8]

  /// Creates a table in which nothing weighs anything.
  ///
  /// - Parameter count: How many slots there are: a power of two.
  public init(count: Int = 1) { slots = Array(repeating: 0, count: count) }

  /// Creates a table of what each slot weighs: as many as a power of two.
  public init(_ slots: [Int8]) { self.slots = slots }

  /// How many slots there are.
  public var count: Int { slots.count }

  /// What each slot weighs.
  public var weights: [Int8] { slots }

  /// The two slots of a feature.
  ///
  /// - Parameters:
  ///   - hash: The hash of the feature.
  ///   - count: How many slots there are: a power of two.
  public static func places(of hash: UInt64, in count: Int) -> (Int, Int) {
    let mask = UInt64(count - 1)
    return (Int(hash & mask), Int((hash >> 32) & mask))
  }

  /// What a feature weighs.
  public subscript(hash: UInt64) -> Int {
    let (first, second) = Self.places(of: hash, in: slots.count)
    return Int(slots[first]) + Int(slots[second])
  }

  /// Lets a feature weigh so much in each of its slots.
  public mutating func set(_ weight: Int8, of hash: UInt64) {
    let (first, second) = Self.places(of: hash, in: slots.count)
    slots[first] = weight
    slots[second] = weight
  }
}
