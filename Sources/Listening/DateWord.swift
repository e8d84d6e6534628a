/// What a word says about a day or a length of time.
enum DateWord: Equatable, Sendable {
  case weekday(Int)
  case month(Int)
  /// So many days from today.
  case relative(Int)
  case weekend
  case this, next, last
  case days(Int)
  case months, years
  case hours, minutes, seconds
  case inside, fromNow, from, ago
  case one, couple
  case half, quarter, threeQuarters, andHalf
  case and, about, filler
  /// A part of the day, which says nothing about the day.
  case partOfDay

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
    "this": .this, "next": .next, "last": .last, "days": .days(1), "weeks": .days(7),
    "fortnights": .days(14), "months": .months, "years": .years, "hours": .hours,
    "minutes": .minutes, "seconds": .seconds, "in": .inside, "from-now": .fromNow, "from": .from,
    "ago": .ago, "a": .one, "couple": .couple, "half-of": .half, "quarter-of": .quarter,
    "three-quarters-of": .threeQuarters, "and-half": .andHalf, "and": .and, "about": .about,
    "on": .filler, "of": .filler, "morning": .partOfDay,
  ]

  /// Creates the word that a list of `dates.yaml` holds, or `nil` for an unknown list.
  init?(list: String) {
    if let weekday = Self.weekdays.firstIndex(of: list) {
      self = .weekday(weekday)
    } else if let month = Self.monthNames.firstIndex(of: list) {
      self = .month(month + 1)
    } else if let other = Self.others[list] {
      self = other
    } else {
      return nil
    }
  }
}
