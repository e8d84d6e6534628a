/// What a word says about a day or a length of time.
enum DateWord: Equatable, Sendable {
  case weekday(Int)
  case month(Int)
  /// So many days from today.
  case relative(Int)
  case weekend
  /// A day that has a name: its month and day, or its days from Easter Sunday.
  case holiday(Int, Int)
  case easter(Int)
  /// The so-manieth of a weekday in a month, the last for 5.
  case nth(month: Int, weekday: Int, Int)
  /// The last day of something; some day of it.
  case end, sometime
  case this, next, last
  case days(Int)
  case months, years
  case hours, minutes, seconds
  case inside, fromNow, from, ago
  case one, couple
  case half, quarter, threeQuarters, andHalf
  case and, about, filler
  /// That it is more than that, or less.
  case atLeast
  /// What takes back the day before it.
  case correction
  /// A part of the day, which says nothing about the day.
  case partOfDay
  /// That it comes again and again, so that the next of them may be meant.
  case every

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let others: [String: DateWord] = [
    "today": .relative(0), "tomorrow": .relative(1), "yesterday": .relative(-1),
    "after-tomorrow": .relative(2), "before-yesterday": .relative(-2), "weekend": .weekend,
    "week-from-today": .relative(7),
    "this": .this, "next": .next, "last": .last, "days": .days(1), "weeks": .days(7),
    "fortnights": .days(14), "months": .months, "years": .years, "hours": .hours,
    "minutes": .minutes, "seconds": .seconds, "in": .inside, "from-now": .fromNow, "from": .from,
    "ago": .ago, "correction": .correction, "a": .one, "couple": .couple, "half-of": .half,
    "quarter-of": .quarter,
    "three-quarters-of": .threeQuarters, "and-half": .andHalf, "and": .and, "about": .about,
    "at-least": .atLeast,
    "on": .filler, "of": .filler, "lead": .filler, "end": .end, "sometime": .sometime,
    "easter": .easter(0), "good-friday": .easter(-2), "easter-monday": .easter(1),
    "mothering-sunday": .easter(-21), "palm-sunday": .easter(-7), "whit-sunday": .easter(49),
    "maundy-thursday": .easter(-3), "ascension": .easter(39), "whit-monday": .easter(50),
    "ash-wednesday": .easter(-46), "shrove-tuesday": .easter(-47), "morning": .partOfDay,
    "every": .every,
  ]

  /// Creates the word that a list of `dates.yaml` holds, or `nil` for an unknown list.
  init?(list: String) {
    if let weekday = Self.weekdays.firstIndex(of: list) {
      self = .weekday(weekday)
    } else if let month = Self.monthNames.firstIndex(of: list) {
      self = .month(month + 1)
    } else if let other = Self.others[list] {
      self = other
    } else if list.hasPrefix("holiday-") {
      let numbers = list.split(separator: "-").dropFirst().compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .holiday(numbers[0], numbers[1])
    } else if list.hasPrefix("nth-") {
      // "nth-5-0-2" holds what means the second Monday of May.
      let numbers = list.split(separator: "-").dropFirst().compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      self = .nth(month: numbers[0], weekday: numbers[1], numbers[2])
    } else {
      return nil
    }
  }

  /// Whether it says nothing about a day by itself.
  var isEmpty: Bool {
    switch self {
    case .filler, .about, .and, .one, .partOfDay, .from, .inside, .half, .correction, .this,
      .fromNow, .ago,
      .couple, .sometime:
      true
    default: false
    }
  }
}
