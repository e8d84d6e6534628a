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

  private static let relations: Set<String> = ["before", "after"]

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    guard !tokens.isEmpty, tokens.count <= 24 else { return nil }
    if let digits = DigitDate(tokens, today) { return digits.found }
    if let whole = readPart(tokens) { return whole }
    if let found = readClauses(tokens, Self.borders) { return found }
    // "The friday after next" is one part, "friday before the wedding" is two.
    return readClauses(tokens, Self.borders.union(Self.relations))
  }

  private func readClauses(_ tokens: [Token], _ borders: Set<String>) -> Found? {
    let clauses = tokens.clauses(beginning: borders)
    guard clauses.count > 1 else { return nil }
    var found: [Found] = []
    var isAsked = isRunOn(tokens)
    var corrected = 0
    var hasTurns = false
    for all in clauses {
      let clause = borders.contains(all[0].text) ? Array(all.dropFirst()) : all
      if clause.isEmpty { continue }
      if let part = readPart(clause) {
        // "The friday after thanksgiving" is neither.
        if clause.count < all.count, Self.relations.contains(all[0].text) { return nil }
        found.append(part)
      } else if isCorrection(clause) {
        corrected = found.count
      } else {
        switch DateAside(clause, vocabulary) {
        case .plain: isAsked = isAsked || found.isEmpty
        case .hedge: isAsked = true
        case .turned: hasTurns = true
        case .none: return nil
        }
      }
    }
    // "Sunday, no hang on, Saturday" is Saturday.
    if corrected < found.count { found.removeFirst(corrected) }
    if case .part? = found.first, found.count == 1 { return found[0] }
    return hasTurns ? nil : together(found, isAsked: isAsked)
  }

  /// Whether a line goes on after a day without a comma: "friday before the wedding".
  private func isRunOn(_ tokens: [Token]) -> Bool {
    tokens.indices.dropFirst().contains { index in
      Self.relations.contains(tokens[index].text) && !tokens[index - 1].isMark(",")
        && !tokens[index].startsSentence
    }
  }

  private func isCorrection(_ tokens: [Token]) -> Bool {
    tokens.words == ["no"]
      || vocabulary.dates.explain(tokens.words)?.contains(.correction) == true
  }

  /// Reads a part of a line, all of it.
  private func readPart(_ tokens: [Token]) -> Found? {
    guard let (parts, isHedged) = parts(of: tokens), let found = DatePhrase(parts, today).found
    else { return readEither(tokens) }
    if isHedged, !found.days.isEmpty { return .either(found.days) }
    return found
  }

  /// Reads "Friday, Feb 6 or 13".
  private func readEither(_ tokens: [Token]) -> Found? {
    guard let place = tokens.firstIndex(where: { $0.text == "or" }), place > 0,
      let left = parts(of: Array(tokens[..<place]))?.parts,
      let right = parts(of: Array(tokens[(place + 1)...]))?.parts,
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

  private func together(_ found: [Found], isAsked: Bool) -> Found? {
    guard let first = found.first else { return nil }
    if found.count == 1 { return isAsked ? .either(first.days) : first }
    var days = first.days
    for other in found.dropFirst() {
      if case .part(let date) = other {
        days = days.filter { $0.year == date.year && $0.month == date.month ?? $0.month }
      } else {
        days = days.filter(other.days.contains)
      }
    }
    guard let only = days.first else { return .either(found.flatMap(\.days)) }
    if isAsked { return .either(days) }
    if days.count == 1 { return .day(only) }
    let recurs = found.allSatisfy { if case .recurring = $0 { true } else { false } }
    return recurs ? .recurring(days) : .either(days)
  }

  private func parts(of tokens: [Token]) -> (parts: [DatePart], isHedged: Bool)? {
    var parts: [DatePart] = []
    var isHedged = false
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
      } else if number?.meaning == .hedge, let number, number.count >= date?.count ?? 0 {
        isHedged = true
        index += number.count
      } else if let date {
        switch date.meaning {
        case .filler: break
        case .every: isHedged = true
        default: parts.append(.word(date.meaning))
        }
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
    return (parts, isHedged)
  }
}
