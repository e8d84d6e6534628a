extension [Token] {
  /// The parts between the ends of sentences, commas and the like, and words such as "but".
  ///
  /// - Parameter borders: The words that begin a part of their own, and stay its first word.
  func clauses(beginning borders: Set<String> = []) -> [[Token]] {
    var found: [[Token]] = []
    var current: [Token] = []
    func isBreak(_ token: Token) -> Bool {
      token.isMark(",") || (token.isMark("-") && !token.isGlued)
    }
    for token in self {
      if isBreak(token) || token.startsSentence || borders.contains(token.text) {
        if !current.isEmpty { found.append(current) }
        current = []
      }
      if !isBreak(token) { current.append(token) }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }

  /// The words, without the marks between them.
  var words: [String] { filter { $0.kind != .mark }.map(\.text) }
}
