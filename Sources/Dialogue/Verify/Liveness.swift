/// Finds what still matters where, going backward through a conversation and all that it visits.
///
/// A field matters in a state when some guard further on reads it before something else is kept there. What
/// does not matter is forgotten, so that configurations which nobody could tell apart are one.
struct Liveness {
  /// Finds it, and notes it in a realm.
  static func find(in realm: inout Realm) {
    for unit in realm.regions.indices { findTouched(unit, &realm) }
    var isChanged = true
    while isChanged {
      isChanged = false
      for unit in realm.regions.indices.reversed() {
        // Roads run forward in most files, so going backward settles most at once.
        for state in realm.regions[unit].stations.indices.reversed() {
          let (live, after) = before(state, unit, &realm, &isChanged)
          let known = realm.regions[unit].stations[state]
          if live != known.live || after != known.after {
            realm.regions[unit].stations[state].live = live
            realm.regions[unit].stations[state].after = after
            isChanged = true
          }
        }
      }
    }
    for unit in realm.regions.indices { findReads(unit, &realm) }
  }

  private static func before(
    _ index: Int, _ unit: Int, _ realm: inout Realm, _ isChanged: inout Bool
  ) -> (live: Packed, after: Packed) {
    let region = realm.regions[unit]
    let station = region.stations[index]
    var after = Packed.zero
    for way in station.ways {
      after |= region.stations[way.target].live
      if way.clause >= 0 { after |= realm.clauses.mask(of: way.clause) }
    }
    if station.outcome >= 0 { after |= region.exit }
    var live = after
    if station.hasQuestion { live = beforeQuestion(station, unit, index, after, realm) }
    if let call = station.visit { live = beforeVisit(call, after, &realm, &isChanged) }
    for hole in station.holes {
      live |= hole.field.mask
      for clause in hole.clauses { live |= realm.clauses.mask(of: clause) }
    }
    if station.opensGate, let field = realm.askedAlone { live |= field.mask }
    for move in station.moves.reversed() { undo(move, &live) }
    if let people = realm.people {
      if station.people != nil { live &= ~people.mask }
      if station.isNeverTogether { live |= people.mask | after }
    }
    return (live, after)
  }

  private static func undo(_ move: Station.Move, _ live: inout Packed) {
    guard live & move.target.mask != .zero else { return }
    if move.onlyIf == nil { live &= ~move.target.mask }
    if let source = move.source { live |= source.mask }
    if let only = move.onlyIf { live |= only.field.mask }
  }

  private static func beforeQuestion(
    _ station: Station, _ unit: Int, _ index: Int, _ after: Packed, _ realm: Realm
  ) -> Packed {
    let graph = realm.units[unit].graph
    guard let number = graph.states[index].question else { return after }
    let question = graph.questions[number]
    var live = after & ~realm.havoc
    let isSure = station.asked == nil || station.asked?.speaker == .each
    if let keep = question.keep, !keep.adds, question.kind != .share, isSure {
      for cell in realm.cells.whole(realm.units[unit].cells[keep.slot.slot]) {
        if let field = realm.field(cell) { live &= ~field.mask }
      }
    }
    if station.retry >= 0 { live |= realm.regions[unit].stations[station.retry].live }
    if station.isAsked >= 0 { live |= after | realm.clauses.mask(of: station.isAsked) }
    if station.mayPass { live |= after }
    if station.canPick >= 0 { live |= realm.clauses.mask(of: station.canPick) }
    for clause in station.asked?.clauses ?? [] { live |= realm.clauses.mask(of: clause) }
    if station.asked != nil, let people = realm.people { live |= people.mask }
    for move in station.joins.reversed() where after & move.target.mask != .zero {
      if let source = move.source { live |= source.mask }
    }
    for reply in station.replies where reply.clause >= 0 {
      live |= realm.clauses.mask(of: reply.clause)
    }
    return live
  }

