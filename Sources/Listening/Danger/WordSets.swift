/// Sets of words, asked many times for each word of a line.
struct WordSets: Sendable {
  private var members: [Int32] = []
  private var starts: [Int] = [0]
  /// For each set with more than a few words, the number of its row of bits.
  private var rows: [Int32] = []
  private var bits: [UInt64] = []
  private var width = 0

  /// As many are compared one by one.
  private static let few = 6

  /// How many sets there are.
  var count: Int { starts.count - 1 }

  /// The number of a new set.
  mutating func add(_ words: [Int32]) -> Int {
    let start = members.count
    members += words
    if words.count > 1 {
      members[start...].sort()
      var end = start + 1
      for place in end..<members.count where members[place] != members[end - 1] {
        members[end] = members[place]
        end += 1
      }
      members.removeSubrange(end...)
    }
    starts.append(members.count)
    return starts.count - 2
  }

  /// Makes the sets ready to be asked; nothing is added afterwards.
  ///
  /// - Parameter count: How many words there are.
  mutating func seal(count: Int) {
    width = (count + 63) / 64
    var next: Int32 = 0
    for set in 0..<starts.count - 1 {
      let isFew = words(set).count <= Self.few
      rows.append(isFew ? -1 : next)
      if !isFew { next += 1 }
    }
    bits = Array(repeating: 0, count: width * Int(next))
    for (set, row) in rows.enumerated() where row >= 0 {
      for word in words(set) { bits[Int(row) * width + Int(word) / 64] |= 1 << UInt64(word % 64) }
    }
  }

  /// Whether a set has a word.
  func has(_ set: Int, _ word: Int32) -> Bool {
    let row = rows[set]
    if row >= 0 {
      return bits[Int(row) * width + Int(word) / 64] & (1 << UInt64(word % 64)) != 0
    }
    for place in starts[set]..<starts[set + 1] where members[place] == word { return true }
    return false
  }

  /// The words of a set, in the order of their numbers.
  func words(_ set: Int) -> ArraySlice<Int32> { members[starts[set]..<starts[set + 1]] }
}
