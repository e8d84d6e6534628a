import Dialogue

extension Listener {
  /// Reads a line as what the screen waits for besides the answer.
  ///
  /// - Returns: `nil` where nothing waits, or the line says something else.
  func readPending(_ line: TypedLine, _ asked: Asked, _ today: Day) -> Reading? {
    switch asked.pending {
    case .none: return nil
    case .candidates(let answers, _):
      return answers.count == 1
        ? readOne(line, answers[0], asked, today) : readOneOf(line, answers, asked)
    case .own(let option):
      if let reading = readSpoken(line, isFree: true) { return reading }
      return Reading(.answer(.option(option, own: line.text)), ["own words"])
    case .rows(let values):
      if let reading = readSpoken(line, isFree: false) { return reading }
      return readForm(line, asked, after: values)
    case .change(let offers): return readOffer(line, offers) { .change($0) }
    case .show(let offers): return readOffer(line, offers) { .show($0) }
    case .forget(let offers):
      return readOffer(line, offers) { .forget(Forgettable(rawValue: $0), isSure: false) }
    case .sure(let part): return readSure(line, part)
    }
  }

  /// Reads the answer to "Did you mean …?".
  private func readOne(
    _ line: TypedLine, _ answer: Answer, _ asked: Asked, _ today: Day
  ) -> Reading? {
    if line.isQuestion { return nil }
    // What is on the screen asks for a yes or a no, also where an option is called "Yes, …".
    switch vocabulary.stance(of: line.words) {
    case .yes?: return Reading(.answer(answer), [line.text])
    case .no?: return Reading(.decline, [line.text])
    default: break
    }
    if !asked.question.isYesNo,
      !matcher(for: asked).named(line.words).isEmpty
    {
      return nil
    }
    if vocabulary.neither.meaning(of: line.words) == true { return Reading(.decline, [line.text]) }
    // "No, 3": what follows answers the question.
    guard !asked.question.isYesNo, line.words.count > 1,
      vocabulary.stance(of: [line.words[0]]) == .no
    else { return nil }
    var rest = line
    rest.tokens.removeFirst()
    while rest.tokens.first?.kind == .mark { rest.tokens.removeFirst() }
    rest.words.removeFirst()
    let reading = readQuestion(rest, asked, today)
    if case .answer = reading.act { return reading }
    return nil
  }

  /// Reads which of several was meant. An option has the number that it has on the screen, a number
  /// is said as it is, and what has no number of its own is counted.
  private func readOneOf(_ line: TypedLine, _ answers: [Answer], _ asked: Asked) -> Reading? {
    if vocabulary.neither.meaning(of: line.words) == true { return Reading(.decline, [line.text]) }
    if !asked.question.isYesNo, vocabulary.stance(of: line.words) == .no {
      return Reading(.decline, [line.text])
    }
    var places: [Int: Int] = [:]
    for (index, answer) in answers.enumerated() {
      switch answer {
      case .option(let id, _):
        guard !asked.question.isYesNo else { return nil }
        if let place = asked.options.firstIndex(where: { $0.id == id }) { places[place] = index }
      case .number: return nil
      case .line(let range): places[range.lowerBound] = index
      case .day, .options, .text, .rows, .goOn: places[index] = index
      }
    }
    if let index = offeredDay(line, answers) {
      return Reading(.answer(answers[index]), [line.text])
    }
    let count = max(asked.options.count, asked.lines.count, answers.count)
    if case .one(let place, isHedged: false) = OptionPlace(line.tokens, count: count, vocabulary) {
      if let index = places[place] {
        // "The second one" of two that are numbered 2 and 3 may be either.
        let isCounted = line.words.contains { !$0.allSatisfy(\.isNumber) }
        if isCounted, place < answers.count, index != place {
          return Reading(.wonder(answers), [line.text])
        }
        return Reading(.answer(answers[index]), [line.text])
      }
      if case .day = answers[0] { return Reading(.impossible, [line.text]) }
      return nil
    }
    return readLabel(line, answers, asked)
  }

  /// The place of the day that a bare number names: "13", of February 6 and 13.
  private func offeredDay(_ line: TypedLine, _ answers: [Answer]) -> Int? {
    let pieces = vocabulary.pieces(of: line.tokens).filter { $0 != .filler }
    guard pieces.count == 1, let number = DatePart(pieces[0])?.day, number > answers.count else {
      return nil
    }
    let found = answers.indices.filter { index in
      if case .day(let day) = answers[index] { day.day == number } else { false }
    }
    // The 3 of "12/3" may be a month.
    let months = answers.contains {
      if case .day(let day) = $0 { day.month == number } else { false }
    }
    return found.count == 1 && !months ? found[0] : nil
  }

  private func readLabel(_ line: TypedLine, _ answers: [Answer], _ asked: Asked) -> Reading? {
    let options = answers.map { answer in
      guard case .option(let id, _) = answer else { return Option("", "") }
      return asked.options.first { $0.id == id } ?? Option("", "")
    }
    guard case .sure(let index, let why) = OptionMatcher(options, vocabulary).match(line.tokens),
      !options[index].id.isEmpty
    else { return nil }
    return Reading(.answer(answers[index]), [why])
  }

  /// Reads whether a part is to be forgotten for good. Only a plain yes says so.
  private func readSure(_ line: TypedLine, _ part: Forgettable) -> Reading {
    if vocabulary.neither.meaning(of: line.words) == true { return Reading(.decline, [line.text]) }
    switch vocabulary.stance(of: line.words) {
    case .yes?: return Reading(.forget(part, isSure: true), [line.text])
    case .no?: return Reading(.decline, [line.text])
    default: return readSpoken(line, isFree: false) ?? Reading(.unclear)
    }
  }

  /// Reads which earlier answer to change, which document to show, or what to forget.
  private func readOffer(
    _ line: TypedLine, _ offers: [Asked.Offer], _ act: (String) -> Act
  ) -> Reading {
    let options = offers.map { Option($0.id, $0.text) }
    switch OptionMatcher(options, vocabulary).match(line.tokens) {
    case .sure(let index, let why): return Reading(act(offers[index].id), [why])
    case .impossible: return Reading(.impossible, [line.text])
    case .wonder, .none: break
    }
    if vocabulary.neither.meaning(of: line.words) == true
      || vocabulary.stance(of: line.words) == .no
    {
      return Reading(.decline, [line.text])
    }
    if let reading = readSpoken(line, isFree: false) { return reading }
    return Reading(.unclear)
  }
}
