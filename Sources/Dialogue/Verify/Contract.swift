/// What conversations may take for granted of each other: what each slot of the session can hold,
/// whoever kept it.
struct Contract {
  /// What can be kept under a name, and the conversations that keep it there.
  struct Promise {
    var keepings: [Keeping] = []
    var roots: Set<String> = []
  }

  /// What is promised of each name.
  private(set) var promises: [String: Promise] = [:]
  /// The names whose content may change while a conversation waits for an answer, since a sitting begins
  /// with other graphs.
  private(set) var openings: Set<String> = []

  /// Collects what surveys promise, each with the name of its conversation.
  init(_ surveys: [(root: String, survey: Survey)]) {
    for (root, survey) in surveys {
      for (cell, name) in survey.book.names.enumerated() where !name.hasPrefix("(") {
        let keepings = survey.book.keepings[cell]
        if keepings.isEmpty { continue }
        promises[name, default: Promise()].keepings += keepings
        promises[name, default: Promise()].roots.insert(root)
      }
      openings.formUnion(survey.keptWhileOpening(root))
    }
    for situation in surveys.first?.survey.atlas.program.situations ?? [] {
      // What was typed is handed in.
      let name = situation.graph.name + ".text"
      promises[name, default: Promise()].keepings.append(.answer(Question(.line)))
      promises[name, default: Promise()].roots.insert("(situation)")
    }
  }

  /// What is promised of a name.
  subscript(name: String) -> Promise { promises[name] ?? Promise() }
}

extension Survey {
  /// The names in which something is kept before a sitting goes on where the one before it ended.
  fileprivate func keptWhileOpening(_ root: String) -> Set<String> {
    guard let returning = atlas.program.returning else { return [] }
    if root == returning.graph.name || root == returning.then?.name {
      return kept(from: units[0].graph.states.indices.map { $0 })
    }
    let states = entries.dropFirst().compactMap { entry in
      entry.state.flatMap { units[0].graph.stateNumbers[$0] }
    }
    return states.isEmpty ? [] : kept(from: states)
  }

  private func kept(from states: [Int]) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<[Int]> = []
    var open = states.map { [0, $0] }
    while let place = open.popLast() {
      guard place[1] >= 0, seen.insert(place).inserted else { continue }
      let unit = units[place[0]]
      let state = unit.graph.states[place[1]]
      var slots = state.set.map(\.slot.slot) + state.add.map(\.list.slot)
      if let number = state.question {
        let question = unit.graph.questions[number]
        if let keep = question.keep { slots.append(keep.slot.slot) }
        if let retry = question.retry { open.append([place[0], retry.then.index]) }
      }
      if let visit = state.visit { slots.append(visit.name.slot) }
      for slot in slots {
        let name = book.names[unit.cells[slot]]
        found.formUnion(book.names.filter { $0 == name || $0.hasPrefix(name + ".") })
      }
      let visited = unit.visited[place[1]]
      if visited >= 0 { open.append([visited, max(0, units[visited].graph.start.index)]) }
      open += state.exit.targets.map { [place[0], $0] }
    }
    return found
  }
}
