extension Explorer {
  /// Follows the ways of a configuration.
  mutating func look(at number: Int, _ walk: inout Walk) {
    let configuration = walk.exploration.set.members[number]
    let node = configuration.node
    if node >= Exploration.firstEnd { return }
    let index = node >> 1
    let station = realm.regions[walk.unit].stations[index]
    if node & 1 == 1 { return ask(station, index, configuration, from: number, person: 1, &walk) }
    if !station.reads.isEmpty {
      for field in station.reads where field.code(in: configuration) == Partition.unknown {
        return suppose(field, configuration, from: number, &walk)
      }
    }
    if met[walk.unit][index].isEmpty {
      firstMet[Spot(unit: walk.unit, number: index)] = (walk.number, number)
    }
    met[walk.unit][index].insert(.entered)
    var now = configuration
    if station.isNeverTogether, isPair(now) {
      return leave(station, index, now, from: number, .onward, turns: 0, &walk)
    }
    if !station.moves.isEmpty { for move in station.moves { move.apply(to: &now) } }
    if station.opensGate, let field = realm.askedAlone,
      field.code(in: now) == Partition.nothing
    {
      Self.note(&openings, walk.unit, index, number, walk.number)
    }
    if let people = station.people, let field = realm.people { field.set(people, in: &now) }
    if !station.holes.isEmpty {
      for hole in station.holes { look(for: hole, in: now, walk.unit, number, walk.number) }
    }
    if let call = station.visit {
      visit(call, station, index, now, from: number, &walk)
    } else if station.hasQuestion {
      let truth = station.isAsked < 0 ? 1 : realm.clauses.truth(station.isAsked, of: now)
      if truth & 1 != 0 {
        met[walk.unit][index].insert(.asked)
        ask(station, index, now, from: number, person: 0, &walk)
      }
      if truth & 2 != 0 || station.mayPass {
        met[walk.unit][index].insert(.passed)
        leave(station, index, now, from: number, .onward, turns: 0, &walk)
      }
    } else {
      leave(station, index, now, from: number, .onward, turns: 0, &walk)
    }
  }

  @inline(__always)
  private func isPair(_ configuration: Packed) -> Bool {
    guard let people = realm.people else { return false }
    return people.code(in: configuration) == 2
  }

  private static func note(
    _ spots: inout [Spot: (exploration: Int, configuration: Int)], _ unit: Int, _ number: Int,
    _ configuration: Int, _ exploration: Int
  ) {
    let spot = Spot(unit: unit, number: number)
    if spots[spot] == nil { spots[spot] = (exploration, configuration) }
  }

  private mutating func look(
    for hole: Station.Hole, in now: Packed, _ unit: Int, _ number: Int, _ exploration: Int
  ) {
    let code = hole.field.code(in: now)
    if code < hole.kept.count, hole.kept[code] { return }
    for clause in hole.clauses where realm.clauses.truth(clause, of: now) & 1 == 0 { return }
    Self.note(&holes, unit, hole.number, number, exploration)
  }

  /// Takes for given, one after another, what a field can hold from the beginning.
  private func suppose(
    _ field: Field, _ configuration: Packed, from number: Int, _ walk: inout Walk
  ) {
    guard let cell = realm.layout.fields.firstIndex(of: field) else { return }
    for code in realm.entryCodes[cell] {
      var known = configuration
      field.set(code, in: &known)
      let cost = code == Partition.nothing ? 0 : Exploration.supposition
      walk.exploration.reach(
        known, from: number, Exploration.Step.supposed.code, cost: cost, turns: 0)
    }
  }

  /// Follows all that can be answered.
  private mutating func ask(
    _ station: Station, _ index: Int, _ now: Packed, from number: Int, person: Int,
    _ walk: inout Walk
  ) {
    let canPick = station.canPick < 0 || realm.clauses.truth(station.canPick, of: now) & 1 != 0
    let isPair = person == 0 && station.asked != nil && isPair(now)
    let replies = station.replies
    var isBlank = true
    var offered: UInt64 = 0
    for reply in replies.indices {
      let clause = replies[reply].clause
      if clause >= 0, realm.clauses.truth(clause, of: now) & 1 == 0 { continue }
      if !canPick, !replies[reply].isSkip { continue }
      isBlank = false
      offered |= 1 << UInt64(reply & 63)
      if isPair {
        askBoth(station, index, now, from: number, reply, &walk)
      } else {
        let after = given(replies[reply], station, person, now) & ~realm.havoc
        leave(
          station, index, after, from: number, .replied(reply, person: person), turns: 1, &walk)
      }
    }
    given[walk.unit][index] |= offered
    if isBlank { Self.note(&blanks, walk.unit, index, number, walk.number) }
    if station.retry >= 0 {
      enter(
        station.retry, now, from: number, .gaveUp, cost: station.patience, turns: station.patience,
        &walk)
    }
  }

