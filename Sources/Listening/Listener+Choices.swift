import Dialogue

extension Listener {
  /// Reads several options.
  func readChoices(_ line: TypedLine, _ asked: Asked) -> Reading {
    guard !line.tokens.isEmpty else { return Reading(.unclear) }
    let reader = SeveralReader(OptionMatcher(asked.options, vocabulary), vocabulary)
    let found = reader.read(line.tokens)
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
}
