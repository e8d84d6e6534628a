/// A compact block of rows, answered together.
public struct Form: Equatable, Sendable {
  /// One row.
  public struct Row: Equatable, Sendable {
    /// The author's id.
    public var id: String
    /// The text, or the two texts of a pair.
    public var sides: [Side]
    /// Where it was written.
    public var place: Place

    /// Creates a row.
    public init(id: String, sides: [Side], place: Place) {
      self.id = id
      self.sides = sides
      self.place = place
    }
  }

  /// A row's text, or one of the two of a pair.
  public struct Side: Equatable, Sendable {
    /// What gets the point when this side of a pair is picked; empty on a range.
    public var name: String
    /// The text.
    public var text: String
    /// Where the text was written.
    public var place: Place

    /// Creates a side.
    public init(name: String = "", text: String, at place: Place = .start) {
      self.name = name
      self.text = text
      self.place = place
    }
  }

  /// A number made of several rows.
  public struct Sum: Equatable, Sendable {
    /// The author's id.
    public var id: String
    /// Where the id was written.
    public var place = Place.start
    /// The rows that are added.
    public var of: [Reference]
    /// How many rows must be answered for a sum.
    public var least: Int
    /// Words for the number, with the smallest number of each, ascending.
    public var levels: [Level]

    /// Creates a sum.
    public init(id: String, of: [Reference], least: Int, levels: [Level]) {
      self.id = id
      self.of = of
      self.least = least
      self.levels = levels
    }
  }

  /// A word for a part of a sum's range.
  public struct Level: Equatable, Sendable {
    /// The smallest number that is called so.
    public var from: Double
    /// The word, an id that is also shown.
    public var word: String

    /// Creates a level.
    public init(from: Double, word: String) {
      self.from = from
      self.word = word
    }
  }

  /// The rows, in the author's order.
  public var rows: [Row]
  /// The sums over rows.
  public var sums: [Sum]
  /// Whether rows and sides are shown in an order drawn by the session's seed.
  public var isShuffled: Bool

  /// Creates a form.
  public init(rows: [Row], sums: [Sum] = [], isShuffled: Bool = false) {
    self.rows = rows
    self.sums = sums
    self.isShuffled = isShuffled
  }

  /// Whether the rows set two against each other.
  public var isPairs: Bool { (rows.first?.sides.count ?? 0) == 2 }
}
