extension RealmBuilder {
  /// Compiles a unit, but for what can be answered in it.
  mutating func region(_ number: Int) -> Realm.Region {
    var region = Realm.Region(stations: [])
    let unit = realm.units[number]
    for (index, counter) in unit.counters.enumerated() {
      guard let field = realm.field(counter), unit.graph.counted.indices.contains(index) else {
        continue
      }
      region.counters |= field.mask
      region.beginning |= field.packed(code(.list(0), in: counter))
    }
    for index in unit.graph.states.indices {
      region.stations.append(station(index, number))
    }
    for (place, read) in realm.atlas.holes(in: unit.graph).enumerated() {
      guard let state = read.state else { continue }
      let twin = read.use.other ? unit.twins[read.use.slot] : -1
      let cell = survey.list(ofSize: twin >= 0 ? twin : unit.cells[read.use.slot])
      guard let field = realm.field(cell) else { continue }
      region.stations[state].holes.append(
        Station.Hole(
          field: field, kept: realm.kept(cell),
          clauses: read.guards.map { compile($0, in: number) },
          number: place))
    }
    return region
  }

  private mutating func station(_ index: Int, _ number: Int) -> Station {
    let unit = realm.units[number]
    let state = unit.graph.states[index]
    let station = Station()
    station.isNeverTogether = state.isNeverTogether
    if let counter = unit.graph.counted.firstIndex(of: index),
      let field = realm.field(unit.counters[counter])
    {
      station.moves.append(count(unit.counters[counter], field))
    }
    station.people = state.people
    for assignment in state.set { set(assignment, unit, station) }
    for addition in state.add {
      let source = unit.cells[addition.source.slot]
      for var move in joining(unit.cells[addition.list.slot]) {
        if let field = realm.field(source) { move.onlyIf = (field, realm.kept(source)) }
        station.moves.append(move)
      }
    }
    if let asked = state.question {
      let question = unit.graph.questions[asked]
      station.hasQuestion = true
      if let when = question.when { station.isAsked = compile(when, in: number) }
      station.replies = replies(question, in: number)
      station.rows = rows(question, in: number)
      if let keep = question.keep, keep.adds { station.joins = joining(unit.cells[keep.slot.slot]) }
      station.mayPass = question.kind == .share
      if let from = question.from { station.canPick = test(.answered, of: unit.cells[from.slot]) }
      if let retry = question.retry {
        station.retry = retry.then.index
        station.patience = retry.max
      }
      if question.retention == .unkept, let keep = question.keep {
        station.unkept = realm.cells.whole(unit.cells[keep.slot.slot]).compactMap {
          realm.field($0)
        }
      }
      station.asked = self.asked(state.speaker)
    }
    if let visit = state.visit, unit.visited[index] >= 0 {
      station.visit = call(visit, unit.visited[index], unit)
    }
    switch state.exit {
    case .go(let branches):
      for branch in branches {
        let clause = branch.when.map { compile($0, in: number) } ?? -1
        station.ways.append((clause, branch.to.index))
      }
    case .end(let outcome): station.outcome = realm.outcome(outcome)
    case .begin: station.outcome = Realm.begun
    }
    return station
  }

  private func count(_ cell: Int, _ field: Field) -> Station.Move {
    var partition = realm.partitions[realm.partitionOf[cell]]
    return Station.Move(target: field, source: field, table: partition.codesAfterEntry())
  }

  private mutating func set(_ assignment: Assignment, _ unit: Unit, _ station: Station) {
    if realm.atlas.isOpening(assignment, in: unit.graph) { station.opensGate = true }
    let target = unit.cells[assignment.slot.slot]
    if let source = assignment.source {
      station.moves += copying(unit.cells[source.slot], to: target)
      return
    }
    for cell in realm.cells.whole(target) {
      guard let field = realm.field(cell) else { continue }
      let code = code(Cell(value: .word(assignment.word, phrase: "")), in: cell)
      station.moves.append(Station.Move(target: field, source: nil, table: [code]))
    }
  }

