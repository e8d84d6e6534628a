/// A phrase as it is looked up: its words with one space between them.
struct Phrase: Sendable {
  /// The whole phrase.
  let text: String
  /// Its first word.
  let first: String
  /// How many words it has.
  let count: Int

  /// Creates a phrase from its words.
  init(_ words: [String]) {
    first = words.first ?? ""
    count = words.count
    text = words.count == 1 ? first : words.joined(separator: " ")
  }

  /// Creates a phrase from a text that stands as it is looked up.
  init(plain text: String, _ words: [String]) {
    self.text = text
    first = words.first ?? ""
    count = words.count
  }
}
