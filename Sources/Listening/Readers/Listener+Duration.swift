import Dialogue

extension Listener {
  /// Reads a length of time.
  func readDuration(_ line: TypedLine, _ question: Question) -> Reading {
    guard !line.isQuestion, !line.tokens.isEmpty, line.tokens.count <= 24,
      let found = DurationReader(vocabulary, question.range).read(line.tokens)
    else { return Reading(.unclear) }
    let reading = reading(of: found.minutes, line, question)
    guard found.isDoubtful, case .answer(let answer) = reading.act else { return reading }
    return Reading(.wonder([answer]), reading.evidence)
  }
}
