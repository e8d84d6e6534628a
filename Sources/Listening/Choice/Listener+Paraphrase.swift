import Dialogue

extension Listener {
  // Thresholds for what a line in other words is taken as. They were fitted on the development
  // corpus and on what the shipped options hear, each left out in turn, for at most one line in a
  // hundred taken wrongly without a question; `swift run Benchmarks CORPUS` prints the figures.
  private enum Threshold {
    /// From this value, and so far above the next, an option is taken; for a yes or a no there is only
    /// one other, and less that tells them apart.
    static let sure = 0.3
    static let lead = 0.34
    static let sureOfTwo = 0.36
    static let leadOfTwo = 0.36
    /// So much of the line must be words that some option has.
    static let coverage = 0.2
    static let coverageOfTwo = 0.3
    /// From this value an option is offered.
    static let maybe = 0.06
    /// A second one is offered beside it when it is closer than this.
    static let near = 0.25
    /// From this value it may be one without any word of it, by its letters alone.
    static let alike = 0.15
    /// What is below this is not even a candidate.
    static let faint = 0.02
  }

  /// Reads a line that says an option in other words.
  ///
  /// - Returns: A reading that is sure, that asks back about one or two options, or that is unclear
  ///   with the likeliest among its candidates.
  func readParaphrase(_ line: TypedLine, _ asked: Asked) -> Reading {
    // What is longer is a story, and no small model tells what of it counts.
    guard !line.tokens.isEmpty, line.words.count <= 60 else { return Reading(.unclear) }
    let sentence = Sentence(respelled(line.tokens, asked), vocabulary)
    let scores = scorer(for: asked).scores(of: sentence, vocabulary)
    func answer(_ option: Int) -> Answer {
      let id = asked.options[option].id
      return asked.question.kind == .choices ? .options([id]) : .option(id, own: nil)
    }
    func wonder(_ likely: [Int]) -> Reading {
      let others = optionsThatSay(line, unlike: likely[0], asked).filter { !likely.contains($0) }
      let options = likely + others.prefix(1)
      // The screen keeps the order that it has.
      return Reading(
        .wonder(options.sorted().map(answer)), scores.evidence, candidates: options.map(answer))
    }
    switch Self.fit(scores, asked) {
    case .sure(let option)
    where !line.isQuestion && !isNumbered(line, otherThan: option, asked)
      && !addsSomething(line, to: option, asked) && !isNumberAlone(line)
      && !turnsAround(line, option, asked) && !speaksOfEveryone(line, option, asked)
      // "No. Well, once" is as close to a no as most of what it hears, and is none.
      && (asked.question.isYesNo || !matcher(for: asked).isPlainNo(option))
      && optionsThatSay(line, unlike: option, asked).isEmpty:
      var reading = Reading(.answer(answer(option)), scores.evidence)
      reading.isByWords = true
      return reading
    case .sure(let option): return wonder([option])
    case .maybe(let options): return wonder(options)
    case .none:
      let candidates = scores.order.filter { scores.values[$0] > Threshold.faint }.prefix(3)
      return Reading(.unclear, scores.evidence, candidates: candidates.map(answer))
    }
  }

  // What follows one of these may turn what was said before it.
  private static let additions: Set<String> = [
    "and", "but", "with", "plus", "except", "unless", "though", "although", "however",
  ]

  /// Whether a line names an option and goes on with somebody, or with a word that the option has nowhere: "just
  /// me and my sister".
  private func addsSomething(_ line: TypedLine, to option: Int, _ asked: Asked) -> Bool {
    guard
      let turn = line.tokens.firstIndex(where: { Self.additions.contains($0.text) }), turn > 0
    else { return false }
    let before = Array(line.tokens[..<turn])
    let matcher = matcher(for: asked)
    guard matcher.matchPart(before.words) != nil || matcher.named(before.words) == [option] else {
      return false
    }
    let named = asked.options[option]
    let heard = Set(
      ([named.text] + named.hears).flatMap { vocabulary.words(of: $0) }
        .map { vocabulary.grammar.stem(of: $0) })
    return Array(line.tokens[turn...].dropFirst()).words.contains { word in
      switch vocabulary.grammar.role(of: word) {
      case nil, .them: !heard.contains(vocabulary.grammar.stem(of: word))
      default: false
      }
    }
  }

  /// Whether a line speaks of all people and not of the person, where the option does not: "everyone is scared of
  /// something" says nothing of who typed it.
  private func speaksOfEveryone(_ line: TypedLine, _ option: Int, _ asked: Asked) -> Bool {
    let all = line.words.filter(vocabulary.everyone.contains)
    let own: [Grammar.Role] = [.me, .mine, .us]
    let isOwn = line.words.contains { word in
      !all.contains(word) && vocabulary.grammar.role(of: word).map(own.contains) == true
    }
    if all.isEmpty || isOwn { return false }
    let named = asked.options[option]
    let heard = Set(([named.text] + named.hears).flatMap { vocabulary.words(of: $0) })
    return heard.isDisjoint(with: all)
  }

