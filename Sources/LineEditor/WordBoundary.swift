/// Where words begin and end, for the keys that go by words.
enum WordBoundary {
  /// Returns the scalars from the start of the last word to the end of a text.
  static func scalars(before text: String) -> Int {
    let rest = text.reversed().drop { !isWord($0) }.drop(while: isWord)
    return text.unicodeScalars.count - count(rest)
  }

  /// Returns the scalars from the start of a text to the end of its first word.
  static func scalars(after text: String) -> Int {
    let rest = text.drop { !isWord($0) }.drop(while: isWord)
    return text.unicodeScalars.count - count(rest)
  }

  /// Returns the scalars from the start of the last run of anything but spaces to the end of a text.
  static func scalars(beforeSpace text: String) -> Int {
    let rest = text.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
    return text.unicodeScalars.count - count(rest)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func count(_ characters: some Sequence<Character>) -> Int {
    characters.reduce(0) { $0 + $1.unicodeScalars.count }
  }
}
