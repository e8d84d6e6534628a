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
  static let longestWeighed = 60

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
    let features = LineFeatures(line, vocabulary.grammar, vocabulary.senses)
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
    // "What difference would it make" may be a no, and "no wonder" is no "no idea".
    let isOfAnswer = alternative == .answer && !found.command.isOfTalk
    if isOfAnswer, line.words.count < Self.shortestText { return nil }
    let missing = isText ? max(0, Self.plainText - line.words.count) : isOfAnswer ? 1 : 0
    let more = Talk.more * Double(missing)
    guard found.overText - more >= enough, found.lead >= Talk.command,
      !isText || !Self.grave.contains(found.command) || found.overText - more >= Talk.toEnd
    else { return nil }
    return Reading(found.command.act, found.words, command: found.command)
  }
}
