import Dialogue

extension Listener {
  /// Reads one of the lines that the person wrote: its number, its letter, or words that stand in
  /// no
  /// other. The answer's range holds the index of the line.
  func readPick(_ line: TypedLine, _ asked: Asked) -> Reading {
    func answer(_ index: Int) -> Answer { .line(index..<index + 1) }
    switch OptionPlace(line.tokens, count: asked.lines.count, vocabulary) {
    case .one(let index, let isHedged):
      return Reading(isHedged ? .wonder([answer(index)]) : .answer(answer(index)), ["number"])
    case .several(let indices): return Reading(.wonder(indices.map(answer)), ["numbers"])
    case .outside where line.words.count <= 2: return Reading(.impossible, [line.text])
    case .outside, .none: break
    }
    let lines = asked.lines.map { " " + vocabulary.words(of: $0).joined(separator: " ") + " " }
    let content = line.words.filter { vocabulary.roles.meaning(of: [$0]) == nil }
    guard !content.isEmpty else { return Reading(.unclear) }
    let phrase = " " + line.words.joined(separator: " ") + " "
    let whole = lines.indices.filter { lines[$0].contains(phrase) }
    if whole.count == 1 { return Reading(.answer(answer(whole[0])), ["words"]) }
    if (2...5).contains(whole.count) { return Reading(.wonder(whole.map(answer)), ["words"]) }
    let some = lines.indices.filter { index in
      content.allSatisfy { lines[index].contains(" \($0) ") }
    }
    guard (1...5).contains(some.count) else { return Reading(.unclear) }
    return Reading(.wonder(some.map(answer)), ["words"])
  }
}
