/// What a slot can hold, from all the places that keep it.
struct SlotType: Equatable {
  /// The kinds of value.
  struct Kinds: OptionSet {
    var rawValue: Int
    /// One of some words: a choice, a yes-no, an outcome, a word that is set.
    static let choice = Kinds(rawValue: 1)
    static let several = Kinds(rawValue: 2)
    static let number = Kinds(rawValue: 4)
    static let day = Kinds(rawValue: 8)
    static let text = Kinds(rawValue: 16)
    static let list = Kinds(rawValue: 32)
    static let form = Kinds(rawValue: 64)
  }

  /// What is wrong with a fact that a guard asks of a slot.
  enum Problem: Equatable {
    /// The slot is of another kind; the text says what can be asked.
    case wrongType(String)
    /// The slot never holds that word.
    case unknownWord(among: Set<String>)
  }

  var kinds: Kinds = []
  /// The words that it can be, or that several can contain.
  var words: Set<String> = []
  /// Whether more is kept in it than is known.
  var isOpen = false

  /// A slot of which nothing is known.
  static let anything = SlotType(isOpen: true)

  /// What listening can notice in a text.
  static let textFacts: Set<String> = ["chat", "long", "one-word"]

  mutating func formUnion(_ other: SlotType) {
    kinds.formUnion(other.kinds)
    if !other.words.isEmpty { words.formUnion(other.words) }
    isOpen = isOpen || other.isOpen
  }

  /// Returns what is wrong with a fact, or `nil` when it can hold.
  func problem(with test: Fact.Test) -> Problem? {
    if isOpen { return nil }
    switch test {
    case .isWord(let word):
      let isWord =
        !kinds.isDisjoint(with: [.choice, .text]) || kinds.contains(.number) && !words.isEmpty
      if !isWord { return .wrongType("'is' asks for one word") }
      let known = kinds.contains(.text) ? words.union(Self.textFacts) : words
      return known.contains(word) ? nil : .unknownWord(among: known)
    case .has(let word):
      if !kinds.contains(.several) { return .wrongType("'has' looks among several") }
      return words.contains(word) ? nil : .unknownWord(among: words)
    case .mentions: return need(.text, "'mentions' looks into a text")
    case .number(let comparison, _):
      return need(.number, "'\(comparison.rawValue)' compares numbers")
    case .count: return need([.list, .several], "'count' counts a list or several")
    case .change: return need(.number, "'change' compares numbers")
    case .daysSince, .answered, .skipped: return nil
    case .visits, .away, .done, .daysSinceDone, .plans, .together: return nil
    }
  }

  /// Returns a problem unless one of the kinds can be kept.
  func need(_ wanted: Kinds, _ message: String) -> Problem? {
    isOpen || !kinds.isDisjoint(with: wanted) ? nil : .wrongType(message)
  }

  /// What it is and what may be asked of it, for messages.
  var advice: String {
    if kinds.contains(.several) { return "it is several; use 'has' or 'count'" }
    if kinds.contains(.list) { return "it is a list; use 'count'" }
    if kinds.contains(.text) { return "it is a text; use 'answered', 'is long' or 'mentions'" }
    if kinds.contains(.choice) { return "it is one of some words; use 'is'" }
    if kinds.contains(.number) { return "it is a number; use <, <=, =, >= or >" }
    if kinds.contains(.day) { return "it is a day; use 'days since'" }
    return "it is a form; ask one of its rows or sums"
  }
}
