/// A part of a line where numbers are expected.
enum Piece: Equatable, Sendable {
  case number(Double)
  case times(Double)
  case half, andHalf
  case place(Int)
  case last, middle
  case all, none, both
  case except
  case or, through, between, outOf
  /// A word such as "number" or "option" before a number.
  case index
  /// A word on which nothing hangs.
  case filler
  /// A word that says that the person is not sure.
  case hedge
  case mark(String)
  case word(String)
}

extension Vocabulary {
  /// Cuts tokens into numbers and what stands around them.
  func pieces(of tokens: some Collection<Token>) -> [Piece] {
    var reader = PieceReader(tokens: Array(tokens), numbers: numbers)
    return reader.read()
  }
}

/// Reads pieces from tokens.
private struct PieceReader {
  let tokens: [Token]
  let numbers: PhraseTable<Piece>
  var pieces: [Piece] = []
  // Whether the last number was written in words, so that "twenty" waits for "five".
  private var isOpen = false

  init(tokens: [Token], numbers: PhraseTable<Piece>) {
    self.tokens = tokens
    self.numbers = numbers
  }

  mutating func read() -> [Piece] {
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    var index = 0
    while index < tokens.count {
      if tokens[index].kind == .mark {
        pieces.append(.mark(tokens[index].text))
        isOpen = false
        index += 1
      } else if let match = numbers.matches(in: words, at: index).first {
        add(match.meaning, isAnd: words[index] == "and")
        index += match.count
      } else if tokens[index].kind == .number {
        index = readDigits(at: index)
      } else {
        pieces.append(.word(tokens[index].text))
        isOpen = false
        index += 1
      }
    }
    return pieces
  }

  private mutating func add(_ piece: Piece, isAnd: Bool) {
    switch piece {
    case .number(let value):
      if isOpen, case .number(let before)? = pieces.last, fits(value, after: before) {
        pieces[pieces.count - 1] = .number(before + value)
      } else {
        pieces.append(piece)
      }
      isOpen = true
    case .times(let factor):
      if case .number(let before)? = pieces.last, before < factor {
        pieces[pieces.count - 1] = .number(before * factor)
      } else {
        pieces.append(.number(factor))
      }
      isOpen = true
    case .andHalf:
      if case .number(let before)? = pieces.last {
        pieces[pieces.count - 1] = .number(before + 0.5)
      } else {
        pieces.append(piece)
      }
      isOpen = false
    case .filler where isAnd && isOpen:
      if case .number(let before)? = pieces.last, before >= 100 { return }
      pieces.append(.filler)
      isOpen = false
    default:
      pieces.append(piece)
      isOpen = false
    }
  }

  private func fits(_ value: Double, after before: Double) -> Bool {
    let last = Int(before) % 100
    if last == 0 { return before >= 100 && value < 100 }
    return last >= 20 && last % 10 == 0 && value < 10
  }

  private mutating func readDigits(at index: Int) -> Int {
    var text = tokens[index].text
    var next = index + 1
    while next + 1 < tokens.count, tokens[next].isMark(","), tokens[next].isGlued,
      tokens[next + 1].isGlued, tokens[next + 1].kind == .number, tokens[next + 1].text.count == 3
    {
      text += tokens[next + 1].text
      next += 2
    }
    if next + 1 < tokens.count, tokens[next].isMark("."), tokens[next + 1].isGlued,
      tokens[next + 1].kind == .number
    {
      text += "." + tokens[next + 1].text
      next += 2
    }
    pieces.append(Double(text).map(Piece.number) ?? .word(text))
    isOpen = false
    return next
  }
}
