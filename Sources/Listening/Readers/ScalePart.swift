/// A part of a line where a number on a scale is expected.
enum ScalePart: Equatable {
  case word(ScaleWord)
  case piece(Piece)
  /// A word that says nothing of numbers; whether it turns around what follows.
  case other(isNegation: Bool)

  /// Whether it says nothing of numbers.
  var isOther: Bool { if case .other = self { true } else { false } }

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
        case .word(let word): parts.append(.other(isNegation: negations.contains(word)))
        case .none: parts.append(.other(isNegation: true))
        default: parts.append(.piece(piece))
        }
      }
      waiting = []
    }
    var index = 0
    while index < tokens.count {
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
}
