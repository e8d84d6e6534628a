import Dialogue

extension Listener {
  /// Reads several options.
  func readChoices(_ line: TypedLine, _ asked: Asked) -> Reading {
    guard !line.tokens.isEmpty, line.words.count <= 60 else { return Reading(.unclear) }
    var line = line
    line.tokens = respelled(line.tokens, asked)
    line.words = line.tokens.words
    let isDeclining = isDeclining(asked)
    let reading = readSeveral(line, asked, isDeclining: isDeclining)
    if reading.sureness == .sure || line.isQuestion { return reading }
    var pointing = SeveralPointing(
      matcher(for: asked), question: vocabulary.words(of: asked.text), isDeclining: isDeclining)
    guard let found = pointing.read(line.tokens),
      asked.question.count?.contains(found.count) ?? true
    else { return reading }
    let ids = found.sorted().map { asked.options[$0].id }
    return Reading(.answer(.options(ids)), ["numbers"])
  }

  private func readSeveral(_ line: TypedLine, _ asked: Asked, isDeclining: Bool) -> Reading {
    let matcher = matcher(for: asked)
    let parts = SeveralParts(line.tokens, vocabulary, isDeclining: isDeclining).list
    if parts.count == 1, parts[0].range == line.tokens.indices, !parts[0].isOthers,
      let one = readOne(line, matcher, asked)
    {
      return one
    }
    let reader = SeveralReader(matcher, vocabulary, isDeclining: isDeclining) { best($0, asked) }
    func ids(_ indices: Set<Int>) -> Answer {
      .options(indices.sorted().map { asked.options[$0].id })
    }
    let allowed = asked.question.count ?? 0...asked.options.count
    switch reader.read(line.tokens) {
    case .sure(let indices):
      guard allowed.contains(indices.count) else { return Reading(.impossible, [line.text]) }
      if line.isQuestion { return Reading(.wonder([ids(indices)]), [line.text]) }
      return Reading(.answer(ids(indices)), [line.text])
    case .wonder(let sets):
      let possible = sets.filter { allowed.contains($0.count) }
      // "Nothing but trouble" is not even none of them.
      if possible.isEmpty { return Reading(sets == [[]] ? .unclear : .impossible, [line.text]) }
      return Reading(.wonder(possible.map(ids)), [line.text])
    case .impossible: return Reading(.impossible, [line.text])
    case .none: return readInWords(line, asked)
    }
  }

  /// Reads one option in other words; what is turned around in them is asked.
  private func readInWords(_ line: TypedLine, _ asked: Asked) -> Reading {
    if line.isQuestion { return Reading(.unclear) }
    let reading = readParaphrase(line, asked)
    let numbers = SeveralNumbers(matcher(for: asked), vocabulary)
    guard let (option, isSure) = best(line.tokens, asked), line.words.count <= 60 else {
      // "None that I'd swear to" is the option that says none.
      if numbers.beginsWithNone(line.words), let none = numbers.exclusive.first {
        return Reading(.wonder([.options([asked.options[none].id])]), ["none"])
      }
      return reading
    }
    let hasNumber = line.tokens.contains { $0.kind == .number }
    let answer = Answer.options([asked.options[option].id])
    // "None that I'd swear to" is not what one would swear to.
    if numbers.beginsWithNone(line.words), !numbers.exclusive.contains(option) {
      return Reading(.wonder([answer]), reading.evidence)
    }
    if isSure, !hasNumber { return Reading(.answer(answer), reading.evidence) }
    guard case .answer(let answer) = reading.act else { return reading }
    return Reading(.wonder([answer]), reading.evidence)
  }

  /// Whether a question asks what to leave out.
  private func isDeclining(_ asked: Asked) -> Bool {
    let words = vocabulary.words(of: asked.text)
    return words.indices.contains { !vocabulary.declining.matches(in: words, at: $0).isEmpty }
  }

  /// Reads a line that names one option, or what may be one of two, and is not cut anywhere.
  private func readOne(_ line: TypedLine, _ matcher: OptionMatcher, _ asked: Asked) -> Reading? {
    let numbers = SeveralNumbers(matcher, vocabulary)
    if numbers.isCount(line.tokens) { return Reading(.unclear) }
    guard numbers.read(line.tokens) == nil, numbers.readBeginning(line.tokens) == nil else {
      return nil
    }
    switch matcher.match(line.tokens) {
    case .none, .wonder(_, "some words"):
      return readInWords(line, asked)
    case .wonder(let found, let why) where found.count == 1 && !line.isQuestion:
      if let (option, isSure) = best(line.tokens, asked), isSure, option == found[0] {
        return answer(.sure(option, why), line, asked)
      }
      return answer(.wonder(found, why), line, asked)
    case .sure(let index, let why) where line.isQuestion:
      return answer(.wonder([index], why), line, asked)
    case let match: return answer(match, line, asked)
    }
  }

  /// The option that a part says in other words, and whether it is certain.
  private func best(_ tokens: [Token], _ asked: Asked) -> (option: Int, isSure: Bool)? {
    let sentence = Sentence(tokens, vocabulary)
    guard sentence.terms.contains(where: { $0.isFull || !$0.groups.isEmpty }) else { return nil }
    let scores = scorer(for: asked).scores(of: sentence, vocabulary)
    guard let first = scores.order.first else { return nil }
    let value = scores.values[first]
    let lead = value - (scores.order.count > 1 ? max(0, scores.values[scores.order[1]]) : 0)
    guard value >= Threshold.maybe, scores.coverage > 0 || value >= Threshold.alike else {
      return nil
    }
    let isSure =
      value >= Threshold.sure && lead >= Threshold.lead
      && scores.coverage >= Threshold.coverage && !scores.isSwapped
    let isLabel = isLabel(sentence, asked.options[first]) && !scores.isSwapped
    return (first, (isSure || isLabel) && !scores.isTurned)
  }

  /// Whether a sentence has the words that count of what an option is called, and no other: "that I
  /// believe in the good will".
  private func isLabel(_ sentence: Sentence, _ option: Option) -> Bool {
    func words(_ sentence: Sentence) -> Set<String> {
      Set(sentence.terms.filter(\.isFull).map { ($0.isNegated ? "not " : "") + $0.stem })
    }
    let label = words(Sentence(vocabulary.normalizer.tokens(of: option.text), vocabulary))
    return !label.isEmpty && label == words(sentence)
  }

  // Fitted for a part of a line, as those of a whole line are for a choice.
  private enum Threshold {
    /// From this value, and so far above the next, an option is taken.
    static let sure = 0.34
    static let lead = 0.34
    /// So much of the part must be words that some option has.
    static let coverage = 0.3
    /// From this value an option is offered; by its letters alone from the next.
    static let maybe = 0.06
    static let alike = 0.15
  }
}
