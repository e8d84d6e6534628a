/// One thing that a person may choose.
public struct Option: Equatable, Sendable {
  /// The author's id.
  public var id: String
  /// What stands on the screen.
  public var text: String
  /// Other ways in which people say it.
  public var hears: [String]
  /// How it reads inside a sentence; the text itself when `nil`.
  public var says: String?
  /// When it is offered; always when `nil`.
  public var when: Guard?
  /// The question that lets the person say it in their own words.
  public var asks: String?
  /// Where it was written.
  public var place: Place
  /// Where its text was written.
  public var textPlace: Place
  /// Where the other ways to say it were written, one place each.
  public var hearsPlaces: [Place] = []
  /// Where it was written how it reads inside a sentence.
  public var saysPlace = Place.start
  /// Where the question for own words was written.
  public var asksPlace = Place.start

  /// Creates an option.
  public init(
    _ id: String, _ text: String, hears: [String] = [], says: String? = nil, when: Guard? = nil,
    asks: String? = nil, at place: Place = .start
  ) {
    self.id = id
    self.text = text
    self.hears = hears
    self.says = says
    self.when = when
    self.asks = asks
    self.place = place
    textPlace = place
  }

  /// How the option reads inside a sentence.
  public var phrase: String { says ?? text }
}

extension [Option] {
  /// The place of the option of an id, or `nil` where none has it.
  func place(of id: String) -> Int? {
    // A span lends its elements, where an array would copy each.
    let options = span
    for index in options.indices where options[index].id == id { return index }
    return nil
  }
}
