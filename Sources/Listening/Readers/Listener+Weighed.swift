import Dialogue

/// Commands by what the words of a line weigh.
extension Listener {
  /// What else a line may be.
  enum Alternative {
    /// A text, which may be about anything.
    case text
    /// A yes or a no.
    case answer
    /// An option that was said in other words, also surely.
    case option, sureOption
    /// Nothing that is understood.
    case nothing
  }

  // How far a command has to be ahead; fitted on writers of whom nothing was learned (`Benchmarks train-words
  // --without WRITERS`).
  private enum Talk {
    /// Of a text, for each thing that a line may be besides.
    static let besidesText = 1.5
    static let besidesAnswer = 3.0
    static let besidesOption = 1.5
    static let besidesSureOption = 3.0
    static let besidesNothing = 1.0
    /// And where a text is asked, for a command that ends the talk, leaves the question or takes something back.
    static let toEnd = 2.5
    /// And more for each word that a text has less than usual, or where a command may itself be an answer.
    static let more = 1.0
    /// Of the next command.
    static let command = 0.3
  }

  /// No line that is longer is said to the coach, and none is an answer by itself.
  private static let longestWeighed = 60

  private static let shortestText = 3
  private static let plainText = 5
  private static let grave: Set<SpokenCommand> = [.stop, .forget, .restart, .change, .back]

  /// The command that a line weighs most for, and how far it is ahead of a text and of the next command.
  private func weighTalk(
    _ line: TypedLine
  ) -> (command: SpokenCommand, overText: Double, lead: Double, words: [String])? {
    // What is one word is known, or is none.
    guard (2...Self.longestWeighed).contains(line.words.count), !vocabulary.talk.isEmpty else {
      return nil
    }
    var line = line
    line.tokens = respelled(line.tokens, to: vocabulary.commandWords)
    line.words = line.tokens.words
    let features = LineFeatures(line, vocabulary.grammar)
    let values = vocabulary.talk.scores(of: features).values
    var text = -Double.infinity
    var found: [(command: SpokenCommand, value: Double, meaning: Int)] = []
    for (meaning, id) in vocabulary.talk.meanings.enumerated() {
      if let command = SpokenCommand(rawValue: id) {
        found.append((command, values[meaning], meaning))
      } else {
        text = max(text, values[meaning])
      }
    }
    guard let best = found.max(by: { $0.value < $1.value }) else { return nil }
    let next = found.filter { $0.command != best.command }.map(\.value).max() ?? text
    return (
      best.command, best.value - text, best.value - next,
      vocabulary.talk.evidence(for: best.meaning, in: features)
    )
  }

  /// Whether the same is said again in one breath, as nobody does to a program: "why, why, why me".
  private func begs(_ line: TypedLine) -> Bool {
    let starts = line.tokens.clauses().compactMap(\.words.first)
    return Set(starts).count < starts.count
  }

  /// Reads a command by what its words weigh.
  func readCommand(_ line: TypedLine, besides alternative: Alternative) -> Reading? {
    let isText = alternative == .text
    // What stands in quotation marks was said to somebody else, and a few words may be about anything.
    if isText, line.isQuoted || line.words.count < Self.shortestText || begs(line) { return nil }
    let enough =
      switch alternative {
      case .text: Talk.besidesText
      case .answer: Talk.besidesAnswer
      case .option: Talk.besidesOption
      case .sureOption: Talk.besidesSureOption
      case .nothing: Talk.besidesNothing
      }
    guard let found = weighTalk(line) else { return nil }
    // "What difference would it make" may be a no.
    let isOfAnswer = alternative == .answer && !found.command.isOfTalk
    let missing = isText ? max(0, Self.plainText - line.words.count) : isOfAnswer ? 1 : 0
    let more = Talk.more * Double(missing)
    guard found.overText - more >= enough, found.lead >= Talk.command,
      !isText || !Self.grave.contains(found.command) || found.overText - more >= Talk.toEnd
    else { return nil }
    return Reading(found.command.act, found.words, command: found.command)
  }
}

/// Yes, no and unsure by what the words of a line weigh.
extension Listener {
  private enum Assent {
    /// So far a yes, a no or being unsure is ahead of the next to be taken; of fewer words than so many, or
    /// where rules found two; and what is limited or turned, or what rules did not find.
    static let sure = 1.5
    static let few = 3
    static let sureOfTwo = 2.0
    static let careful = 3.0
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
    let features = LineFeatures(line, vocabulary.grammar)
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
      // "Sure enough he left": rules found nothing in it although it begins so.
      if !beginsWithStance(line), found.lead >= enough(weighed, line) {
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

  /// Whether a line begins with a yes or a no that belongs to the next word.
  private func beginsWithStance(_ line: TypedLine) -> Bool {
    guard line.tokens.count > 1, line.tokens[1].kind != .mark else { return false }
    let stances = line.tokens.prefix(2).map { vocabulary.stances.meaning(of: [$0.text]) }
    return switch stances[0] {
    case .yes, .no: true
    // "Sure whatever" is a yes.
    case .goAlong: stances[1] == nil && line.words.count > Assent.few
    default: false
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
