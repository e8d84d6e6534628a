import Dialogue

/// Reads where a line stands between yes and no when it says more than that: "yes, he told me Sunday".
///
/// One part of the line has to be nothing but a yes or a no, or begin or end with one. The rest must
/// not turn it around, set a condition or tell of something that is an answer to another question.
struct YesNoReader {
  /// What was found.
  struct Found {
    var position: Position
    /// Whether it needs no question.
    var isSure: Bool
    /// The words that say so.
    var evidence: String
  }

  let vocabulary: Vocabulary
  private let question: String
  private let clause: YesNoClause
  private let rest: YesNoRest

  private static let borders: Set<String> = [
    "but", "so", "because", "though", "although", "except", "unless", "if", "until", "cause",
  ]
  private static let longest = 60

  /// Prepares for a question.
  ///
  /// - Parameters:
  ///   - question: What it asks.
  ///   - vocabulary: What people say.
  init(_ question: String, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.question = question
    clause = YesNoClause(question, vocabulary)
    rest = YesNoRest(clause: clause, vocabulary: vocabulary)
  }

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    guard tokens.count <= Self.longest else { return nil }
    let found = readStance(tokens)
    if let reader = AgeReader(question, vocabulary) {
      if let ages = reader.read(tokens, found?.position) { return ages }
      // A no ends all there, so that it is asked where a word is unknown, or another answer meant.
      if var found, found.position == .no, tokens.words.contains(where: isStrange) {
        found.isSure = false
        return found
      }
    }
    return found ?? restated(tokens)
  }

  /// Whether a word is not known, or says that another answer is meant: "no, the other".
  private func isStrange(_ word: String) -> Bool {
    !vocabulary.known.contains(word) && !word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || vocabulary.pointing.meaning(of: [word]) == .other
  }

  private func readStance(_ tokens: [Token]) -> Found? {
    let words = tokens.words
    let evidence = words.joined(separator: " ")
    if let whole = clause.read(words), whole.tail.isEmpty,
      whole.position != .between(["yes", "no"])
    {
      let isHalf = whole.position == .yes && clause.agreement.isHalf(words)
      return Found(position: whole.position, isSure: !isHalf, evidence: evidence)
    }
    var said: [(position: Position, words: [String])] = []
    var others: [[String]] = []
    var isTakenBack = false
    // "He swears it has, and I've seen nothing": what was claimed first is what was asked.
    var isClaimed = false
    var isTorn = false
    for words in parts(of: tokens) {
      let content =
        words.first.map(Self.borders.contains) == true ? Array(words.dropFirst()) : words
      // "No, but I will": what comes after it answers nothing.
      let isAfter = !said.isEmpty && words.first.map(vocabulary.turns.contains) == true
      let takesBack = vocabulary.takesBack.meaning(of: words) == true
      // "If that's all right" is said for politeness.
      if !takesBack, vocabulary.stances.explain(words)?.allSatisfy({ $0 == .filler }) == true {
        continue
      }
      if let found = clause.read(content), !(isAfter && found.isEcho) {
        said.append((found.position, words))
        if !found.tail.isEmpty {
          others.append(found.tail)
          isTorn = isTorn || isOpposed(found)
        }
      } else if takesBack, !said.isEmpty {
        isTakenBack = true
      } else {
        isClaimed = isClaimed || said.isEmpty && endsInVerb(words)
        isTorn = isTorn || said.isEmpty && isRefusal(words)
        others.append(words)
      }
    }
    guard let last = said.last else { return nil }
    let position = together(said, isTakenBack: isTakenBack)
    let isPlain = position == .yes || position == .no || position == .unsure
    let isHalf = position == .yes && clause.agreement.isHalf(words)
    let isSure =
      isPlain && !isClaimed && !isHalf && !isTorn
      && others.allSatisfy { rest.isHarmless($0, beside: position) }
      && !vocabulary.irony.contains { words.starts(with: $0) && last.words != words }
    return Found(
      position: position, isSure: isSure,
      evidence: said.map { $0.words.joined(separator: " ") }.joined(separator: ", "))
  }

  /// The parts of a line, also between "and" and a new subject: "we read it and it's bang on".
  private func parts(of tokens: [Token]) -> [[String]] {
    tokens.clauses(beginning: Self.borders).flatMap { clause -> [[String]] in
      var found: [[String]] = [[]]
      let words = clause.words
      for (index, word) in words.enumerated() {
        if word == "and", index > 1, index + 1 < words.count,
          vocabulary.stances.meaning(of: [words[index + 1]]) == .subject
        {
          found.append([])
        } else {
          found[found.count - 1].append(word)
        }
      }
      return found.filter { !$0.isEmpty }
    }
  }

  /// Whether what follows a yes or a no says the other: "sure I know that already".
  private func isOpposed(_ said: YesNoClause.Said) -> Bool {
    switch (said.position, clause.read(said.tail)?.position) {
    case (.yes, .no), (.no, .yes): true
    default: false
    }
  }

  /// Whether words tell somebody not to do it, beside which courtesy is no yes: "don't share that, please and
  /// thank you".
  private func isRefusal(_ words: [String]) -> Bool {
    let rest = words.drop { vocabulary.stances.meaning(of: [$0]) == .filler || $0 == "please" }
    return rest.first == "never" || rest.starts(with: ["do", "not"])
  }

  /// Whether words end as a short answer does: "she says it has".
  private func endsInVerb(_ words: [String]) -> Bool {
    // "I think it has" claims nothing for anybody else.
    guard words.count > 2, vocabulary.grammar.role(of: words[0]) != .me, let last = words.last,
      let verb = vocabulary.stances.meaning(of: [last]), [.auxiliary, .negated].contains(verb)
    else { return false }
    return vocabulary.stances.meaning(of: [words[words.count - 2]]) == .subject
  }

  /// Where a line stands that says each of these, one after the other.
  private func together(
    _ said: [(position: Position, words: [String])], isTakenBack: Bool
  ) -> Position {
    guard let first = said.first, let last = said.last else { return .unsure }
    // "He says yes, I say no, so no": what comes of it counts.
    if isTakenBack || last.words.first == "so" { return last.position }
    let ids = Set(said.map { $0.position.ids })
    let isBoth = ids.contains(["yes"]) && ids.contains(["no"])
    // "Half of me would, half of me wouldn't".
    if isBoth, said.allSatisfy({ $0.words.first.map(vocabulary.halves.contains) == true }) {
      return .unsure
    }
    if last.position == .unsure, first.position == .yes || first.position == .no {
      return .between(first.position.ids + ["unsure"])
    }
    return Position.together(ids)
  }

  /// Reads the question's own words: "I don't feel safe" where it asks whether one feels safe.
  private func restated(_ tokens: [Token]) -> Found? {
    let asked = Sentence(vocabulary.normalizer.tokens(of: question), vocabulary).terms
    let asksStop = asked.contains(where: \.isStop)
    func isNot(_ term: Sentence.Term) -> Bool { term.role == .not && !(asksStop && term.isStop) }
    func isFull(_ term: Sentence.Term) -> Bool { term.isFull || asksStop && term.isStop }
    guard !asked.contains(where: { isNot($0) || $0.stem == "or" }) else { return nil }
    let stems = Set(asked.filter(isFull).map(\.stem))
    let words = tokens.words
    let said = Sentence(tokens, vocabulary).terms
    let full = said.filter(isFull)
    guard !full.isEmpty, full.allSatisfy({ stems.contains($0.stem) }),
      vocabulary.roles.stripped(words).removed.allSatisfy({ $0 != .hedge })
    else { return nil }
    let isLimited = words.contains("only") || !vocabulary.conditions.isDisjoint(with: words)
    let isShort = full.count > 1 || stems.count == 1 || words.count <= 2
    return Found(
      position: said.contains(where: isNot) ? .no : .yes,
      isSure: isShort && !isLimited && !clause.agreement.isHalf(words),
      evidence: words.joined(separator: " "))
  }
}
