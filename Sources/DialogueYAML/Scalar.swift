import Dialogue

/// A text of a YAML file, with its place.
struct Scalar {
  var text: String
  /// Where the scalar begins, its quotation mark included.
  var place: Place
  /// How many columns lie between the place and the first character of the text, or `nil` where the
  /// text does not stand as it is in one line of the file.
  var inset: Int?

  /// Where a character of the text stands, as exactly as is known.
  func place(ofCharacter offset: Int) -> Place {
    inset.map { place.advanced(by: $0 + offset) } ?? place
  }
}
