/// What a yes-no question does, which decides what a yes or a no to it sounds like.
///
/// "That's all" is a no where there may be another, and a yes nowhere.
enum QuestionAct: String, CaseIterable, Sendable {
  /// Anything: what is heard at each of them.
  case any
  /// Offers something: "Shall I say a bit about it?"
  case offer
  /// Asks whether there is more: "Is there another?"
  case more
  /// Asks whether words fit: "Does that say it?"
  case fit
  /// Asks whether now is the time: "Is there room for it?"
  case ready
  /// Asks whether something is over: "Has it stopped?"
  case stop
}

extension Vocabulary {
  /// Returns what a question does.
  func acts(of question: [String]) -> [QuestionAct] {
    var found: Set<QuestionAct> = [.any]
    for index in question.indices {
      for match in acts.matches(in: question, at: index) { found.insert(match.meaning) }
    }
    return QuestionAct.allCases.filter(found.contains)
  }
}
