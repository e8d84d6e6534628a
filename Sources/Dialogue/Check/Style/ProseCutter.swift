/// Cuts a text into sentences and words, one character after the other.
struct ProseCutter {
  private var prose = Prose()
  /// How many characters of the file have been read; a brace is written twice.
  private var offset = 0
  /// The letters of the word that is being read, and where it began.
  private var letters = ""
  private var start = 0
  /// Whether an apostrophe has been read that belongs to the word if a letter follows.
  private var hasApostrophe = false
  /// Whether something between the same two spaces has been counted.
  private var isCounted = false
  /// The first word of the sentence.
  private var first = 0
  /// Whether the sentence ends if what follows does not go on with a small letter.
  private var isEnding = false
  /// Whether a space has followed the sign that may end it.
  private var hasSpace = false
  private var isQuoted = false
  private var wasQuotedAtStart = false
  /// How many closing quotation marks are to come; one that is never closed opens nothing.
  private var straightLeft = 0
  private var curlyLeft = 0
  /// Where the last character stands that is no space, bracket or quotation mark.
  private var last = -1

  /// Prepares for a text.
  init(_ segments: [Words.Segment]) {
    for case .text(let text) in segments {
      for scalar in text.unicodeScalars {
        if scalar == "\"" { straightLeft += 1 }
        if scalar == "”" { curlyLeft += 1 }
      }
    }
  }

  /// Reads fixed words.
  mutating func read(_ text: String) {
    for scalar in text.unicodeScalars {
      read(scalar)
      offset += scalar == "{" || scalar == "}" ? 2 : 1
    }
  }

  /// Passes over something that is filled in.
  mutating func fill(length: Int) {
    begin(isSmall: false)
    endWord()
    prose.words.append(
      Prose.Word(plain: "", offset: offset, isQuoted: isQuoted, isCounted: false))
    isCounted = true
    last = offset
    offset += length
  }

  /// Returns what was cut.
  mutating func finish() -> Prose {
    endWord()
    endSentence()
    for index in prose.marks.indices where prose.marks[index].offset == last {
      prose.marks[index].isLast = true
    }
    return prose
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": letter(scalar)
    case " ":
      space()
    case ".", "?", "!", "…":
      endWord()
      if scalar == "?" || scalar == "!" {
        prose.marks.append(Prose.Mark(sign: scalar, offset: offset, isQuoted: isQuoted))
      }
      last = offset
      isEnding = true
      hasSpace = false
    case "'", "’":
      if letters.isEmpty || hasApostrophe { endWord() } else { hasApostrophe = true }
    case "\"", "“", "”": quote(scalar)
    case ")", "]": endWord()
    case "(", "[", "/":
      endWord()
      begin(isSmall: false)
      last = offset
    case _ where scalar.properties.isWhitespace:
      space()
      if scalar == "\n" { endSentence() }
    case _ where scalar.properties.isAlphabetic: letter(scalar)
    default:
      endWord()
      if !hasSpace { isEnding = false }
      last = offset
    }
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    begin(isSmall: scalar.properties.isLowercase)
    if letters.isEmpty {
      start = offset
      wasQuotedAtStart = isQuoted
    }
    if hasApostrophe { letters.append("'") }
    hasApostrophe = false
    letters.unicodeScalars.append(scalar)
    last = offset
  }

  private mutating func space() {
    endWord()
    isCounted = false
    hasSpace = true
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    endWord()
    let opens: Bool
    switch scalar {
    case "\"":
      straightLeft -= 1
      opens = !isQuoted && straightLeft > 0
    case "“": opens = curlyLeft > 0
    default:
      curlyLeft -= 1
      opens = false
    }
    if opens { begin(isSmall: false) }
    isQuoted = opens
  }

  /// Ends the sentence before, unless what begins here goes on with it.
  private mutating func begin(isSmall: Bool) {
    if isEnding, hasSpace, !isSmall { endSentence() }
    isEnding = false
  }

  private mutating func endWord() {
    hasApostrophe = false
    guard !letters.isEmpty else { return }
    prose.words.append(
      Prose.Word(
        plain: letters.lowercased(), offset: start, isQuoted: wasQuotedAtStart,
        isCounted: !isCounted))
    isCounted = true
    letters = ""
  }

  private mutating func endSentence() {
    isEnding = false
    guard first < prose.words.count else { return }
    prose.sentences.append(first..<prose.words.count)
    first = prose.words.count
  }
}
