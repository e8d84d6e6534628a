/// What was learned of how danger sounds, as it was written.
public struct NetFile: Equatable, Sendable {
  /// Words that are about the same thing.
  public struct About: Equatable, Sendable {
    /// What they are about.
    public var category: PlacedText
    /// The words, by their stems or senses.
    public var words: [PlacedText]

    /// Creates what words are about.
    public init(_ category: PlacedText, _ words: [PlacedText]) {
      self.category = category
      self.words = words
    }
  }

  /// A shorter text is weighed as if it had so many words.
  public static let shortest = 10
  /// What a score of 1 is written as.
  public static let scale = 10.0

  /// How much a text has to weigh to be worth a question; above 0.
  public var from: Int
  /// How much a text has to weigh, by what is urgent, to be taken as urgent; above 0.
  public var urgent: Int
  /// A text whose sentences all weigh less is harmless, although a rule finds it worth a question.
  public var calm: Int
  /// A text whose sentences all weigh less is harmless, although a rule takes it as urgent.
  public var calmUrgent: Int
  /// What single words are about.
  public var abouts: [About] = []
  /// What speaks for danger.
  public var dangerWeights = WeightTable()
  /// What speaks for danger that is urgent.
  public var urgentWeights = WeightTable()

  /// Creates a net in which nothing weighs anything.
  public init(
    from: Int = .max, urgent: Int = .max, calm: Int = .min, calmUrgent: Int = .min
  ) {
    self.from = from
    self.urgent = urgent
    self.calm = calm
    self.calmUrgent = calmUrgent
  }
}
