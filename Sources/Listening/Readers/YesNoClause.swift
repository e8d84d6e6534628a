/// Reads where one part of a line stands between yes and no.
///
/// What says so comes first, or last; what is left of the part has to be loose words, such as names
/// of time, and words of the question itself.
struct YesNoClause {
  /// What a part says.
  struct Said {
    var position: Position
    /// What it says besides, which may count.
    var tail: [String] = []
    /// Whether only the question's own words make it a yes or a no.
    var isEcho = false
  }

  let vocabulary: Vocabulary
  /// What the question does.
  let acts: [QuestionAct]
  /// The stems of the question's own words.
  let asked: Set<String>
  /// The stems of those that say something by themselves.
  let askedFully: Set<String>
  /// Whether the question is turned around itself: "what was not told".
  let isTurned: Bool

  /// Whether two people are asked.
  let isForTwo: Bool
  /// What "I do" has to agree with.
  let agreement: YesNoEcho

  // What is said after a pattern, without a comma.
  private static let longestTail = 9

  /// Prepares for a question.
  init(_ question: String, _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let tokens = vocabulary.normalizer.tokens(of: question)
    acts = vocabulary.acts(of: tokens.words)
    let terms = Sentence(tokens, vocabulary).terms
    asked = Set(
      tokens.words.filter {
        $0.utf8.count > 3 && (!vocabulary.negations.contains($0) || $0.hasPrefix("stop"))
      }
      .map { vocabulary.grammar.stem(of: $0) })
    askedFully = Set(terms.filter(\.isFull).map(\.stem))
    isForTwo =
      !Set(tokens.words).isDisjoint(with: ["both", "neither"])
      || zip(tokens.words, tokens.words.dropFirst()).contains { $0 == "each" && $1 == "of" }
    // "Has it stopped?" turns nothing around, and "what was not told" is only what it is about.
    let main = Sentence(Self.mainClause(of: tokens), vocabulary).terms
    isTurned = main.contains { $0.role == .not && !$0.isStop || $0.stem == "or" }
    agreement = YesNoEcho(tokens.words, acts, isForTwo: isForTwo, vocabulary)
  }

  /// The words of a question up to what it is about: "Does she know by now | what was not told?"
  private static func mainClause(of tokens: [Token]) -> [Token] {
    let start = tokens.indices.dropFirst(3).first { tokens[$0].text == "what" }
    return Array(tokens[..<(start ?? tokens.endIndex)])
  }

  /// Returns where some words stand between yes and no at this question, or `nil` when one of them
  /// says more.
  func stance(of words: [String]) -> Position? {
    let position = vocabulary.stance(of: words, agreeing: agreement)
    // Who does not think so turns an offer down, and who supposes so takes it.
    guard acts.contains(.offer) else { return position }
    switch position {
    case .between(["yes", "unsure"]): return .yes
    case .between(["no", "unsure"]): return .no
    default: return position
    }
  }

  /// Returns what some words say, or `nil` when they say something else.
  func read(_ words: [String]) -> Said? {
    guard !words.isEmpty else { return nil }
    if let whole = stance(of: words) { return Said(position: whole) }
    let start = openings(words)
    let rest = Array(words[start...])
    return patterns(rest) ?? echo(rest) ?? verb(rest) ?? nobody(rest) ?? head(words) ?? end(words)
      ?? astray(words)
  }

  /// Returns what a few words say by what the question does, and at no other.
  func readOwn(_ words: [String]) -> Position? {
    guard let said = pattern(words, acts.filter { $0 != .any }), said.tail.isEmpty else {
      return nil
    }
    return said.position
  }

  /// How many words at the beginning say nothing.
  private func openings(_ words: [String]) -> Int {
    var index = 0
    while index < words.count {
      let match = vocabulary.stances.matches(in: words, at: index).first {
        $0.meaning == .filler
      }
      guard let match else { break }
      index += match.count
    }
    return min(index, words.count - 1)
  }

