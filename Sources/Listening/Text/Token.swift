/// A word, a run of digits or a mark of a typed line.
struct Token: Equatable, Sendable {
  /// The kinds of token.
  enum Kind: Sendable {
    /// Letters in lower case with the apostrophes between them, or an emoji.
    case word
    /// Digits.
    case number
    /// A sign that may mean something, such as `/` or `,`.
    case mark
  }

  /// The kind.
  var kind: Kind
  /// What it reads.
  var text: String
  /// Whether nothing stands between it and the token before it.
  var isGlued: Bool
  /// Whether a sentence ended before it.
  var startsSentence = false

  /// Whether it is this mark.
  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}

/// Cuts text into tokens, in one pass.
struct Tokenizer {
  private var tokens: [Token] = []
  private var current = ""
  private var kind = Token.Kind.word
  private var isGlued = false
  // A hyphen, dot or colon means something or nothing by what follows it.
  private var held: String?
  // An apostrophe counts between two letters.
  private var hasApostrophe = false
  private var hasEnded = false

  /// Returns the tokens of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func tokens(of text: some StringProtocol) -> [Token] {
    var tokenizer = Tokenizer()
    for character in text { tokenizer.take(character) }
    tokenizer.finish()
    return tokenizer.tokens
  }

  private mutating func take(_ character: Character) {
    guard let code = character.asciiValue else { return takeOther(character) }
    switch code {
    case 0x61...0x7A: append(character, .word)
    case 0x41...0x5A: append(Character(UnicodeScalar(code + 32)), .word)
    case 0x30...0x39: append(character, .number)
    case 0x27, 0x60: hasApostrophe = !current.isEmpty && kind == .word
    case 0x0A, 0x0D, 0x3B: mark(",")
    case 0x2D, 0x2E, 0x3A: hold(character)
    case 0x21, 0x3F:
      separate()
      hasEnded = true
    case 0...0x20, 0x22, 0x28, 0x29, 0x2A, 0x5B, 0x5D, 0x5F, 0x7F: separate()
    default: mark(String(character))
    }
  }

  private mutating func takeOther(_ character: Character) {
    switch character {
    case "’", "‘", "ʼ", "´", "′", "＇": hasApostrophe = !current.isEmpty && kind == .word
    case let character where character.unicodeScalars.allSatisfy(Self.isInvisible): break
    case "–", "−", "‑", "‐": hold("-")
    case "—": mark(",")
    case "…":
      separate()
      hasEnded = true
    case "“", "”", "„", "«", "»", "¿", "¡", "·", "•": separate()
    default:
      if character.isWhitespace {
        separate()
      } else if character.isLetter {
        // Full-width letters are those of the keyboard; a joiner after a letter takes no place.
        for scalar in character.lowercased().unicodeScalars where !Self.isInvisible(scalar) {
          current.isEmpty || !scalar.properties.isGraphemeExtend
            ? append(Self.narrow(scalar), .word) : current.unicodeScalars.append(scalar)
        }
      } else if let digit = character.wholeNumberValue, digit < 10 {
        append(Character(UnicodeScalar(UInt8(0x30 + digit))), .number)
      } else if let first = character.unicodeScalars.first {
        // A keycap such as 2️⃣ begins with its digit; other emoji lose skin tones and variants.
        if first.isASCII { return take(Character(first)) }
        finish()
        tokens.append(Token(kind: .word, text: String(Character(first)), isGlued: isGlued))
        isGlued = true
      }
    }
  }

  private mutating func append(_ character: Character, _ kind: Token.Kind) {
    if held != nil {
      if kind == .number || !isGlued { release() } else { drop() }
    }
    if self.kind != kind { finish() }
    self.kind = kind
    if hasApostrophe, !current.isEmpty { current.append("'") }
    hasApostrophe = false
    current.append(character)
  }

  /// Whether a scalar takes no place: joiners, marks of direction, soft hyphens.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE0E, 0xFE0F, 0xFEFF: true
    default: false
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Character {
    guard (0xFF21...0xFF5A).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return Character(scalar) }
    return Character(plain)
  }

  private mutating func hold(_ character: Character) {
    if held == "-" { release() } else { drop() }
    finish()
    // "- 3", "3 - 4" and "3-4" hold a mark; "well-being" and "dec." do not.
    if character != "-", !isGlued || tokens.last?.kind != .number {
      hasEnded = hasEnded || character == "."
      return separate()
    }
    held = String(character)
  }

  private mutating func release() {
    guard let held else { return }
    self.held = nil
    tokens.append(Token(kind: .mark, text: held, isGlued: isGlued))
    isGlued = true
  }

  private mutating func drop() {
    hasEnded = hasEnded || held == "."
    held = nil
  }

  private mutating func mark(_ text: String) {
    if held == "-" { release() } else { drop() }
    finish()
    tokens.append(Token(kind: .mark, text: text, isGlued: isGlued))
    isGlued = true
  }

  private mutating func separate() {
    if held == "-" { release() } else { drop() }
    finish()
    isGlued = false
  }

  private mutating func finish() {
    hasApostrophe = false
    if held == "-", current.isEmpty { release() }
    if current.isEmpty { return }
    // "well.known" is two words of one sentence, if anything.
    let starts = hasEnded && !isGlued && !tokens.isEmpty
    tokens.append(Token(kind: kind, text: current, isGlued: isGlued, startsSentence: starts))
    hasEnded = false
    isGlued = true
    current = ""
  }
}
