/// What the coach says in one breath: parts, of which those are said whose guard holds.
public struct Words: Equatable, Sendable {
  /// The parts in order.
  public var parts: [Part]

  /// Creates words from parts.
  public init(_ parts: [Part]) { self.parts = parts }

  /// One text, in one or several wordings, said if a guard holds.
  public struct Part: Equatable, Sendable {
    /// When it is said; always when `nil`.
    public var when: Guard?
    /// Where it was written.
    public var place = Place.start
    /// The wordings; one is said, the least recently said first. Empty for a recall and for helplines.
    public var wordings: [Wording]
    /// The number of the first wording among those of the graph, or -1 when there is no choice.
    public var firstWording: Int
    /// An answer that is said again with a stock phrase, instead of wordings.
    public var recall: Recall?
    /// The purposes whose helplines are said, instead of wordings.
    public var helplines: [Helplines.Purpose] = []

    /// Creates a part that says an answer again, where there is one.
    public init(when: Guard? = nil, recall: Recall, at place: Place = .start) {
      self.when = when
      self.place = place
      self.recall = recall
      wordings = []
      firstWording = -1
    }

    /// Creates a part.
    public init(
      when: Guard? = nil, wordings: [Wording], firstWording: Int = -1, at place: Place = .start
    ) {
      self.when = when
      self.place = place
      self.wordings = wordings
      self.firstWording = firstWording
    }
  }

  /// An answer that is said again: the person's words, or what they chose.
  public enum Recall: Equatable, Sendable {
    /// Their own words, in quotation marks.
    case quote(SlotUse)
    /// What they chose, as it reads inside a sentence.
    case chosen(SlotUse)

    /// The slot that is said again.
    public var use: SlotUse {
      switch self {
      case .quote(let use), .chosen(let use): use
      }
    }
  }

  /// One way to say it.
  public struct Wording: Equatable, Sendable {
    /// The author's id, empty when there is one wording only.
    public var id: String
    /// The text, cut where something is filled in.
    public var segments: [Segment]
    /// Where the text was written.
    public var place: Place
    /// How many columns lie between the place and the first character, or `nil` where the text does
    /// not stand as it is in one line.
    public var inset: Int?

    /// Creates a wording.
    public init(id: String = "", segments: [Segment], place: Place, inset: Int? = nil) {
      self.id = id
      self.segments = segments
      self.place = place
      self.inset = inset
    }
  }

  /// A piece of a text.
  public enum Segment: Equatable, Sendable {
    /// Fixed words.
    case text(String)
    /// What a slot holds, or the fallback while it holds nothing.
    case slot(SlotUse, fallback: String?)
    /// A document of the graph.
    case document(Int)
  }
}

/// A slot that a graph names, and where.
public struct SlotUse: Hashable, Sendable {
  /// The index in the graph's table of slots.
  public var slot: Int
  /// Whether the other person's is meant, in a session of two.
  public var other: Bool
  /// Where it was named.
  public var place: Place

  /// Creates a use.
  public init(_ slot: Int, other: Bool = false, at place: Place) {
    self.slot = slot
    self.other = other
    self.place = place
  }
}
