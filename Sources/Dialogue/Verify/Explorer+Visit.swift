extension Explorer {
  /// Follows what a visit comes back with.
  mutating func visit(
    _ call: Station.Call, _ station: Station, _ index: Int, _ now: Packed, from number: Int,
    _ walk: inout Walk
  ) {
    if call.isNeverTogether, let people = realm.people, people.code(in: now) == 2 {
      return leave(station, index, now, from: number, .onward, turns: 0, &walk)
    }
    if let each = call.each, !each.kept[each.field.code(in: now)] {
      return leave(station, index, now, from: number, .onward, turns: 0, &walk)
    }
    // A list is walked any number of times, so what comes back goes in again.
    var open = [(now: now, cost: 0, turns: 0)]
    var seen: Set<Packed> = [now]
    while let (now, cost, turns) = open.popLast() {
      let exploration = explored(call, now, from: (walk.number, number))
      for end in explorations[exploration].ends {
        let found = explorations[exploration].set.members[end]
        let far = Int(explorations[exploration].distance[end])
        let step = Exploration.Step.visited(
          walk.exploration.call(
            Exploration.Call(exploration: exploration, end: end), turns: Self.turns(far)))
        let outcome = found.node - Exploration.firstEnd
        var after = merged(now, found, call)
        if outcome == Realm.begun {
          walk.exploration.reach(
            (after & realm.regions[walk.unit].exit).at(found.node), from: number, step.code,
            cost: cost + far, turns: turns + Self.turns(far))
          continue
        }
        if let field = call.outcome?.field, let codes = call.outcome?.codes,
          codes.indices.contains(outcome)
        {
          field.set(codes[outcome], in: &after)
        }
        if call.isUnrecorded { realm.askedAlone?.set(2, in: &after) }
        leave(
          station, index, after, from: number, step, cost: cost + far,
          turns: turns + Self.turns(far), &walk)
        if call.each != nil, seen.insert(after).inserted {
          open.append((after, cost + far, turns + Self.turns(far)))
        }
      }
    }
  }

  /// How many turns are in a distance.
  static func turns(_ distance: Int) -> Int { distance & (Exploration.supposition - 1) }

  /// Returns the number of the exploration of what a visit begins with.
  private mutating func explored(
    _ call: Station.Call, _ now: Packed, from origin: Found
  ) -> Int {
    let region = realm.regions[call.unit]
    let first = max(0, realm.units[call.unit].graph.start.index)
    var input = now
    for move in call.moves { move.apply(to: &input) }
    input = (input & ~region.counters | region.beginning) & region.stations[first].live
    return visit(call.unit, from: input.at(first << 1), origin: origin)
  }

  /// What is known after a visit: what it can have changed as it left it, and the rest as it was.
  private func merged(_ now: Packed, _ end: Packed, _ call: Station.Call) -> Packed {
    let changed = realm.regions[call.unit].touched & call.returns
    var after = now & ~changed | end & changed
    after[0] = after[0] & ~Packed.nodeMask | now[0] & Packed.nodeMask
    return after
  }
}
