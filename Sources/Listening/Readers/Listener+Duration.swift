import Dialogue

extension Listener {
  /// Reads a length of time.
  func readDuration(_ line: TypedLine, _ question: Question) -> Reading {
    guard !line.isQuestion, !line.tokens.isEmpty, line.tokens.count <= 16,
      let minutes = DurationReader(vocabulary, question.range).read(line.tokens)
    else { return Reading(.unclear) }
    return reading(of: minutes, line, question)
  }
}
