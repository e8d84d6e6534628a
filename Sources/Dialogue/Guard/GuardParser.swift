/// Reads the text of a guard.
///
/// The grammar: facts joined with `and`, `or`, `not` and parentheses; `not` binds first, then `and`.
public struct GuardParser {
  /// What is wrong with a guard, and where.
  public struct Problem: Error, Equatable {
    /// What is wrong and what to do.
    public var message: String
    /// Where.
    public var place: Place
  }

  private struct Token {
    var text: String
    var place: Place
  }

  private var tokens: [Token] = []
  private var next = 0
  private var depth = 0
  private let end: Place

  /// Parses a guard.
  ///
  /// - Parameters:
  ///   - text: The guard as the author wrote it.
  ///   - place: Where its first character stands.
  /// - Returns: The guard, with names not yet resolved.
  public static func parse(_ text: String, at place: Place) throws(Problem) -> Guard {
    var parser = GuardParser(text, at: place)
    let guardian = try parser.either()
    if let extra = parser.peek {
      throw Problem(
        message: "'\(extra.text)' is left over; join facts with 'and' or 'or'", place: extra.place)
    }
    return guardian
  }

  private init(_ text: String, at place: Place) {
    // Names and signs are ASCII, so bytes are columns wherever a guard can be right.
    let bytes = text.utf8
    tokens.reserveCapacity(6)
    var start = bytes.startIndex
    var column = 0
    while start < bytes.endIndex {
      let kind = Kind(bytes[start])
      var end = bytes.index(after: start)
      var length = 1
      while end < bytes.endIndex, kind.isLong, Kind(bytes[end]) == kind {
        bytes.formIndex(after: &end)
        length += 1
      }
      if kind != .space {
        tokens.append(Token(text: String(text[start..<end]), place: place.advanced(by: column)))
      }
      start = end
      column += length
    }
    end = place.advanced(by: column)
  }

  private enum Kind {
    case space, sign, parenthesis, name

    /// Whether several in a row are one token.
    var isLong: Bool { self == .sign || self == .name }

    init(_ byte: UInt8) {
      switch byte {
      case 0x20, 0x0A: self = .space
      case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"): self = .sign
      case UInt8(ascii: "("), UInt8(ascii: ")"): self = .parenthesis
      default: self = .name
      }
    }
  }

  private var peek: Token? { next < tokens.count ? tokens[next] : nil }

  private mutating func take(_ word: String) -> Bool {
    guard peek?.text == word else { return false }
    next += 1
    return true
  }

  private mutating func token(_ what: String) throws(Problem) -> Token {
    guard let token = peek else { throw Problem(message: "\(what) is missing", place: end) }
    next += 1
    return token
  }

  private mutating func either() throws(Problem) -> Guard {
    var left = try both()
    while take("or") { left = .or(left, try both()) }
    return left
  }

  private mutating func both() throws(Problem) -> Guard {
    var left = try single()
    while take("and") { left = .and(left, try single()) }
    return left
  }

  private mutating func single() throws(Problem) -> Guard {
    depth += 1
    defer { depth -= 1 }
    if depth > 32 {
      throw Problem(message: "guards nest at most 32 deep", place: peek?.place ?? end)
    }
    if take("not") { return .not(try single()) }
    if take("(") {
      let inner = try either()
      let close = try token("')'")
      if close.text != ")" { throw Problem(message: "')' is missing", place: close.place) }
      return inner
    }
    return try fact()
  }

  private mutating func fact() throws(Problem) -> Guard {
    let first = try token("a fact")
    switch first.text {
    case "together":
      return .fact(Fact(.together, of: Reference("", at: first.place), argumentAt: first.place))
    case "answered", "skipped":
      let slot = try name("a slot")
      return .fact(
        Fact(first.text == "answered" ? .answered : .skipped, of: slot, argumentAt: slot.place))
    case "done":
      let graph = try name("a conversation")
      return .fact(Fact(.done, of: graph, argumentAt: graph.place))
    case "away":
      return try compared(Reference("", at: first.place)) { .away($0, $1) }
    case "plans":
      return try compared(Reference("", at: first.place)) { .plans($0, $1) }
    case "count":
      return try compared(try name("a slot")) { .count($0, $1) }
    case "change":
      return try compared(try name("a slot")) { .change($0, $1) }
    case "visits":
      return try compared(try name("a state")) { .visits($0, $1) }
    case "days":
      guard take("since") else {
        throw Problem(message: "'since' is missing after 'days'", place: peek?.place ?? end)
      }
      if take("done") {
        return try compared(try name("a conversation")) { .daysSinceDone($0, $1) }
      }
      return try compared(try name("a slot")) { .daysSince($0, $1) }
    case "is", "has", "mentions", "and", "or", ")":
      throw Problem(message: "a slot is missing before '\(first.text)'", place: first.place)
    default:
      return try comparison(of: Reference(first.text, at: first.place))
    }
  }

  private mutating func comparison(of slot: Reference) throws(Problem) -> Guard {
    guard let sign = peek else {
      throw Problem(message: "'is', 'has' or a comparison is missing", place: end)
    }
    switch sign.text {
    case "is":
      next += 1
      let isNegated = take("not")
      let word = try name("a word")
      let fact = Guard.fact(Fact(.isWord(word.name), of: slot, argumentAt: word.place))
      return isNegated ? .not(fact) : fact
    case "has":
      next += 1
      let word = try name("a word")
      return .fact(Fact(.has(word.name), of: slot, argumentAt: word.place))
    case "mentions":
      next += 1
      let list = try name("a list of words")
      return .fact(Fact(.mentions(list.name), of: slot, argumentAt: list.place))
    default:
      return try compared(slot) { .number($0, $1) }
    }
  }

  private mutating func name(_ what: String) throws(Problem) -> Reference {
    let token = try token(what)
    guard let first = token.text.utf8.first, (0x61...0x7A).contains(first | 0x20) else {
      throw Problem(message: "\(what) is missing before '\(token.text)'", place: token.place)
    }
    return Reference(token.text, at: token.place)
  }

  private mutating func compared(
    _ subject: Reference, _ test: (Fact.Comparison, Double) -> Fact.Test
  ) throws(Problem) -> Guard {
    let sign = try token("a comparison")
    guard let comparison = Fact.Comparison(rawValue: sign.text) else {
      throw Problem(
        message: "'\(sign.text)' is no comparison; use <, <=, =, >= or >", place: sign.place)
    }
    let number = try token("a number")
    guard let value = Double(number.text) else {
      throw Problem(message: "'\(number.text)' is not a number", place: number.place)
    }
    return .fact(Fact(test(comparison, value), of: subject, argumentAt: number.place))
  }
}
