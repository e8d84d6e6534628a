/// Plain letters for what looks like them.
enum Folding {
  /// What a sign means for cutting a text.
  enum Sign {
    /// Small letters or digits without marks, or a sign that may stand for a letter.
    case letters([UInt8], isCapital: Bool)
    case apostrophe
    /// Nothing that is seen: zero-width signs and marks on letters.
    case nothing
    case space, newline, comma, stop
    /// A picture, which is a word of its own.
    case picture
  }

  /// What a sign means.
  static func sign(_ scalar: Unicode.Scalar) -> Sign {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return single(scalar.value)
    case 0x41...0x5A: return .letters([UInt8(scalar.value + 32)], isCapital: true)
    case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: return .newline
    case 0x21, 0x3F, 0x2E, 0x3B, 0x3002, 0xFF01, 0xFF1F: return .stop
    case 0x2C, 0x3A, 0x28, 0x29, 0x2013, 0x2014, 0x3001, 0xFF0C: return .comma
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BC, 0xFF07: return .apostrophe
    // Signs that hide a letter: k*ll, $tab, @lone.
    case 0x2A, 0x24, 0x40: return single(scalar.value)
    case 0...0x7F: return .space
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F:
      return .nothing
    case 0xFE00...0xFE0F, 0xFEFF: return .nothing
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF: return .nothing
    case 0xFF21...0xFF3A: return .letters([UInt8(scalar.value - 0xFF21 + 0x61)], isCapital: true)
    case 0xFF41...0xFF5A: return single(scalar.value - 0xFF41 + 0x61)
    case 0xFF10...0xFF19: return single(scalar.value - 0xFF10 + 0x30)
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: return .picture
    default: return other(scalar)
    }
  }

  private static func single(_ value: UInt32) -> Sign {
    .letters([UInt8(value)], isCapital: false)
  }

  private static func other(_ scalar: Unicode.Scalar) -> Sign {
    let lower = scalar.properties.lowercaseMapping
    let isCapital = !scalar.properties.isLowercase && lower != String(Character(scalar))
    if let plain = plain[lower] { return .letters(plain, isCapital: isCapital) }
    if scalar.properties.isAlphabetic {
      return .letters(Array(lower.utf8), isCapital: isCapital)
    }
    return .space
  }

  private static let plain: [String: [UInt8]] = {
    var found: [String: [UInt8]] = [:]
    // The last of each are Greek and Cyrillic letters that cannot be told from the Latin one.
    let alike: KeyValuePairs<String, String> = [
      "a": "àáâãäåāăąǎạảấầậắằаα", "b": "вß", "c": "çćĉċčс", "d": "ďđḍ", "e": "èéêëēĕėęěẹẻẽếềệеё",
      "g": "ĝğġģ", "h": "ĥħḥн", "i": "ìíîïĩīĭįıịỉіι", "j": "ĵј", "k": "ķкκ", "l": "ĺļľłḷ", "m": "м",
      "n": "ñńņňṇ", "o": "òóôõöøōŏőơọỏốồộớờоο", "p": "р", "r": "ŕŗřṛ", "s": "śŝşšșṣѕ",
      "t": "ţťŧțṭт", "u": "ùúûüũūŭůűųưụủứừυ", "v": "ν", "w": "ŵ", "x": "х", "y": "ýÿŷỳỵу",
      "z": "źżžẓ",
    ]
    for (letter, others) in alike {
      for other in others { found[String(other)] = Array(letter.utf8) }
    }
    for (sign, letters) in ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"] {
      found[sign] = Array(letters.utf8)
    }
    return found
  }()
}
