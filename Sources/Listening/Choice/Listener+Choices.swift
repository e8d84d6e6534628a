import Dialogue

extension Listener {
  /// Reads several options.
  func readChoices(_ line: TypedLine, _ asked: Asked) -> Reading {
    guard !line.tokens.isEmpty else { return Reading(.unclear) }
    let reader = SeveralReader(OptionMatcher(asked.options, vocabulary), vocabulary)
    var found = reader.read(line.tokens)
    if case .none = found { found = readSpread(line, asked) }
    func ids(_ indices: Set<Int>) -> Answer {
      .options(indices.sorted().map { asked.options[$0].id })
    }
    let allowed = asked.question.count ?? 0...asked.options.count
    switch found {
    case .sure(let indices):
      guard allowed.contains(indices.count) else { return Reading(.impossible, [line.text]) }
      if line.isQuestion { return Reading(.wonder([ids(indices)]), [line.text]) }
      return Reading(.answer(ids(indices)), [line.text])
    case .wonder(let sets):
      let possible = sets.filter { allowed.contains($0.count) }
      if possible.isEmpty { return Reading(.impossible, [line.text]) }
      return Reading(.wonder(possible.map(ids)), [line.text])
    case .impossible: return Reading(.impossible, [line.text])
    case .none: return Reading(.unclear)
    }
  }

  /// Reads options that are said one after the other in other words.
  private func readSpread(_ line: TypedLine, _ asked: Asked) -> SeveralReader.Found {
    guard line.words.count <= 60, !line.isQuestion else { return .none }
    let matcher = OptionMatcher(asked.options, vocabulary)
    var found: Set<Int> = []
    var isSure = true
    for part in line.tokens.clauses(beginning: ["and", "but", "or", "plus", "then"]) {
      switch matcher.match(part) {
      case .sure(let index, _): found.insert(index)
      case .wonder(let indices, let why) where why != "some words":
        found.formUnion(indices.prefix(2))
        isSure = false
      default:
        let (index, isCertain) = best(part, asked)
        if let index { found.insert(index) }
        isSure = isSure && isCertain
      }
    }
    if found.isEmpty { return .none }
    return isSure ? .sure(found) : .wonder([found])
  }

  /// The option that a part says best, if any, and whether it is certain; a part that says nothing of
  /// any option is certain only where it is empty.
  private func best(_ tokens: [Token], _ asked: Asked) -> (option: Int?, isCertain: Bool) {
    let sentence = Sentence(tokens, vocabulary)
    if !sentence.terms.contains(where: { $0.isFull || !$0.groups.isEmpty }) { return (nil, true) }
    let fit = fit(sentence, asked)
    let isNegated = sentence.terms.contains { $0.isNegated }
    switch fit {
    case .sure(let index): return (index, !isNegated)
    case .maybe(let indices): return (indices.first, false)
    case .none: return (nil, false)
    }
  }
}
