/// Which records of a log were taken back, as the fold of all of them finds out.
///
/// It holds a few bytes for each time that somebody went back, and nothing for a record that counts.
struct Undone {
  /// The numbers of what was taken back, in order and with something that counts between them.
  private(set) var ranges: [ClosedRange<Int>] = []
  /// The records that began the last turns; memory undoes no others.
  private var starts: [Int] = []

  /// Notes that a record began a turn.
  mutating func begin(at number: Int) {
    if starts.count == History.capacity * 2 { starts.removeFirst(History.capacity) }
    starts.append(number)
  }

  /// Notes that a record took the last turn back.
  mutating func takeBack(by number: Int) {
    guard let start = starts.popLast() else { return }
    var range = start...number
    while let last = ranges.last, last.upperBound >= range.lowerBound - 1 {
      range = min(last.lowerBound, range.lowerBound)...number
      ranges.removeLast()
    }
    ranges.append(range)
  }

  /// Goes on with the last turns of another fold, which left out what was taken back.
  mutating func takeStarts(of other: Undone) { starts = other.starts }
}
