import Dialogue

extension Listener {
  /// Reads families of feelings, when their words and what is said around them make up the whole
  /// line.
  func readFeelings(_ line: TypedLine, _ question: Question) -> Reading? {
    guard !line.isQuestion, let found = explain(line) else { return nil }
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
