import Dialogue

extension Listener {
  /// Keeps a free text exactly, with what is noticed in it.
  func readText(_ line: TypedLine) -> Reading {
    var facts: [String] = []
    if isLong(line.text) { facts.append("long") }
    if line.words.count == 1 { facts.append("one-word") }
    facts += mentions(in: line.words).map { "mentions:\($0)" }
    return Reading(.answer(.text(line.text, facts: facts)), facts)
  }

  private func isLong(_ text: String) -> Bool {
    if text.utf8.count > 600, text.count > 600 { return true }
    return text.lazy.filter(\.isNewline).count >= 8
  }

  private func mentions(in words: [String]) -> [String] {
    var found: Set<String> = []
    for index in words.indices {
      for match in vocabulary.mentions.matches(in: words, at: index) { found.insert(match.meaning) }
    }
    return found.sorted()
  }
}
