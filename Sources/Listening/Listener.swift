import Dialogue

/// Hears what a typed line means.
///
/// The same line at the same question means the same on the same day. A pattern has to explain the
/// whole line; what it leaves over is asked, never guessed.
public struct Listener: Sendable {
  let vocabulary: Vocabulary

  /// Creates a listener.
  ///
  /// - Parameter vocabulary: What people say.
  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads a line.
  ///
  /// The order is: exact answers and slash commands, what else the screen waits for, the question's
  /// own words, situations and commands in words, the reader of the question's kind.
  ///
  /// - Parameters:
  ///   - line: The line as it was typed.
  ///   - asked: What is on the screen.
  ///   - today: What "tomorrow" is counted from.
  /// - Returns: What the line means, and why.
  /// - Complexity: O(*n*) in the length of the line.
  public func read(_ line: String, to asked: Asked, today: Day) -> Reading {
    if let act = Self.exact(line, to: asked) { return Reading(act, ["exact"]) }
    let isFree = asked.question.kind == .line || asked.question.kind == .note
    let typed = TypedLine(line, isWhole: isFree && asked.pending == .none)
    if typed.text.isEmpty { return Reading(.silent) }
    if typed.text.utf8.count < 4, typed.text.allSatisfy({ $0 == "?" }) {
      return Reading(.command(.help), ["?"])
    }
    if let reading = readPending(typed, asked, today) { return reading }
    return readQuestion(typed, asked, today)
  }

  /// Reads a line as an answer to the question itself.
  func readQuestion(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading {
    if let reading = readOwnWords(line, asked) { return reading }
    let isFree = asked.question.kind == .line || asked.question.kind == .note
    if let reading = readSpoken(line, isFree: isFree) { return reading }
    switch asked.question.kind {
    case .choice, .conversation: return readChoice(line, asked)
    case .choices: return readChoices(line, asked)
    case .yesNo, .share, .goOn: return Reading(.unclear)
    case .scale: return readScale(line, asked.question)
    case .number: return readNumber(line, asked.question)
    case .duration: return readDuration(line, asked.question)
    case .date: return readDate(line, asked.question, today)
    case .feelings: return Reading(.unclear)
    case .line, .note: return readText(line)
    case .form: return readForm(line, asked, after: [])
    case .pick: return readPick(line, asked)
    }
  }

  /// Reads a line that is made of the question's own words and nothing else: these count before a
  /// situation or a command that sounds like them.
  private func readOwnWords(_ line: TypedLine, _ asked: Asked) -> Reading? {
    switch asked.question.kind {
    case .yesNo, .share: return readYesNo(line, asked)
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
