extension Vocabulary {
  /// Returns a line without what is said before and after an answer, and changes none: "um", "thanks",
  /// an emoji.
  ///
  /// - Returns: `nil` where there is nothing of it, or nothing else.
  func withoutEdges(_ line: TypedLine) -> TypedLine? {
    guard line.tokens.count <= 60 else { return nil }
    var rest = line.tokens[...]
    func drop(_ table: PhraseTable<Bool>, fromEnd: Bool) -> Bool {
      for count in stride(from: min(3, rest.count - 1), through: 1, by: -1) {
        let edge = fromEnd ? rest.suffix(count) : rest.prefix(count)
        let isPicture = count == 1 && edge.allSatisfy(isPicture)
        guard isPicture || table.meaning(of: edge.map(\.text)) != nil else { continue }
        rest = fromEnd ? rest.dropLast(count) : rest.dropFirst(count)
        return true
      }
      return false
    }
    func dropMarks() {
      while rest.count > 1, rest.first?.isMark(",") == true { rest = rest.dropFirst() }
      while rest.count > 1, rest.last?.isMark(",") == true { rest = rest.dropLast() }
    }
    dropMarks()
    while drop(openers, fromEnd: false) { dropMarks() }
    while drop(closers, fromEnd: true) { dropMarks() }
    guard rest.count < line.tokens.count, rest.contains(where: { $0.kind != .mark }) else {
      return nil
    }
    var bare = line
    bare.tokens = Array(rest)
    bare.tokens[0].startsSentence = false
    bare.words = bare.tokens.words
    return bare
  }

  /// Whether a token is an emoji that is no answer by itself.
  private func isPicture(_ token: Token) -> Bool {
    guard token.kind == .word, let scalar = token.text.unicodeScalars.first else { return false }
    return scalar.value > 0x2000 && !scalar.properties.isAlphabetic
      && stances.meaning(of: [token.text]).map { $0 == .filler } != false
  }
}
