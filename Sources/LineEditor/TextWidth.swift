/// How many columns text takes on a terminal.
public enum TextWidth {
  /// Returns the columns a text takes on one row.
  ///
  /// - Complexity: O(*n*), and quick for ASCII.
  public static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  /// Returns the longest beginning of a text that fits.
  static func truncate(_ text: String, columns limit: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += columns(character)
        return used <= limit
      })
  }

  /// Marks add nothing, and what is joined is drawn as one sign of two columns at most.
  static func columns(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    // This selector asks for the picture, which is wide, where the plain sign is narrow.
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    return min(character.unicodeScalars.reduce(0) { $0 + columns($1) }, 2)
  }

  /// The columns of one scalar by itself, as the terminal line counts.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return scalar.isControl ? 0 : 1 }
    if wide.contains(where: { $0.contains(value) }) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // Vowels and final consonants of Korean join the syllable they follow.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    // Two of these letters make a flag.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// Classes W and F of Unicode's East Asian Width; emoji are asked for by property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098,
    0x309B...0x33FF,
    0x3400...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
    0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
