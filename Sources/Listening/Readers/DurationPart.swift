/// A part of a phrase that tells a length of time.
enum DurationPart: Equatable {
  case number(Double)
  case unit(Double)
  /// "half an", "a quarter of an" before a unit.
  case part(Double)
  case andHalf
  case and
  case couple
  case or
  /// "between" before two numbers.
  case between
  /// "at least", "under".
  case bound
  /// A word that says nothing.
  case nothing

  /// Creates the part that a word of a date is, or `nil` for one that says no length.
  init?(_ word: DateWord) {
    switch word {
    case .days(let days): self = .unit(Double(days) * 1_440)
    case .months: self = .unit(30 * 1_440)
    case .years: self = .unit(365 * 1_440)
    case .hours: self = .unit(60)
    case .minutes: self = .unit(1)
    case .seconds: self = .unit(1.0 / 60)
    case .one: self = .number(1)
    case .couple: self = .couple
    case .half: self = .part(0.5)
    case .quarter: self = .part(0.25)
    case .threeQuarters: self = .part(0.75)
    case .andHalf: self = .andHalf
    case .and: self = .and
    case .about, .filler: self = .nothing
    case .atLeast: self = .bound
    default: return nil
    }
  }
}

extension Vocabulary {
  /// Cuts tokens into numbers, units and what is said around them; `nil` when a word says anything
  /// else.
  func durationParts(of tokens: [Token]) -> [DurationPart]? {
    var parts: [DurationPart] = []
    var index = 0
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    while index < tokens.count {
      let date = dates.matches(in: words, at: index).first
      let number = numbers.matches(in: words, at: index).first
      // "10 to 15 minutes" is a range, where "to Friday" is a day.
      let isRange =
        number?.meaning == .through || number?.meaning == .or || number?.meaning == .between
      if let date, !isRange || date.count > number?.count ?? 0,
        let part = DurationPart(date.meaning)
      {
        // "3/4 of an hour"
        let isOf = if case .part? = parts.last { part == .number(1) } else { false }
        if part != .nothing, !isOf { parts.append(part) }
        index += date.count
        continue
      }
      if let number, number.meaning == .hedge || number.meaning == .filler {
        index += number.count
        continue
      }
      if let number, number.meaning == .between {
        if !parts.isEmpty { return nil }
        parts.append(.between)
        index += number.count
        continue
      }
      guard
        let next = durationFraction(tokens, index, &parts)
          ?? durationNumber(tokens, words, index, &parts)
      else { return nil }
      index = next
    }
    return parts
  }

  /// Reads "3/4".
  private func durationFraction(_ tokens: [Token], _ index: Int, _ parts: inout [DurationPart])
    -> Int?
  {
    guard index + 2 < tokens.count, tokens[index + 1].isMark("/"),
      let one = Double(tokens[index].text), let two = Double(tokens[index + 2].text),
      one < two, [2, 3, 4].contains(two)
    else { return nil }
    parts.append(.part(one / two))
    return index + 3
  }

  private func durationNumber(
    _ tokens: [Token], _ words: [String], _ index: Int, _ parts: inout [DurationPart]
  ) -> Int? {
    var end = index + 1
    // Numbers may be several tokens: "1.5", "twenty five".
    while end < tokens.count, end < index + 5 {
      let pieces = pieces(of: tokens[index...end])
      guard pieces.count == 1, case .number = pieces[0] else { break }
      end += 1
    }
    if index + 2 < tokens.count, tokens[index + 1].isMark("."), tokens[index + 2].isGlued {
      end = max(end, index + 3)
    }
    let pieces = pieces(of: tokens[index..<end])
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
}
