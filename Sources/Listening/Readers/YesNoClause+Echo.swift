/// Answers that repeat what the question says: "she does know", "it stopped in May".
extension YesNoClause {
  /// "She does know", "I haven't told him yet": a subject, its verb, and words of the question.
  func echo(_ words: [String]) -> Said? {
    guard
      let subject = vocabulary.stances.matches(in: words, at: 0).first(where: {
        $0.meaning == .subject
      })
    else { return nil }
    for match in vocabulary.stances.matches(in: words, at: subject.count) {
      guard match.meaning == .auxiliary || match.meaning == .negated else { continue }
      let position = match.meaning == .auxiliary ? Position.yes : .no
      let rest = Array(words[(subject.count + match.count)...])
      guard !isTurned || rest.isEmpty, isLoose(rest, beside: position),
        agrees(Array(words[..<subject.count]), words[subject.count], rest, position),
        // "It did for a while" is no longer so.
        position == .no || vocabulary.passing.isDisjoint(with: rest)
      else { continue }
      return Said(position: position, isEcho: true)
    }
    return nil
  }

  /// Whether a subject and its verb say what is asked; with a word of the question any verb does: "he
  /// has known all week".
  private func agrees(
    _ subject: [String], _ verb: String, _ rest: [String], _ position: Position
  ) -> Bool {
    rest.contains(where: isAsked)
      && (agreement.isAsked(of: subject)
        // "I have told her everything" says that she knows.
        || rest.contains { vocabulary.grammar.role(of: $0) == .them })
      || agreement.agrees(subject: subject, verb: verb, isNegated: position == .no)
  }

  /// Whether a word is one of the question.
  func isAsked(_ word: String) -> Bool {
    asked.contains(vocabulary.grammar.stem(of: word))
  }

  /// "It stopped in May", "she knows": a subject, and a verb that the question has.
  func verb(_ words: [String]) -> Said? {
    guard !isTurned, words.count > 1,
      let subject = vocabulary.stances.matches(in: words, at: 0).first(where: {
        $0.meaning == .subject
      }), subject.count < words.count
    else { return nil }
    let verb = words[subject.count]
    let rest = Array(words[(subject.count + 1)...])
    guard isAsked(verb), vocabulary.stances.meaning(of: [verb]) == nil,
      !vocabulary.loose.contains(verb), agreement.isAsked(of: Array(words[..<subject.count])),
      isLoose(rest, beside: .yes), vocabulary.passing.isDisjoint(with: rest),
      vocabulary.conditions.isDisjoint(with: rest),
      // "He knows that I look" tells what he knows.
      !rest.dropLast().contains("that")
    else { return nil }
    return Said(position: .yes, isEcho: true)
  }

  /// "Nothing has been written yet", "none of it".
  func nobody(_ words: [String]) -> Said? {
    guard !isTurned, vocabulary.nobody.contains(words[0]) else { return nil }
    let rest = Array(words.dropFirst())
    return isLoose(rest, beside: .no) ? Said(position: .no, isEcho: true) : nil
  }

  /// "I do" where somebody else is asked about: hardly an answer, and never a sure one.
  func astray(_ words: [String]) -> Said? {
    switch vocabulary.stance(of: words) {
    case .yes: Said(position: .between(["yes", "unsure"]))
    case .no: Said(position: .between(["no", "unsure"]))
    default: nil
    }
  }
}
