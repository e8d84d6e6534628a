/// A point in time, as the clock of the computer showed it.
public struct Moment: Hashable, Sendable {
  /// Seconds since January 1, 1970, in universal time.
  public var seconds: Int64
  /// How far local time was ahead of universal time, in minutes.
  public var offset: Int

  /// Creates a moment.
  public init(seconds: Int64, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The local day.
  public var day: Day {
    let local = seconds + Int64(offset) * 60
    return Day(number: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
  }

  /// Local seconds since midnight.
  public var secondOfDay: Int { Int(seconds + Int64(offset) * 60) - day.number * 86_400 }
}
