/// A month or a year: less than a day, and never made one.
public struct PartialDate: Sendable, Equatable {
  /// The year.
  public var year: Int
  /// The month, or `nil` for all of the year.
  public var month: Int?

  /// Creates a month or a year.
  public init(year: Int, month: Int? = nil) {
    self.year = year
    self.month = month
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as `2026-03` or `2026`.
  public var description: String {
    guard let month else { return String(year) }
    return month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
  }
}
