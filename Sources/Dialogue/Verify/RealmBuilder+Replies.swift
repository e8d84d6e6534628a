extension RealmBuilder {
  /// Compiles what can be answered at a question, whatever of it matters afterward.
  mutating func replies(_ question: Question, in number: Int) -> [Station.Reply] {
    let unit = realm.units[number]
    let slot = question.keep?.slot.slot
    let cells = slot.map { [unit.cells[$0], unit.twins[$0]] } ?? [-1, -1]
    if question.kind == .share { return shares(cells[0]) }
    let adds = question.keep?.adds == true
    let tests = cells[0] >= 0 ? realm.cells.tests(of: cells[0]) : []
    var found: [Station.Reply] = []
    for deed in realm.atlas.answers.deeds(question, tests) {
      var reply = Station.Reply(act: deed.act)
      if let when = deed.when { reply.clause = compile(when, in: number) }
      reply.joins = adds
      if !adds { put(deed.cell, in: cells, &reply) }
      found.append(reply)
    }
    if question.canSkip {
      var reply = Station.Reply(act: .skip)
      if question.kind != .goOn, !adds { put(Cell(isSkipped: true), in: cells, &reply) }
      found.append(reply)
    }
    return found
  }

  private mutating func put(_ held: Cell, in cells: [Int], _ reply: inout Station.Reply) {
    for person in 0..<2 where cells[person] >= 0 {
      for cell in realm.cells.whole(cells[person]) {
        guard let field = realm.field(cell) else { continue }
        reply.clear[person] |= field.mask
        reply.put[person] |= field.packed(code(held, in: cell))
      }
    }
  }

  /// How many lines there are to share depends on texts, so any number of them can be agreed to.
  private mutating func shares(_ list: Int) -> [Station.Reply] {
    guard list >= 0 else { return [Station.Reply(act: .answer(.option("yes", own: nil)))] }
    let most = realm.partitions[realm.partitionOf[list]].mostEntries
    return (0...most).map { count in
      var reply = Station.Reply(act: .answer(.option(count == 0 ? "no" : "yes", own: nil)))
      put(.list(count), in: [list, -1], &reply)
      if let size = realm.cells.sizes[list] { put(.number(Double(count)), in: [size, -1], &reply) }
      return reply
    }
  }

  /// The rows and sums of a form that guards ask about, with the codes that each can have.
  mutating func rows(_ question: Question, in number: Int) -> [(field: Field, codes: [Int])] {
    guard let form = question.form, let keep = question.keep else { return [] }
    let unit = realm.units[number]
    let base = unit.graph.slots[keep.slot.slot] + "."
    var parts = form.rows.map(\.id) + form.sums.map(\.id)
    if form.isPairs { parts += Set(form.rows.flatMap(\.sides).map(\.name)).sorted() }
    var found: [(field: Field, codes: [Int])] = []
    for part in parts {
      guard let slot = unit.graph.slots.firstIndex(of: base + part),
        let field = realm.field(unit.cells[slot])
      else { continue }
      let cell = unit.cells[slot]
      var codes: [Int] = []
      for held in realm.atlas.answers.cells(ofRow: part, question, realm.cells.tests(of: cell)) {
        let code = code(held, in: cell)
        if !codes.contains(code) { codes.append(code) }
      }
      found.append((field, codes))
    }
    return found
  }

  private struct Key: Hashable {
    var clear: Station.Both
    var put: Station.Both
    var clause: Int
    var joins: Bool
    /// Whether it goes past a question that may have nothing to choose, which no answer does.
    var goesPast: Bool
  }

  // Beyond it a form's rows are taken one by one.
  private static let mostReplies = 4_096

  /// Leaves of each answer only what matters afterward, and of answers that come to the same one.
  mutating func narrowReplies() {
    for unit in realm.regions.indices {
      for index in realm.regions[unit].stations.indices
      where realm.regions[unit].stations[index].hasQuestion {
        let station = realm.regions[unit].stations[index]
        var found: [Station.Reply] = []
        var seen: Set<Key> = []
        for reply in station.replies {
          var whole = [reply]
          if reply.act != .skip {
            for row in station.rows where row.field.mask & station.after != .zero {
              if whole.count * row.codes.count > Self.mostReplies {
                realm.bound = realm.bound ?? .values
                break
              }
              whole = whole.flatMap { reply in row.codes.map { reply.with(row.field, $0) } }
            }
          }
          for var reply in whole {
            for person in 0..<2 {
              reply.clear[person] &= station.after
              reply.put[person] &= station.after
            }
            let key = Key(
              clear: reply.clear, put: reply.put, clause: reply.clause, joins: reply.joins,
              goesPast: reply.isSkip && station.canPick >= 0)
            if seen.insert(key).inserted { found.append(reply) }
          }
        }
        realm.regions[unit].stations[index].replies = found
      }
    }
  }
}

extension Station.Reply {
  /// The reply with one more field.
  fileprivate func with(_ field: Field, _ code: Int) -> Station.Reply {
    var reply = self
    reply.clear[0] |= field.mask
    reply.put[0] |= field.packed(code)
    return reply
  }
}
