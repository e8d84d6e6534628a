import Dialogue

extension Listener {
  private static let longest = 3

  /// Reads what somebody is to be called: of "My name is Ann." only "Ann".
  ///
  /// - Returns: `nil` where nothing is said around a name, or what is left may be none.
  func readName(_ line: TypedLine) -> Reading? {
    var rest = line.text.split(whereSeparator: \.isWhitespace)[...]
    guard rest.count <= 12 else { return nil }
    while rest.count > 1, isSaidAfter(rest.last) { rest = rest.dropLast() }
    var isPlain = false
    while let opener = opener(of: rest) {
      rest = rest.dropFirst(opener.count)
      isPlain = opener.isPlain
    }
    let name = rest.joined(separator: " ").withoutStop
    guard rest.count <= Self.longest, name != line.text, isPlain || rest.allSatisfy(canBeName)
    else { return nil }
    return readText(TypedLine(name, vocabulary))
  }

  /// What is said before a name, and whether nothing but a name follows it.
  private func opener(of pieces: ArraySlice<Substring>) -> (count: Int, isPlain: Bool)? {
    for count in stride(from: min(5, pieces.count - 1), through: 1, by: -1) {
      let words = vocabulary.words(of: pieces.prefix(count).joined(separator: " "))
      if let isPlain = vocabulary.nameOpeners.meaning(of: words) { return (count, isPlain) }
    }
    return nil
  }

  private func isSaidAfter(_ piece: Substring?) -> Bool {
    piece.map { vocabulary.closers.meaning(of: vocabulary.words(of: $0)) != nil } ?? false
  }

  /// Whether a word is written as names are, or is no word of ours: "I'm Joy", "it's priya".
  private func canBeName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true
      || vocabulary.words(of: word).allSatisfy { !vocabulary.known.contains($0) }
  }
}

extension String {
  /// The text without the signs that end a sentence.
  fileprivate var withoutStop: String {
    var text = self[...]
    while let last = text.last, ".!,".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
