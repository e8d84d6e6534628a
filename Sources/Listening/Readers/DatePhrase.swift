import Dialogue

/// What the parts of a phrase mean as a date, all of them.
struct DatePhrase {
  /// What it means, or `nil` when it is no date.
  private(set) var found: DateReader.Found?

  let today: Day

  /// Reads parts.
  init(_ parts: [DatePart], _ today: Day) {
    self.today = today
    found =
      single(parts) ?? nthWeekday(parts) ?? counted(parts) ?? weekday(parts) ?? onWeekday(parts)
      ?? end(parts) ?? week(parts)
      ?? calendar(parts) ?? partial(parts)
  }

  /// Reads "tomorrow", "the weekend", "Christmas".
  private func single(_ parts: [DatePart]) -> DateReader.Found? {
    guard parts.count == 1, case .word(let word) = parts[0] else { return nil }
    switch word {
    case .relative(let days): return .day(today.advanced(by: days))
    case .weekend:
      let saturday = today.advanced(by: (5 - today.weekday + 7) % 7)
      return .either([saturday, saturday.advanced(by: 1)])
    case .holiday(let month, let day): return recurring(month: month, day: day)
    case .easter(let days):
      return .recurring((-1...2).map { Day.easter(of: today.year + $0).advanced(by: days) })
    case .nth(let month, let weekday, let place):
      return nth(place, weekday: weekday, month: month)
    default: return nil
    }
  }

  /// Reads "in two weeks", "3 days ago", "two weeks", "a week today".
  private func counted(_ parts: [DatePart]) -> DateReader.Found? {
    var rest = parts
    var sign = 0
    var shift = 0
    if rest.first == .word(.inside) {
      sign = 1
      rest.removeFirst()
    }
    if rest.last == .word(.ago) {
      if sign != 0 { return nil }
      sign = -1
      rest.removeLast()
    } else if case .word(.relative(1))? = rest.last, sign == 0, rest.count > 1 {
      // "Two weeks tomorrow".
      shift = 1
      sign = 1
      rest.removeLast()
      if rest.last == .word(.from) { rest.removeLast() }
    } else if rest.last == .word(.fromNow) || rest.last == .word(.relative(0)), rest.count > 1 {
      sign = 1
      rest.removeLast()
      if rest.last == .word(.from) { rest.removeLast() }
    }
    guard rest.count == 2, let count = rest[0].count, case .word(let unit) = rest[1],
      count > 0, count < 4_000, let day = day(after: (sign == 0 ? 1 : sign) * count, unit)
    else { return nil }
    // "Two weeks" alone leaves open from when.
    let isRough = sign == 0 || rest[0] == .word(.couple)
    return isRough ? .either([day]) : .day(day.advanced(by: shift))
  }

  private func day(after count: Int, _ unit: DateWord) -> Day? {
    switch unit {
    case .days(let days): today.advanced(by: count * days)
    case .months: today.advanced(byMonths: count)
    case .years: today.advanced(byMonths: count * 12)
    default: nil
    }
  }

  /// Reads "friday", "next friday", "thursday this week", "the sunday after next".
  private func weekday(_ parts: [DatePart]) -> DateReader.Found? {
    let isLast = if case .word(.weekday)? = parts.last { true } else { false }
    guard parts.count <= 3, case .word(.weekday(let weekday))? = isLast ? parts.last : parts.first
    else { return nil }
    let coming = today.advanced(by: (weekday - today.weekday + 7) % 7)
    let last = coming == today ? today.advanced(by: -7) : coming.advanced(by: -7)
    let rest = isLast ? Array(parts.dropLast()) : Array(parts.dropFirst())
    let monday = today.advanced(by: -today.weekday)
    switch rest {
    case []:
      // Said on a Friday, "friday" may be today.
      if coming == today { return .either([today, last, today.advanced(by: 7)]) }
      return .recurring([last, coming])
    case [.word(.this)]:
      return coming == today
        ? .either([today, today.advanced(by: 7)]) : .recurring([last, coming])
    case [.word(.next)] where isLast:
      let first = coming == today ? today.advanced(by: 7) : coming
      return .either([first, first.advanced(by: 7)])
    case [.word(.last)] where isLast:
      let isThisWeek = last.number >= today.number - today.weekday
      return isThisWeek ? .either([last, last.advanced(by: -7)]) : .day(last)
    case [.word(.this), .word(.days(7))]: return .day(monday.advanced(by: weekday))
    case [.word(.next), .word(.days(7))]: return .day(monday.advanced(by: weekday + 7))
    case [.word(.from), .word(.next)] where !isLast:
      return .either([coming.advanced(by: coming == today ? 14 : 7)])
    default: return nil
    }
  }

