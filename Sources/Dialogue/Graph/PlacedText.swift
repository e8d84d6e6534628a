/// A text of a file that knows where it stands.
public struct PlacedText: Equatable, Sendable {
  /// The text.
  public var text: String
  /// Where it was written.
  public var place: Place
  /// How many columns lie between the place and the first character, or `nil` where the text does
  /// not stand as it is in one line.
  public var inset: Int?

  /// Creates a text.
  public init(_ text: String, at place: Place = .start, inset: Int? = nil) {
    self.text = text
    self.place = place
    self.inset = inset
  }

  /// Where a character of the text stands, as exactly as is known.
  public func place(ofCharacter offset: Int) -> Place {
    inset.map { place.advanced(by: $0 + offset) } ?? place
  }
}
