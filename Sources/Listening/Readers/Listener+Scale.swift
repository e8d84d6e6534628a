import Dialogue

extension Listener {
  /// Reads a whole number in a range.
  func readScale(_ line: TypedLine, _ asked: Asked) -> Reading {
    let question = asked.question
    if let end = end(line.words, asked) { return Reading(.answer(.number(end)), ["label"]) }
    let range = question.range ?? 0...10
    let about = vocabulary.words(of: asked.text)
    let reader = ScaleReader(
      vocabulary: vocabulary, scale: Double(range.lowerBound)...Double(range.upperBound),
      isAboutPast: about.contains("was") || about.contains("were"))
    let tokens = respelledNumbers(line.tokens)
    guard var found = reader.read(tokens, end: { end($0, asked) }) else { return Reading(.unclear) }
    // "8, I think?" is asked, and "what would a 10 be?" is no answer.
    if line.isQuestion {
      guard line.words.count > 1, reader.begins(tokens) else { return Reading(.unclear) }
      found.isDoubtful = true
    }
    // "Ten, and I'd give it eleven if you let me" is a ten at most.
    let possible = found.numbers.filter(reader.scale.contains)
    if !possible.isEmpty, possible.count < found.numbers.count {
      found = ScaleReader.Found(numbers: possible, isDoubtful: true)
    }
    let reading = reading(of: found.numbers, line, question)
    guard reading.act == .impossible else {
      guard found.isDoubtful, case .answer(let answer) = reading.act else { return reading }
      return Reading(.wonder([answer]), reading.evidence)
    }
    // Labels begin with numbers at times: "2 or more".
    let isOnlyNumbers = line.tokens.allSatisfy { $0.kind != .word }
    if found.isDoubtful || !isOnlyNumbers && question.ends.contains(where: { begins($0, line) }) {
      return Reading(.unclear)
    }
    return reading
  }

  /// Reads the one number that goes with not knowing: "idk maybe a 3".
  func guess(_ line: TypedLine, _ asked: Asked) -> Reading? {
    guard [.scale, .number].contains(asked.question.kind) else { return nil }
    let numbers = vocabulary.pieces(of: line.tokens).compactMap { piece in
      if case .number(let number) = piece { number } else { nil }
    }
    guard numbers.count == 1,
      case .answer(let answer) = reading(of: numbers, line, asked.question).act
    else { return nil }
    return Reading(.wonder([answer]), [line.text])
  }

  /// Reads a number.
  func readNumber(_ line: TypedLine, _ asked: Asked) -> Reading {
    let question = asked.question
    if let end = end(line.words, asked) { return Reading(.answer(.number(end)), ["label"]) }
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

  /// Mends number words that are mistyped: "sevn", "eigth".
  private func respelledNumbers(_ tokens: [Token]) -> [Token] {
    guard tokens.count <= 12,
      tokens.contains(where: { $0.kind == .word && !vocabulary.known.contains($0.text) })
    else { return tokens }
    let spelling = Spelling(targets: Self.numberWords, known: vocabulary.known)
    return tokens.map { token in
      guard token.kind == .word, !vocabulary.known.contains(token.text) else { return token }
      let near = spelling.candidates(for: token.text)
      guard near.count == 1, Spelling.isPlain(token.text, near[0]) else { return token }
      var token = token
      token.text = near[0]
      return token
    }
  }

  // Shorter ones are a letter away from too many words.
  private static let numberWords = ["zero", "three", "four", "five", "seven", "eight", "nine"]

  private func begins(_ end: Question.End, _ line: TypedLine) -> Bool {
    vocabulary.words(of: end.text).first == line.words.first
  }
}
