extension Character {
  /// The character without its case and its accents, as one types it who has no key for them.
  var plain: String {
    if let ascii = asciiValue { return String(Unicode.Scalar(ascii | (isUppercase ? 0x20 : 0))) }
    guard let scalar = unicodeScalars.first else { return "" }
    return scalar.letterBeneath ?? String(scalar).lowercased()
  }
}

extension String {
  /// The characters without case and accents, one for one.
  var plainCharacters: [String] { map(\.plain) }
}

extension Unicode.Scalar {
  /// The letter that an accent stands on, or `nil` when there is none.
  fileprivate var letterBeneath: String? {
    if isASCII { return isASCIILetter ? properties.lowercaseMapping : nil }
    // Unicode names such a letter after the one beneath: `LATIN SMALL LETTER E WITH ACUTE`.
    guard let name = properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 5, words[2] == "LETTER", words[3].count == 1, words[4] == "WITH" else {
      return nil
    }
    return words[3].lowercased()
  }

  private var isASCIILetter: Bool { properties.isAlphabetic }
}
