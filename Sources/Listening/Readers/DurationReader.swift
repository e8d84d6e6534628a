import Dialogue

/// Reads minutes, hours, days and what is made of them.
struct DurationReader {
  private enum Part: Equatable {
    case number(Double)
    case unit(Double)
    /// "half an", "a quarter of an" before a unit.
    case part(Double)
    case andHalf
    case and
    case couple
    case or
    /// A word that says nothing.
    case nothing
  }

  private let vocabulary: Vocabulary
  private let range: ClosedRange<Int>?

  /// Creates a reader for a question's range in minutes.
  init(_ vocabulary: Vocabulary, _ range: ClosedRange<Int>?) {
    self.vocabulary = vocabulary
    self.range = range
  }

  /// Returns the minutes that the whole line means, or the several between which it wavers.
  func read(_ tokens: [Token]) -> [Double]? {
    guard let parts = parts(of: tokens), !parts.isEmpty else { return nil }
    guard let split = parts.firstIndex(of: .or) else {
      return sum(parts, unit: nil).map { [$0.minutes] }
    }
    let (before, after) = (Array(parts[..<split]), Array(parts[(split + 1)...]))
    // "15 to 20 min" names the unit at the end, "an hour or two" at the beginning.
    if let second = sum(after, unit: nil), let first = sum(before, unit: second.unit) {
      return [first.minutes, second.minutes]
    }
    guard let first = sum(before, unit: nil), let second = sum(after, unit: first.unit) else {
      return nil
    }
    return [first.minutes, second.minutes]
  }

  private func parts(of tokens: [Token]) -> [Part]? {
    var parts: [Part] = []
    var index = 0
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    while index < tokens.count {
      let date = vocabulary.dates.matches(in: words, at: index).first
      // "10 to 15 minutes" is a range, where "to Friday" is a day.
      let piece = vocabulary.numbers.matches(in: words, at: index).first?.meaning
      let isRange = piece == .through || piece == .or
      if let date, !isRange, let part = part(of: date.meaning) {
        if part != .nothing { parts.append(part) }
        index += date.count
        continue
      }
      guard let next = number(tokens, words, index, &parts) else { return nil }
      index = next
    }
    return parts
  }

  private func part(of word: DateWord) -> Part? {
    switch word {
    case .days(let days): .unit(Double(days) * 1_440)
    case .months: .unit(30 * 1_440)
    case .years: .unit(365 * 1_440)
    case .hours: .unit(60)
    case .minutes: .unit(1)
    case .seconds: .unit(1.0 / 60)
    case .one: .number(1)
    case .couple: .couple
    case .half: .part(0.5)
    case .quarter: .part(0.25)
    case .threeQuarters: .part(0.75)
    case .andHalf: .andHalf
    case .and: .and
    case .about, .filler: .nothing
    default: nil
    }
  }

  private func number(
    _ tokens: [Token], _ words: [String], _ index: Int, _ parts: inout [Part]
  ) -> Int? {
    var end = index + 1
    // Numbers may be several tokens: "1.5", "twenty five".
    while end < tokens.count, end < index + 5 {
      let pieces = vocabulary.pieces(of: tokens[index...end])
      guard pieces.count == 1, case .number = pieces[0] else { break }
      end += 1
    }
    if index + 2 < tokens.count, tokens[index + 1].isMark("."), tokens[index + 2].isGlued {
      end = max(end, index + 3)
    }
    let pieces = vocabulary.pieces(of: tokens[index..<end])
    guard pieces.count == 1 else { return nil }
    switch pieces[0] {
    case .number(let value): parts.append(.number(value))
    case .or, .through, .mark("-"): parts.append(.or)
    case .filler, .hedge, .mark(","), .mark("~"): break
    case .half: parts.append(.part(0.5))
    default: return nil
    }
    return end
  }

  /// Adds up parts such as 1 hour 30 minutes.
  private func sum(_ parts: [Part], unit outer: Double?) -> (minutes: Double, unit: Double)? {
    var total = 0.0
    var waiting: Double?
    var last: Double?
    for part in parts {
      switch part {
      case .number(let value):
        if waiting != nil { return nil }
        waiting = value
      case .couple:
        waiting = 2
      case .part(let value):
        // "an hour and a quarter" leaves the unit out.
        waiting = (waiting ?? 0) + value
      case .unit(let unit):
        if let last, unit >= last || waiting == nil { return nil }
        total += (waiting ?? 1) * unit
        waiting = nil
        last = unit
      case .andHalf:
        if let value = waiting {
          waiting = value + 0.5
        } else if let last {
          total += last / 2
        } else {
          return nil
        }
      case .and, .nothing: break
      case .or: return nil
      }
    }
    if let value = waiting {
      if last == 60, value < 60 {
        total += value < 1 ? value * 60 : value
      } else if last == nil, let outer {
        total = value * outer
        last = outer
      } else if last == nil, isMinutes(value) {
        total = value
        last = 1
      } else {
        return nil
      }
    }
    return last.map { (total, $0) }
  }

  /// Whether a bare number is minutes: a small one might be hours.
  private func isMinutes(_ value: Double) -> Bool {
    guard let range else { return value >= 5 }
    return value >= 5 || range.upperBound <= 60
  }
}
