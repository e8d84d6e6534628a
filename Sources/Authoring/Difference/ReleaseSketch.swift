import Dialogue

/// Makes the outlines of what is no conversation: the program, the stock phrases, the helplines.
struct ReleaseSketch {
  let release: Release

  /// The outlines, those of the program first.
  var outlines: [Outline] { [program, voice, labels, helplines].compactMap(\.self) }

  private var words: GuardWords { GuardWords(glossary: release.glossary, graph: nil) }

  private var program: Outline? {
    guard let program = release.glossary.program else { return nil }
    var own = [
      Outline.Trait("begins with", program.first.name),
      Outline.Trait("order", program.conversations.map(\.graph.name).joined(separator: ", ")),
    ]
    if let returning = program.returning {
      let then = returning.then.map { ", then \($0.name)" } ?? ""
      own.append(
        Outline.Trait(
          "after time away", "\(returning.graph.name) after \(returning.after) hours\(then)"))
    }
    if let next = program.next { own.append(Outline.Trait("goes on with", next.name)) }
    if let gate = program.gate { own.append(Outline.Trait("gate", gate.graph.name)) }
    if let safety = program.safety {
      own.append(Outline.Trait("safety", safety.graphs.map(\.name).joined(separator: ", ")))
    }
    for situation in program.situations {
      own.append(Outline.Trait("answers '\(situation.id.name)' with", situation.graph.name))
    }
    var items = [Outline.Item(kind: "program", id: "", traits: own)]
    items += program.conversations.map { conversation in
      Outline.Item(
        kind: "conversation", id: conversation.graph.name, traits: traits(of: conversation))
    }
    items += program.documents.map { document in
      Outline.Item(
        kind: "page", id: document.id.name,
        traits: [
          Outline.Trait("title", .text, [Outline.Passage(text: document.title)]),
          Outline.Trait("is", "\(document.graph.name)/\(document.document.name)"),
        ])
    }
    return Outline(id: "program", title: "The program", items: items)
  }

  private func traits(of conversation: Program.Conversation) -> [Outline.Trait] {
    var traits = [
      Outline.Trait("title", .text, [Outline.Passage(text: conversation.title)]),
      Outline.Trait("step", conversation.step), Outline.Trait("minutes", "\(conversation.minutes)"),
      Outline.Trait("is couple work", conversation.isCouple ? "yes" : "no"),
    ]
    if let when = conversation.when {
      traits.append(Outline.Trait("offered if", words.words(when)))
    }
    if !conversation.needs.isEmpty {
      traits.append(
        Outline.Trait(
          "needs", .name,
          conversation.needs.map { need in
            Outline.Passage(
              text: "\(words.words(need.when)), else \(need.otherwise.name)"
                + (need.isSoft ? ", or anyway" : ""))
          }))
    }
    for (name, due) in [("follow-up", conversation.followUp), ("review", conversation.review)] {
      if let due {
        traits.append(Outline.Trait(name, "at \(due.at.name), if \(words.words(due.when))"))
      }
    }
    return traits
  }

  private var voice: Outline? {
    let voice = release.voice
    guard !voice.phrases.isEmpty else { return nil }
    var plain = PlainText(voice)
    plain.filled = { name, fallback in "{" + name + (fallback.map { "|" + $0 } ?? "") + "}" }
    let items = Voice.Phrase.allCases.compactMap { phrase -> Outline.Item? in
      guard let words = voice.phrases[phrase] else { return nil }
      let passages = words.parts.flatMap(\.wordings).map {
        Outline.Passage(id: $0.id, text: plain.text($0))
      }
      return Outline.Item(
        kind: "phrase", id: phrase.rawValue, traits: [Outline.Trait("says", .text, passages)])
    }
    return Outline(id: "voice", title: "Stock phrases", items: items)
  }

  private var labels: Outline {
    let labels = release.labels
    var texts = [
      ("and", labels.and), ("go-on", labels.goOn), ("line", labels.line),
      ("plan-open", labels.planOpen), ("note-end", labels.noteEnd), ("not-kept", labels.notKept),
      ("forgotten", labels.forgotten), ("no-trace", labels.noTrace),
      ("covered-soon", labels.coveredSoon), ("edit-closed", labels.editClosed),
      ("edit-failed", labels.editFailed), ("months", labels.months.joined(separator: ", ")),
      ("weekdays", labels.weekdays.joined(separator: ", ")),
      ("days", labels.days.joined(separator: ", ")),
    ]
    texts += zip(Labels.answerIDs, labels.answers).map { ("answers.\($0)", $1) }
    texts += zip(Stop.Progress.allCases, labels.progress).map { ("progress.\($0.rawValue)", $1) }
    texts += zip(Forgettable.allCases, labels.forget).map { ("forget.\($0.rawValue)", $1) }
    texts += zip(Labels.commandNames, labels.commands).map { ("commands.\($0)", $1) }
    let items = texts.map { id, text in
      Outline.Item(
        kind: "label", id: id, traits: [Outline.Trait("says", .text, [Outline.Passage(text: text)])]
      )
    }
    return Outline(id: "labels", title: "Labels", items: items)
  }

  private var helplines: Outline? {
    guard let helplines = release.helplines else { return nil }
    var items = helplines.countries.flatMap { country in
      country.lines.map { line in
        Outline.Item(
          kind: "helpline", id: "\(country.id)/\(line.id)", traits: traits(of: line))
      }
    }
    items.append(
      Outline.Item(
        kind: "note", id: "",
        traits: [Outline.Trait("note", .text, [Outline.Passage(text: helplines.note.text)])]))
    return Outline(id: "helplines", title: "Helplines", items: items)
  }

  private func traits(of line: Helplines.Line) -> [Outline.Trait] {
    [
      Outline.Trait("name", line.name), Outline.Trait("number", line.number),
      Outline.Trait("hours", line.hours ?? "not said"), Outline.Trait("note", line.note ?? "none"),
      Outline.Trait("for", line.purposes.map(\.rawValue).joined(separator: ", ")),
      Outline.Trait("source", line.source),
      Outline.Trait("checked", line.checked.map { "\($0)" } ?? "by nobody"),
    ]
  }
}
