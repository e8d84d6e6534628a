import Dialogue

extension Screen {
  /// Prints what can be chosen below a question.
  mutating func choices(_ asked: Asked) {
    switch asked.pending {
    case .candidates(let answers, _) where answers.count > 1:
      for (number, answer) in answers.enumerated() {
        listed(place(of: answer, in: asked) ?? number + 1, label(of: answer, in: asked))
      }
      return
    case .change(let offers), .show(let offers), .forget(let offers):
      for (number, offer) in offers.enumerated() { listed(number + 1, offer.text) }
      return
    case .own:
      return wrapped(labels.line, indent: "  ")
    default: break
    }
    switch asked.question.kind {
    case .choice, .choices, .conversation:
      let options = asked.options
      // By their places: an option that is taken out to be looked at is copied as a whole.
      for index in options.indices { listed(index + 1, options[index].text) }
    case .yesNo, .share:
      var text = ""
      let options = asked.options
      for index in options.indices { text += (index == 0 ? "" : " / ") + options[index].text }
      wrapped(text, indent: "  ")
    case .scale: range(asked.question)
    case .form: form(asked)
    case .pick:
      for (number, line) in asked.lines.enumerated() { listed(number + 1, line) }
    case .feelings: wrapped(feelings.joined(separator: ", "), indent: "  ")
    case .note: wrapped(labels.noteEnd, indent: "  ")
    case .line: wrapped(labels.line, indent: "  ")
    case .number, .duration, .date, .goOn: break
    }
  }

  /// Numbers as they stand before an option; a form has the most, and a screen holds no more.
  private static let numbers = (0...99).map { $0 < 10 ? "  \($0)  " : " \($0)  " }

  private mutating func listed(_ number: Int, _ text: String) {
    wrapped(text, indent: "     ", first: Self.numbers[min(number, Self.numbers.count - 1)])
  }

  /// The number that an option has on the screen, which it keeps when it is asked about again.
  private func place(of answer: Answer, in asked: Asked) -> Int? {
    guard case .option(let id, _) = answer else { return nil }
    return asked.options.firstIndex { $0.id == id }.map { $0 + 1 }
  }

  private func label(of answer: Answer, in asked: Asked) -> String {
    func text(_ id: String) -> String { asked.options.first { $0.id == id }?.text ?? id }
    switch answer {
    case .option(let id, let own): return own ?? text(id)
    case .options(let ids): return ids.map(text).joined(separator: ", ")
    case .number(let number):
      return Int(exactly: number).map { String($0) } ?? String(number)
    // The year stands there, too, since candidates may differ by it.
    case .day(let day): return labels.phrase(of: day, in: 0)
    case .text(let text, _): return text
    case .line(let range):
      return range.filter(asked.lines.indices.contains).map { asked.lines[$0] }.joined(
        separator: " ")
    case .rows, .goOn: return ""
    }
  }

  private mutating func range(_ question: Question) {
    guard let range = question.range else { return }
    var text = "\(range.lowerBound)"
    func label(_ number: Int) -> String? { question.ends.first { $0.number == number }?.text }
    if let low = label(range.lowerBound) { text += " \(low)" }
    text += " … \(range.upperBound)"
    if let high = label(range.upperBound) { text += " \(high)" }
    wrapped(text, indent: "  ")
  }

  private mutating func form(_ asked: Asked) {
    for (number, row) in asked.rows.enumerated() {
      if row.sides.count == 2 {
        listed(number + 1, "a  \(row.sides[0].text)")
        wrapped("b  \(row.sides[1].text)", indent: "     ")
      } else {
        listed(number + 1, row.sides[0].text)
      }
    }
    if !asked.question.ends.isEmpty {
      let ends = asked.question.ends.map { "\($0.number) \($0.text)" }
      output.newline()
      wrapped(ends.joined(separator: " · "), indent: "  ")
    }
  }
}
