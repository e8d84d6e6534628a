/// What a slot holds.
public enum Value: Equatable, Sendable {
  /// A chosen word, an id, with how it reads inside a sentence.
  case word(String, phrase: String)
  /// Several chosen words.
  case words([Chosen])
  /// A number, with a word for it where it has levels.
  case number(Double, level: String?)
  /// A day.
  case day(Day)
  /// The person's own words, with what was noticed in them.
  case text(String, facts: [String])
  /// Texts that were added one by one.
  case list([String])
  /// A form that was answered; its rows and sums are slots of their own.
  case form

  /// One of several chosen words.
  public struct Chosen: Equatable, Sendable {
    /// The id.
    public var id: String
    /// How it reads inside a sentence.
    public var phrase: String

    /// Creates a chosen word.
    public init(_ id: String, _ phrase: String) {
      self.id = id
      self.phrase = phrase
    }
  }
}
