import Dialogue

extension DatePhrase {
  /// Reads "dec 3", "3 december 2026", "thursday, december 3rd", "the 15th", "fri 9".
  func calendar(_ parts: [DatePart]) -> DateReader.Found? {
    var rest = parts
    var weekday: Int?
    // "The 8th of March, a Sunday": the weekday may come last.
    if rest.count > 2, case .word(.weekday(let last))? = rest.last {
      weekday = last
      rest.removeLast()
      if rest.last == .word(.one) { rest.removeLast() }
    } else {
      if rest.count > 2, rest.first == .word(.next) || rest.first == .word(.this) {
        rest.removeFirst()
      }
      if rest.count > 1, case .word(.weekday(let first))? = rest.first {
        weekday = first
        rest.removeFirst()
      }
    }
    let found: DateReader.Found
    switch rest.count {
    case 1:
      // A bare number is a day only beside its weekday.
      guard let day = rest[0].day, weekday != nil || rest[0] == .place(day) else { return nil }
      found = recurring(day: day)
    case 2, 3:
      guard let (month, day) = Self.monthAndDay(rest[0], rest[1]) else { return nil }
      if rest.count == 3 {
        guard case .number(let year) = rest[2], (1900...2200).contains(year) else { return nil }
        found = Day(year: year, month: month, day: day).map(DateReader.Found.day) ?? .never
      } else {
        found = recurring(month: month, day: day)
      }
    default: return nil
    }
    guard let weekday else { return found }
    return keeping(weekday, found)
  }

  private static func monthAndDay(
    _ first: DatePart, _ second: DatePart
  ) -> (month: Int, day: Int)? {
    func day(_ part: DatePart) -> Int? {
      switch part {
      case .number(let number), .place(let number): number < 100 ? number : nil
      case .word: nil
      }
    }
    if case .word(.month(let month)) = first, let day = day(second) { return (month, day) }
    if case .word(.month(let month)) = second, let day = day(first) { return (month, day) }
    return nil
  }

  /// A weekday that the date does not fall on is asked.
  private func keeping(_ weekday: Int, _ found: DateReader.Found) -> DateReader.Found? {
    switch found {
    case .day(let day): return day.weekday == weekday ? found : .either([day])
    case .recurring(let days):
      let near = days.filter { abs($0.number - today.number) <= 366 }
      let same = near.filter { $0.weekday == weekday }
      return same.isEmpty ? .either(near.isEmpty ? days : near) : .recurring(same)
    case .either, .never, .part: return found
    }
  }

  /// The days of one date in the years around this one.
  func recurring(month: Int, day: Int) -> DateReader.Found {
    let days = (-4...4).compactMap { Day(year: today.year + $0, month: month, day: day) }
    return days.isEmpty ? .never : .recurring(days)
  }

  private func recurring(day: Int) -> DateReader.Found {
    let first = Day(year: today.year, month: today.month, day: 1) ?? today
    let days = (-2...2).compactMap { months in
      let month = first.advanced(byMonths: months)
      return Day(year: month.year, month: month.month, day: day)
    }
    return days.isEmpty ? .never : .recurring(days)
  }
}
