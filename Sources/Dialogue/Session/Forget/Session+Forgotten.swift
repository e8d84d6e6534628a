extension Session {
  /// Does what is left of an answer that was forgotten, where its road is not known: it counts as none.
  mutating func passForgotten(_ effects: inout [Effect]) {
    guard let asked else { return }
    beginTurn()
    // The yes to one line of a document must not become the yes to the next.
    if asked.question.kind == .share { return share(.option("no", own: nil), asked, &effects) }
    emptyKept()
    if passToOther() { return walk(&effects) }
    self.asked?.pending = .none
    ask(&effects)
  }

  /// Empties the slot of the question on screen, so that no earlier answer counts in place of one
  /// that is not known.
  mutating func emptyKept() {
    guard let keep = currentQuestion?.keep, !keep.adds else { return }
    let number = cell(of: keep.slot.slot)
    let before = library.cells[number]
    if before == .empty { return }
    history.note(Turn.Change(cell: number, before: before))
    library.set(number, .empty)
  }

  /// Returns whether the state that follows can stand for an answer to the question on screen when
  /// its words are gone.
  func leadsOn(_ answer: Answer) -> Bool {
    guard let asked, let top = stack.last, top.graph >= 0, !isAside, top.others.isEmpty,
      top.purpose != .amendment, asked.question.kind != .share
    else { return false }
    switch answer {
    case .option(let id, nil): return asked.options.first { $0.id == id }?.asks == nil
    case .text(_, let facts): return situation(in: facts, asked.question) == nil
    default: return true
    }
  }

  /// The state that the last event entered first, where it is one of the graph that asked; nothing
  /// where that graph ended.
  ///
  /// - Parameter asker: The graph on top before the event.
  func road(from asker: Frame) -> String? {
    guard case .go = library.graphs[asker.graph].states[asker.state].exit else { return "" }
    guard let first = entered.first, first.graph == asker.graph else { return nil }
    return library.graphs[first.graph].states[first.state].id
  }
}
