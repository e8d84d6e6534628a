import Dialogue

/// Resumes in a release from places of another, by the rules of the engine itself.
struct Landing {
  let new: Release

  /// What becomes of a place.
  func position(of state: State, in graph: Graph) -> (fate: Compatibility.Fate, message: String) {
    let name = "'\(graph.id)/\(state.id)'"
    guard var session = new.beginning else { return (.lost, "\(name): there is no program") }
    var record = record(at: state, in: graph, .returned)
    if state.question == nil, let visit = state.visit {
      // The graph that is visited has its own places; here it only keeps this one from being the last.
      record.path.append(Record.Step(graph: visit.graph.name, state: "~"))
    }
    while let missing = session.stand(at: record) {
      guard let graph = new.playable(missing) else {
        return (.lost, "\(name): the conversation is gone, and no session that was there opens")
      }
      session.add(graph)
    }
    guard let found = session.standing.path.first?.state, let today = new.glossary.graph(graph.id)
    else { return (.lost, "\(name) is found nowhere") }
    let place = today.stateNumbers[found].map { "\(today.file):\(today.states[$0].place.line)" }
    let target = "'\(found)' (\(place ?? today.file))"
    if session.isMoved {
      return today.stateNumbers[state.id] == nil
        ? (.moved, "\(name) is gone; the conversation begins again at \(target)")
        : (.moved, "\(name) asks nothing any more; the talk goes on from \(target)")
    }
    return found == state.id
      ? (.same, "\(name) is at \(target)") : (.renamed, "\(name) is found as \(target)")
  }

  /// Says why a kept answer would be lost; `nil` when it would not be.
  func loss(
    of kept: KeptAnswer, to question: Question, at state: State, in graph: Graph
  ) -> String? {
    guard let slot = question.keep.map({ graph.slots[$0.slot.slot] }), let beginning = new.beginning
    else { return nil }
    var record = record(at: state, in: graph, .answered(kept.answer, text: ""))
    record.slot = slot
    var replay = Replay(beginning, of: [record]) { id in
      guard let graph = new.playable(id) else { throw Missing() }
      return graph
    }
    let what = "\(kept.name) of '\(graph.id)/\(state.id)'"
    let today = self.question(at: state.id, in: graph.id)
    // Where the talk goes on after the answer does not matter here, nor whether it can.
    _ = try? replay.apply(record)
    let name = today?.slot ?? slot
    if let reason = mismatch(kept.answer, today?.question) {
      return "\(what) would be lost: \(reason)"
    }
    guard holds(kept.answer, slot: name, replay.session) else {
      return "\(what) would be lost: what asks for it keeps it no longer"
    }
    if today == nil, !isNamed(slot, by: graph.id) {
      return "\(what) would be lost: its question is gone, and nothing else reads '\(slot)'"
    }
    return nil
  }

  private struct Missing: Error {}

  private func record(at state: State, in graph: Graph, _ action: Event.Action) -> Record {
    Record(
      number: 1, event: Event(action, at: Moment(seconds: 1_767_603_600)),
      path: [Record.Step(graph: graph.id, state: state.id)], digest: graph.digest)
  }

  /// The question that is asked today where a state was, and the slot that it keeps.
  private func question(
    at state: String, in graph: String
  ) -> (question: Question, slot: String?)? {
    guard let graph = new.playable(graph), let number = graph.stateNumbers[state],
      let question = graph.states[number].question.map({ graph.questions[$0] })
    else { return nil }
    return (question, question.keep.map { graph.slots[$0.slot.slot] })
  }

  /// Why an answer is none to the question of today; `nil` when it is one.
  private func mismatch(_ answer: Answer, _ today: Question?) -> String? {
    guard let today else { return nil }
    let fits: Bool
    switch answer {
    case .option(let id, _):
      fits = today.kind == .choice || today.isYesNo
      if fits, !today.isYesNo, !today.options.contains(where: { $0.id == id }) {
        return "there is no such option any more"
      }
    case .options(let ids):
      fits = today.kind == .choices || today.kind == .feelings
      if today.kind == .choices, !today.options.contains(where: { ids.contains($0.id) }) {
        return "there is no such option any more"
      }
    case .number: fits = [.scale, .number, .duration].contains(today.kind)
    case .day: fits = today.kind == .date
    case .text: fits = [.line, .note, .pick].contains(today.kind)
    case .rows(let rows):
      fits = today.kind == .form
      if fits,
        !(today.form?.rows ?? []).contains(where: { row in rows.contains { $0.id == row.id } })
      {
        return "there is no such row any more"
      }
    case .line, .goOn: fits = true
    }
    return fits ? nil : "the question is now of type '\(today.kind.rawValue)'"
  }

  /// Whether a session holds an answer.
  private func holds(_ answer: Answer, slot: String, _ session: Session) -> Bool {
    let value = session.value(ofSlot: slot)
    switch (answer, value) {
    case (_, .list(let entries)?): return !entries.isEmpty
    case (.option(let id, _), .word(let word, _)?): return id == word
    case (.options(let ids), .words(let words)?): return ids == words.map(\.id)
    case (.number, .number?), (.day, .day?), (.text, .text?): return true
    case (.rows(let rows), .form?):
      return rows.allSatisfy { session.value(ofSlot: "\(slot).\($0.id)") != nil }
    default: return false
    }
  }

  /// Whether the graph, or another that uses the slots of the session, still names a slot.
  private func isNamed(_ slot: String, by id: String) -> Bool {
    new.glossary.graphs.contains { graph in
      let isOwn = graph.id == id
      return graph.slots.enumerated().contains { number, name in
        name == slot && (isOwn || graph.uses.contains { $0.slot == number })
      }
    } || new.glossary.program?.slots.contains(slot) == true
  }
}
