/// A condition over what was answered: a small total language over finite facts.
public indirect enum Guard: Equatable, Sendable {
  /// One fact.
  case fact(Fact)
  /// The guard does not hold.
  case not(Guard)
  /// Both hold.
  case and(Guard, Guard)
  /// One or both hold.
  case or(Guard, Guard)

  /// Calls a closure with each fact, from left to right.
  public func forEachFact(_ body: (Fact) -> Void) {
    switch self {
    case .fact(let fact): body(fact)
    case .not(let inner): inner.forEachFact(body)
    case .and(let left, let right), .or(let left, let right):
      left.forEachFact(body)
      right.forEachFact(body)
    }
  }
}

/// What a guard may ask.
public struct Fact: Equatable, Sendable {
  /// The question that is asked of the session.
  public enum Test: Equatable, Sendable {
    /// A choice, outcome, level or text fact is this.
    case isWord(String)
    /// Several contain this.
    case has(String)
    /// A text was noticed to mention a list of words.
    case mentions(String)
    /// A number compares so.
    case number(Comparison, Double)
    /// A list or several has so many entries.
    case count(Comparison, Double)
    /// A number moved so much since it was last kept.
    case change(Comparison, Double)
    /// So many days passed since a day, or since the slot was kept.
    case daysSince(Comparison, Double)
    /// Something is kept.
    case answered
    /// It was skipped.
    case skipped
    /// A state was entered so often in this run of its graph.
    case visits(Comparison, Double)
    /// So many days since the sitting before this one.
    case away(Comparison, Double)
    /// A conversation has been finished.
    case done
    /// So many days passed since a conversation was finished; false while it was not.
    case daysSinceDone(Comparison, Double)
    /// So many plans of other conversations are open.
    case plans(Comparison, Double)
    /// Two people sit at the keyboard.
    case together
  }

  /// How a number is compared.
  public enum Comparison: String, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="

    /// Returns whether two numbers compare so.
    public func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .less: left < right
      case .atMost: left <= right
      case .more: left > right
      case .atLeast: left >= right
      case .equal: left == right
      }
    }
  }

  /// What is asked.
  public var test: Test {
    _read { yield parts.value.test }
  }
  /// The slot, state or graph that it is asked of.
  public var subject: Reference {
    _read { yield parts.value.subject }
    _modify { yield &parts.value.subject }
  }
  /// Where the word or number that it is compared with was written.
  public var argumentPlace: Place { parts.value.argumentPlace }

  // A guard hands out its fact as a copy each time that somebody asks.
  private var parts: Boxed<Parts>

  private struct Parts: Equatable, Sendable {
    let test: Test
    var subject: Reference
    let argumentPlace: Place
  }

  /// Creates a fact.
  public init(_ test: Test, of subject: Reference, argumentAt place: Place) {
    parts = Boxed(Parts(test: test, subject: subject, argumentPlace: place))
  }

  /// Whether the subject is a slot.
  public var isAboutSlot: Bool {
    switch test {
    case .visits, .away, .done, .daysSinceDone, .plans, .together: false
    default: true
    }
  }

  /// Whether the subject is one of the program's conversations.
  public var isAboutConversation: Bool {
    switch test {
    case .done, .daysSinceDone: true
    default: false
    }
  }
}
