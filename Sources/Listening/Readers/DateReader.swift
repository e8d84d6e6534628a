import Dialogue

/// Reads the day that a line names.
///
/// What is left over makes it no date: "the second Sunday of May" is not a Sunday. Only between
/// commas may something else stand, and then the day is asked, or a second name of the same day:
/// "three weeks from now, so the 26th".
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
    /// A month or a year.
    case part(PartialDate)
    /// A date that no calendar has.
    case never

    /// The days that it may be.
    var days: [Day] {
      switch self {
      case .day(let day): [day]
      case .recurring(let days), .either(let days): days
      case .part, .never: []
      }
    }
  }

  let vocabulary: Vocabulary
  let today: Day

  private static let borders: Set<String> = ["so", "because", "but", "which", "once", "when"]
  // What makes a day depend on something else, or turns it away.
  private static let conditions: Set<String> = [
    "if", "unless", "not", "never", "or", "depends", "depending", "maybe", "no", "except",
  ]

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    guard !tokens.isEmpty, tokens.count <= 24 else { return nil }
    if let digits = DigitDate(tokens, today) { return digits.found }
    if let whole = readPart(tokens) { return whole }
    let clauses = tokens.clauses(beginning: Self.borders)
    guard clauses.count > 1 else { return nil }
    var found: [Found] = []
    var isAlone = true
    for clause in clauses {
      let clause = Self.borders.contains(clause[0].text) ? Array(clause.dropFirst()) : clause
      if clause.isEmpty { continue }
      if let part = readPart(clause) {
        found.append(part)
      } else if isAside(clause) {
        isAlone = false
      } else {
        return nil
      }
    }
    return together(found, isAlone: isAlone)
  }

  /// Reads a part of a line, all of it.
  private func readPart(_ tokens: [Token]) -> Found? {
    if let parts = parts(of: tokens), let found = DatePhrase(parts, today).found { return found }
    return readEither(tokens)
  }

  /// Reads "Friday, Feb 6 or 13".
  private func readEither(_ tokens: [Token]) -> Found? {
    guard let place = tokens.firstIndex(where: { $0.text == "or" }), place > 0,
      let left = parts(of: Array(tokens[..<place])),
      let right = parts(of: Array(tokens[(place + 1)...])),
      let first = DatePhrase(left, today).found
    else { return nil }
    if let second = DatePhrase(right, today).found {
      return .either(first.days + second.days)
    }
    // A bare number is another day of the same month.
    guard right.count == 1, let number = right[0].day else { return nil }
    let others = first.days.compactMap { Day(year: $0.year, month: $0.month, day: number) }
    return others.isEmpty ? nil : .either(first.days + others)
  }

  /// Whether a part says nothing about days, and makes none depend on anything.
  private func isAside(_ tokens: [Token]) -> Bool {
    let words = tokens.words
    guard Self.conditions.isDisjoint(with: words) else { return false }
    return words.indices.allSatisfy { index in
      let date = vocabulary.dates.matches(in: words, at: index).first
      let number = vocabulary.numbers.matches(in: words, at: index).first
      let isNumber = if case .number? = number?.meaning { true } else { false }
      return (date == nil || date?.meaning.isEmpty == true) && !isNumber
        && tokens.first { $0.text == words[index] }?.kind != .number
    }
  }

  private func together(_ found: [Found], isAlone: Bool) -> Found? {
    guard var days = found.first?.days, let first = found.first else { return nil }
    if found.count == 1 {
      if case .part = first { return first }
      return isAlone ? first : .either(days)
    }
    for other in found.dropFirst() {
      if case .part(let date) = other {
        days = days.filter { $0.year == date.year && $0.month == date.month ?? $0.month }
      } else {
        days = days.filter(other.days.contains)
      }
    }
    guard let only = days.first else { return .either(found.flatMap(\.days)) }
    return days.count == 1 && isAlone ? .day(only) : .either(days)
  }

  private func parts(of tokens: [Token]) -> [DatePart]? {
    var parts: [DatePart] = []
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
      if let number, number.count >= date?.count ?? 0, let part = DatePart(number.meaning) {
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
}
