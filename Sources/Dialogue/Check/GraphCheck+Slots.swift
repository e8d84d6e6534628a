extension GraphCheck {
  /// Checks every place that names a slot, an option, a list of words or a conversation.
  mutating func checkSlots() {
    for use in graph.uses { check(named: use) }
    var reads: [SlotRead] = []
    var others: [Fact] = []
    SlotReader(
      graph,
      ask: { $0.forEachFact { if !$0.isAboutSlot { others.append($0) } } },
      read: { reads.append($0) }
    ).run()
    var types: [Int: SlotType?] = [:]
    for read in reads {
      let slot = read.use.slot
      if types[slot] == nil {
        types[slot] = .some(catalog.type(of: graph.slots[slot], in: table))
      }
      check(read, types[slot] ?? nil)
    }
    for fact in others {
      if fact.isAboutConversation { check(conversation: fact.subject) }
    }
    checkDocuments()
  }

  private mutating func check(named use: SlotUse) {
    let name = name(use)
    if catalog.type(ofSessionSlot: name) == nil {
      add(
        "unknown-slot", at: use.place,
        "no graph keeps '\(name)'" + report.guess(name, among: catalog.sessionSlots))
    } else if catalog.isUnkept(name) {
      add("unkept-read", at: use.place, "'\(name)' is not kept, so no other graph can read it")
    }
  }

  private mutating func check(_ read: SlotRead, _ type: SlotType?) {
    let name = name(read.use)
    guard let type else {
      let documents = graph.documents.map(\.id)
      add(
        "unknown-slot", at: read.use.place,
        "'\(name)' is not kept, taken or used here"
          + report.guess(name, among: catalog.names(near: name, in: table) + documents))
      return
    }
    if isUnkept(read, name) {
      add(
        "unkept-read", at: read.use.place,
        "'\(name)' is not kept; only the 'go' of the state that asks for it can look at it")
      return
    }
    if read.use.other, !catalog.isShared(name, in: table) {
      add(
        "unshared-slot", at: read.use.place,
        "the question that keeps '\(name)' needs 'share: ask' before the other person may see it")
    }
    check(read, of: type, name)
  }

  private func isUnkept(_ read: SlotRead, _ name: String) -> Bool {
    let base = name.cuts.last?.base ?? name
    guard table.unkept.contains(base), !table.uses.contains(base), !table.takes.contains(base)
    else { return false }
    guard let state = read.state, read.isAfter, let number = graph.states[state].question,
      let keep = graph.questions[number].keep
    else { return true }
    return self.name(keep.slot) != base
  }

  private mutating func check(_ read: SlotRead, of type: SlotType, _ name: String) {
    var problem: SlotType.Problem?
    switch read.purpose {
    case .text, .given: break
    case .lines: problem = type.need([.text, .list], "'from' picks lines of a text or a list")
    case .list: problem = type.need(.list, "'each' walks a list")
    case .next: problem = type.need(.choice, "'begin' begins the conversation that was chosen")
    case .fact(let fact):
      problem = type.problem(with: fact.test)
      if problem == nil, case .mentions(let list) = fact.test {
        check(words: list, at: fact.argumentPlace)
      }
      if case .unknownWord(let words) = problem { return addUnknown(fact, name, words) }
    }
    if case .wrongType(let message) = problem {
      add("wrong-type", at: read.use.place, "\(message), not '\(name)': \(type.advice)")
    }
  }

  private mutating func addUnknown(_ fact: Fact, _ name: String, _ words: Set<String>) {
    let word =
      switch fact.test {
      case .isWord(let word), .has(let word): word
      default: ""
      }
    add(
      "unknown-option", at: fact.argumentPlace,
      "'\(name)' is never '\(word)'" + report.guess(word, among: words))
  }

  private mutating func check(words list: String, at place: Place) {
    guard let known = catalog.mentions, !known.contains(list) else { return }
    add(
      "unknown-words", at: place,
      "'\(list)' is not a list of what texts mention" + report.guess(list, among: known))
  }

  private mutating func check(conversation: Reference) {
    guard case .unknown = catalog[conversation.name] else { return }
    add(
      "unknown-graph", at: conversation.place,
      "'done' names '\(conversation.name)', which is not a graph"
        + report.guess(conversation.name, among: catalog.graphs.keys))
  }
}
