import Dialogue

extension Listener {
  /// Reads one option.
  func readChoice(_ line: TypedLine, _ asked: Asked) -> Reading {
    let match = OptionMatcher(asked.options, vocabulary).match(line.tokens)
    switch match {
    case .sure(let index, let why) where line.isQuestion:
      return answer(.wonder([index], why), line, asked)
    case .none where line.isQuestion: return Reading(.unclear)
    case .wonder(_, "some words") where line.isQuestion: return Reading(.unclear)
    case .none: return ownWords(line, asked, besides: [])
    case .wonder(let indices, "some words"): return ownWords(line, asked, besides: indices)
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

  /// Offers to keep the line as the person's own words, where an option asks for them.
  private func ownWords(_ line: TypedLine, _ asked: Asked, besides indices: [Int]) -> Reading {
    var answers = indices.map { Answer.option(asked.options[$0].id, own: nil) }
    let isLonger = line.tokens.isEmpty || line.words.count >= 2
    if isLonger, !line.isQuestion, vocabulary.stance(of: line.words) == nil {
      for option in asked.options where option.asks != nil {
        answers.append(.option(option.id, own: line.text))
      }
    }
    if answers.isEmpty { return Reading(.unclear) }
    return Reading(.wonder(answers), ["own words"])
  }
}
