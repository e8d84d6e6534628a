/// A word, a run of digits or a mark of a typed line.
struct Token: Equatable, Sendable {
  /// The kinds of token.
  enum Kind: Sendable {
    /// Letters in lower case without apostrophes, or an emoji.
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
    case 0x27, 0x60: break
    case 0x0A, 0x0D, 0x3B: mark(",")
    case 0x2D, 0x2E, 0x3A: hold(character)
    case 0...0x20, 0x21, 0x22, 0x28, 0x29, 0x2A, 0x3F, 0x5B, 0x5D, 0x5F, 0x7F: separate()
    default: mark(String(character))
    }
  }

  private mutating func takeOther(_ character: Character) {
    switch character {
    case "’", "‘", "ʼ", "´": break
    case "–", "−", "‑", "‐": hold("-")
    case "—": mark(",")
    case "“", "”", "„", "«", "»", "…", "¿", "¡", "·", "•": separate()
    default:
      if character.isWhitespace {
        separate()
      } else if character.isLetter {
        for lower in character.lowercased() { append(lower, .word) }
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
    current.append(character)
  }

  private mutating func hold(_ character: Character) {
    if held == "-" { release() } else { drop() }
    finish()
    // "- 3", "3 - 4" and "3-4" hold a mark; "well-being" and "dec." do not.
    if character != "-", !isGlued || tokens.last?.kind != .number { return separate() }
    held = String(character)
  }

  private mutating func release() {
    guard let held else { return }
    self.held = nil
    tokens.append(Token(kind: .mark, text: held, isGlued: isGlued))
    isGlued = true
  }

  private mutating func drop() { held = nil }

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
    if held == "-", current.isEmpty { release() }
    if current.isEmpty { return }
    tokens.append(Token(kind: kind, text: current, isGlued: isGlued))
    isGlued = true
    current = ""
  }
}
