/// Finds what explorations show that must not be.
struct Faults {
  let atlas: Atlas
  private(set) var found: [Verification.Fault] = []
  /// What was taken in any conversation, by graph and state: a way that none takes is never taken.
  private var taken: [String: [UInt64]] = [:]
  private var given: [String: [UInt64]] = [:]
  private var met: [String: [Explorer.Notes]] = [:]
  /// A road to each state, by graph.
  private var roads: [String: [Int: Witness]] = [:]
  private var reported: Set<Finding> = []

  init(_ atlas: Atlas) { self.atlas = atlas }

  /// Takes what a conversation showed.
  mutating func take(_ explorer: Explorer) {
    let realm = explorer.realm
    for unit in realm.units.indices { merge(unit, explorer) }
    for (number, exploration) in explorer.explorations.enumerated() {
      let roads = Roads(exploration)
      let graph = realm.units[exploration.unit].graph
      let round = roads.silentRound()
      // Where exploring stopped, ends may lie further on.
      for trap in explorer.isStopped ? [] : roads.traps() {
        let node = exploration.set.members[trap].node
        // A round that asks nothing, and a choice of nothing, are named as what they are.
        if let round, node == exploration.set.members[round].node { continue }
        let spot = Explorer.Spot(unit: exploration.unit, number: node >> 1)
        if explorer.blanks[spot] != nil { continue }
        let state = graph.states[node >> 1]
        // Where a visit never comes back, the trap is in what it visits.
        if state.visit != nil, exploration.ways(of: trap).isEmpty { continue }
        add(
          "trap", graph, state.place,
          "from state '\(state.id)' on no end can be reached; let a way lead to one",
          explorer.witness(to: (number, trap)))
      }
      if let round {
        let state = graph.states[exploration.set.members[round].node >> 1]
        add(
          "silent-round", graph, state.place,
          "state '\(state.id)' comes round to itself and nobody is asked anything; ask on the way",
          explorer.witness(to: (number, round)))
      }
    }
    for (spot, place) in explorer.holes {
      let graph = realm.units[spot.unit].graph
      let read = atlas.holes(in: graph)[spot.number]
      let name = graph.slots[read.use.slot]
      add(
        "hole", graph, read.use.place,
        "'\(name)' can hold nothing when this is said; give a fallback, or say it when it was answered",
        explorer.witness(to: place))
    }
    for (spot, place) in explorer.blanks {
      let graph = realm.units[spot.unit].graph
      let state = graph.states[spot.number]
      let question = state.question.map { graph.questions[$0].place }
      add(
        "nothing-to-choose", graph, question ?? state.place,
        "state '\(state.id)' can ask when there is nothing to choose and no way to skip it; "
          + "ask it 'when' there is",
        explorer.witness(to: place))
    }
    for (spot, place) in explorer.openings {
      let graph = realm.units[spot.unit].graph
      let state = graph.states[spot.number]
      add(
        "gate-unasked", graph, state.set.first?.wordPlace ?? state.place,
        "state '\(state.id)' opens the gate though nobody was asked alone; visit the questions "
          + "'off-record' first",
        explorer.witness(to: place))
    }
  }

  private mutating func merge(_ unit: Int, _ explorer: Explorer) {
    let graph = explorer.realm.units[unit].graph
    let id = graph.id
    let count = graph.states.count
    taken[id, default: Array(repeating: 0, count: count)].merge(explorer.taken[unit])
    given[id, default: Array(repeating: 0, count: count)].merge(explorer.offered(in: unit))
    var notes = met[id] ?? Array(repeating: [], count: count)
    for state in 0..<count { notes[state].formUnion(explorer.met[unit][state]) }
    met[id] = notes
    for state in 0..<count {
      guard let place = explorer.firstMet[Explorer.Spot(unit: unit, number: state)] else {
        continue
      }
      let road = explorer.witness(to: place)
      if let known = roads[id]?[state], known.cost <= road.cost { continue }
      roads[id, default: [:]][state] = road
    }
  }

  /// Finds what no conversation ever does, once all were taken.
  mutating func finish() {
    for (id, notes) in met {
      guard let graph = atlas.graphs[id] else { continue }
      for (index, state) in graph.states.enumerated() where !notes[index].isEmpty {
        findDead(state, index, graph, notes[index])
      }
    }
    found.sort { $0.finding < $1.finding }
  }

  /// Takes what the program as a whole showed.
  mutating func take(_ walk: ProgramWalk) {
    // Without anything between them, conversations are only begun by name.
    let closed = atlas.program.next == nil ? [] : walk.closed
    for conversation in closed where conversation.graph.name != atlas.program.first.name {
      add(
        "closed-conversation", conversation,
        "'\(conversation.graph.name)' never begins, for what it needs cannot be; "
          + "change its 'when' or 'needs', or the gate", isChosen: false)
    }
    for conversation in walk.trespasses {
      add(
        "gate-passed", conversation,
        "'\(conversation.graph.name)' is couple work and begins though the gate is not open",
        isChosen: true)
    }
    found.sort { $0.finding < $1.finding }
  }

