/// A graph as it is walked under a prefix, with the cells that its slots are.
struct Unit {
  let graph: Graph
  let prefix: String
  /// The cell of each slot.
  var cells: [Int]
  /// The cell that the second of two people has for each slot, or -1.
  var twins: [Int]
  /// The cells that count how often the counted states were entered.
  var counters: [Int]
  /// The unit that each visiting state visits, or -1.
  var visited: [Int]
}

/// All that a conversation can come to by visits, before it is known what matters of it.
struct Survey {
  /// Where a conversation is entered.
  struct Entry {
    /// The state, or `nil` for the start.
    var state: String?
    /// What holds then, in the program's slots.
    var when: Guard?
  }

  /// The graphs and the program that it is part of.
  let atlas: Atlas
  private(set) var book = CellBook()
  private(set) var units: [Unit] = []
  /// Where the first unit is entered.
  private(set) var entries: [Entry]
  /// Whether visits come round, so that they cannot be followed to their end.
  private(set) var goesRound = false
  private var unitNumbers: [String: Int] = [:]

  /// Surveys a graph.
  ///
  /// - Parameters:
  ///   - root: The graph.
  ///   - prefix: The prefix of the slots that it keeps.
  ///   - entries: Where it is entered besides its start.
  ///   - atlas: The graphs and the program.
  init(_ root: Graph, prefix: String, entries: [Entry], _ atlas: Atlas) {
    self.atlas = atlas
    self.entries = [Entry(state: nil, when: nil)] + entries
    _ = unit(root, prefix, above: [])
    for number in units.indices { note(number) }
    for entry in entries {
      entry.when?.forEachFact { fact in
        if fact.isAboutSlot {
          ask(fact.test, of: atlas.program.slots[fact.subject.index])
        } else {
          ask(fact)
        }
      }
    }
  }

  private mutating func unit(_ graph: Graph, _ prefix: String, above: [String]) -> Int {
    let key = graph.id + "|" + prefix
    if let number = unitNumbers[key] { return number }
    let number = units.count
    unitNumbers[key] = number
    var own: Set<Int> = []
    if !prefix.isEmpty {
      own = graph.ownSlots
      own.formUnion(graph.takes.map(\.slot))
    }
    let personal = atlas.personalSlots
    var unit = Unit(
      graph: graph, prefix: prefix, cells: [], twins: [], counters: [],
      visited: Array(repeating: -1, count: graph.states.count))
    for (slot, name) in graph.slots.enumerated() {
      let isOwn = own.contains(slot) || own.contains { name.hasPrefix(graph.slots[$0] + ".") }
      let full = isOwn ? prefix + name : name
      unit.cells.append(book.cell(full))
      let isPersonal =
        graph.personalSlots.contains(slot) || personal.contains(full)
        || name.cuts.contains { personal.contains($0.base) }
      unit.twins.append(isPersonal ? book.cell(full + Self.other) : -1)
    }
    for state in graph.counted {
      unit.counters.append(book.cell("(visits) \(key) \(graph.states[state].id)"))
    }
    units.append(unit)
    for (index, state) in graph.states.enumerated() {
      guard let visit = state.visit, let visited = atlas.graphs[visit.graph.name] else { continue }
      if (above + [graph.id]).contains(visited.id) {
        goesRound = true
        continue
      }
      let name = book.names[unit.cells[visit.name.slot]]
      units[number].visited[index] = self.unit(visited, name + ".", above: above + [graph.id])
    }
    return number
  }

  private static let other = " (other)"

  mutating func ask(_ test: Fact.Test, of name: String) { book.ask(test, of: book.cell(name)) }

  mutating func ask(_ test: Fact.Test, of cell: Int) { book.ask(test, of: cell) }

  mutating func keep(_ keeping: Keeping, in cell: Int) { book.keep(keeping, in: cell) }

  /// Notes a fact that is about no slot.
  mutating func ask(_ fact: Fact) {
    switch fact.test {
    case .together: book.ask(.number(.equal, 2), of: book.cell(CellBook.people))
    case .away(let comparison, let number):
      ask(.number(comparison, number), of: CellBook.away)
    case .plans(let comparison, let number):
      ask(.number(comparison, number), of: CellBook.plans)
    case .done: ask(.answered, of: CellBook.done(fact.subject.name))
    case .daysSinceDone: ask(fact.test, of: CellBook.done(fact.subject.name))
    default: break
    }
  }

  mutating func ask(_ condition: Guard, in unit: Int) {
    condition.forEachFact { fact in
      if case .visits(let comparison, let number) = fact.test {
        let counters = units[unit].counters
        guard counters.indices.contains(fact.subject.index) else { return }
        book.ask(.count(comparison, number), of: counters[fact.subject.index])
      } else if fact.isAboutSlot {
        book.ask(fact.test, of: units[unit].cells[fact.subject.index])
      } else {
        ask(fact)
      }
    }
  }

  mutating func keep(_ keeping: Keeping, in slot: Int, of unit: Int) {
    book.keep(keeping, in: units[unit].cells[slot])
    if units[unit].twins[slot] >= 0 { book.keep(keeping, in: units[unit].twins[slot]) }
  }

  mutating func copy(_ one: Int, _ other: Int) { book.copy(one, other) }

  mutating func keepSize(of list: Int, in unit: Int) {
    let cell = units[unit].cells[list]
    let size = book.cell(book.names[cell] + ".count")
    book.keep(.size, in: size)
    book.size(size, of: cell)
  }

  mutating func cell(_ name: String) -> Int { book.cell(name) }
}
