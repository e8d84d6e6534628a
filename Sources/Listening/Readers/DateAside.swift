/// What a part of a line says that names no day.
enum DateAside {
  /// Something about which no day hangs: "before I lose my nerve".
  case plain
  /// That the person is not sure.
  case hedge
  /// Something that turns around, which leaves a month a month: "I can't say which day".
  case turned
  /// Something on which the day may hang: "if he is back", "the one after".
  case none

  // What makes a day depend on something else.
  private static let conditions: Set<String> = [
    "if", "unless", "or", "depends", "depending", "except", "either", "whichever", "whenever",
    "every", "each", "until", "week", "ones",
  ]

  // Beside one of these "a day" counts days.
  private static let shifts: Set<String> = ["later", "earlier", "after", "before", "next", "on"]

  /// Reads a part of a line.
  init(_ tokens: [Token], _ vocabulary: Vocabulary) {
    let words = tokens.words
    let isTurned = !vocabulary.negations.isDisjoint(with: words)
    guard Self.conditions.isDisjoint(with: words),
      !Self.namesDay(tokens, vocabulary, countsUnits: !Self.shifts.isDisjoint(with: words))
    else {
      self = .none
      return
    }
    if isTurned {
      self = .turned
    } else {
      let isHedged = words.indices.contains { index in
        vocabulary.numbers.matches(in: words, at: index).contains { $0.meaning == .hedge }
      }
      self = isHedged ? .hedge : .plain
    }
  }

  /// Whether some words name a day; "which day" names none.
  private static func namesDay(
    _ tokens: [Token], _ vocabulary: Vocabulary, countsUnits: Bool
  ) -> Bool {
    if tokens.contains(where: { $0.kind == .number }) { return true }
    let words = tokens.words
    return words.indices.contains { index in
      let date = vocabulary.dates.matches(in: words, at: index).first?.meaning
      let isUnit = if case .days? = date { true } else { false }
      if let date, !date.isEmpty, countsUnits || !isUnit { return true }
      switch vocabulary.numbers.matches(in: words, at: index).first?.meaning {
      case .number?, .place?, .last?: return true
      default: return false
      }
    }
  }
}
