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
    guard fact.isAboutSlot else { return holdsOfSession(fact) }
    return fact.test.holds(of: cell(of: fact.subject.index), in: library.cells, on: now.day)
  }

  /// Returns whether a guard of the program holds.
  func holdsInProgram(_ condition: Guard) -> Bool {
    switch condition {
    case .fact(let fact):
      fact.isAboutSlot
        ? fact.test.holds(
          of: programCells[fact.subject.index], in: library.cells, on: now.day)
        : holdsOfSession(fact)
    case .not(let inner): !holdsInProgram(inner)
    case .and(let left, let right): holdsInProgram(left) && holdsInProgram(right)
    case .or(let left, let right): holdsInProgram(left) || holdsInProgram(right)
    }
  }

  /// Returns whether a fact holds that is about no slot.
  private func holdsOfSession(_ fact: Fact) -> Bool {
    switch fact.test {
    case .away(let comparison, let number): return comparison.holds(Double(away), number)
    case .done: return finished[fact.subject.name] != nil
    case .daysSinceDone(let comparison, let number):
      guard let last = finished[fact.subject.name]?.last else { return false }
      return comparison.holds(Double(now.day.number - last.number), number)
    case .plans(let comparison, let number): return comparison.holds(Double(openPlans), number)
    case .together: return people == 2
    default: return false
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
