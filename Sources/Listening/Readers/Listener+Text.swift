import Dialogue

extension Listener {
  /// Keeps a free text exactly, with what is noticed in it.
  func readText(_ line: TypedLine) -> Reading {
    var facts: [String] = []
    if isLong(line.text) { facts.append("long") }
    if line.words.count == 1 { facts.append("one-word") }
    if isChat(line.text) { facts.append("chat") }
    facts += mentions(in: line.words).map { "mentions:\($0)" }
    return Reading(.answer(.text(line.text, facts: facts)), facts)
  }

  private func isLong(_ text: String) -> Bool {
    if text.utf8.count > 600, text.count > 600 { return true }
    return text.lazy.filter(\.isNewline).count >= 8
  }

  /// Whether a text reads like a chat that was pasted: two or more names stand before a colon at the beginning of
  /// lines, and one of them more than once.
  private func isChat(_ text: String) -> Bool {
    var speakers: [Substring: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      if let name = speaker(of: line.prefix(40)) { speakers[name, default: 0] += 1 }
    }
    return speakers.count >= 2 && speakers.values.contains { $0 > 1 }
  }

  /// The name before a colon at the beginning of a line, or `nil`.
  private func speaker(of line: Substring) -> Substring? {
    // The colons of a time come before that of the name or, in the message, after it.
    for colon in line.indices where line[colon] == ":" {
      // A time in brackets or before a dash stands in front of the name in most chat programs.
      let name = line[..<colon].split(whereSeparator: { "]-–,".contains($0) }).last ?? ""
      let words = name.split(separator: " ")
      if (1...3).contains(words.count), words.allSatisfy({ $0.first?.isLetter ?? false }) {
        return name.drop { $0 == " " }
      }
    }
    return nil
  }

  private func mentions(in words: [String]) -> [String] {
    var found: Set<String> = []
    for index in words.indices {
      for match in vocabulary.mentions.matches(in: words, at: index) { found.insert(match.meaning) }
    }
    return found.sorted()
  }
}
