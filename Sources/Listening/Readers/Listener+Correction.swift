import Dialogue

extension Listener {
  /// Reads a line that takes the last answer back and gives another: "no, I meant the first".
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - previous: What was on the screen before; asked for only where the line begins as such a line
  ///     does.
  func readCorrection(
    _ line: TypedLine, after previous: () -> Asked?, _ today: Day
  ) -> Reading? {
    guard let start = correctionEnd(line.tokens), let previous = previous() else { return nil }
    // A free text cannot be told from what is said around it.
    switch previous.question.kind {
    case .line, .note, .form, .goOn: return nil
    default: break
    }
    var rest = line
    rest.tokens = Array(line.tokens[start...])
    rest.words = rest.tokens.words
    let reading = readQuestion(rest, previous, today)
    guard case .answer(let answer) = reading.act else { return nil }
    // The words of the answer alone are what a replay hears again.
    return Reading(.correct(answer, text: rest.words.joined(separator: " ")), reading.evidence)
  }

  /// Where the words end that say that something else was meant, or `nil` when there are none.
  private func correctionEnd(_ tokens: [Token]) -> Int? {
    guard tokens.count <= 24 else { return nil }
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    var index = 0
    var isFound = false
    while index < words.count {
      if tokens[index].kind == .mark {
        index += 1
      } else if let match = vocabulary.corrections.matches(in: words, at: index).first {
        isFound = isFound || match.meaning
        index += match.count
      } else {
        break
      }
    }
    return isFound && index < words.count ? index : nil
  }
}