  private func patterns(_ words: [String]) -> Said? {
    if let said = pattern(words, acts) { return said }
    // "I am in two minds", "she hasn't the foggiest": the subject may stand before it.
    var start = vocabulary.stances.matches(in: words, at: 0).first { $0.meaning == .subject }?.count
    while let from = start, from < words.count {
      let said = pattern(Array(words[from...]), acts)
      if let said,
        said.position == .unsure
          || !vocabulary.negations.isDisjoint(with: words[from...].prefix(3).dropFirst())
      {
        return said
      }
      start =
        ["am", "is", "are", "still", "quite", "have", "got"].contains(words[from]) ? from + 1 : nil
    }
    return nil
  }

  private func pattern(_ words: [String], _ acts: [QuestionAct]) -> Said? {
    for act in acts.reversed() {
      guard let table = vocabulary.answers[act] else { continue }
      let matches = table.matches(in: words, at: 0)
      // What explains all of the words goes before a longer one that leaves some over.
      if let whole = matches.first(where: {
        isLoose(Array(words[$0.count...]), beside: $0.meaning)
      }) {
        return Said(position: whole.meaning)
      }
      for match in matches {
        let rest = Array(words[match.count...])
        let isOwn = act != .any || match.meaning == .unsure
        let least = match.meaning == .yes || !isOwn ? 3 : 2
        let isTurned = match.meaning != .unsure && !vocabulary.negations.isDisjoint(with: rest)
        if match.own >= least, !isTurned, rest.count <= Self.longestTail {
          return Said(position: match.meaning, tail: rest)
        }
      }
    }
    return nil
  }

  /// A yes or a no, and what is said after it without a comma.
  private func head(_ words: [String]) -> Said? {
    // "I would not dare" begins with what may be a yes by itself.
    if vocabulary.stances.matches(in: words, at: 0).contains(where: { $0.meaning == .subject }) {
      return nil
    }
    for count in (1..<words.count).reversed() where vocabulary.starters.contains(words[count]) {
      let head = Array(words[..<count])
      guard isStrong(head), let position = vocabulary.stance(of: head) else { continue }
      return Said(position: position, tail: Array(words[count...]))
    }
    // "Yeah might as well": what follows says the same.
    for count in 1..<min(3, words.count) {
      let head = Array(words[..<count])
      if isStrong(head), let position = vocabulary.stance(of: head),
        let said = pattern(Array(words[count...]), acts), said.position == position
      {
        return said
      }
    }
    return nil
  }

  private func end(_ words: [String]) -> Said? {
    guard words.count > 1 else { return nil }
    for count in (1...min(3, words.count - 1)).reversed() {
      let end = Array(words.suffix(count))
      let tail = Array(words.dropLast(count))
      // "There is no" ends in no answer, and "so please" in none either.
      guard isStrong(end), end != ["please"], let position = vocabulary.stance(of: end),
        position != .unsure, let last = tail.last,
        vocabulary.grammar.role(of: last) == nil || tail.count == 1
      else { continue }
      return Said(position: position, tail: tail)
    }
    return nil
  }

  /// Whether words are a yes or a no by themselves, and not by what they go along with.
  private func isStrong(_ words: [String]) -> Bool {
    guard let found = vocabulary.stances.explain(words) else { return false }
    return found.contains { [.yes, .no, .unsure].contains($0) }
      && !found.contains { [.subject, .goAlong].contains($0) }
  }

  /// Whether words can change nothing: small ones, names of time, the question's own.
  func isLoose(_ words: [String], beside position: Position) -> Bool {
    if words.isEmpty { return true }
    if let stance = vocabulary.stance(of: words) { return stance == position }
    var isAsked = false
    var objects = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if vocabulary.negations.contains(word) { return false }
      let filler = vocabulary.stances.matches(in: words, at: index).first {
        $0.meaning == .filler
      }
      if self.isAsked(word) {
        isAsked = true
      } else if let filler {
        index += filler.count - 1
      } else if vocabulary.grammar.role(of: word) == .them {
        objects = true
      } else if !vocabulary.loose.contains(word) {
        return false
      }
      index += 1
    }
    // "I did it for them" tells of something else, "I told them" of what was asked.
    return isAsked || !objects
  }
}
