import Dialogue

extension Listener {
  /// Reads one option.
  func readChoice(_ line: TypedLine, _ asked: Asked) -> Reading {
    let matcher = matcher(for: asked)
    var pointing = PointingReader(matcher, question: vocabulary.words(of: asked.text))
    switch line.isQuestion ? .none : pointing.read(line.tokens) {
    case .sure(let option): return answer(.sure(option, "number"), line, asked)
    case .doubt(let option): return answer(.wonder([option], "number"), line, asked)
    case .none: break
    }
    let match = matcher.match(line.tokens)
    switch match {
    case .sure(let index, let why) where line.isQuestion:
      return answer(.wonder([index], why), line, asked)
    case .none where line.isQuestion: return Reading(.unclear)
    case .wonder(_, "some words") where line.isQuestion: return Reading(.unclear)
    case .none where vocabulary.numbers.meaning(of: line.words) == Piece.none:
      // None of them is no word of any of them.
      return Reading(.unclear)
    case .none, .wonder(_, "some words"):
      return withOwnWords(readParaphrase(line, asked), line, asked)
    default: return answer(match, line, asked)
    }
  }

  /// Returns the answer that a match gives.
  func answer(_ match: OptionMatcher.Match, _ line: TypedLine, _ asked: Asked) -> Reading {
    func answer(_ index: Int) -> Answer {
      let id = asked.options[index].id
      return asked.question.kind == .choices ? .options([id]) : .option(id, own: nil)
    }
    switch match {
    case .sure(let index, let why):
      if asked.question.kind == .choices, asked.question.count?.contains(1) == false {
        return Reading(.impossible, [why])
      }
      return Reading(.answer(answer(index)), [why])
    case .wonder(let indices, let why): return Reading(.wonder(indices.map(answer)), [why])
    case .impossible: return Reading(.impossible, [line.text])
    case .none: return Reading(.unclear)
    }
  }

  /// Offers to keep the line as the person's own words, too, where an option asks for them.
  private func withOwnWords(_ reading: Reading, _ line: TypedLine, _ asked: Asked) -> Reading {
    if reading.sureness == .sure { return reading }
    let isLonger = line.tokens.isEmpty || line.words.count >= 2
    guard isLonger, !line.isQuestion, vocabulary.stance(of: line.words) == nil else {
      return reading
    }
    var offered: [Answer] = if case .wonder(let answers) = reading.act { answers } else { [] }
    var own: [Answer] = []
    for option in asked.options where option.asks != nil {
      // An option that asks for words has them already.
      offered.removeAll { $0 == .option(option.id, own: nil) }
      // More than two offers are a list, and that stands on the screen already.
      if offered.count < 2 { own.append(.option(option.id, own: line.text)) }
    }
    if offered.isEmpty, own.isEmpty { return reading }
    let evidence = reading.evidence + (own.isEmpty ? [] : ["own words"])
    return Reading(
      .wonder(offered + own), evidence,
      candidates: reading.candidates.filter(offered.contains) + own)
  }
}
