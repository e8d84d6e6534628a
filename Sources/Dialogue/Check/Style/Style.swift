/// How the coach speaks: how much at once, and what it never says. Only checks read it.
public struct Style: Equatable, Sendable {
  /// How much is said.
  public struct Limits: Equatable, Sendable {
    /// The most words between two answers.
    public var message = 0
    /// The most words between two answers where something is explained.
    public var teaching = 0
    /// The most words of a sentence.
    public var sentence = 0
    /// The fewest wordings of what is said often.
    public var wordings = 0

    /// Creates limits that are set afterwards.
    public init() {}
  }

  /// Phrases that the coach never says.
  public struct List: Equatable, Sendable {
    /// The id, which is also the rule that findings name.
    public var id: String
    /// What is wrong with each of the phrases and what to do, as it reads after the phrase.
    public var message = ""
    /// The phrases, each with its place.
    public var phrases: [WordFile.Entry] = []
    /// Whether it is also looked for in what a person can choose: options, rows and ends.
    public var coversLabels = false

    /// Creates a list; what else it has is set afterwards.
    public init(id: String) { self.id = id }
  }

  /// The file, relative to the folder of the dialogues.
  public var file = "style.yaml"
  /// How much is said.
  public var limits = Limits()
  /// What is never said.
  public var never: [List] = []
  /// The stock phrases that are said often.
  public var often: [Voice.Phrase] = []

  /// Creates a style without rules.
  public init() {}
}
