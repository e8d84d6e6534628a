import Dialogue

/// Reads sets of options: "1, 3 and 4", "all but 2", "no money, but the lies".
struct SeveralReader {
  /// What was found.
  enum Found: Equatable {
    case sure(Set<Int>)
    case wonder([Set<Int>])
    case impossible
    case none
  }

  /// What other words mean: the option, and whether it is certain; `nil` for none.
  typealias Paraphrase = ([Token]) -> (option: Int, isSure: Bool)?

  private let matcher: OptionMatcher
  private let vocabulary: Vocabulary
  private let numbers: SeveralNumbers
  private let isDeclining: Bool
  private let paraphrase: Paraphrase

  // What is longer is a story.
  private static let most = 24

  /// Creates a reader for the options that a matcher knows.
  ///
  /// - Parameters:
  ///   - matcher: Finds an option by its number or its name.
  ///   - vocabulary: What stands between options.
  ///   - isDeclining: Whether the question asks what to leave out.
  ///   - paraphrase: Finds the option that other words mean.
  init(
    _ matcher: OptionMatcher, _ vocabulary: Vocabulary, isDeclining: Bool,
    paraphrase: @escaping Paraphrase
  ) {
    self.isDeclining = isDeclining
    self.matcher = matcher
    self.vocabulary = vocabulary
    self.paraphrase = paraphrase
    numbers = SeveralNumbers(matcher, vocabulary)
  }

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found {
    let exact = matcher.named(tokens.words)
    if exact.count == 1 { return .sure([exact[0]]) }
    if let found = corrected(tokens) ?? numbers.read(tokens) { return found }
    let parts = SeveralParts(tokens, vocabulary, isDeclining: isDeclining).list.map {
      turnedAtEnd($0, tokens)
    }
    if parts.isEmpty || parts.count > Self.most { return .none }
    var algebra = SeveralAlgebra(every: numbers.every, exclusive: numbers.exclusive)
    var index = 0
    while index < parts.count {
      let (meaning, count) = meaning(of: parts, at: index, tokens)
      if meaning == .impossible { return .impossible }
      algebra.take(meaning, parts[index].before + [parts[index].verdict].compactMap(\.self))
      index += count
    }
    let found = algebra.finish()
    // "Nah, I'm fine with all of it" leaves nothing out.
    let isRefusing = tokens.first.map { vocabulary.stances.meaning(of: [$0.text]) } == .no
    guard isDeclining, isRefusing, found == .sure(numbers.every) else { return found }
    return .wonder([numbers.exclusive, numbers.every])
  }

  /// Returns a part whose last word says whether it is meant, without that word: "gifts not", "friends no".
  private func turnedAtEnd(_ part: SeveralParts.Part, _ tokens: [Token]) -> SeveralParts.Part {
    let words = Array(tokens[part.range]).words
    guard !part.isOthers, part.range.count > 1, words.count == part.range.count,
      matcher.named(words).isEmpty,
      vocabulary.roles.meaning(of: [words[words.count - 2]]) != .article
    else { return part }
    var part = part
    let last = Array(words.suffix(1))
    switch vocabulary.stances.meaning(of: last) {
    // Where it is asked what to leave out, "touch no" names it.
    case .no, .negated: part.verdict = isDeclining ? .join : .without
    case .yes: part.verdict = isDeclining ? nil : .join
    default:
      guard vocabulary.several.meaning(of: last) == .without else { return part }
      part.verdict = isDeclining ? .join : .without
    }
    return part
  }

  /// Whether a "no" at some place stands for "number": "no. 2", "no 1 and no 3".
  private func isIndex(_ tokens: [Token], at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .number, index > 0 else {
      return false
    }
    return tokens[index + 1].startsSentence
      || vocabulary.several.meaning(of: [tokens[index - 1].text]) == .join
  }

  /// Whether a "no" at some place is a sentence of its own, so that it takes back what stands before it.
  private func isSentence(_ tokens: [Token], at index: Int) -> Bool {
    let next = index + 1
    guard tokens[index].text.count > 1, next < tokens.count,
      tokens[next].kind == .mark || tokens[next].startsSentence
    else { return false }
    return tokens[index].startsSentence || tokens[index - 1].kind == .mark
  }

  /// Reads what stands behind a correction: "1 and 2, no wait, 1 and 3".
  private func corrected(_ tokens: [Token]) -> Found? {
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    for index in words.indices.dropFirst().reversed() {
      let match = vocabulary.takenBack.matches(in: words, at: index).first
      // And "1 n 2" are both.
      let isNo =
        words[index].count > 1 && vocabulary.stances.meaning(of: [words[index]]) == .no
        && !isIndex(tokens, at: index)
      guard match != nil || isNo else { continue }
      let before = Array(tokens[..<index])
      let after = Array(tokens[(index + (match?.count ?? 1))...])
      // A "no" or a "sorry" alone takes back a number only: "1, no, 2".
      let isEnough =
        match?.meaning == true || isNo && isSentence(tokens, at: index)
        || numbers.read(before) != nil && numbers.read(after) != nil
      if isEnough, !after.isEmpty, read(before) != .none, case .sure(let found) = read(after) {
        return .sure(found)
      }
    }
    return nil
  }

