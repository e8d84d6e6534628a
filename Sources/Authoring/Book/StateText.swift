import Dialogue

/// Writes down one state: what is said and asked there, and where it leads.
struct StateText {
  let graph: Graph
  let state: State
  let glossary: Glossary
  let speech: Speech

  /// The blocks in order, each of some lines; an empty line goes between them.
  var blocks: [[String]] {
    var blocks = [
      [Markdown.heading(4, state.id, anchor: Markdown.anchor(graph.id, state.id))]
    ]
    if !remarks.isEmpty { blocks.append([remarks.joined(separator: " ")]) }
    if let say = state.say { blocks += [["Says:"], speech.quotation(say)] }
    var saysWays = false
    if let number = state.question {
      let question = graph.questions[number]
      blocks += asking(question)
      var branches: [Branch]?
      if case .go(let ways) = state.exit { branches = ways }
      let answers = AnswerText(
        graph: graph, question: question, speech: speech, branches: branches
      ).lines
      saysWays = answers.saysWays
      blocks.append(answers.lines)
      blocks += around(question)
    }
    if let visit = state.visit { blocks.append([visiting(visit)]) }
    if !saysWays { blocks.append(ways) }
    return blocks
  }

  /// What is particular about the state.
  private var remarks: [String] {
    var remarks: [String] = []
    if state.isNeverTogether { remarks.append("*Two people at the keyboard pass this over.*") }
    switch state.speaker {
    case .each?: remarks.append("*Of two people, each is asked in turn.*")
    case .hurt?: remarks.append("*Of two people, the one who was hurt is asked.*")
    case .hurting?: remarks.append("*Of two people, the one who did the hurting is asked.*")
    case nil: break
    }
    if let people = state.people {
      remarks.append("*From here on \(people == 2 ? "two people are" : "one person is") here.*")
    }
    remarks += keeping
    for added in state.add {
      remarks.append("What *\(name(added.source))* holds joins the list *\(name(added.list))*.")
    }
    return remarks
  }

  /// What is kept without asking, all that becomes the same in one sentence.
  private var keeping: [String] {
    var values: [(value: String, slots: [String])] = []
    for kept in state.set {
      let value =
        kept.source.map { "what *\(name($0))* holds" } ?? "\u{201C}\(label(of: kept))\u{201D}"
      let slot = "*\(name(kept.slot))*"
      if let same = values.firstIndex(where: { $0.value == value }) {
        values[same].slots.append(slot)
      } else {
        values.append((value, [slot]))
      }
    }
    return values.map { value, slots in
      "\(Markdown.list(slots)) \(slots.count == 1 ? "becomes" : "become") \(value)."
    }
  }

  private func label(of kept: Assignment) -> String {
    Markdown.escaped(
      glossary.label(of: kept.word, in: graph.slots[kept.slot.slot], of: graph))
  }

  private func name(_ use: SlotUse) -> String { Markdown.escaped(graph.slots[use.slot]) }

  private func asking(_ question: Question) -> [[String]] {
    var blocks: [[String]] = []
    if let text = question.text {
      let condition = question.when.map { ", only if \(speech.words.words($0))" } ?? ""
      blocks += [["Asks\(condition):"], speech.quotation(text, mark: "**")]
    } else if let when = question.when {
      blocks.append(["Waits only if \(speech.words.words(when))."])
    }
    return blocks
  }

  /// What belongs to a question besides its text and its answers.
  private func around(_ question: Question) -> [[String]] {
    let said = [
      ("Why it is asked", question.why), ("Help with it", question.help),
      ("When a line is not understood", question.unclear),
      ("When an answer is not possible", question.invalid),
    ]
    var blocks = said.compactMap { title, words in words.map { ["*\(title):* \(speech.line($0))"] }
    }
    let terms = terms(of: question)
    if !terms.isEmpty { blocks.append([terms.joined(separator: " ")]) }
    return blocks
  }

  /// What becomes of an answer, and of none.
  private func terms(of question: Question) -> [String] {
    var terms: [String] = []
    if let keep = question.keep {
      let name = name(keep.slot)
      switch question.retention {
      case .private:
        terms.append("Kept as *\(name)*, privately: never in a list, a page or an export.")
      case .unkept: terms.append("The answer is not kept; only the way it leads is.")
      default: terms.append("\(keep.adds ? "Joins the list" : "Kept as") *\(name)*.")
      }
    }
    if question.isShared, question.kind != .share {
      terms.append("The other person may be shown it, after a preview and a yes.")
    }
    if !question.canSkip, question.kind != .goOn { terms.append("It cannot be skipped.") }
    if let retry = question.retry {
      terms.append(
        "After \(retry.max) lines that were not understood, on to \(link(retry.then.name)).")
    }
    return terms
  }

  private func visiting(_ visit: Visit) -> String {
    let title = glossary.title(of: visit.graph.name)
    var text =
      "Here the part \(Markdown.link(title, to: Markdown.anchor(visit.graph.name))) takes place"
    if let each = visit.each { text += ", once for each line of *\(name(each.list))*" }
    let plain = speech.plain
    let handed = visit.with.map {
      "*\(Markdown.escaped($0.parameter.name))*: \(plain.text($0.value))"
    }
    if !handed.isEmpty { text += ". It is handed " + Markdown.list(handed) }
    if visit.isUnrecorded { text += ". Nothing of it is kept but how it ended" }
    return text + "."
  }

  /// Where it leads.
  private var ways: [String] {
    switch state.exit {
    case .end(let outcome): return [Self.end(outcome)]
    case .begin(let use): return ["Then the conversation begins that was chosen as *\(name(use))*."]
    case .go(let branches):
      if branches.count == 1, branches[0].when == nil {
        return ["Then on to \(link(branches[0].to.name))."]
      }
      var words = speech.words
      let own = state.question.flatMap { graph.questions[$0].keep?.slot }
      words.own = own.map { graph.slots[$0.slot] }
      return ["Then:", ""]
        + branches.map { branch in
          guard let when = branch.when else {
            return "- otherwise \u{2192} \(link(branch.to.name))"
          }
          return "- if \(condition(when, words)) \u{2192} \(link(branch.to.name))"
        }
    }
  }

  /// A condition, in which the answer that was just given is called so.
  private func condition(_ when: Guard, _ words: GuardWords) -> String {
    var words = words
    let own = words.own
    let visited = state.visit.map { graph.slots[$0.name.slot] }
    let name = words.name
    words.own = nil
    words.name = { slot in
      if slot == own { return GuardWords.answer }
      if slot == visited { return "how it ended" }
      return name(slot)
    }
    return words.words(when)
  }

  private func link(_ state: String) -> String {
    Markdown.link(state, to: Markdown.anchor(graph.id, state))
  }

  private static func end(_ outcome: String) -> String {
    switch outcome {
    case "done": "**The end of this part.**"
    case "pause": "**The sitting pauses here.** This part begins anew at the next one."
    case "leave": "**The sitting ends here.**"
    default: "**The end of this part**, with the outcome \u{201C}\(outcome)\u{201D}."
    }
  }
}
