/// A sentence as the rules see it: the numbers of its words.
struct Utterance {
  /// The words; those that no rule knows are one of the numbers below.
  var words: [Int32] = []
  /// Whether a comma, a colon or a bracket stands before a word.
  var isAfterComma: [Bool] = []

  /// A word that no rule knows.
  static let unknown: Int32 = 0
  /// Digits.
  static let number: Int32 = 1
  /// A year of the last and this century.
  static let year: Int32 = 2
  /// An unknown word with a capital, inside a utterance.
  static let name: Int32 = 3
  /// What the numbers are called in a pattern; none of it can be typed.
  static let reserved = ["?", "#", "#year", "#name"]

  mutating func append(_ word: Int32, isAfterComma: Bool) {
    words.append(word)
    self.isAfterComma.append(isAfterComma)
  }
}
