/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable {
  /// Days since January 1, 1970.
  public var number: Int

  /// Creates a day from days since January 1, 1970.
  public init(number: Int) { self.number = number }

  /// Creates a day, or `nil` when the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to 31.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so that
    // the leap day comes last.
    let march = month > 2 ? year : year - 1
    let era = march / 400
    let yearOfEra = march - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    guard self.month == month else { return nil }
  }

  /// Reads `2026-12-03`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }
  /// The weekday, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The day so many days later, or earlier when negative.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// The same day so many months later, or the last of that month when it is shorter.
  public func advanced(byMonths months: Int) -> Day {
    let now = parts
    let total = now.year * 12 + now.month - 1 + months
    let year = total / 12
    let month = total % 12 + 1
    var last = now.day
    while last > 27 {
      if let found = Day(year: year, month: month, day: last) { return found }
      last -= 1
    }
    return Day(year: year, month: month, day: last) ?? self
  }
}

extension Day: Comparable, CustomStringConvertible {
  /// Orders days in time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day as `2026-12-03`.
  public var description: String {
    let now = parts
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(now.year, 4))-\(padded(now.month, 2))-\(padded(now.day, 2))"
  }
}
