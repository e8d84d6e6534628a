import Dialogue

/// Reads a yes or a no out of ages, where a question asks whether somebody is old enough: "52" at
/// "Are you 18 or older?".
struct AgeReader {
  let vocabulary: Vocabulary
  private let limit: Double
  private let people: Int

  /// Prepares for a question; `nil` where it asks for no age.
  init?(_ question: String, _ vocabulary: Vocabulary) {
    let tokens = vocabulary.normalizer.tokens(of: question)
    let words = tokens.words
    guard
      let place = words.indices.first(where: {
        vocabulary.orOlder.matches(in: words, at: $0).first != nil
      }),
      let limit = words.indices.reversed().first(where: { $0 < place && Int(words[$0]) != nil })
    else { return nil }
    self.vocabulary = vocabulary
    self.limit = Double(words[limit]) ?? 0
    people = words.contains("both") ? 2 : 1
  }

  /// Returns what the ages in a line say; `nil` when it has none, or more than ages.
  ///
  /// - Parameter isSaid: What the rest of the line says.
  func read(_ tokens: [Token], _ isSaid: Position?) -> YesNoReader.Found? {
    let words = tokens.words
    let ages = vocabulary.pieces(of: tokens).compactMap { piece in
      if case .number(let number) = piece, (5...115).contains(number) { number } else { nil }
    }
    guard let least = ages.min(), words.count <= 24 else { return nil }
    // "I'm 18 in March" is too young today; "I was 16 when we met" tells of another day.
    let isSoon = !vocabulary.notToday.isDisjoint(with: words)
    let isPast = !vocabulary.past.isDisjoint(with: words)
    let isYoung = least < limit || (least == limit && isSoon)
    let position: Position = isYoung ? .no : .yes
    let evidence = words.joined(separator: " ")
    func found(_ isSure: Bool) -> YesNoReader.Found {
      YesNoReader.Found(position: position, isSure: isSure, evidence: evidence)
    }
    if isPast { return found(false) }
    if isYoung { return found(people > 1 || isSaid != .yes && isOwn(tokens)) }
    if isSaid == .no || isSaid == .unsure { return found(false) }
    return found(isSaid == .yes || ages.count >= people)
  }

  /// Whether each number stands where one's own age does: "only 16", and not "I have 6 kids".
  private func isOwn(_ tokens: [Token]) -> Bool {
    tokens.indices.dropFirst().allSatisfy { index in
      guard case .number? = vocabulary.pieces(of: [tokens[index]]).first else { return true }
      return tokens[index - 1].kind == .mark
        || vocabulary.beforeAge.contains(tokens[index - 1].text)
    }
  }
}
