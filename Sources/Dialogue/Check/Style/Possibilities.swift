/// What the guards of a graph can tell apart.
struct Possibilities {
  /// A word aspect has a bit for nothing, one for each word, and one for anything else.
  private static let nothing: UInt64 = 1
  // With one more bit for nothing and one for anything else.
  private static let mostWords = 62
  // Each number has a bit of its own and one for what lies below it.
  private static let mostNumbers = 31

  /// The words that guards name, by slot.
  private var words: [Int: [String]] = [:]
  /// The numbers that guards name, ascending.
  private var numbers: [Aspect: [Double]] = [:]
  /// The slots that hold one of the words that guards name, if they hold anything.
  private var closed: Set<Int> = []

  /// Collects what guards name.
  init(_ graph: Graph, _ table: SlotTable, _ catalog: Catalog) {
    var words: [Int: [String]] = [:]
    var numbers: [Aspect: [Double]] = [:]
    SlotReader(
      graph,
      ask: { condition in
        condition.forEachFact { fact in
          if case .isWord(let word) = fact.test {
            let known = words[fact.subject.index] ?? []
            if known.count < Self.mostWords, !known.contains(word) {
              words[fact.subject.index, default: []].append(word)
            }
          } else if let (aspect, _, number) = fact.measure {
            let known = numbers[aspect] ?? []
            if known.count < Self.mostNumbers, !known.contains(number) {
              numbers[aspect, default: []].append(number)
            }
          }
        }
      }
    ).run()
    self.words = words
    self.numbers = numbers.mapValues { $0.sorted() }
    for (slot, words) in words {
      guard let type = catalog.type(of: graph.slots[slot], in: table) else { continue }
      if !type.isOpen, type.kinds == .choice, type.words.isSubset(of: words) {
        closed.insert(slot)
      }
    }
  }

  /// Whether something is kept in a slot.
  func answered(_ slot: Int) -> Condition {
    let all = all(of: slot)
    return .one(.word(slot: slot), of: all & ~Self.nothing, among: all)
  }

  /// Whether a slot holds a word.
  func `is`(_ slot: Int, _ word: String) -> Condition {
    guard let number = words[slot]?.firstIndex(of: word) else {
      return .and(answered(slot), flag("is \(word)", of: slot))
    }
    return .one(.word(slot: slot), of: 2 << UInt64(number), among: all(of: slot))
  }

  /// Takes for given that a slot holds a word.
  func set(_ slot: Int, to word: String, in supposition: inout Supposition) {
    let number = words[slot]?.firstIndex(of: word) ?? words[slot]?.count ?? 0
    supposition.set(.word(slot: slot), to: 2 << UInt64(number), among: all(of: slot))
  }

  /// Takes for given that no state was entered yet.
  func beginVisits(in supposition: inout Supposition) {
    for (aspect, numbers) in numbers {
      guard case .visits = aspect else { continue }
      let zero: UInt64 = 1 << UInt64(Self.region(of: 0, among: numbers))
      supposition.set(aspect, to: zero, among: Self.all(numbers))
    }
  }

  /// Takes for given that a state is entered once more.
  func countVisit(of state: String, in supposition: inout Supposition) {
    let aspect = Aspect.visits(state)
    guard let numbers = numbers[aspect] else { return }
    let all = Self.all(numbers)
    let before = supposition.values(of: aspect, among: all)
    var after: UInt64 = 0
    for region in 0...2 * numbers.count where before & (1 << UInt64(region)) != 0 {
      guard let counts = Self.counts(in: region, among: numbers) else { continue }
      let first = Self.region(of: counts.lowerBound + 1, among: numbers)
      let last = Self.region(of: counts.upperBound + 1, among: numbers)
      for region in first...last { after |= 1 << UInt64(region) }
    }
    supposition.set(aspect, to: after == 0 ? all : after, among: all)
  }

  /// Returns which of the parts a number lies in that some numbers cut: below the first, at it,
  /// between it and the second, and so on.
  private static func region(of number: Double, among numbers: [Double]) -> Int {
    for (index, other) in numbers.enumerated() where number <= other {
      return number < other ? 2 * index : 2 * index + 1
    }
    return 2 * numbers.count
  }

