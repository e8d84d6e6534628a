/// The words of a text that say something, with who did what and what was turned around.
struct Sentence {
  /// Somebody in what is told.
  enum Who: String {
    case me, them, us

    /// Who is left when somebody had it done to them.
    var other: Who? { self == .me ? .them : nil }
  }

  /// A word that says something.
  struct Term {
    /// The stem.
    var stem: String
    /// The groups of synonyms that it, or the phrase that begins with it, belongs to.
    var groups: [Int] = []
    /// Whether it was turned around: "not sad".
    var isNegated = false
    /// What it does in the sentence; `nil` for a word that says something by itself.
    var role: Grammar.Role?
    /// Who does it.
    var agent: Who?
    /// To whom it is done.
    var patient: Who?

    /// Whether it says something by itself.
    var isFull: Bool { role == nil }
    /// Whether it is "stop", which turns around what follows and is also done by itself.
    var isStop: Bool { stem == "stop" }
  }

  /// The words in their order.
  private(set) var terms: [Term] = []

  private let vocabulary: Vocabulary
  // The subject since the last border, and where its verb stands.
  private var subject: Who?
  private var verb: Int?
  private var hasBe = false
  private var isBy = false
  // So many words that say something are still turned around.
  private var negated = 0

  // Longer ones than this are turned around by something else, if at all.
  private static let reach = 4

  /// Reads tokens.
  init(_ tokens: [Token], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    terms.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      if token.kind == .mark {
        border()
      } else {
        take(token.text, next: index + 1 < tokens.count ? tokens[index + 1] : nil)
      }
    }
    group()
  }

  private mutating func take(_ word: String, next: Token?) {
    let role = vocabulary.grammar.role(of: word)
    switch role {
    case .me: person(.me, next)
    case .them: person(.them, next)
    case .us: person(.us, next)
    case .theirs:
      // "Hurt her" names a person, "her phone" does not.
      let hasMore = next.map { $0.kind == .word && vocabulary.grammar.role(of: $0.text) == nil }
      if hasMore != true { person(.them, next) }
    case .be, .get: if subject != nil { hasBe = true }
    case .border: border()
    case .link:
      if word != "to" { verb = nil }
      if word == "and" { negated = 0 }
    case .by: isBy = true
    case .not: if next?.text != "only", next?.text != "just" { negated = Self.reach }
    case .mine, .auxiliary, .empty, nil: break
    }
    var term = Term(stem: vocabulary.grammar.stem(of: word), role: role)
    if role == nil { fill(&term, word) }
    terms.append(term)
  }

  /// Enters who does it to whom.
  private mutating func fill(_ term: inout Term, _ word: String) {
    term.isNegated = negated > 0
    negated = max(0, negated - 1)
    if hasBe, vocabulary.grammar.isParticiple(word) {
      term.patient = subject
      term.agent = subject?.other
    } else {
      term.agent = subject
    }
    hasBe = false
    verb = terms.count
  }

  private mutating func person(_ who: Who, _ next: Token?) {
    guard let verb, terms.count - verb <= 3 else {
      subject = who
      hasBe = false
      isBy = false
      return
    }
    if isBy {
      terms[verb].agent = who
    } else if terms[verb].patient == nil {
      terms[verb].patient = who
      if terms[verb].agent == nil { terms[verb].agent = who.other }
    }
    isBy = false
    self.verb = nil
    // "He wants me to leave": I would leave.
    if next?.text == "to" { subject = who }
  }

  private mutating func border() {
    subject = nil
    verb = nil
    hasBe = false
    isBy = false
    negated = 0
  }

  /// Finds the groups of synonyms.
  private mutating func group() {
    let stems = terms.map(\.stem)
    for index in terms.indices {
      guard let match = vocabulary.synonyms.match(in: stems, at: index) else { continue }
      let whole = index..<index + match.count
      // A phrase such as "let down" says something, though its words may not.
      guard match.count > 1 || terms[index].isFull else { continue }
      let head = whole.first { terms[$0].isFull } ?? index
      terms[index].groups = match.groups
      terms[index].isNegated =
        terms[head].isNegated && !whole.contains { terms[$0].role == .not }
      if terms[index].agent == nil { terms[index].agent = terms[head].agent }
      if terms[index].patient == nil { terms[index].patient = terms[whole.upperBound - 1].patient }
    }
  }
}
