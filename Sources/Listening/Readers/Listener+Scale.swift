import Dialogue

extension Listener {
  /// Reads a whole number in a range.
  func readScale(_ line: TypedLine, _ question: Question) -> Reading {
    if let end = end(line.words, question) { return Reading(.answer(.number(end)), ["label"]) }
    let top = question.range.map { Double($0.upperBound) }
    let isOnlyNumbers = line.tokens.allSatisfy { $0.kind != .word }
    if line.isQuestion { return Reading(.unclear) }
    let whole = NumberReader(top: top, isScale: true).read(vocabulary.pieces(of: line.tokens))
    guard let whole else {
      let found = ScaleClauses(vocabulary, top: top).read(line.tokens)
      guard let found else { return readEnds(line, question) }
      return reading(of: found, line, question)
    }
    let reading = reading(of: whole, line, question)
    // Labels begin with numbers at times: "2 or more".
    if reading.act == .impossible, !isOnlyNumbers,
      question.ends.contains(where: { begins($0, line) })
    {
      return Reading(.unclear)
    }
    return reading
  }

  /// Reads a number.
  func readNumber(_ line: TypedLine, _ question: Question) -> Reading {
    if let end = end(line.words, question) { return Reading(.answer(.number(end)), ["label"]) }
    guard !line.isQuestion,
      let found = NumberReader(top: nil, isScale: false).read(vocabulary.pieces(of: line.tokens))
    else { return Reading(.unclear) }
    return reading(of: found, line, question)
  }

  /// Returns what numbers mean within the range of a question: one is the answer, several are
  /// asked.
  func reading(of numbers: [Double], _ line: TypedLine, _ question: Question) -> Reading {
    func isPossible(_ number: Double) -> Bool {
      guard let range = question.range else { return true }
      return number >= Double(range.lowerBound) && number <= Double(range.upperBound)
    }
    guard numbers.allSatisfy(isPossible) else { return Reading(.impossible, [line.text]) }
    if numbers.count == 1 { return Reading(.answer(.number(numbers[0])), [line.text]) }
    return Reading(.wonder(numbers.map(Answer.number)), [line.text])
  }

  /// Offers the end of the scale whose label is among what was said.
  private func readEnds(_ line: TypedLine, _ question: Question) -> Reading {
    let found = line.tokens.clauses().compactMap { end($0.words, question) }
    guard Set(found).count == 1 else { return Reading(.unclear) }
    return Reading(.wonder([.number(found[0])]), ["label"])
  }

  private func end(_ words: [String], _ question: Question) -> Double? {
    guard !question.ends.isEmpty else { return nil }
    let found = question.ends.filter { vocabulary.words(of: $0.text) == words }
    if found.count == 1 { return Double(found[0].number) }
    let (rest, removed) = vocabulary.roles.stripped(words)
    guard found.isEmpty, removed.allSatisfy({ $0 == .filler || $0 == .article }) else { return nil }
    let again = question.ends.filter { vocabulary.words(of: $0.text) == rest }
    return again.count == 1 ? Double(again[0].number) : nil
  }

  private func begins(_ end: Question.End, _ line: TypedLine) -> Bool {
    vocabulary.words(of: end.text).first == line.words.first
  }
}
