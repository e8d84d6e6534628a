import Dialogue

/// One kind of answer that a saved session may hold.
struct KeptAnswer {
  /// The answer.
  var answer: Answer
  /// What it is called in a finding.
  var name: String
  /// Where it was written.
  var place: Place

  /// The kinds of answer that a question keeps: each option and row by itself, else one example.
  static func all(of question: Question) -> [KeptAnswer] {
    guard question.keep != nil, question.retention != .unkept else { return [] }
    func one(_ answer: Answer, _ name: String) -> [KeptAnswer] {
      [KeptAnswer(answer: answer, name: name, place: question.place)]
    }
    switch question.kind {
    case .choice where question.offersCountries: return []
    case .choice:
      return question.options.map { option in
        KeptAnswer(
          answer: .option(option.id, own: option.asks == nil ? nil : "x"),
          name: "option '\(option.id)'", place: option.place)
      }
    case .yesNo:
      return Labels.answerIDs.flatMap { one(.option($0, own: nil), "the answer '\($0)'") }
    case .choices:
      return question.options.map { option in
        KeptAnswer(
          answer: .options([option.id]), name: "option '\(option.id)'", place: option.place)
      }
    case .form:
      return (question.form?.rows ?? []).map { row in
        KeptAnswer(
          answer: .rows([Answer.Row(row.id, 1)]), name: "row '\(row.id)'", place: row.place)
      }
    case .scale, .number, .duration: return one(.number(1), "the number")
    case .date: return one(.day(Day(number: 20_000)), "the day")
    case .line, .note: return one(.text("x", facts: []), "the text")
    // Feelings are kept by the names of their families, which are no part of a conversation.
    case .feelings: return one(.options(["x"]), "the feelings")
    // What is picked or shared is a text of its own by then; a conversation is a graph, not an answer.
    case .pick, .share, .conversation, .goOn: return []
    }
  }
}
