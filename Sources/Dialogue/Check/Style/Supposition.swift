/// What is taken for given on a road: which values each aspect can still have.
struct Supposition: Equatable {
  private struct Values: Equatable {
    /// Those that it can still have.
    var left: UInt64
    /// All that it can have at all.
    var all: UInt64
  }

  private var values: [Aspect: Values] = [:]

  /// Returns whether a condition holds, or `nil` while both can be.
  func truth(of condition: Condition) -> Bool? {
    switch condition {
    case .one(let aspect, let allowed, let all):
      let left = values[aspect]?.left ?? all
      return left & ~allowed == 0 ? true : left & allowed == 0 ? false : nil
    case .not(let inner): return truth(of: inner).map(!)
    case .and(let first, let second):
      let truth = truth(of: first)
      if truth == false { return false }
      let other = self.truth(of: second)
      return other == true ? truth : other == false ? false : nil
    case .or(let first, let second):
      let truth = truth(of: first)
      if truth == true { return true }
      let other = self.truth(of: second)
      return other == false ? truth : other == true ? true : nil
    }
  }

  /// Returns what is known if a condition holds or does not, or `nil` when that cannot be.
  func assuming(_ condition: Condition, _ holds: Bool = true) -> Supposition? {
    switch condition {
    case .one(let aspect, let allowed, let all):
      let left = (values[aspect]?.left ?? all) & (holds ? allowed : ~allowed)
      if left == 0 { return nil }
      var more = self
      more.values[aspect] = Values(left: left, all: all)
      return more
    case .not(let inner): return assuming(inner, !holds)
    case .and(let first, let second) where holds, .or(let first, let second) where !holds:
      return assuming(first, holds)?.assuming(second, holds)
    case .and(let first, let second), .or(let first, let second):
      guard let one = assuming(first, holds) else { return assuming(second, holds) }
      guard let other = assuming(second, holds) else { return one }
      return one.union(other)
    }
  }

  /// Returns what is known whichever of two is the case.
  func union(_ other: Supposition) -> Supposition {
    var both = Supposition()
    for (aspect, mine) in values {
      guard let yours = other.values[aspect] else { continue }
      let left = mine.left | yours.left
      if left != mine.all { both.values[aspect] = Values(left: left, all: mine.all) }
    }
    return both
  }

  /// Whether all that another allows is allowed here.
  func contains(_ other: Supposition) -> Bool {
    values.allSatisfy { aspect, mine in
      other.values[aspect].map { $0.left & ~mine.left == 0 } ?? false
    }
  }

  /// The values that an aspect can still have.
  func values(of aspect: Aspect, among all: UInt64) -> UInt64 { values[aspect]?.left ?? all }

  /// Takes for given that an aspect has one of some values, whatever it had before.
  mutating func set(_ aspect: Aspect, to values: UInt64, among all: UInt64) {
    self.values[aspect] = Values(left: values, all: all)
  }

  /// How many aspects less is known of if another case is possible, too.
  func loss(with other: Supposition) -> Int {
    var loss = 0
    for (aspect, mine) in values where other.values[aspect] != mine { loss += 1 }
    for aspect in other.values.keys where values[aspect] == nil { loss += 1 }
    return loss
  }

  /// Knows nothing more of some aspects.
  mutating func forget(where isForgotten: (Aspect) -> Bool) {
    values = values.filter { !isForgotten($0.key) }
  }

  /// Returns the two ways to decide a part of a condition that can still be either.
  func split(by condition: Condition) -> [Supposition] {
    guard let part = open(in: condition) else { return [] }
    return [assuming(part), assuming(part, false)].compactMap(\.self)
  }

  /// The first part of a condition that is not decided.
  private func open(in condition: Condition) -> Condition? {
    if truth(of: condition) != nil { return nil }
    switch condition {
    case .one: return condition
    case .not(let inner): return open(in: inner)
    case .and(let first, let second), .or(let first, let second):
      return open(in: first) ?? open(in: second)
    }
  }
}
