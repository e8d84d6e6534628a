import Dialogue

extension DatePhrase {
  /// Reads "the second Sunday of May", "last friday of the month", "first monday in march 2027".
  func nthWeekday(_ parts: [DatePart]) -> DateReader.Found? {
    guard parts.count >= 3, case .word(.weekday(let weekday)) = parts[1] else { return nil }
    let place: Int
    switch parts[0] {
    case .place(let number) where (1...5).contains(number): place = number
    case .word(.last), .word(.end): place = Self.last
    default: return nil
    }
    let rest = parts.dropFirst(2).filter { $0 != .word(.inside) }
    switch rest {
    case [.word(.months)], [.word(.this), .word(.months)]:
      return nth(place, weekday: weekday, today).map { .day($0) } ?? .never
    case [.word(.next), .word(.months)]:
      return nth(place, weekday: weekday, today.advanced(byMonths: 1)).map { .day($0) } ?? .never
    default: break
    }
    guard case .word(.month(let month))? = rest.first else { return nil }
    if rest.count == 1 { return nth(place, weekday: weekday, month: month) }
    guard rest.count == 2, case .number(let year) = rest[1], (1900...2200).contains(year),
      let first = Day(year: year, month: month, day: 1)
    else { return nil }
    return nth(place, weekday: weekday, first).map { .day($0) } ?? .never
  }

  private static let last = 5

  /// The days of one such weekday in the years around this one.
  func nth(_ place: Int, weekday: Int, month: Int) -> DateReader.Found {
    let days = (-4...4).compactMap { years in
      Day(year: today.year + years, month: month, day: 1).flatMap {
        nth(place, weekday: weekday, $0)
      }
    }
    return days.isEmpty ? .never : .recurring(days)
  }

  /// The so-manieth of a weekday in the month of a day; the last for 5.
  private func nth(_ place: Int, weekday: Int, _ day: Day) -> Day? {
    guard let first = Day(year: day.year, month: day.month, day: 1) else { return nil }
    var found = first.advanced(by: (weekday - first.weekday + 7) % 7 + 7 * (place - 1))
    if place == Self.last, found.month != day.month { found = found.advanced(by: -7) }
    return found.month == day.month ? found : nil
  }
}
