/// A place where a graph reads a slot.
struct SlotRead {
  /// What it is read for.
  enum Purpose: Equatable {
    /// It is quoted in a text.
    case text(hasFallback: Bool)
    /// It is handed to a visit.
    case given
    /// Its lines are picked from.
    case lines
    /// Its entries are visited one by one.
    case list
    /// The conversation that it names begins.
    case next
    /// A guard asks about it.
    case fact(Fact)
  }

  var use: SlotUse
  var purpose: Purpose
  /// The state, or `nil` in a document.
  var state: Int?
  /// Whether it is read after the state has asked or visited.
  var isAfter: Bool
  /// The guards that hold where it is read; of a guard's own facts, that guard.
  var guards: [Guard]

  /// Whether one of the guards asks about a slot, whatever it asks.
  func isGuarded(by slot: (Int) -> Bool) -> Bool {
    var found = false
    for guardian in guards {
      guardian.forEachFact { if $0.isAboutSlot, slot($0.subject.index) { found = true } }
    }
    return found
  }

  /// Whether one of the guards asks first whether anything is kept in a slot.
  func isAskedFirst(_ slot: (Int) -> Bool) -> Bool {
    var found = false
    for guardian in guards {
      guardian.forEachFact { fact in
        switch fact.test {
        case .answered, .skipped, .daysSince, .change:
          if slot(fact.subject.index) { found = true }
        default: break
        }
      }
    }
    return found
  }
}