  /// Returns the counts that lie in such a part, of the last only the first one.
  private static func counts(in region: Int, among numbers: [Double]) -> ClosedRange<Double>? {
    let index = region / 2
    if region % 2 == 1 { return numbers[index]...numbers[index] }
    let least = index == 0 ? 0 : max(0, numbers[index - 1].rounded(.down) + 1)
    let most = index == numbers.count ? least : numbers[index].rounded(.up) - 1
    return least <= most ? least...most : nil
  }

  private static func all(_ numbers: [Double]) -> UInt64 { (2 << UInt64(2 * numbers.count)) - 1 }

  /// Returns what a guard asks.
  func condition(_ guardian: Guard) -> Condition {
    switch guardian {
    case .fact(let fact): condition(fact)
    case .not(let inner): .not(condition(inner))
    case .and(let left, let right): .and(condition(left), condition(right))
    case .or(let left, let right): .or(condition(left), condition(right))
    }
  }

  private func condition(_ fact: Fact) -> Condition {
    let slot = fact.subject.index
    switch fact.test {
    case .isWord(let word): return self.is(slot, word)
    case .answered: return answered(slot)
    case .skipped: return .and(.not(answered(slot)), flag("skipped", of: slot))
    case .number, .daysSince: return .and(answered(slot), measured(fact))
    case .change: return .and(.and(answered(slot), flag("moved", of: slot)), measured(fact))
    case .count(let comparison, let number):
      // Where nothing is kept, there are none.
      return comparison.holds(0, number)
        ? .or(.not(answered(slot)), measured(fact)) : .and(answered(slot), measured(fact))
    case .visits, .away: return measured(fact)
    case .together: return .together
    default:
      return fact.isAboutSlot ? .and(answered(slot), other(fact)) : other(fact)
    }
  }

  private func measured(_ fact: Fact) -> Condition {
    guard let (aspect, comparison, number) = fact.measure, let known = numbers[aspect],
      known.contains(number)
    else { return other(fact) }
    var values: UInt64 = 0
    for (index, other) in known.enumerated() {
      let below = index == 0 ? other - 1 : (known[index - 1] + other) / 2
      if comparison.holds(below, number) { values |= 1 << UInt64(2 * index) }
      if comparison.holds(other, number) { values |= 2 << UInt64(2 * index) }
    }
    let top = UInt64(2 * known.count)
    if comparison.holds(known[known.count - 1] + 1, number) { values |= 1 << top }
    return .one(aspect, of: values, among: Self.all(known))
  }

  private func other(_ fact: Fact) -> Condition {
    let isAboutSlot = fact.isAboutSlot
    return flag(
      isAboutSlot ? "\(fact.test)" : "\(fact.test) \(fact.subject.name)",
      of: isAboutSlot ? fact.subject.index : nil)
  }

  private func flag(_ name: String, of slot: Int?) -> Condition {
    .one(.fact(slot: slot, name), of: 2, among: 3)
  }

  private func all(of slot: Int) -> UInt64 {
    let count = UInt64(words[slot]?.count ?? 0)
    return closed.contains(slot) ? (2 << count) - 1 : (4 << count) &- 1
  }
}

extension Fact {
  /// What it measures, and how it compares that with which number; `nil` for other facts.
  fileprivate var measure: (aspect: Aspect, comparison: Comparison, number: Double)? {
    let slot = subject.index
    return switch test {
    case .number(let comparison, let number): (.number(slot: slot), comparison, number)
    case .count(let comparison, let number): (.count(slot: slot), comparison, number)
    case .change(let comparison, let number): (.change(slot: slot), comparison, number)
    case .daysSince(let comparison, let number): (.days(slot: slot), comparison, number)
    case .visits(let comparison, let number): (.visits(subject.name), comparison, number)
    case .away(let comparison, let number): (.away, comparison, number)
    default: nil
    }
  }
}
