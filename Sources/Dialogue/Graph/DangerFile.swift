/// A file of what people say when someone may get hurt, as it was written: none of it is understood
/// yet.
public struct DangerFile: Equatable, Sendable {
  /// Some words under a name.
  public struct List: Equatable, Sendable {
    /// The name.
    public var name: PlacedText
    /// The words.
    public var words: [PlacedText]

    /// Creates a list.
    public init(name: PlacedText, words: [PlacedText]) {
      self.name = name
      self.words = words
    }
  }

  /// What an entry of the file is.
  public enum Kind: String, Sendable {
    /// Words that mean danger.
    case rule
    /// A figure of speech that only sounds like it.
    case mask
    /// Words around it that change what it means.
    case context
  }

  /// A rule, a mask or a context.
  public struct Entry: Equatable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Its name.
    public var name: PlacedText
    /// Its patterns.
    public var say: [PlacedText] = []
    /// What a rule is about, or what a context is about where it is not about everything.
    public var category: [PlacedText] = []
    /// How urgent a rule is.
    public var tier: PlacedText?
    /// What a context does.
    public var effect: PlacedText?
    /// Where a context stands, seen from the words it changes.
    public var side: PlacedText?
    /// Patterns that may not stand right before it.
    public var notAfter: [PlacedText] = []
    /// Patterns that may not stand right behind it.
    public var notBefore: [PlacedText] = []
    /// Patterns that must all stand near it, in any order.
    public var with: [PlacedText] = []
    /// Patterns that may not stand near it.
    public var notWith: [PlacedText] = []
    /// Words that may not stand in its gaps.
    public var notInside: [PlacedText] = []
    /// The contexts that change nothing about it.
    public var despite: [PlacedText] = []

    /// Creates an entry.
    public init(_ kind: Kind, name: PlacedText) {
      self.kind = kind
      self.name = name
    }
  }

  /// The file's id.
  public var id: PlacedText
  /// The file, relative to the folder of the dialogues.
  public var file: String
  /// Words that do the same in a pattern, under one name.
  public var classes: [List] = []
  /// The past of irregular verbs.
  public var past: [List] = []
  /// What stands for other words, such as `dont`.
  public var short: [List] = []
  /// Words that are no slip of the keys, several in a text.
  public var spelled: [PlacedText] = []
  /// Its rules, masks and contexts.
  public var entries: [Entry] = []
  /// The words that were learned to sound like danger, if it has them.
  public var net: NetFile?

  /// Creates an empty file.
  public init(id: PlacedText, file: String) {
    self.id = id
    self.file = file
  }
}
