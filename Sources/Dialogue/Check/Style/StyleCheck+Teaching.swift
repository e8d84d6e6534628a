extension StyleCheck {
  /// Checks that a state that explains at length is come to only from a yes.
  func checkTeaching(of graph: Graph, _ report: inout Report) {
    for from in graph.states {
      guard case .go(let branches) = from.exit else { continue }
      let asked = from.question.flatMap { graph.questions[$0].keep?.slot.slot }
      for branch in branches where branch.to.index >= 0 {
        let state = graph.states[branch.to.index]
        guard state.isTeaching, !(branch.when?.needsYes(in: asked) ?? false) else { continue }
        report.add(
          "unasked-teaching", in: graph.file, at: branch.place,
          "'\(state.id)' explains at length, so ask before it and lead there only when the answer is yes"
        )
      }
    }
  }
}

extension Guard {
  /// Whether it holds only when a slot of the graph holds a yes.
  fileprivate func needsYes(in slot: Int?) -> Bool {
    switch self {
    case .fact(let fact): fact.test == .isWord("yes") && fact.subject.index == slot
    case .not: false
    case .and(let left, let right): left.needsYes(in: slot) || right.needsYes(in: slot)
    case .or(let left, let right): left.needsYes(in: slot) && right.needsYes(in: slot)
    }
  }
}
