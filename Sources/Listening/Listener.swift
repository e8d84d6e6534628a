import Dialogue

/// Hears what a typed line means.
///
/// The same line at the same question means the same on the same day. A pattern has to explain the
/// whole line; what it leaves over is asked, never guessed.
public struct Listener: Sendable {
  let vocabulary: Vocabulary
  // The model of the question that was on the screen last.
  private var prepared:
    (options: [Option], text: String, scorer: ChoiceScorer, matcher: OptionMatcher)?

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
    prepared = (
      asked.options, asked.text, scorer(for: asked), OptionMatcher(asked.options, vocabulary)
    )
  }

  /// Returns the model of a question.
  func scorer(for asked: Asked) -> ChoiceScorer {
    if let prepared, prepared.options == asked.options, prepared.text == asked.text {
      return prepared.scorer
    }
    return ChoiceScorer(asked.options, question: asked.text, vocabulary)
  }

  /// Returns what finds the options of a question by their names.
  func matcher(for asked: Asked) -> OptionMatcher {
    if let prepared, prepared.options == asked.options { return prepared.matcher }
    return OptionMatcher(asked.options, vocabulary)
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
    if let reading = readBare(typed, asked, today) { return reading }
    return readQuestion(typed, asked, today)
  }

  /// Reads a line without what is said around an answer: "only me, thanks".
  ///
  /// - Returns: `nil` where there is nothing of it, or what is left is not sure.
  private func readBare(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading? {
    guard let bare = vocabulary.withoutEdges(line) else { return nil }
    if asked.question.kind == .line || asked.question.kind == .note {
      return readSpoken(bare, isFree: true) ?? readCommand(bare, besides: .text)
    }
    if asked.question.isYesNo, let reading = readPlainYesNo(line, asked),
      reading.sureness == .sure
    {
      return reading
    }
    if let act = Self.exact(bare.words.joined(separator: " "), to: asked) {
      return Reading(act, [line.text])
    }
    let reading = readQuestion(bare, asked, today)
    return reading.sureness == .sure ? reading : nil
  }

  /// Reads a line as an answer to the question itself.
  func readQuestion(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading {
    if let reading = readOwnWords(line, asked) { return reading }
    let isFree = asked.question.kind == .line || asked.question.kind == .note
    if let reading = readSpoken(line, isFree: isFree), !isSaid(by: asked, line, reading) {
      return reading
    }
    if isFree {
      // "Hello, my name is Hope" asks for no help.
      let name = asked.question.asksName ? readName(line) : nil
      return name ?? readCommand(line, besides: .text) ?? readSlip(line, asked) ?? readText(line)
    }
    // "It depends, will he see this?" is no answer yet, and asks nothing of the program alone.
    if asked.question.isYesNo, line.isQuestion, line.tokens.clauses().count > 1, beginsUnsure(line)
    {
      return readKind(line, asked, today)
    }
    // "Let's start over from scratch" takes up no offer.
    if asked.question.isYesNo, !saysYesOrNo(line),
      let reading = readCommand(line, besides: .answer), reading.command != .dontKnow
    {
      return reading
    }
    let reading = readKind(line, asked, today)
    // "Idk, maybe a 3"
    if reading.sureness == .ask, beginsUnsure(line), let guess = guess(line, asked) { return guess }
    if reading.sureness == .sure {
      // A scorer knows only its options; what is said to the coach in every word is none of them.
      guard reading.isByWords, !saysPart(line, asked), !saysLabel(line, asked) else {
        return reading
      }
      guard let spoken = readCommand(line, besides: .sureOption),
        option(thatSays: spoken, line, asked) == nil
      else { return reading }
      return spoken
    }
    // What an option says is not only spoken to the coach.
    if reading.sureness == .confirm, !asked.question.isYesNo,
      saysPart(line, asked) || saysLabel(line, asked)
    {
      return reading
    }
    // An option may be what was said, in other words: only what surely speaks of the talk goes before it.
    // "15 min after dinner" is a time that was not understood.
    if [.duration, .date, .number].contains(asked.question.kind), hasNumber(line) {
      return reading
    }
    let isNothing = reading.sureness == .ask && asked.question.kind != .feelings
    let alternative: Alternative =
      asked.question.isYesNo ? .answer : isNothing ? .nothing : .option
    let spoken = readCommand(line, besides: alternative)
    if let spoken, let found = option(thatSays: spoken, line, asked) {
      let match: OptionMatcher.Match =
        found.isSure ? .sure(found.option, "command") : .wonder([found.option], "command")
      return answer(match, line, asked)
    }
    // "What does fairness mean?" asks about an option.
    if let command = spoken?.command, [.help, .clarify].contains(command),
      asksAboutOption(line, asked)
    {
      return reading
    }
    guard spoken?.command == .dontKnow else { return spoken ?? reading }
    if let guess = guess(line, asked) { return guess }
    // Who does not know is not sure, and "people I don't know" names an option.
    if asked.question.isYesNo { return self.reading(of: .unsure, isSure: true, line.text) }
    return reading.sureness == .confirm && reading.candidates.count == 1
      ? reading : spoken ?? reading
  }

  /// Whether a line begins by being unsure.
  private func beginsUnsure(_ line: TypedLine) -> Bool {
    let first = line.tokens.clauses().first?.words ?? []
    return vocabulary.stances.matches(in: first, at: 0).contains { match in
      vocabulary.stance(of: Array(first.prefix(match.count))) == .unsure
    }
  }

  private func readKind(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading {
    switch asked.question.kind {
    case .choice, .conversation: readChoice(line, asked)
    case .choices: readChoices(line, asked)
    case .yesNo, .share: readYesNo(line, asked)
    case .goOn, .feelings: Reading(.unclear)
    case .scale: readScale(line, asked)
    case .number: readNumber(line, asked)
    case .duration: readDuration(line, asked.question)
    case .date: readDate(line, asked.question, today)
    case .line, .note: readText(line)
    case .form: readForm(line, asked, after: [])
    case .pick: readPick(line, asked)
    }
  }

  private func hasNumber(_ line: TypedLine) -> Bool {
    vocabulary.pieces(of: line.tokens).contains { if case .number = $0 { true } else { false } }
  }

  /// Whether a line says a part of what an option is called.
  private func saysPart(_ line: TypedLine, _ asked: Asked) -> Bool {
    !asked.options.isEmpty && matcher(for: asked).matchPart(line.words) != nil
  }

  /// Whether the whole name of an option stands in a line: "ugh, leave it for today".
  private func saysLabel(_ line: TypedLine, _ asked: Asked) -> Bool {
    matcher(for: asked).names.contains { name in
      name.isLabel && name.words.count > 2
        && line.words.indices.contains { line.words[$0...].starts(with: name.words) }
    }
  }

  /// Whether a line asks, and has a word that counts of what an option is called.
  private func asksAboutOption(_ line: TypedLine, _ asked: Asked) -> Bool {
    func stems(_ tokens: [Token]) -> Set<String> {
      Set(Sentence(tokens, vocabulary).terms.filter(\.isFull).map(\.stem))
    }
    guard line.isQuestion, !asked.question.isYesNo else { return false }
    let said = stems(line.tokens)
    return asked.options.contains { option in
      !stems(vocabulary.normalizer.tokens(of: option.text)).isDisjoint(with: said)
    }
  }

  /// Whether an option says what is a command elsewhere: "leave", where one may leave it for later.
  private func isSaid(by asked: Asked, _ line: TypedLine, _ reading: Reading) -> Bool {
    guard reading.command != nil, !asked.options.isEmpty, !asked.question.isYesNo else {
      return false
    }
    if line.words.count > 1, option(thatSays: reading, line, asked)?.isSure == true { return true }
    return vocabulary.commands.meaning(of: line.words)?.isPlain != true
      && matcher(for: asked).matchPart(line.words) != nil
  }

  /// The option that a line fits best, where that is itself the command: "skip this one", where one can leave
  /// it out; and whether it fits so well that it is taken.
  private func option(
    thatSays spoken: Reading, _ line: TypedLine, _ asked: Asked
  ) -> (option: Int, isSure: Bool)? {
    guard !asked.options.isEmpty, !asked.question.isYesNo, !line.isQuestion else { return nil }
    let found: (option: Int, isSure: Bool)
    switch fit(Sentence(respelled(line.tokens, asked), vocabulary), asked) {
    case .sure(let option): found = (option, true)
    case .maybe(let likely): found = (likely[0], false)
    case .none: return nil
    }
    let option = asked.options[found.option]
    let isCommand = ([option.text] + option.hears).contains { text in
      let said = TypedLine(text, vocabulary)
      let heard =
        readSpoken(said, isFree: false)
        ?? readCommand(said, besides: found.isSure ? .option : .sureOption)
      return heard?.command == spoken.command
    }
    return isCommand ? found : nil
  }

  /// Reads a line that is made of the question's own words and nothing else: these count before a
  /// situation or a command that sounds like them.
  private func readOwnWords(_ line: TypedLine, _ asked: Asked) -> Reading? {
    switch asked.question.kind {
    case .yesNo, .share: return readPlainYesNo(line, asked)
    case .goOn: return readGoOn(line)
    case .feelings: return readFeelings(line, asked.question)
    case .choice, .conversation, .choices:
      let matcher = matcher(for: asked)
      let found = matcher.named(line.words)
      guard found.count == 1, !line.isQuestion || asked.options[found[0]].text.hasSuffix("?")
      else { return nil }
      // "2" is a place, too, where another option is called so.
      let isNumber = line.words.allSatisfy { $0.allSatisfy(\.isNumber) }
      if isNumber, matcher.match(line.tokens) != .sure(found[0], "label") { return nil }
      return answer(.sure(found[0], "label"), line, asked)
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
