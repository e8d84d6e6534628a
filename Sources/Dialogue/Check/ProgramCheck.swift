/// A check of the program against the graphs.
struct ProgramCheck {
  let program: Program
  let catalog: Catalog

  /// Applies the rules.
  func run(_ report: inout Report) {
    check(program.first, "'first'", &report)
    if let opening = program.returning {
      check(opening.graph, "'return'", &report)
      if let then = opening.then { check(then, "'then'", &report) }
    }
    if let next = program.next { check(next, "'next'", &report) }
    for conversation in program.conversations {
      check(conversation.graph, "'conversations'", &report)
      if let when = conversation.when { check(when, &report) }
      for need in conversation.needs {
        check(need.otherwise, "'else'", &report)
        check(need.when, &report)
      }
      for due in [conversation.followUp, conversation.review].compactMap(\.self) {
        check(due, of: conversation, &report)
      }
    }
    checkGate(&report)
    checkSafety(&report)
    for document in program.documents { check(document, &report) }
    var answered: Set<String> = []
    for situation in program.situations {
      check(situation, isFirst: answered.insert(situation.graph.name).inserted, &report)
    }
  }

  func add(_ rule: String, at place: Place, _ message: String, _ report: inout Report) {
    report.add(rule, in: program.file, at: place, message)
  }

  func check(_ graph: Reference, _ what: String, _ report: inout Report) {
    guard case .unknown = catalog[graph.name] else { return }
    let guess = report.guess(graph.name, among: catalog.graphs.keys)
    add(
      "unknown-graph", at: graph.place,
      "\(what) names '\(graph.name)', which is not a graph" + guess, &report)
  }

  private func check(
    _ followUp: Program.FollowUp, of conversation: Program.Conversation, _ report: inout Report
  ) {
    check(followUp.when, &report)
    guard case .known = catalog[conversation.graph.name],
      let graph = catalog.graphs[conversation.graph.name],
      graph.stateNumbers[followUp.at.name] == nil
    else { return }
    let guess = report.guess(followUp.at.name, among: graph.stateNumbers.keys)
    add(
      "unknown-state", at: followUp.at.place,
      "'at' names '\(followUp.at.name)', which is not a state of '\(graph.id)'" + guess, &report)
  }

  private func check(_ document: Program.Document, _ report: inout Report) {
    check(document.graph, "'documents'", &report)
    if let shared = document.shared {
      let name = program.slots[shared.slot]
      if catalog.type(ofSessionSlot: name)?.need(.list, "") != nil
        || catalog.type(ofSessionSlot: name) == nil
      {
        add("unknown-slot", at: shared.place, "no graph keeps a list '\(name)'", &report)
      }
    }
    guard case .known = catalog[document.graph.name],
      let graph = catalog.graphs[document.graph.name],
      !graph.documents.contains(where: { $0.id == document.document.name })
    else { return }
    let guess = report.guess(document.document.name, among: graph.documents.map(\.id))
    add(
      "unknown-document", at: document.document.place,
      "'\(document.document.name)' is not a document of '\(graph.id)'" + guess, &report)
  }

  private func check(
    _ situation: Program.Situation, isFirst: Bool, _ report: inout Report
  ) {
    if let known = catalog.situations, !known.contains(situation.id.name) {
      let guess = report.guess(situation.id.name, among: known)
      add(
        "unknown-situation", at: situation.id.place,
        "'\(situation.id.name)' is not heard as a situation" + guess, &report)
    }
    check(situation.graph, "'on'", &report)
    guard isFirst, case .known = catalog[situation.graph.name],
      let graph = catalog.graphs[situation.graph.name]
    else { return }
    for state in graph.states {
      guard case .end(let outcome) = state.exit, !Self.outcomes.contains(outcome) else { continue }
      report.add(
        "unknown-outcome", in: graph.file, at: state.exitPlace,
        "'\(outcome)' says nothing about the question that '\(situation.id.name)' answered; "
          + "end with 'again', 'skip', 'keep', 'picked' or 'pause'")
    }
  }

  /// What the graph that answers a situation may say about the question below it.
  private static let outcomes: Set<String> = ["again", "skip", "keep", "picked", "pause", "leave"]

  private func check(_ condition: Guard, _ report: inout Report) {
    var facts: [Fact] = []
    condition.forEachFact { facts.append($0) }
    for fact in facts {
      if fact.isAboutConversation { check(fact.subject, "'done'", &report) }
      if case .visits = fact.test {
        add(
          "wrong-type", at: fact.subject.place,
          "'visits' counts the states of one graph; the program can ask 'done'", &report)
      }
      if fact.isAboutSlot { check(fact, &report) }
    }
  }

  private func check(_ fact: Fact, _ report: inout Report) {
    let name = fact.subject.name
    guard let type = catalog.type(ofSessionSlot: name) else {
      let guess = report.guess(name, among: catalog.sessionSlots)
      return add(
        "unknown-slot", at: fact.subject.place, "no graph keeps '\(name)'" + guess, &report)
    }
    switch type.problem(with: fact.test) {
    case nil: break
    case .wrongType(let message):
      add(
        "wrong-type", at: fact.subject.place, "\(message), not '\(name)': \(type.advice)", &report)
    case .unknownWord(let words):
      guard case .isWord(let word) = fact.test else { return }
      add(
        "unknown-option", at: fact.argumentPlace,
        "'\(name)' is never '\(word)'" + report.guess(word, among: words), &report)
    }
  }
}
