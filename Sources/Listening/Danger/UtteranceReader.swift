/// Cuts a text into sentences, in one pass.
struct UtteranceReader {
  private let lexicon: Lexicon
  private var utterances: [Utterance] = []
  private var utterance = Utterance()
  /// The words of the same sentences as the net looks for them.
  private(set) var wording = Wording()
  private var token: [UInt8] = []
  private var isCapital = false
  private var isLower = false
  // Letters that stand alone may be the letters of one word: k i l l.
  private var letters: [UInt8] = []
  private var hasComma = false
  private var dots = 0
  private var column = 0

  /// A line that is shorter was ended on purpose; a longer one was wrapped.
  private static let wrap = 56
  /// What is longer is no word.
  private static let longest = 40

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Cuts a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func read(_ text: String) -> [Utterance] {
    for scalar in text.unicodeScalars {
      column += 1
      let sign = Folding.sign(scalar)
      if dots > 0 {
        if case .stop = sign, scalar == "." {
          dots += 1
          continue
        }
        endDots(sign)
      }
      take(sign, scalar)
    }
    end()
    return utterances
  }

  private mutating func take(
    _ sign: Folding.Sign, _ scalar: Unicode.Scalar
  ) {
    switch sign {
    case .letters(let letters, let isCapital):
      if token.isEmpty { self.isCapital = isCapital }
      if !isCapital, !token.isEmpty { isLower = true }
      if token.count < Self.longest { token += letters }
    case .apostrophe: if !token.isEmpty { token.append(0x27) }
    case .nothing: break
    case .space: endToken()
    case .comma:
      endToken()
      hasComma = true
    case .newline:
      endToken()
      if column < Self.wrap { end() }
      column = 0
    case .stop:
      if scalar == "." { dots = 1 } else { end() }
    case .picture:
      endToken()
      token = Array(String(Character(scalar)).utf8)
      endToken()
    }
  }

  /// One dot ends a utterance, but not in "2.5", "k.i.l.l" or "…".
  private mutating func endDots(_ sign: Folding.Sign) {
    let isInside: Bool = if case .letters = sign { token.count == 1 } else { false }
    if dots > 1 || isInside {
      endToken()
      hasComma = !isInside
    } else {
      end()
    }
    dots = 0
  }

  private mutating func end() {
    endToken()
    endLetters()
    if !utterance.words.isEmpty {
      utterances.append(utterance)
      wording.end()
    }
    utterance = Utterance()
    hasComma = false
    dots = 0
  }

  private mutating func endToken() {
    if token.isEmpty { return }
    defer {
      token.removeAll(keepingCapacity: true)
      isLower = false
    }
    if token.count == 1, token[0] >= 0x61, token[0] <= 0x7A {
      letters.append(token[0])
      return
    }
    if !letters.isEmpty { endLetters() }
    let isName = isCapital && isLower && !utterance.words.isEmpty
    append(lexicon.words(token, isName: isName), typed: token[...])
  }

  private mutating func endLetters() {
    if letters.isEmpty { return }
    if letters.count >= 3, let words = lexicon.cut(letters) {
      append(words, typed: [])
    } else {
      for letter in letters {
        append(lexicon.words([letter], isName: false), typed: [letter])
      }
    }
    letters.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ words: [Int32], typed: ArraySlice<UInt8>) {
    for word in words {
      utterance.append(word, isAfterComma: hasComma)
      hasComma = false
      if word == Utterance.unknown {
        wording.append(typed[..<(typed.lastIndex(of: 0x27) ?? typed.endIndex)])
      } else {
        lexicon.spell(word, in: &wording)
      }
    }
  }
}