  /// Takes what the questions showed, once all conversations were taken.
  mutating func take(_ ways: WaysOut) {
    for lack in ways.lacks {
      add(
        "no-way-out", lack.graph, lack.state.place,
        "at state '\(lack.state.id)' '\(lack.way)' does not lead away; "
          + "let the safety pages ask something, and the state come back",
        roads[lack.graph.id]?[lack.index])
    }
    found.sort { $0.finding < $1.finding }
  }

  private mutating func add(
    _ rule: String, _ conversation: Program.Conversation, _ message: String, isChosen: Bool
  ) {
    let finding = Finding(rule, in: atlas.program.file, at: conversation.graph.place, message)
    var witness: Witness?
    if let next = atlas.program.next.flatMap({ atlas.graphs[$0.name] }),
      let state = next.states.first(where: { state in
        state.question.map { next.questions[$0].kind == .conversation } ?? false
      })
    {
      let step = Record.Step(graph: next.id, state: state.id)
      let answer = Answer.option(conversation.graph.name, own: nil)
      let choice = Witness.Move(at: step, act: .answer(answer))
      // What never begins is seen where it is not offered.
      witness = Witness(start: next.id, moves: isChosen ? [choice] : [], end: step)
    }
    found.append(Verification.Fault(finding: finding, witness: witness))
  }

  private mutating func findDead(
    _ state: State, _ index: Int, _ graph: Graph, _ notes: Explorer.Notes
  ) {
    guard let road = roads[graph.id]?[index] else { return }
    if notes.contains(.left), case .go(let branches) = state.exit {
      for (way, branch) in branches.enumerated().dropLast().prefix(63)
      where taken[graph.id, default: []][index] & (1 << UInt64(way)) == 0 {
        add(
          "dead-way", graph, branch.place,
          "this way to '\(branch.to.name)' is never taken; "
            + "what its 'when' asks for cannot be here, or an earlier way takes it",
          road)
      }
    }
    guard let number = state.question else { return }
    let question = graph.questions[number]
    if question.when != nil, !notes.contains(.asked) {
      add(
        "dead-question", graph, question.place,
        "state '\(state.id)' never asks, for its 'when' cannot hold here; change it, or take it out",
        road)
    }
    guard notes.contains(.asked) else { return }
    for (option, choice) in question.options.enumerated().prefix(63)
    where choice.when != nil && given[graph.id, default: []][index] & (1 << UInt64(option)) == 0 {
      add(
        "dead-option", graph, choice.place,
        "option '\(choice.id)' is never offered, for its 'when' cannot hold here", road)
    }
  }

  mutating func add(
    _ rule: String, _ graph: Graph, _ place: Place, _ message: String, _ witness: Witness?
  ) {
    let finding = Finding(rule, in: graph.file, at: place, message)
    guard reported.insert(finding).inserted else {
      // A shorter road shows it better.
      if let index = found.firstIndex(where: { $0.finding == finding }), let witness,
        witness.cost < found[index].witness?.cost ?? .max
      {
        found[index].witness = witness
      }
      return
    }
    found.append(Verification.Fault(finding: finding, witness: witness))
  }
}

extension [UInt64] {
  fileprivate mutating func merge(_ other: [UInt64]) {
    for index in indices where index < other.count { self[index] |= other[index] }
  }
}

extension Witness {
  /// How much has to be done and taken for granted.
  var cost: Int {
    moves.count + (supposed.count + (isTogether ? 1 : 0)) * 1_000 + (comesAgain ? 10_000 : 0)
  }
}

extension Explorer {
  /// The options that were offered in each state of a unit, a bit each.
  func offered(in unit: Int) -> [UInt64] {
    let graph = realm.units[unit].graph
    return graph.states.indices.map { index in
      guard let number = graph.states[index].question else { return 0 }
      // Where there are more than can be told apart here, none is called dead.
      if realm.regions[unit].stations[index].replies.count > 63 { return .max }
      var offered: UInt64 = 0
      for (option, choice) in graph.questions[number].options.enumerated().prefix(63) {
        for (reply, answer) in realm.regions[unit].stations[index].replies.enumerated().prefix(63)
        where given[unit][index] & (1 << UInt64(reply)) != 0 && answer.act.chooses(choice.id) {
          offered |= 1 << UInt64(option)
        }
      }
      return offered
    }
  }

}

extension Deed.Act {
  /// Whether it chooses an option.
  fileprivate func chooses(_ id: String) -> Bool {
    switch self {
    case .answer(.option(let chosen, _)): chosen == id
    case .answer(.options(let chosen)): chosen.contains(id)
    default: false
    }
  }
}
