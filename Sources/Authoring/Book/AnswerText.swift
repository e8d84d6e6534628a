import Dialogue

/// Writes down how a question is answered, and where each answer leads.
struct AnswerText {
  let graph: Graph
  let question: Question
  let speech: Speech
  /// The ways on from the state, or `nil` where it ends.
  let branches: [Branch]?

  /// The lines, and whether they say where each answer leads.
  var lines: (lines: [String], saysWays: Bool) {
    switch question.kind {
    case .choice where question.offersCountries:
      (["Answer: one of the countries with helplines."], false)
    case .choice: options("Answers:")
    case .yesNo: options("Answers:")
    case .choices: (["\(several):", ""] + question.options.map { "- \(label($0))" }, false)
    case .form: (["One answer a row\(scale.map { ", \($0)" } ?? ""):", ""] + rows, false)
    case .goOn: (["Waits for Enter."], false)
    default: (["Answer: \(kind)."], false)
    }
  }

  private var kind: String {
    switch question.kind {
    case .scale, .number: scale ?? "a number"
    case .duration: "a length of time" + range("minutes")
    case .date: "a day" + range("days from today")
    case .feelings: "one or several feelings, by name or in other words"
    case .line: "one line in the person's own words"
    case .note: "several lines in the person's own words"
    case .pick: "one of the lines of *\(question.from.map { graph.slots[$0.slot] } ?? "")*"
    case .share:
      "for each line of the page *\(question.of?.name ?? "")*, whether the other person may be shown it"
    case .conversation: "one of the conversations that are open" + atMost
    case .choice, .choices, .yesNo, .form, .goOn: ""
    }
  }

  private var atMost: String { question.count.map { ", \($0.upperBound) at most" } ?? "" }

  private var several: String {
    guard let count = question.count else { return "Answers, as many as fit" }
    if count.lowerBound == count.upperBound { return "Answers, exactly \(count.upperBound)" }
    return "Answers, \(count.lowerBound) to \(count.upperBound)"
  }

  private func range(_ unit: String) -> String {
    question.range.map { " (from \($0.lowerBound) to \($0.upperBound) \(unit))" } ?? ""
  }

  /// A range of numbers with what its ends are called.
  private var scale: String? {
    guard let range = question.range else { return nil }
    let ends = question.ends.map { "\($0.number) is \u{201C}\(Markdown.escaped($0.text))\u{201D}" }
    return "a number from \(range.lowerBound) to \(range.upperBound)"
      + (ends.isEmpty ? "" : ", where \(Markdown.list(ends))")
  }

  private var rows: [String] {
    (question.form?.rows ?? []).map { row in
      "- " + row.sides.map { Markdown.escaped($0.text) }.joined(separator: " *or* ")
    }
  }

  private func label(_ option: Option) -> String {
    var text = "**\(Markdown.escaped(option.text))**"
    if let when = option.when { text += " (offered only if \(speech.words.words(when)))" }
    if let asks = option.asks {
      text += " (asks further: \u{201C}\(Markdown.escaped(asks))\u{201D})"
    }
    return text
  }

  private func options(_ title: String) -> (lines: [String], saysWays: Bool) {
    var all = question.options.map { ($0.id as String?, label($0)) }
    if question.isYesNo {
      all = Labels.answerIDs.map { ($0 as String?, "**\(Glossary.answers[$0] ?? $0)**") }
    }
    if question.canSkip { all.append((nil, "*skipped*")) }
    let ways = all.map { way(for: $0.0) }
    guard let branches, branches.count > 1, ways.allSatisfy({ $0 != nil }) else {
      return ([title, ""] + all.filter { $0.0 != nil }.map { "- \($0.1)" }, false)
    }
    let lines = zip(all, ways).map { option, way in
      "- \(option.1) \u{2192} "
        + Markdown.link(way ?? "", to: Markdown.anchor(graph.id, way ?? ""))
    }
    return ([title, ""] + lines, true)
  }

  /// Where an answer leads, or `nil` where that depends on something else too.
  private func way(for word: String?) -> String? {
    guard let keep = question.keep, !keep.adds else { return nil }
    for branch in branches ?? [] {
      guard let when = branch.when else { return branch.to.name }
      guard let holds = holds(when, for: word, in: graph.slots[keep.slot.slot]) else { return nil }
      if holds { return branch.to.name }
    }
    return nil
  }

  /// Whether a guard holds after an answer, or `nil` where that depends on something else too.
  private func holds(_ condition: Guard, for word: String?, in slot: String) -> Bool? {
    switch condition {
    case .fact(let fact):
      guard fact.subject.name == slot else { return nil }
      switch fact.test {
      case .isWord(let other): return word == other
      case .answered: return word != nil
      case .skipped: return word == nil
      default: return nil
      }
    case .not(let inner): return holds(inner, for: word, in: slot).map { !$0 }
    case .and(let left, let right):
      let both = [holds(left, for: word, in: slot), holds(right, for: word, in: slot)]
      if both.contains(false) { return false }
      return both.contains(nil) ? nil : true
    case .or(let left, let right):
      let both = [holds(left, for: word, in: slot), holds(right, for: word, in: slot)]
      if both.contains(true) { return true }
      return both.contains(nil) ? nil : false
    }
  }
}
