/// What goes wrong when a word is typed.
enum Slip {
  /// How unlikely it is that a word was typed instead of another; `nil` for more than one slip.
  static func cost(of slip: [UInt8], for word: ArraySlice<UInt8>) -> Int? {
    var start = 0
    let first = word.startIndex
    let (count, length) = (slip.count, word.count)
    while start < count, start < length, slip[start] == word[first + start] { start += 1 }
    var end = 0
    while end < count - start, end < length - start,
      slip[count - 1 - end] == word[first + length - 1 - end]
    {
      end += 1
    }
    let (more, less) = (count - start - end, length - start - end)
    // The first letter is rarely the wrong one.
    let atFirst = start == 0 ? 4 : 0
    switch (more, less) {
    case (0, 0): return 0
    case (0, 1), (1, 0):
      // A letter typed once or twice too often is the commonest.
      let letter = more == 1 ? slip[start] : word[first + start]
      let isDoubled = start > 0 && slip[start - 1] == letter
      return (isDoubled ? 1 : 2) + atFirst
    case (1, 1): return (areNeighbors(slip[start], word[first + start]) ? 3 : 5) + atFirst
    case (2, 2):
      let isSwapped =
        slip[start] == word[first + start + 1] && slip[start + 1] == word[first + start]
      return isSwapped ? 1 + atFirst / 2 : nil
    default: return nil
    }
  }

  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  private static func areNeighbors(_ left: UInt8, _ right: UInt8) -> Bool {
    for row in rows {
      guard let one = row.firstIndex(of: left), let other = row.firstIndex(of: right) else {
        continue
      }
      return abs(one - other) == 1
    }
    return false
  }
}
