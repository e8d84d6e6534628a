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

  /// What one word, or a few in a row, weigh for each meaning, where that was learned.
  public struct Weights: Equatable, Sendable {
    /// What they weigh for one meaning.
    public struct Weight: Equatable, Sendable {
      /// The place of the meaning in ``WordFile/meanings``.
      public var meaning: Int
      /// How much they speak for it; below zero, how much against it.
      public var weight: Int

      /// Creates a weight.
      public init(_ meaning: Int, _ weight: Int) {
        self.meaning = meaning
        self.weight = weight
      }
    }

    /// The words, by their stems.
    public var words: String
    /// What they weigh for each meaning that they change.
    public var list: [Weight]
    /// Where they stand.
    public var place: Place

    /// Creates what words weigh.
    public init(_ words: String, _ list: [Weight], at place: Place = .start) {
      self.words = words
      self.list = list
      self.place = place
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
  /// The ids of what words were learned to speak for, in order.
  public var meanings: [String] = []
  /// What was learned of words.
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