  /// Reads "a week on thursday", "thursday week", "two weeks from friday".
  private func onWeekday(_ parts: [DatePart]) -> DateReader.Found? {
    var rest = parts.filter { $0 != .word(.from) && $0 != .word(.inside) }
    var weekday: Int?
    if case .word(.weekday(let last))? = rest.last {
      weekday = last
      rest.removeLast()
    } else if case .word(.weekday(let first))? = rest.first {
      weekday = first
      rest.removeFirst()
    }
    guard let weekday, case .word(.days(let unit))? = rest.last, unit > 1, rest.count <= 2,
      let count = rest.count == 1 ? 1 : rest[0].count, count < 100
    else { return nil }
    let coming = today.advanced(by: (weekday - today.weekday + 7) % 7)
    return coming == today
      ? .either([today.advanced(by: unit * count)]) : .day(coming.advanced(by: unit * count))
  }

  /// Reads "next week", "sometime this week": one of its days, of this week one that is not over.
  private func week(_ parts: [DatePart]) -> DateReader.Found? {
    let monday = today.advanced(by: -today.weekday)
    let days: Range<Int>
    switch parts.filter({ $0 != .word(.inside) && $0 != .word(.sometime) }) {
    case [.word(.this), .word(.days(7))]: days = today.weekday..<7
    case [.word(.next), .word(.days(7))]: days = 7..<14
    case [.word(.last), .word(.days(7))]: days = -7..<0
    default: return nil
    }
    return .either(days.map { monday.advanced(by: $0) })
  }

  /// Reads "the end of February", "the last day of this month".
  private func end(_ parts: [DatePart]) -> DateReader.Found? {
    guard parts.first == .word(.end) else { return nil }
    let rest = Array(parts.dropFirst())
    if rest.count == 1, case .word(.month(let month)) = rest[0] {
      return .recurring((-1...1).compactMap { lastDay(year: today.year + $0, month: month) })
    }
    switch rest {
    case [.word(.this), .word(.months)], [.word(.months)]:
      return lastDay(year: today.year, month: today.month).map { .day($0) }
    case [.word(.next), .word(.months)]:
      let next = today.advanced(byMonths: 1)
      return lastDay(year: next.year, month: next.month).map { .day($0) }
    case [.word(.years)], [.word(.this), .word(.years)]:
      return Day(year: today.year, month: 12, day: 31).map { .day($0) }
    default: return nil
    }
  }

  private func lastDay(year: Int, month: Int) -> Day? {
    Day(year: year, month: month, day: 1)?.advanced(byMonths: 1).advanced(by: -1)
  }

  /// Reads "March", "next month", "2027".
  private func partial(_ parts: [DatePart]) -> DateReader.Found? {
    var rest = parts.filter { $0 != .word(.inside) && $0 != .word(.sometime) }
    switch rest {
    case [.word(.this), .word(.months)]:
      return .part(PartialDate(year: today.year, month: today.month))
    case [.word(.next), .word(.months)], [.word(.last), .word(.months)]:
      let day = today.advanced(byMonths: rest[0] == .word(.next) ? 1 : -1)
      return .part(PartialDate(year: day.year, month: day.month))
    case [.word(.next), .word(.years)]: return .part(PartialDate(year: today.year + 1))
    case [.word(.last), .word(.years)]: return .part(PartialDate(year: today.year - 1))
    case [.word(.this), .word(.years)]: return .part(PartialDate(year: today.year))
    default: break
    }
    var isLast = false
    if rest.count > 1, [.word(.this), .word(.next), .word(.last)].contains(rest[0]) {
      isLast = rest[0] == .word(.last)
      rest.removeFirst()
    }
    var month: Int?
    if case .word(.month(let named))? = rest.first {
      month = named
      rest.removeFirst()
    }
    if rest.count == 1, case .number(let year) = rest[0], (1900...2200).contains(year), !isLast {
      return .part(PartialDate(year: year, month: month))
    }
    guard let month, rest.isEmpty else { return nil }
    let isBefore = month < today.month
    let shift = isLast ? (isBefore ? 0 : -1) : (isBefore ? 1 : 0)
    return .part(PartialDate(year: today.year + shift, month: month))
  }
}

extension Day {
  /// Easter Sunday, by the rule of Gauss as Meeus, Jones and Butcher wrote it down.
  static func easter(of year: Int) -> Day {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * sunday) / 451
    let number = moon + sunday - 7 * shift + 114
    return Day(year: year, month: number / 31, day: number % 31 + 1) ?? Day(number: 0)
  }
}
