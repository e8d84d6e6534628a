extension Session {
  /// Answers a line that was not understood.
  mutating func misunderstand(_ effects: inout [Effect]) {
    unclear += 1
    guard let question = asked?.question else { return }
    if let retry = question.retry, unclear >= retry.max {
      asked = nil
      stack[stack.count - 1].state = retry.then.index
      stack[stack.count - 1].phase = .entering
      return walk(&effects)
    }
    if let words = question.unclear {
      say(words, &effects)
    } else {
      speak(unclear == 1 ? .unclear : unclear == 2 ? .unclearAgain : .unclearStill, &effects)
    }
    askOn(&effects)
  }

  /// Answers a line that was understood and is not possible.
  mutating func refuse(_ effects: inout [Effect]) {
    if let words = asked?.question.invalid {
      say(words, &effects)
    } else {
      speak(.impossible, &effects)
    }
    askOn(&effects)
  }

  /// Asks again, after the rows of a form that were given already.
  private mutating func askOn(_ effects: inout [Effect]) {
    guard case .rows(let values) = asked?.pending else {
      asked?.pending = .none
      return ask(&effects)
    }
    ask(&effects)
    speak(.rowsLeft, ["row": String(values.count + 1)], &effects)
    effects.append(.wait)
  }

  /// Asks which of several answers was meant.
  mutating func wonder(_ answers: [Answer], text: String, _ effects: inout [Effect]) {
    // The same own words behind several numbers would be no choice.
    let isRepeated = answers.count { $0.ownWords != nil } > 1
    let answers = isRepeated ? answers.map(\.withoutOwnWords) : answers
    guard var asked, let first = answers.first else { return }
    asked.pending = .candidates(answers, text: text)
    self.asked = asked
    if answers.count > 1 {
      speak(.didYouMeanOne, &effects)
      effects.append(.ask(asked))
    } else {
      if case .option(_, let own?) = first {
        speak(.ownWords, ["candidate": own], &effects)
      } else {
        speak(.didYouMean, ["candidate": describe(first, in: asked)], &effects)
      }
      effects.append(.wait)
    }
  }

  /// Returns how an answer reads in "Did you mean …?".
  public func describe(_ answer: Answer, in asked: Asked) -> String {
    func label(_ id: String) -> String {
      guard let index = asked.options.firstIndex(where: { $0.id == id }) else { return id }
      return asked.question.isYesNo
        ? asked.options[index].text : "\(index + 1), \(asked.options[index].text)"
    }
    switch answer {
    case .option(let id, let own): return own ?? label(id)
    case .options(let ids): return ids.map(label).joined(separator: "; ")
    case .number(let number): return phrase(of: .number(number, level: nil))
    case .day(let day): return labels.phrase(of: day, in: now.day.year)
    case .text(let text, _): return text
    case .line(let range): return range.map { asked.lines[$0] }.joined(separator: " ")
    case .rows, .goOn: return ""
    }
  }

  /// Asks again after what was thought was not meant.
  mutating func decline(_ effects: inout [Effect]) {
    asked?.pending = .none
    speak(.declined, &effects)
    ask(&effects)
  }

  /// Keeps the first rows of a form, and asks for the rest.
  mutating func fill(_ values: [Double?], _ effects: inout [Effect]) {
    asked?.pending = .rows(values)
    unclear = 0
    speak(.rowsLeft, ["row": String(values.count + 1)], &effects)
    effects.append(.wait)
  }

  /// Visits the graph that answers a situation, and comes back to the question.
  ///
  /// - Parameters:
  ///   - id: The situation.
  ///   - text: What was typed, or `nil` where it is not to be quoted.
  ///   - facts: What was noticed in it.
  mutating func meet(
    _ id: String, text: String?, facts: [String] = [], _ effects: inout [Effect]
  ) {
    guard !isAside, let situation = program.situations.first(where: { $0.id.name == id }) else {
      return misunderstand(&effects)
    }
    asked?.pending = .none
    let prefix = situation.graph.name + "."
    keep(text.map { .text($0, facts: facts) }, inCell: library.cell(named: prefix + "text"))
    stack.append(Frame(situation.graph.name, as: .situation, prefix: prefix))
    walk(&effects)
  }

  /// Waits after an empty line: first without a word, then asking again, then saying that it waits.
  mutating func wait(_ effects: inout [Effect]) {
    silent += 1
    switch silent {
    case 1: effects.append(.wait)
    case 2: ask(&effects)
    default:
      silent = 1
      speak(.stillHere, &effects)
      effects.append(.wait)
    }
  }
}

extension Answer {
  /// The words of one's own that go with an option.
  fileprivate var ownWords: String? {
    if case .option(_, let own) = self { own } else { nil }
  }

  /// The option alone, so that its own words are asked for.
  fileprivate var withoutOwnWords: Answer {
    if case .option(let id, _) = self { .option(id, own: nil) } else { self }
  }
}