  /// What is known after an answer.
  @inline(__always)
  private func given(
    _ reply: Station.Reply, _ station: Station, _ person: Int, _ now: Packed
  ) -> Packed {
    var after = now & ~reply.clear[person] | reply.put[person]
    if reply.joins, person == 0 { for move in station.joins { move.apply(to: &after) } }
    return after
  }

  /// Follows an answer of whoever of two is asked, and has the other asked after.
  private mutating func askBoth(
    _ station: Station, _ index: Int, _ now: Packed, from number: Int, _ reply: Int,
    _ walk: inout Walk
  ) {
    guard let asked = station.asked else { return }
    let (persons, goesOn) = speakers(asked, now)
    for (person, hasNext) in zip(persons, goesOn) {
      let after = given(station.replies[reply], station, person, now)
      let step = Exploration.Step.replied(reply, person: person)
      if hasNext {
        walk.exploration.reach(
          (after & (station.after | station.live)).at(index << 1 | 1), from: number, step.code,
          cost: 1, turns: 1)
      } else {
        leave(station, index, after & ~realm.havoc, from: number, step, turns: 1, &walk)
      }
    }
  }

  /// Returns who can be asked first, and for each whether the other is asked after.
  private func speakers(_ asked: Station.Asked, _ now: Packed) -> ([Int], [Bool]) {
    guard asked.speaker != .each, asked.clauses.count == 2 else { return ([0], [true]) }
    let first = realm.clauses.truth(asked.clauses[0], of: now)
    let second = realm.clauses.truth(asked.clauses[1], of: now)
    var persons: [Int] = []
    var goesOn: [Bool] = []
    // Both, where both or neither have that place.
    if first & second & 1 != 0 || first & second & 2 != 0 {
      persons.append(0)
      goesOn.append(true)
    }
    if first & 1 != 0, second & 2 != 0 {
      persons.append(0)
      goesOn.append(false)
    }
    if first & 2 != 0, second & 1 != 0 {
      persons.append(1)
      goesOn.append(false)
    }
    return (persons, goesOn)
  }

  /// Follows the ways on.
  mutating func leave(
    _ station: Station, _ index: Int, _ now: Packed, from number: Int, _ step: Exploration.Step,
    cost: Int? = nil, turns: Int, _ walk: inout Walk
  ) {
    met[walk.unit][index].insert(.left)
    let cost = cost ?? turns
    if station.outcome >= 0 {
      let end = emptied(now, station) & realm.regions[walk.unit].exit
      walk.exploration.reach(
        end.at(Exploration.firstEnd + station.outcome), from: number, step.code, cost: cost,
        turns: turns)
      return
    }
    let ways = station.ways
    for way in ways.indices {
      let branch = ways[way]
      let truth = branch.clause < 0 ? 1 : realm.clauses.truth(branch.clause, of: now)
      if truth & 1 != 0 {
        taken[walk.unit][index] |= 1 << UInt64(way & 63)
        enter(
          branch.target, emptied(now, station), from: number, step, cost: cost, turns: turns,
          &walk)
      }
      if truth & 2 == 0 { return }
    }
  }

  /// Takes away an answer that is not kept.
  @inline(__always)
  private func emptied(_ now: Packed, _ station: Station) -> Packed {
    if station.unkept.isEmpty { return now }
    var emptied = now
    for field in station.unkept { field.set(Partition.nothing, in: &emptied) }
    return emptied
  }

  @inline(__always)
  func enter(
    _ index: Int, _ now: Packed, from number: Int, _ step: Exploration.Step, cost: Int, turns: Int,
    _ walk: inout Walk
  ) {
    let live = realm.regions[walk.unit].stations[index].live
    walk.exploration.reach(
      (now & live).at(index << 1), from: number, step.code, cost: cost, turns: turns)
  }
}

extension Station.Move {
  /// Changes a configuration.
  @inline(__always)
  func apply(to configuration: inout Packed) {
    if let onlyIf, !onlyIf.kept[onlyIf.field.code(in: configuration)] { return }
    let code = source.map { table[$0.code(in: configuration)] } ?? table[0]
    target.set(code, in: &configuration)
  }
}