  /// Whether a line turns around how an option is said: "I do not want to stop for today".
  private func turnsAround(_ line: TypedLine, _ option: Int, _ asked: Asked) -> Bool {
    matcher(for: asked).names.contains { name in
      name.option == option && name.words.count > (name.isLabel ? 1 : 2)
        && line.tokens.clauses().contains { clause in
          let words = clause.words
          return words.indices.contains { start in
            words[start...].starts(with: name.words)
              && !vocabulary.negations.isDisjoint(with: words[..<start])
          }
        }
    }
  }

  /// Returns the options that are called the yes or the no of a line, where another fits that has neither: "a plain no"
  /// is not "A plain yes", however much of it they share.
  private func optionsThatSay(_ line: TypedLine, unlike option: Int, _ asked: Asked) -> [Int] {
    func names(_ index: Int) -> [[String]] {
      ([asked.options[index].text] + asked.options[index].hears).map { vocabulary.words(of: $0) }
    }
    var words = line.words.filter { vocabulary.stance(of: [$0]) != nil }
    if words.isEmpty { return [] }
    let own = Set(names(option).joined())
    words.removeAll(where: own.contains)
    return asked.options.indices.filter { other in
      other != option && names(other).contains { $0.count == 1 && words.contains($0[0]) }
    }
  }

  /// Whether all that is known of a line is a number: "xyzzy two".
  private func isNumberAlone(_ line: TypedLine) -> Bool {
    let full = line.words.filter { vocabulary.grammar.role(of: $0) == nil }
    let known = full.filter(vocabulary.known.contains)
    return !known.isEmpty && known.count < full.count
      && known.allSatisfy { word in
        if case .number? = vocabulary.numbers.meaning(of: [word]) { true } else { false }
      }
  }

  /// Whether a line has the number of another option, too: "2 fairness", where fairness is the first.
  private func isNumbered(_ line: TypedLine, otherThan option: Int, _ asked: Asked) -> Bool {
    line.tokens.contains { token in
      guard token.kind == .number, let number = Int(token.text) else { return false }
      return asked.options.indices.contains(number - 1) && number - 1 != option
    }
  }

  /// Returns how close a line comes to each option by its words, the closest first; about 1 is what an
  /// option hears. Thresholds are fitted on it.
  public func scores(of line: String, at asked: Asked) -> [(option: String, value: Double)] {
    let sentence = Sentence(vocabulary.tokens(ofLine: line), vocabulary)
    let scores = scorer(for: asked).scores(of: sentence, vocabulary)
    return scores.order.map { (asked.options[$0].id, scores.values[$0]) }
  }

  /// How well a sentence fits the options.
  enum Fit {
    /// One, so well that it is taken.
    case sure(Int)
    /// One or two, well enough to be offered.
    case maybe([Int])
    case none
  }

  /// Returns which option a sentence fits.
  func fit(_ sentence: Sentence, _ asked: Asked) -> Fit {
    Self.fit(scorer(for: asked).scores(of: sentence, vocabulary), asked)
  }

  private static func fit(_ scores: ChoiceScorer.Scores, _ asked: Asked) -> Fit {
    let isOfTwo = asked.question.kind == .yesNo
    let sure = isOfTwo ? Threshold.sureOfTwo : Threshold.sure
    let lead = isOfTwo ? Threshold.leadOfTwo : Threshold.lead
    let coverage = isOfTwo ? Threshold.coverageOfTwo : Threshold.coverage
    guard let best = scores.order.first else { return .none }
    let next = scores.order.count > 1 ? scores.order[1] : best
    let (value, second) = (scores.values[best], next == best ? 0 : scores.values[next])
    if value >= sure, value - second >= lead, scores.coverage >= coverage, !scores.isSwapped {
      return .sure(best)
    }
    guard value >= Threshold.maybe, scores.coverage > 0 || value >= Threshold.alike else {
      return .none
    }
    let isNear = next != best && second >= Threshold.maybe && value - second < Threshold.near
    return .maybe(isNear ? [best, next] : [best])
  }

  /// Mends the words that are unknown, toward those of the question.
  func respelled(_ tokens: [Token], _ asked: Asked) -> [Token] {
    guard tokens.contains(where: { $0.kind == .word && !vocabulary.known.contains($0.text) }) else {
      return tokens
    }
    var words: Set<String> = []
    for option in asked.options {
      for text in [option.text] + option.hears { words.formUnion(vocabulary.words(of: text)) }
    }
    let spelling = Spelling(targets: words, known: vocabulary.known)
    return tokens.map { token in
      guard token.kind == .word, !vocabulary.known.contains(token.text),
        !words.contains(token.text)
      else { return token }
      guard let near = spelling.plainCandidate(for: token.text) else { return token }
      var token = token
      token.text = near
      return token
    }
  }
}
