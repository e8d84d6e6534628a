/// A file of what people say: lists of words or phrases, by id.
public struct WordFile: Equatable, Sendable {
  /// One list.
  public struct List: Equatable, Sendable {
    /// The id of what its entries mean.
    public var id: String
    /// Where the id was written.
    public var place: Place
    /// Words and phrases, in lower case, each with its place.
    public var entries: [Entry]

    /// Creates a list.
    public init(id: String, place: Place, entries: [Entry]) {
      self.id = id
      self.place = place
      self.entries = entries
    }
  }

  /// One word or phrase.
  public struct Entry: Equatable, Sendable {
    /// The words, in lower case.
    public var text: String
    /// Where they were written.
    public var place: Place

    /// Creates an entry.
    public init(_ text: String, at place: Place = .start) {
      self.text = text
      self.place = place
    }
  }

  /// What words weigh for one meaning, where that was learned.
  public struct Weights: Equatable, Sendable {
    /// One word, or two that follow each other, and what it weighs.
    public struct Entry: Equatable, Sendable {
      /// The words, by their stems.
      public var words: String
      /// How much they speak for the meaning; below zero, how much against it.
      public var weight: Int
      /// Where they stand.
      public var place: Place

      /// Creates an entry.
      public init(_ words: String, _ weight: Int, at place: Place = .start) {
        self.words = words
        self.weight = weight
        self.place = place
      }
    }

    /// The id of the meaning.
    public var id: String
    /// Where the id was written.
    public var place: Place
    /// The words.
    public var entries: [Entry]

    /// Creates the weights of one meaning.
    public init(id: String, place: Place = .start, entries: [Entry] = []) {
      self.id = id
      self.place = place
      self.entries = entries
    }
  }

  /// The file's id, such as `commands`.
  public var id: String
  /// Where the id was written.
  public var place = Place.start
  /// The file, relative to the folder of the dialogues.
  public var file = ""
  /// Its lists, in order.
  public var lists: [List]
  /// Lines that a list explains, by the id of that list.
  public var examples: [List] = []
  /// What was learned to weigh for each meaning, in order.
  public var weights: [Weights] = []

  /// Creates a file of words.
  public init(id: String, lists: [List]) {
    self.id = id
    self.lists = lists
  }

  /// The entries of a list, empty when there is none of that id.
  public subscript(list: String) -> [String] {
    lists.first { $0.id == list }?.entries.map(\.text) ?? []
  }
}