  /// What a part means, together with those after it that it needs.
  private func meaning(
    of parts: [SeveralParts.Part], at index: Int, _ tokens: [Token]
  ) -> (meaning: SeveralAlgebra.Meaning, count: Int) {
    let part = parts[index]
    if part.isOthers { return (.others, 1) }
    let last = min(parts.count, index + 4)
    func joined(_ end: Int, from start: Int? = nil) -> [Token] {
      Array(tokens[(start ?? part.range.lowerBound)..<parts[end - 1].range.upperBound])
    }
    // "Time and patience" may be one label, and so may "no answer from me".
    let start = index == 0 ? 0 : parts[index - 1].range.upperBound
    for end in stride(from: last, to: index, by: -1) {
      let named = matcher.named(joined(end).words)
      if named.count == 1, end > index + 1 {
        return (.options([named[0]], isSure: true), end - index)
      }
      let whole = matcher.named(joined(end, from: start).words)
      if whole.count == 1, start < part.range.lowerBound {
        return (.whole(whole[0], isSure: true), end - index)
      }
    }
    let own = Array(tokens[part.named])
    if part.before.contains(.because) { return (aside(own, isReason: true), 1) }
    switch numbers.read(own) {
    case .sure(let found)?: return (numbers.isAll(own) ? .all : .numbered(found), 1)
    case .wonder(let sets)?: return (.options(sets.reduce([]) { $0.union($1) }, isSure: false), 1)
    case .impossible?: return (.impossible, 1)
    default: break
    }
    if case .sure(let found)? = numbers.readBeginning(own) { return (.numbered(found), 1) }
    return inWords(parts, at: index, tokens)
  }

  private func inWords(
    _ parts: [SeveralParts.Part], at index: Int, _ tokens: [Token]
  ) -> (meaning: SeveralAlgebra.Meaning, count: Int) {
    let part = parts[index]
    let own = Array(tokens[part.named])
    let isEmpty = !saysSomething(own)
    // "Don't touch me" may be what an option says, with what turns it around.
    if part.before.contains(.without) {
      let before = index == 0 ? 0 : parts[index - 1].range.upperBound
      let whole = Array(tokens[before..<part.range.upperBound])
      if let (option, isSure) = paraphrase(whole) { return (.whole(option, isSure: isSure), 1) }
      if isDeclining, let (option, _) = paraphrase(own) {
        return (.whole(option, isSure: false), 1)
      }
    }
    var maybe: Int?
    switch matcher.match(own) {
    case .sure(let option, _): return (.options([option], isSure: true), 1)
    case .wonder(let options, let why):
      if options.count == 1 || why != "some words" { maybe = options.first }
      if options.count > 1, why == "label" || why == "beginning" {
        return (.options(Set(options.prefix(2)), isSure: false), 1)
      }
    case .impossible: return (.impossible, 1)
    case .none: if isEmpty { return (.nothing, 1) }
    }
    let alone = paraphrase(own)
    if let alone, alone.isSure { return (.paraphrase(alone.option, isSure: true), 1) }
    // What was cut at an "and" may belong together: "don't try and hug me".
    for end in [index + 2, index + 3] where end <= parts.count {
      guard !parts[(index + 1)..<end].contains(where: \.isOthers) else { break }
      let joined = Array(tokens[part.range.lowerBound..<parts[end - 1].range.upperBound])
      if let (option, isSure) = paraphrase(joined), isSure,
        !isFound(parts[(index + 1)..<end], tokens)
      {
        return (.options([option], isSure: true), end - index)
      }
    }
    if alone != nil || maybe != nil, numbers.hasNumber(own) { return (.unread, 1) }
    if let maybe, alone == nil {
      return (
        isSentence(own) ? .paraphrase(maybe, isSure: false) : .options([maybe], isSure: false), 1
      )
    }
    if let alone { return (.paraphrase(alone.option, isSure: false), 1) }
    return (aside(own, isReason: false), 1)
  }

  /// Whether one of some parts is an option by itself.
  private func isFound(_ parts: ArraySlice<SeveralParts.Part>, _ tokens: [Token]) -> Bool {
    parts.contains { part in
      let own = Array(tokens[part.range])
      if case .sure = matcher.match(own) { return true }
      return paraphrase(own)?.isSure == true
    }
  }

  /// What is said besides the options: a reason is explained, anything else is not.
  private func aside(_ tokens: [Token], isReason: Bool) -> SeveralAlgebra.Meaning {
    if !saysSomething(tokens) { return .nothing }
    if numbers.hasNumber(tokens) { return .unread }
    guard matcher.match(tokens) == .none else { return .unexplained }
    return isReason ? .nothing : isSentence(tokens) ? .remark : .unexplained
  }

  /// Whether words begin with who does something.
  private func isSentence(_ tokens: [Token]) -> Bool {
    vocabulary.stances.matches(in: tokens.words, at: 0).contains { $0.meaning == .subject }
  }

  private func saysSomething(_ tokens: [Token]) -> Bool {
    Sentence(tokens, vocabulary).terms.contains { $0.isFull || !$0.groups.isEmpty }
  }
}
