extension Guard {
  /// The slots that hold something whenever the guard holds.
  var impliedSlots: Set<Int> {
    switch self {
    case .fact(let fact): fact.provesItsSlot ? [fact.subject.index] : []
    case .not(let inner): inner.slotsImpliedWhenRefused
    case .and(let left, let right): left.impliedSlots.union(right.impliedSlots)
    case .or(let left, let right): left.impliedSlots.intersection(right.impliedSlots)
    }
  }

  /// The slots that hold something whenever the guard does not hold.
  var slotsImpliedWhenRefused: Set<Int> {
    switch self {
    case .fact: []
    case .not(let inner): inner.impliedSlots
    case .and(let left, let right):
      left.slotsImpliedWhenRefused.intersection(right.slotsImpliedWhenRefused)
    case .or(let left, let right):
      left.slotsImpliedWhenRefused.union(right.slotsImpliedWhenRefused)
    }
  }

  /// Returns whether two guards surely never hold together.
  func excludes(_ other: Guard) -> Bool {
    if self == .not(other) || other == .not(self) { return true }
    switch (self, other) {
    case (.or(let left, let right), _): return left.excludes(other) && right.excludes(other)
    case (_, .or(let left, let right)): return excludes(left) && excludes(right)
    case (.and(let left, let right), _): return left.excludes(other) || right.excludes(other)
    case (_, .and(let left, let right)): return excludes(left) || excludes(right)
    case (.fact(let left), .fact(let right)):
      if case .isWord(let word) = left.test, case .isWord(let otherWord) = right.test {
        return left.subject.name == right.subject.name && word != otherWord
      }
      return false
    case (.not(let inner), .fact(let fact)), (.fact(let fact), .not(let inner)):
      // Places differ wherever a fact is written twice.
      if case .fact(let refused) = inner {
        return refused.test == fact.test && refused.subject.name == fact.subject.name
      }
      return false
    default: return false
    }
  }
}

extension Fact {
  /// Whether its slot holds something when it holds.
  fileprivate var provesItsSlot: Bool {
    switch test {
    case .isWord, .has, .mentions, .number, .change, .daysSince, .answered: true
    case .count, .skipped, .visits, .away, .done, .daysSinceDone, .plans, .together: false
    }
  }
}
