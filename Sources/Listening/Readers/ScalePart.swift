/// A part of a line where a number on a scale is expected.
enum ScalePart: Equatable {
  case word(ScaleWord)
  case piece(Piece)
  /// A word that says nothing of numbers.
  case other(Other)

  /// What a word that says nothing of numbers does to those beside it.
  enum Other: Equatable {
    /// It turns around what follows.
    case negation
    /// It makes what follows depend on something.
    case condition
    /// It names somebody else, who may have a number of their own.
    case somebody
    /// It says little; something by itself; and something of which there are several, so that a number
    /// before it may count them.
    case small, content, plural
  }

  /// Whether it says nothing of numbers.
  var isOther: Bool { if case .other = self { true } else { false } }

  /// Whether it is a number.
  var isNumber: Bool { if case .piece(.number) = self { true } else { false } }

  /// Whether it speaks of another time.
  var isTime: Bool { self == .word(.earlier) || self == .word(.was) }
}

extension Vocabulary {
  /// Cuts tokens into numbers and what is said of them.
  func scaleParts(of tokens: [Token]) -> [ScalePart] {
    var parts: [ScalePart] = []
    var waiting: [Token] = []
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    func flush() {
      for piece in pieces(of: waiting) {
        switch piece {
        case .word(let word): parts.append(.other(other(word)))
        case .none: parts.append(.other(.negation))
        default: parts.append(.piece(piece))
        }
      }
      waiting = []
    }
    var index = 0
    while index < tokens.count {
      // "That one" is no 1, and "m8" no 8.
      let isInWord = tokens[index].isGlued && index > 0 && tokens[index - 1].kind == .word
      let isThatOne =
        tokens[index].text == "one" && index > 0
        && beforeOne.contains(tokens[index - 1].text)
      if isThatOne || isInWord && tokens[index].kind == .number {
        flush()
        parts.append(.other(.small))
        index += 1
        continue
      }
      let said = scale.matches(in: words, at: index).first
      let number = numbers.matches(in: words, at: index).first
      if let said, said.count >= number?.count ?? 0 {
        flush()
        parts.append(.word(said.meaning))
        index += said.count
      } else {
        let count = number?.count ?? 1
        waiting += tokens[index..<index + count]
        index += count
      }
    }
    flush()
    return parts
  }

  private func other(_ word: String) -> ScalePart.Other {
    if negations.contains(word) { return .negation }
    if word == "if" { return .condition }
    if retells.contains(word) { return .somebody }
    return switch grammar.role(of: word) {
    case .them: .somebody
    case .none:
      word.hasSuffix("s") && !["s", "u", "i"].contains(word.dropLast().last) ? .plural : .content
    default: .small
    }
  }
}
