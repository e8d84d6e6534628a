/// The words that were learned to sound like danger, as they were written.
public struct NetFile: Equatable, Sendable {
  /// One word, or two that follow each other, and what it weighs.
  public struct Weight: Equatable, Sendable {
    /// The words.
    public var words: String
    /// How much they speak for danger; below zero, how much against it.
    public var danger: Int
    /// How much they speak for danger that is urgent; below zero, how much against it.
    public var urgent: Int
    /// Where they stand.
    public var place: Place

    /// Creates a weight.
    public init(words: String, danger: Int, urgent: Int, place: Place) {
      self.words = words
      self.danger = danger
      self.urgent = urgent
      self.place = place
    }
  }

  /// The words that are about the same thing.
  public struct Section: Equatable, Sendable {
    /// What they are about.
    public var about: PlacedText
    /// The words.
    public var weights: [Weight] = []

    /// Creates an empty section.
    public init(about: PlacedText) { self.about = about }
  }

  /// How much a text has to weigh to be worth a question; above 0.
  public var from: Int
  /// How much a text has to weigh, by what is urgent, to be taken as urgent; above 0.
  public var urgent: Int
  /// A text whose sentences all weigh less is harmless, where only a wide rule asks a question; above 0.
  public var calm: Int
  /// The words, by what they are about.
  public var sections: [Section] = []

  /// Creates a net without words.
  public init(from: Int = .max, urgent: Int = .max, calm: Int = .min) {
    self.from = from
    self.urgent = urgent
    self.calm = calm
  }
}
