import Dialogue

/// Hears what a typed line means.
///
/// The same line at the same question means the same on the same day. A pattern has to explain the
/// whole line; what it leaves over is asked, never guessed.
public struct Listener: Sendable {
  let vocabulary: Vocabulary
  // The model of the question that was on the screen last.
  private var prepared: (options: [Option], text: String, scorer: ChoiceScorer)?

  /// Creates a listener.
  ///
  /// - Parameter vocabulary: What people say.
  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Trains the model of a question, so that its lines are read sooner.
  ///
  /// - Parameter asked: What comes on the screen.
  public mutating func prepare(for asked: Asked) {
    let isChoice = [.choice, .choices, .conversation].contains(asked.question.kind)
    if !isChoice || prepared.map({ $0.options == asked.options && $0.text == asked.text }) == true {
      return
    }
    prepared = (asked.options, asked.text, scorer(for: asked))
  }

  /// Returns the model of a question.
  func scorer(for asked: Asked) -> ChoiceScorer {
    if let prepared, prepared.options == asked.options, prepared.text == asked.text {
      return prepared.scorer
    }
    return ChoiceScorer(asked.options, question: asked.text, vocabulary)
  }

  /// Reads a line.
  ///
  /// The order is: exact answers and slash commands, what else the screen waits for, the question's
  /// own words, situations and commands in words, the reader of the question's kind.
  ///
  /// - Parameters:
  ///   - line: The line as it was typed.
  ///   - asked: What is on the screen.
  ///   - previous: What was on the screen before, which a person may want to answer otherwise.
  ///   - today: What "tomorrow" is counted from.
  /// - Returns: What the line means, and why.
  /// - Complexity: O(*n*) in the length of the line.
  public func read(
    _ line: String, to asked: Asked, after previous: @autoclosure () -> Asked? = nil, today: Day
  ) -> Reading {
    if let act = Self.exact(line, to: asked) { return Reading(act, ["exact"]) }
    let isFree = asked.question.kind == .line || asked.question.kind == .note
    let typed = TypedLine(line, vocabulary, isWhole: isFree && asked.pending == .none)
    if typed.text.isEmpty { return Reading(.silent) }
    if typed.text.utf8.count < 4, typed.text.allSatisfy({ $0 == "?" }) {
      return Reading(.command(.help), ["?"])
    }
    if let reading = readPending(typed, asked, today) { return reading }
    if asked.pending == .none, let reading = readCorrection(typed, after: previous, today) {
      return reading
    }
    return readQuestion(typed, asked, today)
  }

  /// Reads a line as an answer to the question itself.
  func readQuestion(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading {
    if let reading = readOwnWords(line, asked) { return reading }
    let isFree = asked.question.kind == .line || asked.question.kind == .note
    if let reading = readSpoken(line, isFree: isFree), !isSaid(by: asked, line, reading) {
      return reading
    }
    if isFree { return readCommandInOwnWords(line, isStrict: true) ?? readText(line) }
    let reading = readKind(line, asked, today)
    if reading.sureness == .sure { return reading }
    // An option may be what was said, in other words: only what speaks of the talk goes before it.
    let isOffered = reading.sureness == .confirm && asked.question.kind != .feelings
    return readCommandInOwnWords(line, isStrict: isOffered) ?? reading
  }

  private func readKind(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading {
    switch asked.question.kind {
    case .choice, .conversation: readChoice(line, asked)
    case .choices: readChoices(line, asked)
    case .yesNo, .share: readYesNo(line, asked)
    case .goOn, .feelings: Reading(.unclear)
    case .scale: readScale(line, asked.question)
    case .number: readNumber(line, asked.question)
    case .duration: readDuration(line, asked.question)
    case .date: readDate(line, asked.question, today)
    case .line, .note: readText(line)
    case .form: readForm(line, asked, after: [])
    case .pick: readPick(line, asked)
    }
  }

  /// Whether an option says what is a command elsewhere: "leave", where one may leave it for later.
  private func isSaid(by asked: Asked, _ line: TypedLine, _ reading: Reading) -> Bool {
    guard reading.command != nil, !asked.options.isEmpty, !asked.question.isYesNo,
      vocabulary.commands.meaning(of: line.words)?.isPlain != true
    else { return false }
    return OptionMatcher(asked.options, vocabulary).matchPart(line.words) != nil
  }

  /// Reads a line that is made of the question's own words and nothing else: these count before a
  /// situation or a command that sounds like them.
  private func readOwnWords(_ line: TypedLine, _ asked: Asked) -> Reading? {
    switch asked.question.kind {
    case .yesNo, .share: return readPlainYesNo(line, asked)
    case .goOn: return readGoOn(line)
    case .feelings: return readFeelings(line, asked.question)
    case .choice, .conversation, .choices:
      let matcher = OptionMatcher(asked.options, vocabulary)
      let found = matcher.named(line.words)
      guard found.count == 1, case .sure(let index, let why) = matcher.match(line.tokens),
        index == found[0], !line.isQuestion || asked.options[index].text.hasSuffix("?")
      else { return nil }
      return answer(.sure(index, why), line, asked)
    default: return nil
    }
  }

  /// Reads Enter in words.
  private func readGoOn(_ line: TypedLine) -> Reading? {
    var words = line.words
    if words.count > 8 { return nil }
    if case .yes? = vocabulary.stance(of: words) { return Reading(.answer(.goOn), [line.text]) }
    // "ok, next": one or the other, with what is said around it.
    words = vocabulary.withoutPoliteness(words)
    guard vocabulary.goesOn.meaning(of: words) == true else { return nil }
    return Reading(.answer(.goOn), [line.text])
  }
}
