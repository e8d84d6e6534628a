/// A guard in terms of what can be told apart: each fact says which values of an aspect it allows.
indirect enum Condition: Equatable, Sendable {
  /// An aspect has one of some values, each of which is a bit, among all that it can have.
  case one(Aspect, of: UInt64, among: UInt64)
  /// It does not hold.
  case not(Condition)
  /// Both hold.
  case and(Condition, Condition)
  /// One or both hold.
  case or(Condition, Condition)

  /// Calls a closure with each aspect that it asks about, from left to right.
  func forEachAspect(_ body: (Aspect) -> Void) {
    switch self {
    case .one(let aspect, _, _): body(aspect)
    case .not(let inner): inner.forEachAspect(body)
    case .and(let first, let second), .or(let first, let second):
      first.forEachAspect(body)
      second.forEachAspect(body)
    }
  }

  /// Two people sit at the keyboard.
  static let together = Condition.one(.together, of: 2, among: 3)
  /// One person does.
  static let alone = Condition.one(.together, of: 1, among: 3)
}

/// Something that has one of a few values, as far as the guards of a graph can tell.
enum Aspect: Hashable, Sendable {
  /// What a slot holds: nothing, one of the words that guards name, or something else.
  case word(slot: Int)
  /// Between which of the numbers that guards name a slot's lies.
  case number(slot: Int)
  /// The same for how many there are in a list or several.
  case count(slot: Int)
  /// The same for how much a number moved.
  case change(slot: Int)
  /// The same for the days since.
  case days(slot: Int)
  /// The same for how often a state was entered.
  case visits(String)
  /// The same for the days since the sitting before.
  case away
  /// Whether two people sit at the keyboard.
  case together
  /// Whether some other fact holds, of a slot or of none.
  case fact(slot: Int?, String)

  /// The slot that it is an aspect of.
  var slot: Int? {
    switch self {
    case .word(let slot), .number(let slot), .count(let slot), .change(let slot), .days(let slot):
      slot
    case .fact(let slot, _): slot
    case .visits, .away, .together: nil
    }
  }
}
