/// A row of words to look for, read from the language of the rules.
struct Pattern: Sendable {
  /// One part.
  enum Element: Sendable {
    /// One word of a set.
    case word(set: Int, isOptional: Bool)
    /// Up to so many words of any kind. Only a wide one goes on past a new subject.
    case gap(Int, isWide: Bool)
    /// The start of the utterance.
    case start
    /// The end of the utterance.
    case end
  }

  /// The parts.
  var elements: [Element]
  /// The part whose words are the rarest; the others are looked for around it.
  var key: Int
  /// The number of the entry that it speaks for; `nil` for a guard.
  var entry: Int?
}
