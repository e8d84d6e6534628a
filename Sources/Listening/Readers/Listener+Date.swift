import Dialogue

extension Listener {
  /// Reads a day.
  func readDate(_ line: TypedLine, _ question: Question, _ today: Day) -> Reading {
    guard !line.isQuestion,
      let found = DateReader(vocabulary: vocabulary, today: today).read(line.tokens)
    else { return Reading(.unclear) }
    let range = question.range
    func isPossible(_ day: Day) -> Bool { range?.contains(day.number - today.number) ?? true }
    let days: [Day]
    var isAsked = false
    switch found {
    case .never: return Reading(.impossible, [line.text])
    case .part(let date):
      // A month is understood and never made a day; which day of it is asked.
      var reading = Reading(.unclear, [line.text])
      reading.partialDate = date
      return reading
    case .day(let day): days = [day]
    case .recurring(let all):
      days = Self.near(all, today, range)
      // The date of a few days ago is hardly meant for next year.
      isAsked = days.contains { abs($0.number - today.number) > 360 }
    case .either(let all):
      days = range == nil ? Self.near(all, today, nil) : all
      isAsked = true
    }
    let possible = days.filter(isPossible).sorted()
    guard let first = possible.first else { return Reading(.impossible, [line.text]) }
    if possible.count == 1, !isAsked { return Reading(.answer(.day(first)), [line.text]) }
    return Reading(.wonder(possible.map(Answer.day)), [line.text])
  }

  /// The days that a recurring one means: the next where what is asked lies ahead, the last where
  /// it
  /// lies behind, else both.
  private static func near(_ days: [Day], _ today: Day, _ range: ClosedRange<Int>?) -> [Day] {
    let next = days.filter { $0 >= today }.min()
    let last = days.filter { $0 <= today }.max()
    if let range, range.lowerBound >= 0 { return next.map { [$0] } ?? [] }
    if let range, range.upperBound <= 0 { return last.map { [$0] } ?? [] }
    return Set([next, last].compactMap { $0 }).sorted()
  }
}
