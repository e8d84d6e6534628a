import Dialogue

/// Reads minutes, hours, days and what is made of them.
struct DurationReader {
  private let vocabulary: Vocabulary
  private let range: ClosedRange<Int>?

  /// Creates a reader for a question's range in minutes.
  init(_ vocabulary: Vocabulary, _ range: ClosedRange<Int>?) {
    self.vocabulary = vocabulary
    self.range = range
  }

  /// What was found: the minutes, or the several between which the line wavers.
  struct Found: Equatable {
    var minutes: [Double]
    /// Whether it has to be asked: "at least an hour".
    var isDoubtful = false
  }

  private static let reasons: Set<String> = ["because", "since", "so", "as", "cos"]
  // What makes a length depend on something else, or come again.
  private static let conditions: Set<String> = [
    "if", "unless", "or", "depends", "depending", "every", "each", "times", "twice", "once",
    "except", "not", "no", "never", "per",
  ]

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    if let whole = readPart(tokens, unit: nil) { return whole.found }
    let clauses = tokens.clauses(beginning: Self.reasons)
    guard clauses.count > 1, let first = readPart(clauses[0], unit: nil) else { return nil }
    var found = first.found
    for clause in clauses.dropFirst() {
      if let part = readPart(clause, unit: first.unit) {
        found.minutes += part.found.minutes.filter { !found.minutes.contains($0) }
        found.isDoubtful = found.isDoubtful || part.found.isDoubtful
      } else if Self.conditions.isDisjoint(with: clause.words), !hasNumber(clause) {
        found.isDoubtful = found.isDoubtful || !Self.reasons.contains(clause[0].text)
      } else {
        return nil
      }
    }
    return found
  }

  private func hasNumber(_ tokens: [Token]) -> Bool {
    vocabulary.pieces(of: tokens).contains { piece in
      switch piece {
      case .number, .half, .times, .andHalf: true
      default: false
      }
    }
  }

  /// Reads a part of a line, all of it.
  private func readPart(
    _ tokens: [Token], unit: Double?
  ) -> (found: Found, unit: Double)? {
    guard var parts = vocabulary.durationParts(of: tokens), !parts.isEmpty else { return nil }
    let isDoubtful = parts.contains(.bound) || parts.contains(.couple)
    parts.removeAll { $0 == .bound }
    if parts.first == .between {
      parts.removeFirst()
      // "Between half an hour and an hour": the last "and" stands between the two.
      guard let middle = parts.lastIndex(where: { $0 == .and || $0 == .or }) else { return nil }
      parts[middle] = .or
    }
    guard let split = parts.firstIndex(of: .or) else {
      return sum(parts, unit: unit).map {
        (Found(minutes: [$0.minutes], isDoubtful: isDoubtful), $0.unit)
      }
    }
    let (before, after) = (Array(parts[..<split]), Array(parts[(split + 1)...]))
    // "15 to 20 min" names the unit at the end, "an hour or two" at the beginning.
    if let second = sum(after, unit: nil), let first = sum(before, unit: second.unit) {
      return (Found(minutes: [first.minutes, second.minutes]), second.unit)
    }
    guard let first = sum(before, unit: nil), let second = sum(after, unit: first.unit) else {
      return nil
    }
    return (Found(minutes: [first.minutes, second.minutes]), first.unit)
  }

  /// Adds up parts such as 1 hour 30 minutes.
  private func sum(_ parts: [DurationPart], unit outer: Double?) -> (minutes: Double, unit: Double)?
  {
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
      case .or, .between, .bound: return nil
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
