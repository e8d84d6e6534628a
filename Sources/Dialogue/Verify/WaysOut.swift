/// Sees at every question whether a person can leave it: with `safe`, back after an answer, and with a pause.
///
/// A real session is stood at each question, alone and where two can sit there with two people, so it does not matter
/// which roads lead there.
struct WaysOut {
  /// A question that a person cannot leave in one of the ways.
  struct Lack {
    var graph: Graph
    var state: State
    var index: Int
    /// What does not lead away from it.
    var way: String
  }

  let atlas: Atlas
  let labels: Labels
  /// How many questions were looked at; one that is asked alone and of two counts twice.
  private(set) var looked = 0
  private(set) var lacks: [Lack] = []

  init(_ atlas: Atlas, _ labels: Labels) {
    self.atlas = atlas
    self.labels = labels
  }

  /// Looks at the questions of a conversation and of all that it visits.
  mutating func take(_ survey: Survey) {
    for people in atlas.canBeTogether ? [1, 2] : [1] {
      var session = Session(program: atlas.program, labels: labels, seed: 1)
      session.people = people
      session.setGate("open")
      var seen: Set<Int> = []
      var open: [(unit: Int, path: [Record.Step])] = [(0, [])]
      while let (number, path) = open.popLast() {
        guard seen.insert(number).inserted else { continue }
        let unit = survey.units[number]
        session.add(unit.graph)
        if people == 2, unit.graph.isNeverTogether { continue }
        for (index, state) in unit.graph.states.enumerated() {
          let here = path + [Record.Step(graph: unit.graph.id, state: state.id)]
          if unit.visited[index] >= 0 { open.append((unit.visited[index], here)) }
          guard state.question != nil, people == 1 || !state.isNeverTogether else { continue }
          look(at: here, unit.graph, index, session)
        }
      }
    }
  }

  private mutating func look(
    at path: [Record.Step], _ graph: Graph, _ index: Int, _ session: Session
  ) {
    guard let start = Reenactment(at: path, of: session, atlas) else { return }
    looked += 1
    var away = start
    away.perform(.command(.safe))
    if atlas.program.safety != nil, !(away.session.isAside && away.session.asked != nil) {
      lack("safe", graph, index)
    }
    var pause = start
    if !pause.perform(.command(.pause)).contains(.pause) { lack("pause", graph, index) }
    guard var back = answered(start, graph.states[index], in: graph) else { return }
    // What ends there, or leaves the record, has nothing to go back from.
    guard back.session.asked != nil, !back.session.isAside else { return }
    back.perform(.command(.back))
    if back.session.standing.path != path || back.session.asked == nil {
      lack("back", graph, index)
    }
  }

  /// The session after the first answer that can be given.
  private func answered(_ start: Reenactment, _ state: State, in graph: Graph) -> Reenactment? {
    guard let number = state.question else { return nil }
    let question = graph.questions[number]
    let acts = atlas.answers.deeds(question, []).map(\.act) + (question.canSkip ? [.skip] : [])
    for act in acts {
      var after = start
      if after.act(act) { return after }
    }
    return nil
  }

  private mutating func lack(_ way: String, _ graph: Graph, _ index: Int) {
    let isKnown = lacks.contains {
      $0.graph.id == graph.id && $0.index == index && $0.way == way
    }
    if isKnown { return }
    lacks.append(Lack(graph: graph, state: graph.states[index], index: index, way: way))
  }
}