  /// The moves that copy one cell to another, with its facets.
  private mutating func copying(_ source: Int, to target: Int) -> [Station.Move] {
    zip(realm.cells.whole(source), realm.cells.whole(target)).compactMap { from, cell in
      guard let field = realm.field(cell) else { return nil }
      guard let origin = realm.field(from) else {
        let code = realm.forgotten.contains(from) ? Partition.unknown : Partition.nothing
        return Station.Move(target: field, source: nil, table: [code])
      }
      let table = realm.partitions[realm.partitionOf[cell]].codesAfterCopy()
      return Station.Move(target: field, source: origin, table: table)
    }
  }

  /// The moves after which a list has one more entry.
  mutating func joining(_ list: Int) -> [Station.Move] {
    var moves: [Station.Move] = []
    var partition = realm.partitions[realm.partitionOf[list]]
    guard let field = realm.field(list) else { return moves }
    let after = partition.codesAfterEntry()
    moves.append(Station.Move(target: field, source: field, table: after))
    if let size = realm.cells.sizes[list], let sizeField = realm.field(size) {
      var sizes = realm.partitions[realm.partitionOf[size]]
      let table = partition.classes.map { sizes.code(of: .number(Double($0.entries))) }
      moves.append(Station.Move(target: sizeField, source: field, table: table))
    }
    return moves
  }

  private mutating func asked(_ speaker: Speaker?) -> Station.Asked? {
    guard let speaker, realm.people != nil else { return nil }
    var clauses: [Int] = []
    for name in ["role", "role (other)"] where speaker != .each {
      guard let cell = realm.cells.existing(name) else { continue }
      clauses.append(test(.isWord(speaker.rawValue), of: cell))
    }
    return Station.Asked(speaker: speaker, clauses: clauses)
  }

  private mutating func call(_ visit: Visit, _ visited: Int, _ unit: Unit) -> Station.Call {
    let callee = realm.units[visited]
    var moves: [Station.Move] = []
    func put(_ whole: Int, _ held: Cell) {
      for cell in realm.cells.whole(whole) {
        guard let field = realm.field(cell) else { continue }
        moves.append(Station.Move(target: field, source: nil, table: [code(held, in: cell)]))
      }
    }
    if visit.isFresh {
      for slot in callee.graph.ownSlots.sorted() { put(callee.cells[slot], .empty) }
    }
    for argument in visit.with {
      guard let parameter = realm.cells.existing(callee.prefix + argument.parameter.name) else {
        continue
      }
      switch argument.value {
      case .text(let text): put(parameter, .text(text, []))
      case .slot(let use, _): moves += copying(unit.cells[use.slot], to: parameter)
      case .document: put(parameter, .empty)
      }
    }
    if let each = visit.each, let item = realm.cells.existing(callee.prefix + each.item.name) {
      put(item, .text("", []))
    }
    var call = Station.Call(
      unit: visited, moves: moves, returns: Packed(repeating: .max),
      isNeverTogether: callee.graph.isNeverTogether, isUnrecorded: visit.isUnrecorded)
    if visit.isUnrecorded { call.returns = realm.gate?.mask ?? .zero }
    let name = unit.cells[visit.name.slot]
    if let field = realm.field(name) {
      var codes: [Int] = []
      for state in callee.graph.states {
        if case .end(let outcome) = state.exit { _ = realm.outcome(outcome) }
      }
      let own = callee.graph.states.map(\.exit)
      for outcome in realm.outcomes {
        let isOwn = own.contains(.end(outcome))
        codes.append(
          isOwn ? code(Cell(value: .word(outcome, phrase: "")), in: name) : Partition.unknown)
      }
      call.outcome = (field, codes)
    }
    if let each = visit.each, let field = realm.field(unit.cells[each.list.slot]) {
      call.each = (field, realm.kept(unit.cells[each.list.slot]))
    }
    return call
  }
}
