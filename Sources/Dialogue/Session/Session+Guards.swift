extension Session {
  /// Returns whether a guard of the graph on top holds; one that is not there does.
  func holds(_ condition: Guard?) -> Bool {
    // Recursion instead of a closure: a closure would copy the session for each guard.
    switch condition {
    case nil: true
    case .fact(let fact): holds(fact)
    case .not(let inner): !holds(inner)
    case .and(let left, let right): holds(left) && holds(right)
    case .or(let left, let right): holds(left) || holds(right)
    }
  }

  private func holds(_ fact: Fact) -> Bool {
    if case .visits(let comparison, let number) = fact.test {
      let counter = fact.subject.index
      guard let top = stack.last, top.counts.indices.contains(counter) else { return false }
      return comparison.holds(Double(top.counts[counter]), number)
    }
    if fact.isAboutSlot { return holds(fact, of: library.cells[cell(of: fact.subject.index)]) }
    return holds(fact, of: .empty)
  }

  /// Returns whether a guard of the program holds.
  func holdsInProgram(_ condition: Guard) -> Bool {
    switch condition {
    case .fact(let fact):
      fact.isAboutSlot
        ? holds(fact, of: library.cells[programCells[fact.subject.index]])
        : holds(fact, of: .empty)
    case .not(let inner): !holdsInProgram(inner)
    case .and(let left, let right): holdsInProgram(left) && holdsInProgram(right)
    case .or(let left, let right): holdsInProgram(left) || holdsInProgram(right)
    }
  }

  private func holds(_ fact: Fact, of cell: Cell) -> Bool {
    switch fact.test {
    case .isWord(let word):
      switch cell.value {
      case .word(let id, _): return id == word
      case .number(_, let level): return level == word
      case .text(let text, let facts): return facts.contains(word) || text == word
      default: return false
      }
    case .has(let word):
      if case .words(let chosen) = cell.value { return chosen.contains { $0.id == word } }
      return false
    case .mentions(let list):
      if case .text(_, let facts) = cell.value { return facts.contains("mentions:" + list) }
      return false
    case .number(let comparison, let number):
      if case .number(let value, _) = cell.value { return comparison.holds(value, number) }
      return false
    case .count(let comparison, let number):
      switch cell.value {
      case .words(let chosen): return comparison.holds(Double(chosen.count), number)
      case .list(let entries): return comparison.holds(Double(entries.count), number)
      default: return comparison.holds(0, number)
      }
    case .change(let comparison, let number):
      guard case .number(let value, _) = cell.value, let before = cell.previous else {
        return false
      }
      return comparison.holds(value - before, number)
    case .daysSince(let comparison, let number):
      guard let value = cell.value else { return false }
      let day = if case .day(let day) = value { day } else { cell.day }
      return comparison.holds(Double(now.day.number - day.number), number)
    case .answered: return cell.value != nil
    case .skipped: return cell.isSkipped
    case .away(let comparison, let number): return comparison.holds(Double(away), number)
    case .done: return finished[fact.subject.name] != nil
    case .daysSinceDone(let comparison, let number):
      guard let last = finished[fact.subject.name]?.last else { return false }
      return comparison.holds(Double(now.day.number - last.number), number)
    case .plans(let comparison, let number): return comparison.holds(Double(openPlans), number)
    case .together: return people == 2
    case .visits: return false
    }
  }

  /// How many conversations besides the present one are to be followed up.
  private var openPlans: Int {
    program.conversations.count { conversation in
      guard let followUp = conversation.followUp else { return false }
      return !stack.contains { $0.name == conversation.graph.name }
        && holdsInProgram(followUp.when)
    }
  }
}
