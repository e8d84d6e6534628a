import Dialogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the time of events comes from.
enum Clock: Equatable {
  /// The computer's clock.
  case system
  /// Always the same moment, so that output is the same every time.
  case fixed(Moment)

  /// The moment of scripted runs that name none: January 5, 2026, 09:00.
  static let scripted = Clock.fixed(Moment(seconds: 1_767_603_600))

  /// The present moment.
  var now: Moment {
    switch self {
    case .fixed(let moment): return moment
    case .system:
      var seconds = time(nil)
      var local = unsafe tm()
      unsafe localtime_r(&seconds, &local)
      return Moment(seconds: Int64(seconds), offset: unsafe local.tm_gmtoff / 60)
    }
  }

  /// Writes a time so that `moment` reads the same.
  static func text(of moment: Moment) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let second = moment.secondOfDay
    var text = "\(moment.day)T\(two(second / 3600)):\(two(second / 60 % 60))"
    if second % 60 > 0 { text += ":\(two(second % 60))" }
    guard moment.offset != 0 else { return text }
    let ahead = abs(moment.offset)
    return text + (moment.offset < 0 ? "-" : "+") + "\(two(ahead / 60)):\(two(ahead % 60))"
  }

  /// Reads a time such as `2026-11-24`, `2026-11-24T21:30` or `2026-11-24T21:30:00+01:00`.
  static func moment(_ text: String) -> Moment? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(String(parts[0])) else { return nil }
    var seconds = 0
    var offset = 0
    if parts.count == 2 {
      var time = parts[1]
      if time.last == "Z" {
        time.removeLast()
      } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        let zone = time[sign...].dropFirst().split(separator: ":").map { Int($0) }
        guard zone.count == 2, let hours = zone[0], let minutes = zone[1], (0..<24).contains(hours),
          (0..<60).contains(minutes)
        else { return nil }
        offset = (hours * 60 + minutes) * (time[sign] == "-" ? -1 : 1)
        time = time[..<sign]
      }
      let numbers = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
        (0..<24).contains(hour), (0..<60).contains(minute)
      else { return nil }
      let second = numbers.count == 3 ? numbers[2] : 0
      guard let second, (0..<60).contains(second) else { return nil }
      seconds = hour * 3600 + minute * 60 + second
    } else {
      seconds = 9 * 3600
    }
    return Moment(
      seconds: Int64(day.number) * 86_400 + Int64(seconds) - Int64(offset) * 60, offset: offset)
  }
}
