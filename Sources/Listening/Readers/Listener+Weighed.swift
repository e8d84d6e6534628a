import Dialogue

/// Commands by what the words of a line weigh.
extension Listener {
  // What a line has to weigh; fitted on writers of whom nothing was learned (`Benchmarks train-words
  // --without WRITERS`). Of texts made to sound like commands one in forty is still taken for one.
  private enum Threshold {
    /// For being said to the coach: where a text is asked, where an option may be meant, and where nothing
    /// else was understood.
    static let talkInText = 0.8
    static let talkAtOptions = 1.2
    static let talk = 0.5
    /// For a command that ends the talk, leaves the question or takes something back, where a text is asked.
    static let talkToEnd = 1.2
    /// Below this, what a rule hears as a command beside a yes or a no is none.
    static let notTalk = 0.0
    /// So far a command is ahead of the next to be taken, and to be taken in place of what a rule found.
    static let command = 0.2
    static let otherCommand = 0.3
  }

  /// No line that is longer is said to the coach, and none is an answer by itself.
  private static let longestWeighed = 60

  private static let shortestText = 4
  private static let grave: Set<SpokenCommand> = [.stop, .forget, .restart, .change, .back]

  /// What a line weighs for being said to the coach, and the command that it weighs most for.
  private func weighTalk(
    _ line: TypedLine
  ) -> (talk: Double, command: SpokenCommand, lead: Double, words: [String])? {
    guard (2...Self.longestWeighed).contains(line.words.count), !vocabulary.talk.isEmpty else {
      return nil
    }
    let features = LineFeatures(line, vocabulary.grammar)
    let found = vocabulary.commandWeights.scores(of: features)
    guard let command = SpokenCommand(rawValue: vocabulary.commandWeights.labels[found.best]) else {
      return nil
    }
    return (
      vocabulary.talk.scores(of: features).values[0], command, found.lead,
      vocabulary.commandWeights.evidence(for: found.best, in: features)
    )
  }

  /// Reads a command by what its words weigh.
  func readWeighedCommand(_ line: TypedLine, _ strictness: CommandGrammar.Strictness) -> Reading? {
    // What stands in quotation marks was said to somebody else, and a few words may be about anything.
    if strictness == .free, line.isQuoted || line.words.count < Self.shortestText { return nil }
    let enough =
      switch strictness {
      case .free: Threshold.talkInText
      case .offered: Threshold.talkAtOptions
      case .closed: Threshold.talk
      }
    guard let found = weighTalk(line), found.talk >= enough, found.lead >= Threshold.command else {
      return nil
    }
    if strictness == .free {
      let isGrave = Self.grave.contains(found.command)
      guard !isGrave || found.talk >= Threshold.talkToEnd,
        CommandGrammar(vocabulary: vocabulary).isSaid(found.command, in: line.tokens)
      else { return nil }
    }
    return Reading(found.command.act, found.words, command: found.command)
  }

  /// Whether a line may be said to the coach by what it weighs.
  func maySpeakToCoach(_ line: TypedLine) -> Bool {
    weighTalk(line).map { $0.talk >= Threshold.notTalk } ?? true
  }

  /// Looks at a command that a rule found by what the line weighs: it may be another.
  func weighed(_ command: SpokenCommand, _ line: TypedLine) -> Reading {
    let ruled = Reading(command.act, [line.text], command: command)
    // Nothing was learned of what is shown.
    guard let found = weighTalk(line), command != .show, found.talk >= Threshold.notTalk,
      found.lead >= Threshold.otherCommand
    else { return ruled }
    return Reading(found.command.act, ruled.evidence, command: found.command)
  }
}

/// Yes, no and unsure by what the words of a line weigh.
extension Listener {
  private enum Assent {
    /// So far a yes, a no or being unsure is ahead to be taken, also where rules found two of them, to be
    /// offered, and to put in doubt what a rule found.
    static let sure = 1.4
    static let sureOfTwo = 2.0
    static let maybe = 0.4
    static let doubt = 0.6
    /// So much it weighs itself.
    static let enough = 0.1
    /// So much a line weighs that is surely no command.
    static let answer = 0.3
  }

  /// What a line weighs between yes and no.
  private func weighAssent(
    _ line: TypedLine
  ) -> (answer: Answer, value: Double, lead: Double, words: [String])? {
    guard (1...Self.longestWeighed).contains(line.words.count), !vocabulary.assent.isEmpty else {
      return nil
    }
    let features = LineFeatures(line, vocabulary.grammar)
    let found = vocabulary.assent.scores(of: features)
    return (
      .option(vocabulary.assent.labels[found.best], own: nil), found.values[found.best], found.lead,
      vocabulary.assent.evidence(for: found.best, in: features)
    )
  }

  /// Whether a line surely says yes, no or unsure, so that it is no command.
  func saysYesOrNo(_ line: TypedLine) -> Bool {
    weighAssent(line).map { $0.value > Assent.answer && $0.lead > Assent.maybe } ?? false
  }

  /// Takes what a line weighs for an answer that no rule is sure of, and asks where it weighs otherwise than
  /// a rule has it.
  func weighed(_ reading: Reading, _ line: TypedLine) -> Reading {
    guard let found = weighAssent(line), found.value > Assent.enough else { return reading }
    switch reading.act {
    case .answer(let other):
      guard other != found.answer, found.lead >= Assent.doubt else { return reading }
      return Reading(.wonder([other, found.answer]), reading.evidence + found.words)
    case .wonder, .unclear:
      let isOfTwo = if case .wonder(let offered) = reading.act { offered.count > 1 } else { false }
      if found.lead >= (isOfTwo ? Assent.sureOfTwo : Assent.sure) {
        return Reading(.answer(found.answer), found.words)
      }
      guard case .unclear = reading.act, found.lead >= Assent.maybe else { return reading }
      return Reading(.wonder([found.answer]), found.words)
    default: return reading
    }
  }
}
