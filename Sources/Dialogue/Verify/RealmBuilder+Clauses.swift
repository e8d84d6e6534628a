extension RealmBuilder {
  /// Returns the clause of a guard in a unit.
  mutating func compile(_ condition: Guard, in unit: Int) -> Int {
    switch condition {
    case .not(let inner):
      let clause = compile(inner, in: unit)
      return realm.clauses.add(not: clause)
    case .and(let left, let right):
      let (first, second) = (compile(left, in: unit), compile(right, in: unit))
      return realm.clauses.add(first, and: second)
    case .or(let left, let right):
      let (first, second) = (compile(left, in: unit), compile(right, in: unit))
      return realm.clauses.add(first, or: second)
    case .fact(let fact):
      if case .visits(let comparison, let number) = fact.test {
        let counters = realm.units[unit].counters
        guard counters.indices.contains(fact.subject.index) else {
          return realm.clauses.add(Partition.Truth.fails)
        }
        return test(.count(comparison, number), of: counters[fact.subject.index])
      }
      guard fact.isAboutSlot else { return compile(fact) }
      return test(fact.test, of: realm.units[unit].cells[fact.subject.index])
    }
  }

  /// Returns the clause of a guard of the program.
  mutating func compileInProgram(_ condition: Guard) -> Int {
    switch condition {
    case .not(let inner):
      let clause = compileInProgram(inner)
      return realm.clauses.add(not: clause)
    case .and(let left, let right):
      let (first, second) = (compileInProgram(left), compileInProgram(right))
      return realm.clauses.add(first, and: second)
    case .or(let left, let right):
      let (first, second) = (compileInProgram(left), compileInProgram(right))
      return realm.clauses.add(first, or: second)
    case .fact(let fact):
      guard fact.isAboutSlot else { return compile(fact) }
      return test(fact.test, of: realm.atlas.program.slots[fact.subject.index])
    }
  }

  private mutating func compile(_ fact: Fact) -> Int {
    switch fact.test {
    case .together: return test(.number(.equal, 2), of: CellBook.people)
    case .away(let comparison, let number):
      return test(.number(comparison, number), of: CellBook.away)
    case .plans(let comparison, let number):
      return test(.number(comparison, number), of: CellBook.plans)
    case .done: return test(.answered, of: CellBook.done(fact.subject.name))
    case .daysSinceDone: return test(fact.test, of: CellBook.done(fact.subject.name))
    default: return realm.clauses.add(Partition.Truth.either)
    }
  }

  private mutating func test(_ test: Fact.Test, of name: String) -> Int {
    guard let cell = realm.cells.existing(name) else {
      return realm.clauses.add(Partition.Truth.either)
    }
    return self.test(test, of: cell)
  }

  /// Returns the clause of a test of a cell.
  mutating func test(_ test: Fact.Test, of whole: Int) -> Int {
    let cell = realm.cells.asked(test, of: whole)
    let partition = realm.partitions[realm.partitionOf[cell]]
    if realm.forgotten.contains(cell) { return realm.clauses.add(Partition.Truth.either) }
    guard let field = realm.field(cell) else {
      // Only nothing is ever kept there.
      let truths = partition.truths(of: test)
      return realm.clauses.add(truths.count > 1 ? truths[1] : Partition.Truth.either)
    }
    return realm.clauses.add(field, partition.truths(of: test))
  }
}
