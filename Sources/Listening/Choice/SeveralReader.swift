import Dialogue

/// Reads sets of options: "1, 3 and 4", "all but 2", "none".
struct SeveralReader {
  /// What was found.
  enum Found: Equatable {
    case sure(Set<Int>)
    case wonder([Set<Int>])
    case impossible
    case none
  }

  private let matcher: OptionMatcher
  private let vocabulary: Vocabulary

  /// Creates a reader for the options that a matcher knows.
  init(_ matcher: OptionMatcher, _ vocabulary: Vocabulary) {
    self.matcher = matcher
    self.vocabulary = vocabulary
  }

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found {
    if let whole = readWhole(tokens) { return whole }
    if let numbers = readNumbers(tokens) { return numbers }
    return readList(tokens)
  }

  private func readWhole(_ tokens: [Token]) -> Found? {
    let every = Set(0..<matcher.count)
    let words = tokens.filter { $0.kind != .mark }.map(\.text)
    let exact = matcher.named(words)
    if exact.count == 1 { return .sure([exact[0]]) }
    var pieces = vocabulary.pieces(of: tokens)
    pieces.removeAll { $0 == .filler }
    if pieces == [.all] { return .sure(every) }
    if pieces == [.none] { return .sure([]) }
    if pieces == [.both] { return matcher.count == 2 ? .sure(every) : Found.none }
    if pieces.count == 2, case .number(let value) = pieces[1], value > 1 {
      // "the first two", "the last two"
      let most = Int(min(value, 1_000))
      if pieces[0] != .place(1), pieces[0] != .last { return readExcept(tokens, every) }
      if most > matcher.count { return .impossible }
      return .sure(pieces[0] == .last ? Set(every.sorted().suffix(most)) : Set(0..<most))
    }
    return readExcept(tokens, every)
  }

  /// Reads "all but 2", "everything except fairness and courage".
  private func readExcept(_ tokens: [Token], _ every: Set<Int>) -> Found? {
    let words = tokens.map { $0.kind == .mark ? "" : $0.text }
    for start in words.indices {
      guard let match = vocabulary.numbers.matches(in: words, at: start).first else { return nil }
      if match.meaning == .filler { continue }
      var rest = start + match.count
      if match.meaning == .all {
        while rest < words.count, words[rest].isEmpty { rest += 1 }
        guard let but = vocabulary.numbers.matches(in: words, at: rest).first,
          but.meaning == .except
        else { return nil }
        rest += but.count
      } else if match.meaning != .except || words[start] != "all" {
        return nil
      }
      guard case .sure(let left) = read(Array(tokens[rest...])) else { return Found.none }
      return .sure(every.subtracting(left))
    }
    return nil
  }

  /// Reads a line of nothing but numbers: "1 3", "1-3", "2 or 3", "13".
  private func readNumbers(_ tokens: [Token]) -> Found? {
    var found: Set<Int> = []
    var isEither = false
    var from: Int?
    var last: Int?
    for piece in vocabulary.pieces(of: tokens) {
      switch piece {
      case .number(let value):
        guard value == value.rounded(), value >= 1, value < 1_000 else { return .impossible }
        let number = Int(value)
        if let start = from {
          if number < start { return Found.none }
          if number > matcher.count { return .impossible }
          found.formUnion(start - 1..<number)
          from = nil
        } else {
          found.insert(number - 1)
        }
        last = number
      case .mark("-"), .through:
        guard last != nil, from == nil else { return nil }
        from = last
      case .or: isEither = true
      case .mark(","), .mark("&"), .mark("+"), .mark("/"), .filler, .index: break
      default: return nil
      }
    }
    guard !found.isEmpty, from == nil else { return nil }
    if let outside = found.first(where: { $0 >= matcher.count }) {
      return found.count == 1 ? readRun(outside + 1) : .impossible
    }
    if tokens.count == 1, let label = startingWith(tokens[0].text, besides: found) { return label }
    return isEither ? .wonder(found.sorted().map { [$0] }) : .sure(found)
  }

  /// "13" where there are four options may be 1 and 3.
  private func readRun(_ number: Int) -> Found {
    let digits = String(number).compactMap(\.wholeNumberValue)
    guard digits.count > 1, digits.allSatisfy({ (1...matcher.count).contains($0) }) else {
      return .impossible
    }
    return .wonder([Set(digits.map { $0 - 1 })])
  }

  private func startingWith(_ number: String, besides found: Set<Int>) -> Found? {
    let others = matcher.names.filter { $0.words.first == number && !found.contains($0.option) }
    return others.isEmpty ? nil : .wonder([found] + others.map { [$0.option] })
  }

  private func readList(_ tokens: [Token]) -> Found {
    let parts = split(tokens)
    if parts.count > 24 { return .none }
    var found: Set<Int> = []
    var isSure = true
    var index = 0
    parts: while index < parts.count {
      // "Time and patience" may be one label.
      for end in stride(from: min(parts.count, index + 4), to: index + 1, by: -1) {
        let joined = tokens[parts[index].lowerBound..<parts[end - 1].upperBound]
        let named = matcher.named(joined.filter { $0.kind != .mark }.map(\.text))
        guard named.count == 1 else { continue }
        found.insert(named[0])
        index = end
        continue parts
      }
      switch matcher.match(Array(tokens[parts[index]])) {
      case .sure(let option, _): found.insert(option)
      case .wonder(let options, _):
        if parts.count == 1 { return .wonder(options.map { [$0] }) }
        guard options.count == 1 else { return .none }
        found.insert(options[0])
        isSure = false
      case .impossible: return .impossible
      case .none: return .none
      }
      index += 1
    }
    if found.isEmpty { return .none }
    return isSure ? .sure(found) : .wonder([found])
  }

  private func split(_ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    let dividers = [",", "&", "+", "/"]
    var start = 0
    for (index, token) in tokens.enumerated() {
      let divides = token.kind == .mark ? dividers.contains(token.text) : token.text == "and"
      guard divides else { continue }
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < tokens.count { parts.append(start..<tokens.count) }
    return parts
  }
}
