extension StringProtocol {
  /// Saved JSON with an escape for each character that would do something to a terminal; it means the same.
  var escapedForTerminal: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isObeyed {
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension String {
  /// Whether the text is one line that can be printed as it is, as nearly all text can.
  var isPlainLine: Bool {
    // All of it is looked at, and so many bytes at once: to stop at the first that counts would take each by itself.
    unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.reduce(0) { $0 | $1.mark } == 0 }
      ?? utf8.allSatisfy { $0.mark == 0 }
  }

  /// The text with a visible mark for each character that would do something to a terminal.
  var visible: String {
    if isPlainLine { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text.unicodeScalars.append(scalar)
      // Unicode's pictures of the controls stand in their order from U+2400.
      case 0..<0x20:
        text.unicodeScalars.append(Unicode.Scalar(UInt16(0x2400 + scalar.value)) ?? " ")
      case 0x7F: text.unicodeScalars.append("\u{2421}")
      case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: text.unicodeScalars.append("\u{FFFD}")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it rather than show it, or write the line around it the other way.
  var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension UInt8 {
  // 0 where it is a plain byte. 0xC2 begins the C1 controls, 0xE2 the marks that turn writing around.
  fileprivate var mark: UInt8 {
    (self < 0x20 ? 1 : 0) | (self == 0x7F ? 1 : 0) | (self == 0xC2 ? 1 : 0) | (self == 0xE2 ? 1 : 0)
  }
}
