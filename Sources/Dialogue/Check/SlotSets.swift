/// A set of slots for each state of a graph, as bits.
struct SlotSets {
  private let width: Int
  private var words: [UInt64]

  /// Creates sets that are all full or all empty.
  init(states: Int, slots: Int, isFull: Bool) {
    width = (slots + 63) / 64
    words = Array(repeating: isFull ? .max : 0, count: states * width)
  }

  /// Whether a state's set has a slot.
  func contains(_ slot: Int, in state: Int) -> Bool {
    words[state * width + slot / 64] & (1 << UInt64(slot % 64)) != 0
  }

  /// Puts a slot into a state's set.
  mutating func insert(_ slot: Int, in state: Int) {
    words[state * width + slot / 64] |= 1 << UInt64(slot % 64)
  }

  /// Replaces a state's set.
  mutating func set(_ state: Int, isFull: Bool) {
    for index in state * width..<(state + 1) * width { words[index] = isFull ? .max : 0 }
  }

  /// Returns a state's set together with that of another table.
  func union(_ state: Int, with other: SlotSets) -> [UInt64] {
    (state * width..<(state + 1) * width).map { words[$0] | other.words[$0] }
  }

  /// Narrows a state's set to what is also in another, and returns whether that changed it.
  mutating func narrow(_ state: Int, to set: [UInt64]) -> Bool {
    var isChanged = false
    for index in 0..<width where words[state * width + index] & ~set[index] != 0 {
      words[state * width + index] &= set[index]
      isChanged = true
    }
    return isChanged
  }

  /// Widens a state's set by another.
  mutating func widen(_ state: Int, by set: [UInt64]) {
    for index in 0..<width { words[state * width + index] |= set[index] }
  }
}
