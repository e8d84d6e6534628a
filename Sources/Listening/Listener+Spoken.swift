import Dialogue

extension Listener {
  /// Reads a situation or a command in words, when it explains the whole line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isFree: Whether a free text is asked: then only what cannot be an answer is a command.
  func readSpoken(_ line: TypedLine, isFree: Bool) -> Reading? {
    let words = line.words
    guard !words.isEmpty, words.count <= 14 else { return nil }
    if let id = vocabulary.situation(of: words) { return Reading(.situation(id), [line.text]) }
    if let spoken = vocabulary.commands.meaning(of: words), let act = spoken.act {
      return spoken.isPlain || !isFree ? Reading(act, [line.text]) : nil
    }
    if isFree { return nil }
    guard let spoken = vocabulary.commands.explain(words) else { return nil }
    let acts = spoken.compactMap(\.act)
    guard acts.count == 1 else { return nil }
    return Reading(acts[0], [line.text])
  }
}

extension Vocabulary {
  /// Returns the situation that a whole line tells of, with or without fillers around it.
  func situation(of words: [String]) -> String? {
    if let id = situations.meaning(of: words) { return id }
    var start = 0
    var end = words.count
    while start < end, roles.meaning(of: words[start..<start + 1]) == .filler { start += 1 }
    while end > start, roles.meaning(of: words[end - 1..<end]) == .filler { end -= 1 }
    return situations.meaning(of: words[start..<end])
  }

  /// Returns the words without what is said for politeness around them.
  func withoutPoliteness(_ words: [String]) -> [String] {
    var rest = words[...]
    func isPolite(_ word: String) -> Bool {
      if let spoken = commands.meaning(of: [word]), spoken.act == nil { return true }
      return stances.meaning(of: [word]) == .goAlong || stances.meaning(of: [word]) == .yes
    }
    while rest.count > 1, isPolite(rest[rest.startIndex]) { rest = rest.dropFirst() }
    while rest.count > 1, isPolite(rest[rest.endIndex - 1]) { rest = rest.dropLast() }
    return Array(rest)
  }
}
