/// Where help can be found, by country. What is said of it stands in one file, each number with its source.
public struct Helplines: Equatable, Sendable {
  /// The id of the country that stands for all that are not listed.
  public static let elsewhere = "elsewhere"

  /// What a line is there for.
  public enum Purpose: String, CaseIterable, Sendable {
    /// Police, fire, ambulance.
    case emergency
    /// An emergency in which one cannot speak.
    case silent
    /// Violence and fear at home.
    case violence
    /// Wanting to die, or being very low.
    case crisis
    /// A child in danger.
    case child
    /// Worry about what one does oneself.
    case ownBehavior = "own-behavior"
  }

  /// One number, or the name of a site.
  public struct Line: Equatable, Sendable {
    /// The author's id.
    public var id: String
    /// What it is there for.
    public var purposes: [Purpose] = []
    /// What it is called.
    public var name = ""
    /// The number as it is said, with how to text.
    public var number = ""
    /// When it is open; always, or not known, when `nil`.
    public var hours: String?
    /// What else to know, in a few words.
    public var note: String?
    /// The public page that it was read on.
    public var source = ""
    /// The year of that page, or `nil` when it bears none.
    public var year: Int?
    /// The day on which a person dialed it or looked it up, or `nil` when nobody has.
    public var checked: Day?

    /// Creates a line; what it has is set afterwards.
    public init(id: String) { self.id = id }
  }

  /// The lines of one country.
  public struct Country: Equatable, Sendable {
    /// How it is offered; its id is the country's.
    public var option: Option
    /// The lines, in the order in which they are said.
    public var lines: [Line] = []

    /// The author's id.
    public var id: String { option.id }

    /// Creates a country without lines.
    public init(_ option: Option) { self.option = option }
  }

  /// What is said below the lines of some purposes.
  public struct Note: Equatable, Sendable {
    /// The purposes that it belongs to.
    public var purposes: [Purpose] = []
    /// What is said.
    public var text = ""

    /// Creates a note that says nothing.
    public init() {}
  }

  /// The file, relative to the folder of the dialogues.
  public var file = "helplines.yaml"
  /// The countries, in the order in which they are offered.
  public var countries: [Country] = []
  /// A word on what a call leaves behind.
  public var note = Note()

  /// Creates helplines without a country.
  public init() {}

  /// Returns the lines that a country has for some purposes, in the order of the purposes.
  ///
  /// For a purpose that the country has no line for, those of `elsewhere` are given.
  ///
  /// - Parameters:
  ///   - id: The country; `elsewhere` when it is `nil` or not listed.
  ///   - purposes: What they are needed for.
  public func lines(in id: String?, for purposes: [Purpose]) -> [Line] {
    let elsewhere = countries.first { $0.id == Self.elsewhere }?.lines ?? []
    let own = countries.first { $0.id == id }?.lines ?? elsewhere
    var found: [Line] = []
    for purpose in purposes {
      var lines = own.filter { $0.purposes.contains(purpose) }
      if lines.isEmpty { lines = elsewhere.filter { $0.purposes.contains(purpose) } }
      for line in lines where !found.contains(line) { found.append(line) }
    }
    return found
  }
}
