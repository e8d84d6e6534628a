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
    /// The wordings; one is said, the least recently said first.
    public var wordings: [Wording]
    /// The number of the first wording among those of the graph, or -1 when there is no choice.
    public var firstWording: Int

    /// Creates a part.
    public init(when: Guard? = nil, wordings: [Wording], firstWording: Int = -1) {
      self.when = when
      self.wordings = wordings
      self.firstWording = firstWording
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

    /// Creates a wording.
    public init(id: String = "", segments: [Segment], place: Place) {
      self.id = id
      self.segments = segments
      self.place = place
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
