import Dialogue

/// Yes, no and unsure by what the words of a line weigh.
extension Listener {
  private enum Assent {
    /// So far a yes, a no or being unsure is ahead of the next to be taken; of fewer words than so many, or
    /// where rules found two; what is limited or turned, or what rules did not find; and what begins with a
    /// yes that belongs to the next word.
    static let sure = 1.5
    static let few = 3
    static let sureOfTwo = 2.0
    static let careful = 3.0
    static let ofBeginning = 4.0
    /// To be offered.
    static let maybe = 0.3
    /// So far leaving it open is ahead to do that.
    static let open = 3.0
    /// So far an answer is ahead in a line that is surely no command.
    static let answer = 0.5
  }

  /// What a line weighs between yes, no and unsure, or for leaving it open, which is no answer.
  private func weighAssent(
    _ line: TypedLine
  ) -> (answer: Answer?, lead: Double, words: [String])? {
    guard !isBareVerb(line.words), (1...Self.longestWeighed).contains(line.words.count),
      !vocabulary.assent.isEmpty
    else {
      return nil
    }
    let features = LineFeatures(line, vocabulary.grammar, vocabulary.senses)
    let found = vocabulary.assent.scores(of: features)
    let best = vocabulary.assent.meanings[found.best]
    return (
      best == "open" ? nil : .option(best, own: nil), found.lead,
      vocabulary.assent.evidence(for: found.best, in: features)
    )
  }

  /// Whether a line surely says yes, no or unsure, so that it is no command.
  func saysYesOrNo(_ line: TypedLine) -> Bool {
    weighAssent(line).map { $0.answer != nil && $0.lead > Assent.answer } ?? false
  }

  /// Takes what a line weighs for an answer that no rule is sure of, and asks where it weighs otherwise than
  /// a rule has it.
  ///
  /// - Parameters:
  ///   - reading: What the rules found.
  ///   - line: The line.
  func weighed(_ reading: Reading, _ line: TypedLine) -> Reading {
    guard let found = weighAssent(line) else { return reading }
    guard let weighed = found.answer else {
      guard case .answer(let other) = reading.act, found.lead >= Assent.open else { return reading }
      return Reading(.wonder([other]), reading.evidence + found.words)
    }
    switch reading.act {
    case .answer(let other):
      let isUnsure = other == .option("unsure", own: nil)
      guard other != weighed, found.lead >= (isUnsure ? Assent.careful : Assent.sure) else {
        return reading
      }
      return Reading(.wonder([other, weighed]), reading.evidence + found.words)
    case .wonder(let offered):
      // What weighs otherwise than the rules have it takes more.
      let least =
        !offered.contains(weighed) ? Assent.careful : offered.count > 1 ? Assent.sureOfTwo : 0
      guard found.lead >= max(least, enough(weighed, line)) else {
        return reading
      }
      return Reading(.answer(weighed), found.words)
    case .unclear:
      if found.lead >= max(leastOfBeginning(line), enough(weighed, line)) {
        return Reading(.answer(weighed), found.words)
      }
      return found.lead < Assent.maybe ? reading : Reading(.wonder([weighed]), found.words)
    default: return reading
    }
  }

  /// Whether a line says no more than who, and that something is or is not: "it could", which answers what
  /// was asked so, and that is known.
  private func isBareVerb(_ words: [String]) -> Bool {
    words.allSatisfy { word in
      [.subject, .auxiliary, .negated].contains(vocabulary.stances.meaning(of: [word]))
        || vocabulary.grammar.role(of: word) == .auxiliary || vocabulary.negations.contains(word)
    }
  }

  /// How far ahead an answer has to be where rules found nothing although a line begins with a yes or a no
  /// that belongs to the next word: "no one told me", "sure enough he left".
  private func leastOfBeginning(_ line: TypedLine) -> Double {
    guard line.tokens.count > 1, line.tokens[1].kind != .mark else { return 0 }
    let stances = line.tokens.prefix(2).map { vocabulary.stances.meaning(of: [$0.text]) }
    return switch stances[0] {
    case .no: Assent.careful
    case .yes:
      stances[1] == nil && line.words.count > Assent.few ? Assent.ofBeginning : Assent.careful
    default: 0
    }
  }

  /// How far an answer has to be ahead in a line.
  private func enough(_ answer: Answer, _ line: TypedLine) -> Double {
    // "Sure, but only if he agrees" is no yes yet, and "please don't, thanks" none at all.
    let isYes = answer == .option("yes", own: nil)
    let isTurned = isYes && !vocabulary.negations.isDisjoint(with: line.words)
    let isUnsure = answer == .option("unsure", own: nil)
    if isTurned || !isUnsure && isLimited(line.words) { return Assent.careful }
    return line.words.count < Assent.few ? Assent.sureOfTwo : Assent.sure
  }
}
