/// Tells whether what is said beside a yes or a no can change it.
struct YesNoRest {
  let clause: YesNoClause
  let vocabulary: Vocabulary

  private static let longest = 40

  /// Whether words leave a yes or a no as it is: a reason, what follows from it, when it was.
  ///
  /// - Parameters:
  ///   - words: What is said.
  ///   - position: The yes or the no beside it.
  func isHarmless(_ words: [String], beside position: Position) -> Bool {
    if position == .unsure || words.isEmpty { return true }
    // "If you would", "if it's short" take up an offer all the same.
    let isCourtesy =
      clause.acts.contains(.offer) && words.count > 1 && words[0] == "if"
      && ["it", "you", "that"].contains(words[1])
    guard words.count <= Self.longest,
      vocabulary.conditions.isDisjoint(with: isCourtesy ? Array(words.dropFirst()) : words),
      words[0] != "or", vocabulary.situation(of: words) == nil, !hasHedge(words)
    else { return false }
    // "Yes, though not with him" takes back a part; "no, but I will" takes back nothing.
    let isTurning = words.first.map(vocabulary.turns.contains) == true
    let isNegated = !vocabulary.negations.isDisjoint(with: words)
    if isTurning, clause.isForTwo || words.contains("only") { return false }
    if position == .no { return true }
    if !isNegated { return true }
    let stems = Set(words.map { vocabulary.grammar.stem(of: $0) })
    // "Yes, he never told me" may be a yes or a no to whether he told.
    let isAboutAsked = !stems.isDisjoint(with: clause.askedFully)
    return !isAboutAsked && !(isTurning && hasBareNot(words))
  }

  private func hasHedge(_ words: [String]) -> Bool {
    words.indices.contains { index in
      vocabulary.stances.matches(in: words, at: index).contains { match in
        match.meaning == .unsure && match.count > 1 && !isObject(match.count, at: index, words)
          && !isDegree(match.count, at: index, words)
      }
    }
  }

  /// Whether words say how much of what follows: "a bit late" is no "a bit".
  private func isDegree(_ count: Int, at index: Int, _ words: [String]) -> Bool {
    words[index] == "a" && index + count < words.count
  }

  /// Whether words are what is done something with: "see some of it" is no "some of it".
  private func isObject(_ count: Int, at index: Int, _ words: [String]) -> Bool {
    index > 0 && words[index + count - 1] == "it"
      && vocabulary.grammar.role(of: words[index - 1]) == nil
  }

  /// Whether a part is turned around without a verb of its own: "but not with him".
  private func hasBareNot(_ words: [String]) -> Bool {
    guard let place = words.firstIndex(where: vocabulary.negations.contains), place > 1 else {
      return true
    }
    return vocabulary.stances.meaning(of: [words[place - 1]]) != .auxiliary
      && vocabulary.grammar.role(of: words[place - 1]) != .auxiliary
  }
}
