/// One conversation, or one that others visit: states that are tied together.
public struct Graph: Equatable, Sendable {
  /// The id.
  public var id: String
  /// Where the id was written.
  public var place = Place.start
  /// The file, relative to the folder of the dialogues.
  public var file: String
  /// A checksum of the file's bytes, so that a session can tell whether it was edited.
  public var digest: UInt64
  /// The states; references between them are indices.
  public var states: [State] = []
  /// The questions; a state has the index of its own.
  public var questions: [Question] = []
  /// The documents.
  public var documents: [Document] = []
  /// Where it begins.
  public var start: Reference
  /// The names of all slots that it names; uses are indices.
  public var slots: [String] = []
  /// Slots that other graphs keep.
  public var uses: [SlotUse] = []
  /// Slots that a visit hands in.
  public var takes: [SlotUse] = []
  /// Whether it is closed while two people sit at the keyboard.
  public var isNeverTogether = false
  /// How many wordings there are to choose from.
  public var wordings = 0
  /// Whether it says helplines or asks for the country, so that it cannot be walked without them.
  public var needsHelplines = false
  /// Where help can be found, once that was handed in.
  public private(set) var helplines: Helplines?
  /// The states whose visits guards count.
  public var counted: [Int] = []
  /// The indices of states by id and by former id.
  public var stateNumbers: [String: Int] = [:]

  /// Creates an empty graph.
  public init(_ id: String, file: String = "", digest: UInt64 = 0, start: Reference) {
    self.id = id
    self.file = file
    self.digest = digest
    self.start = start
  }
}

extension Graph {
  /// Hands in where help can be found, and offers the countries where one is asked for.
  public mutating func take(_ helplines: Helplines) {
    self.helplines = helplines
    for index in questions.indices where questions[index].offersCountries {
      questions[index].options = helplines.countries.map(\.option)
    }
  }

  /// Whether a line, or a document that stands in it, says something of the person's.
  func isPersonal(_ line: Document.Line) -> Bool {
    for segment in line.words.parts.flatMap(\.wordings).flatMap(\.segments) {
      switch segment {
      case .text: continue
      case .slot: return true
      case .document(let number):
        if documents[number].lines.contains(where: isPersonal) { return true }
      }
    }
    return false
  }
}

/// What comes out of a conversation: fixed words and the person's own.
public struct Document: Equatable, Sendable {
  /// The author's id.
  public var id: String
  /// Where the id was written.
  public var place: Place
  /// The lines.
  public var lines: [Line]

  /// Creates a document.
  public init(id: String, place: Place, lines: [Line]) {
    self.id = id
    self.place = place
    self.lines = lines
  }

  /// One line.
  public struct Line: Equatable, Sendable {
    /// The words; left out when no part holds.
    public var words: Words
    /// Whether the other person may be shown it, after a preview.
    public var isShared: Bool

    /// Creates a line.
    public init(words: Words, isShared: Bool = false) {
      self.words = words
      self.isShared = isShared
    }

    /// The slot that the line is made of and nothing else, which may hold a list.
    var list: SlotUse? {
      guard words.parts.count == 1, let wording = words.parts[0].wordings.first,
        wording.segments.count == 1, case .slot(let use, _) = wording.segments[0]
      else { return nil }
      return use
    }
  }
}