  private static func beforeVisit(
    _ call: Station.Call, _ after: Packed, _ realm: inout Realm, _ isChanged: inout Bool
  ) -> Packed {
    let callee = realm.regions[call.unit]
    let graph = realm.units[call.unit].graph
    let exit = callee.exit | (after & call.returns & callee.touched)
    if exit != callee.exit {
      realm.regions[call.unit].exit = exit
      isChanged = true
    }
    var live = after
    if let outcome = call.outcome, call.each == nil, !call.isNeverTogether {
      live &= ~outcome.field.mask
    }
    var input = callee.stations.isEmpty ? .zero : callee.stations[max(0, graph.start.index)].live
    input &= ~callee.counters
    for move in call.moves.reversed() { undo(move, &input) }
    live |= input
    if call.isNeverTogether, let people = realm.people { live |= people.mask }
    if let each = call.each { live |= each.field.mask }
    return live
  }

  /// Finds what a unit and all that it visits can read or change.
  private static func findTouched(_ unit: Int, _ realm: inout Realm) {
    // A unit that is visited comes after the one that visits it first, so this goes deep.
    var open = [unit]
    var seen: Set<Int> = []
    var touched = Packed.zero
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      for cell in realm.units[next].cells + realm.units[next].twins.filter({ $0 >= 0 }) {
        for part in realm.cells.whole(cell) {
          if let field = realm.field(part) { touched |= field.mask }
        }
        if let size = realm.cells.sizes[cell], let field = realm.field(size) {
          touched |= field.mask
        }
      }
      for name in [
        CellBook.people, CellBook.away, CellBook.plans, CellBook.askedAlone, "role", "role (other)",
      ] {
        if let field = realm.field(named: name) { touched |= field.mask }
      }
      for (cell, name) in realm.names.enumerated() where name.hasPrefix("(done)") {
        if let field = realm.field(cell) { touched |= field.mask }
      }
      touched |= realm.regions[next].counters
      open += realm.units[next].visited.filter { $0 >= 0 }
    }
    realm.regions[unit].touched = touched
  }

  /// Finds which fields must be known in each state before it does anything.
  private static func findReads(_ unit: Int, _ realm: inout Realm) {
    for index in realm.regions[unit].stations.indices {
      var reads: [Field] = []
      let live = realm.regions[unit].stations[index].live
      let needed = needed(realm.regions[unit].stations[index], realm)
      for (cell, _) in realm.names.enumerated() {
        guard let field = realm.field(cell) else { continue }
        if needed & field.mask != .zero, live & field.mask != .zero { reads.append(field) }
      }
      realm.regions[unit].stations[index].reads = reads
    }
  }

  private static func needed(_ station: Station, _ realm: Realm) -> Packed {
    var needed = Packed.zero
    for way in station.ways where way.clause >= 0 { needed |= realm.clauses.mask(of: way.clause) }
    for hole in station.holes {
      needed |= hole.field.mask
      for clause in hole.clauses { needed |= realm.clauses.mask(of: clause) }
    }
    for move in station.moves {
      if let source = move.source { needed |= source.mask }
      if let only = move.onlyIf { needed |= only.field.mask }
    }
    if station.isAsked >= 0 { needed |= realm.clauses.mask(of: station.isAsked) }
    if station.canPick >= 0 { needed |= realm.clauses.mask(of: station.canPick) }
    for clause in station.asked?.clauses ?? [] { needed |= realm.clauses.mask(of: clause) }
    for move in station.joins { if let source = move.source { needed |= source.mask } }
    for reply in station.replies where reply.clause >= 0 {
      needed |= realm.clauses.mask(of: reply.clause)
    }
    if let people = realm.people,
      station.isNeverTogether || station.asked != nil || station.visit?.isNeverTogether == true
    {
      needed |= people.mask
    }
    if let each = station.visit?.each { needed |= each.field.mask }
    if station.opensGate, let field = realm.askedAlone { needed |= field.mask }
    return needed
  }
}
