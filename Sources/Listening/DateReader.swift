import Dialogue

/// Reads the day that a whole line names.
///
/// What is left over makes it no date: "the second Sunday of May" is not a Sunday.
struct DateReader {
  /// What was found.
  enum Found: Equatable {
    /// One day.
    case day(Day)
    /// A day that comes again and again, such as a Friday or a third of December: each that is
    /// near.
    case recurring([Day])
    /// What may be each of these.
    case either([Day])
    /// A date that no calendar has.
    case never
  }

  private enum Part: Equatable {
    case word(DateWord)
    case number(Int)
    case place(Int)
  }

  let vocabulary: Vocabulary
  let today: Day

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    guard !tokens.isEmpty, tokens.count <= 14 else { return nil }
    if let digits = DigitDate(tokens, today) { return digits.found }
    guard let parts = parts(of: tokens) else { return nil }
    return relative(parts) ?? weekday(parts) ?? calendar(parts)
  }

  private func parts(of tokens: [Token]) -> [Part]? {
    var parts: [Part] = []
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.isMark(",") {
        index += 1
        continue
      }
      let number = vocabulary.numbers.matches(in: words, at: index).first
      let date = vocabulary.dates.matches(in: words, at: index).first
      if let number, number.count >= date?.count ?? 0, let part = part(of: number.meaning) {
        parts.append(part)
        index += number.count
      } else if let date {
        if date.meaning != .filler { parts.append(.word(date.meaning)) }
        index += date.count
      } else if let value = Int(token.text), token.kind == .number {
        parts.append(.number(value))
        index += 1
      } else {
        return nil
      }
    }
    // "the morning of" alone is no day, but "friday morning" is Friday.
    if parts.count > 1 { parts.removeAll { $0 == .word(.partOfDay) } }
    return parts
  }

  private func part(of piece: Piece) -> Part? {
    switch piece {
    case .number(let value): .number(Int(value))
    case .place(let place): .place(place)
    default: nil
    }
  }

  /// Reads "tomorrow", "in two weeks", "3 days ago".
  private func relative(_ parts: [Part]) -> Found? {
    if parts.count == 1, case .word(.relative(let days)) = parts[0] {
      return .day(today.advanced(by: days))
    }
    if parts == [.word(.weekend)] {
      let saturday = today.advanced(by: (5 - today.weekday + 7) % 7)
      return .either([saturday, saturday.advanced(by: 1)])
    }
    var rest = parts
    var sign = 0
    if rest.first == .word(.inside) {
      sign = 1
      rest.removeFirst()
    } else if rest.last == .word(.ago) {
      sign = -1
      rest.removeLast()
    } else if rest.last == .word(.fromNow) {
      sign = 1
      rest.removeLast()
    }
    guard sign != 0, rest.count == 2, case .word(let unit) = rest[1] else { return nil }
    var isRough = false
    let count: Int
    switch rest[0] {
    case .number(let number): count = number
    case .word(.one): count = 1
    case .word(.couple):
      count = 2
      isRough = true
    default: return nil
    }
    guard count < 4_000, let day = day(after: sign * count, unit) else { return nil }
    return isRough ? .either([day]) : .day(day)
  }

  private func day(after count: Int, _ unit: DateWord) -> Day? {
    switch unit {
    case .days(let days): today.advanced(by: count * days)
    case .months: today.advanced(byMonths: count)
    case .years: today.advanced(byMonths: count * 12)
    default: nil
    }
  }

  /// Reads "friday", "next friday", "last friday".
  private func weekday(_ parts: [Part]) -> Found? {
    guard case .word(.weekday(let weekday))? = parts.last, parts.count <= 2 else { return nil }
    let coming = today.advanced(by: (weekday - today.weekday + 7) % 7)
    let last = coming == today ? today.advanced(by: -7) : coming.advanced(by: -7)
    guard parts.count == 2 else {
      // Said on a Friday, "friday" may be today.
      if coming == today { return .either([today, last, today.advanced(by: 7)]) }
      return .recurring([last, coming])
    }
    switch parts[0] {
    case .word(.this):
      return coming == today
        ? .either([today, today.advanced(by: 7)]) : .recurring([last, coming])
    case .word(.next):
      let first = coming == today ? today.advanced(by: 7) : coming
      return .either([first, first.advanced(by: 7)])
    case .word(.last):
      let isThisWeek = last.number >= today.number - today.weekday
      return isThisWeek ? .either([last, last.advanced(by: -7)]) : .day(last)
    default: return nil
    }
  }

  /// Reads "dec 3", "3 december 2026", "thursday, december 3rd", "the 15th".
  private func calendar(_ parts: [Part]) -> Found? {
    var rest = parts
    var weekday: Int?
    if rest.count > 1, case .word(.weekday(let first))? = rest.first {
      weekday = first
      rest.removeFirst()
    }
    func number(_ part: Part) -> Int? {
      switch part {
      case .number(let number), .place(let number): number
      case .word: nil
      }
    }
    let found: Found
    switch rest.count {
    case 1:
      guard case .place(let day) = rest[0] else { return nil }
      found = recurring(day: day)
    case 2, 3:
      guard let (month, day) = Self.monthAndDay(rest[0], rest[1], number) else { return nil }
      if rest.count == 3 {
        guard case .number(let year) = rest[2], (1900...2200).contains(year) else { return nil }
        found = Day(year: year, month: month, day: day).map(Found.day) ?? .never
      } else {
        found = recurring(month: month, day: day)
      }
    default: return nil
    }
    guard let weekday else { return found }
    return keeping(weekday, found)
  }

  private static func monthAndDay(
    _ first: Part, _ second: Part, _ number: (Part) -> Int?
  ) -> (month: Int, day: Int)? {
    if case .word(.month(let month)) = first, let day = number(second), day < 100 {
      return (month, day)
    }
    if case .word(.month(let month)) = second, let day = number(first), day < 100 {
      return (month, day)
    }
    return nil
  }

  /// A weekday that the date does not fall on is asked.
  private func keeping(_ weekday: Int, _ found: Found) -> Found? {
    switch found {
    case .day(let day): return day.weekday == weekday ? found : .either([day])
    case .recurring(let days):
      let near = days.filter { abs($0.number - today.number) <= 366 }
      let same = near.filter { $0.weekday == weekday }
      return same.isEmpty ? .either(near.isEmpty ? days : near) : .recurring(same)
    case .either, .never: return found
    }
  }

  private func recurring(month: Int, day: Int) -> Found {
    let days = (-4...4).compactMap { Day(year: today.year + $0, month: month, day: day) }
    return days.isEmpty ? .never : .recurring(days)
  }

  private func recurring(day: Int) -> Found {
    let first = Day(year: today.year, month: today.month, day: 1) ?? today
    let days = (-2...2).compactMap { months in
      let month = first.advanced(byMonths: months)
      return Day(year: month.year, month: month.month, day: day)
    }
    return days.isEmpty ? .never : .recurring(days)
  }
}
