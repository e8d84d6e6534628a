/// A check of how the coach speaks.
struct StyleCheck {
  let style: Style
  let graphs: [Graph]
  let program: Program?
  let voice: Voice?
  let catalog: Catalog

  /// Applies the rules.
  func run(_ report: inout Report) {
    let index = PhraseIndex(style.never)
    var said: [String: (file: String, place: Place)] = [:]
    let scripts = graphs.map { Script($0) } + (voice.map { [Script($0)] } ?? [])
    for script in scripts.sorted(by: { $0.file < $1.file }) {
      for saying in script.sayings {
        checkSentences(of: saying, in: script.file, &said, &report)
        checkMarks(of: saying, in: script.file, &report)
        for match in index.matches(in: saying.prose) {
          let list = style.never[match.list]
          if saying.purpose == .label, !list.coversLabels { continue }
          let place = saying.place(saying.prose.words[match.word].offset)
          report.add(list.id, in: script.file, at: place, "'\(match.phrase)' \(list.message)")
        }
      }
    }
    var messages = MessageCheck(style.limits, catalog, program)
    for graph in graphs {
      let table =
        catalog.graphs[graph.id]?.file == graph.file
        ? catalog.tables[graph.id] : SlotTable(graph, in: catalog)
      guard let table else { continue }
      let entries = program.entries(of: graph)
      checkQuestions(of: graph, table, entries: entries, &report)
      checkTeaching(of: graph, &report)
      messages.run(graph, table, &report)
    }
    checkWordings(&report)
  }

  private func checkSentences(
    of saying: Script.Saying, in file: String, _ said: inout [String: (file: String, place: Place)],
    _ report: inout Report
  ) {
    if saying.purpose == .label { return }
    let prose = saying.prose
    for sentence in prose.sentences {
      let count = prose.count(sentence)
      let place = saying.place(prose.words[sentence.lowerBound].offset)
      if count > style.limits.sentence {
        report.add(
          "long-sentence", in: file, at: place,
          "this sentence has \(count) words; \(style.limits.sentence) are the most, so make it two")
      }
      // Asking for own words is short, and the same wherever an option is not among the others.
      guard count >= 4, saying.purpose != .ownWords else { continue }
      let key = prose.words[sentence].map(\.plain).joined(separator: " ")
      if let first = said[key] {
        report.add(
          "same-sentence", in: file, at: place,
          "this is said at \(first.file):\(first.place.line) already; say it in other words")
      } else {
        said[key] = (file, place)
      }
    }
  }

  private func checkMarks(
    of saying: Script.Saying, in file: String, _ report: inout Report
  ) {
    let marks = saying.prose.marks
    if let loud = marks.first(where: { $0.sign == "!" }) {
      report.add(
        "exclamation", in: file, at: saying.place(loud.offset),
        "an exclamation mark is loud; end with a full stop")
    }
    switch saying.purpose {
    case .statement:
      if let mark = marks.first(where: { $0.sign == "?" && !$0.isQuoted }) {
        report.add(
          "second-question", in: file, at: saying.place(mark.offset),
          "only 'text' asks; say this without a question mark")
      }
    case .ownWords:
      var asked = QuestionMarks()
      asked.read(saying.wording, saying.prose)
      asked.finish(mustAsk: false) { report.add("second-question", in: file, at: $0, $1) }
    case .question, .phrase, .label: break
    }
  }

  /// Checks that what is said often is said in several ways.
  private func checkWordings(_ report: inout Report) {
    for phrase in style.often {
      guard let voice, let parts = voice.phrases[phrase]?.parts else { continue }
      check(parts, "'\(phrase.rawValue)'", in: voice.file, &report)
    }
    var seen: Set<String> = []
    for situation in program?.situations ?? [] where seen.insert(situation.graph.name).inserted {
      guard let graph = graphs.first(where: { $0.id == situation.graph.name }),
        graph.start.index >= 0, let say = graph.states[graph.start.index].say
      else { continue }
      let chosen = say.parts.filter { $0.wordings.first?.id.isEmpty == false }
      for part in chosen { check([part], "this opening", in: graph.file, &report) }
    }
  }

  private func check(
    _ parts: [Words.Part], _ what: String, in file: String, _ report: inout Report
  ) {
    let count = parts.map(\.wordings.count).max() ?? 0
    guard count < style.limits.wordings, let first = parts.first?.wordings.first else { return }
    report.add(
      "few-wordings", in: file, at: first.place,
      "\(what) is heard often and has \(count == 1 ? "1 wording" : "\(count) wordings"); "
        + "give it \(style.limits.wordings) or more with 'any'")
  }
}
