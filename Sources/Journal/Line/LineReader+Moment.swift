import Dialogue

extension LineReader {
  /// Reads a time such as `2026-11-24T09:00:00+01:00`.
  mutating func moment() throws(LineFault) -> Moment {
    let day = try self.day()
    try expect("T")
    let hour = try two(below: 24)
    try expect(":")
    let minute = try two(below: 60)
    try expect(":")
    let second = try two(below: 60)
    let isBehind = try take("-")
    if !isBehind { try expect("+") }
    let offsetHour = try two(below: 24)
    try expect(":")
    let ahead = offsetHour * 60 + (try two(below: 60))
    guard !isBehind || ahead > 0 else { throw fault(.shape) }
    let offset = isBehind ? -ahead : ahead
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    return Moment(seconds: Int64(seconds), offset: offset)
  }

  /// Reads a day such as `2026-12-03`.
  mutating func day() throws(LineFault) -> Day {
    let start = index
    let year = try two(below: 100) * 100 + two(below: 100)
    try expect("-")
    let month = try two(below: 13)
    try expect("-")
    guard let day = Day(year: year, month: month, day: try two(below: 32)) else {
      throw LineFault(index: start, damage: .shape)
    }
    return day
  }

  private mutating func two(below limit: Int) throws(LineFault) -> Int {
    var number = 0
    for _ in 0..<2 {
      let byte = try peek()
      guard 48...57 ~= byte else { throw fault(.shape) }
      number = number * 10 + Int(byte) - 48
      index += 1
    }
    guard number < limit else { throw fault(.shape) }
    return number
  }
}
