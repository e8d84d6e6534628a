import Dialogue

extension String {
  /// Ends slanted letters, and leaves weight and color alone.
  static let upright = "\u{1B}[23m"
  private static let slant = "\u{1B}[3m"

  /// Whether the person's own words are marked in it.
  var isMarked: Bool { unicodeScalars.contains { $0 == Self.start || $0 == Self.end } }

  /// The text with the person's own words in slanted letters, for a terminal.
  var slanted: String {
    guard isMarked else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case Self.start: text += Self.slant
      case Self.end: text += Self.upright
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static let start = OwnWords.start.unicodeScalars.first
  private static let end = OwnWords.end.unicodeScalars.first
}
