import Dialogue

extension Listener {
  /// Reads families of feelings, when their words and what is said around them make up the whole
  /// line.
  func readFeelings(_ line: TypedLine, _ question: Question) -> Reading? {
    if line.isQuestion { return nil }
    let line = turnedAround(line)
    guard let found = explain(line) else { return offerFeelings(line, question) }
    var families: [String] = []
    var isSure = found.isSure
    var isEither = false
    var isNegated = false
    var wasNegated = false
    for word in found.words {
      switch word {
      case .family(let id):
        if !isNegated, !families.contains(id) { families.append(id) }
        wasNegated = isNegated
        isNegated = false
      case .not: isNegated = true
      case .filler: break
      case .hedge: isSure = false
      // "not sad or angry" turns both around.
      case .or: if wasNegated { isNegated = true } else { isEither = true }
      }
    }
    guard !families.isEmpty, !isNegated else { return nil }
    if families.count > question.count?.upperBound ?? 25 { return Reading(.impossible, families) }
    if isEither, families.count > 1 {
      return Reading(.wonder(families.map { .options([$0]) }), families)
    }
    return Reading(isSure ? .answer(.options(families)) : .wonder([.options(families)]), families)
  }

  // What turns around the feeling before it, at the end of a clause.
  private static let endings = [
    ["no", "longer"], ["no", "more"], ["not", "any", "more"], ["not", "anymore"],
  ]

  /// Writes "sad no longer, tired" as "no longer sad, tired".
  private func turnedAround(_ line: TypedLine) -> TypedLine {
    let clauses = line.tokens.clauses()
    var line = line
    line.words = clauses.flatMap { clause -> [String] in
      let words = clause.words
      guard
        let ending = Self.endings.first(where: { ending in
          words.count > ending.count && words.suffix(ending.count).elementsEqual(ending)
        })
      else { return words }
      return ["no", "longer"] + words.dropLast(ending.count)
    }
    return line
  }

  /// Offers the families whose words stand somewhere in a line: those of the person, as they are, and
  /// not turned around. A word alone is no feeling yet, so that none is taken without a question.
  private func offerFeelings(_ line: TypedLine, _ question: Question) -> Reading? {
    guard line.words.count <= Self.longestFeeling else { return nil }
    let most = question.count?.upperBound ?? 25
    var families: [String] = []
    var evidence: [String] = []
    for clause in line.tokens.clauses(beginning: ["but", "because", "that", "and", "when", "while"])
    {
      let words = clause.words
      if isAboutOther(words) { continue }
      var index = 0
      while index < words.count {
        let matches = vocabulary.feelings.matches(in: words, at: index)
        guard case .family(let id)? = matches.first?.meaning, let count = matches.first?.count
        else {
          index += matches.first { $0.meaning.isFiller }?.count ?? 1
          continue
        }
        let before = words[max(0, index - 4)..<index]
        let isWord = count > 1 || vocabulary.grammar.role(of: words[index]) == nil
        if isWord, vocabulary.negations.isDisjoint(with: before), !families.contains(id) {
          families.append(id)
          evidence.append(words[index..<index + count].joined(separator: " "))
        }
        index += count
      }
    }
    guard !families.isEmpty, families.count <= most else { return nil }
    return Reading(.wonder([.options(families)]), evidence)
  }

  private static let longestFeeling = 60

  /// Whether somebody else is told of: "she is angry", but not "he says sad, I'd say hopeful".
  private func isAboutOther(_ words: [String]) -> Bool {
    // "Tender towards him" is the person's own.
    let feeling = words.indices.first { index in
      vocabulary.feelings.matches(in: words, at: index).contains { match in
        if case .family = match.meaning { true } else { false }
      }
    }
    let who = words[..<(feeling ?? words.endIndex)].lazy.compactMap(vocabulary.grammar.role).first {
      $0 == .me || $0 == .them || $0 == .us
    }
    return who == .them && words.count > 1 && !words.contains { $0 == "say" || $0 == "says" }
  }

  private func explain(_ line: TypedLine) -> (words: [Vocabulary.Feeling], isSure: Bool)? {
    if let words = vocabulary.feelings.explain(line.words) { return (words, true) }
    let targets = vocabulary.feelings.firstWords
    guard line.words.count <= 12 else { return nil }
    let spelling = Spelling(targets: targets, known: vocabulary.known)
    let (lines, isSure) = spelling.corrected(line.words)
    let explained = (lines ?? []).compactMap(vocabulary.feelings.explain)
    // A typing mistake between two words of one family asks nothing.
    guard let first = explained.first, explained.allSatisfy({ families($0) == families(first) })
    else {
      return nil
    }
    return (first, isSure || explained.count > 1 && line.words.allSatisfy { $0.count > 5 })
  }

  private func families(_ words: [Vocabulary.Feeling]) -> [String] {
    words.compactMap { if case .family(let id) = $0 { id } else { nil } }
  }
}

extension Vocabulary.Feeling {
  fileprivate var isFiller: Bool { if case .filler = self { true } else { false } }
}
