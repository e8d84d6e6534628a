import Dialogue

/// Reads what names options by their place or their number: "1-3", "the first two", "all of them".
struct SeveralNumbers {
  /// All options that can be meant together.
  let every: Set<Int>
  /// Those that go with no other: "None of these", "Nobody else".
  let exclusive: Set<Int>

  private let matcher: OptionMatcher
  private let vocabulary: Vocabulary

  init(_ matcher: OptionMatcher, _ vocabulary: Vocabulary) {
    self.matcher = matcher
    self.vocabulary = vocabulary
    // The option that goes with no other stands last, and its label begins with such a word.
    let last = matcher.names.first { $0.option == matcher.count - 1 }
    let first = last.flatMap { vocabulary.numbers.matches(in: $0.words, at: 0).first }
    exclusive = matcher.count > 1 && first?.meaning == Piece.none ? [matcher.count - 1] : []
    every = Set(0..<matcher.count).subtracting(exclusive)
  }

  /// Whether some words mean all of them.
  func isAll(_ tokens: [Token]) -> Bool {
    let pieces = pieces(of: tokens)
    return pieces.first == .all || pieces == [.both]
  }

  /// Whether words begin with one that means none of them.
  func beginsWithNone(_ words: [String]) -> Bool {
    let first = vocabulary.numbers.matches(in: words, at: 0).first?.meaning
    return first == Piece.none || first == .number(0)
  }

  /// Whether words hold a number or a place, among others.
  func hasNumber(_ tokens: [Token]) -> Bool {
    pieces(of: tokens).contains { piece in
      switch piece {
      case .number, .place, .last, .middle, .all, .both, .none: true
      default: false
      }
    }
  }

  private func pieces(of tokens: [Token]) -> [Piece] {
    vocabulary.pieces(of: tokens).filter { $0 != .filler && $0 != .mark(",") }
  }

  /// Returns what some words mean, all of them, or `nil` when they say something else.
  func read(_ tokens: [Token]) -> SeveralReader.Found? {
    let pieces = pieces(of: tokens)
    guard let first = pieces.first else { return nil }
    switch first {
    case .all:
      if pieces.count == 1 { return .sure(every) }
      // "All 3 still hold", where there are three.
      if pieces[1] == .number(Double(every.count)), pieces.dropFirst(2).allSatisfy(\.isWord) {
        return .sure(every)
      }
      return nil
    case .both where pieces.count == 1: return every.count == 2 ? .sure(every) : nil
    case .none where pieces.count == 1 || pieces == [.none, .number(Double(matcher.count))]:
      return .sure(exclusive.count == 1 ? exclusive : [])
    default: break
    }
    return readGroup(pieces) ?? readLetters(tokens.words) ?? readNumbers(tokens)
  }

  /// Reads several that stand together: "the first two", "the two at the bottom", "both of the last ones".
  private func readGroup(_ pieces: [Piece]) -> SeveralReader.Found? {
    let pieces = pieces.filter { $0 != .outOf && $0 != .index }
    guard pieces.count == 2 else { return nil }
    let place: Piece
    let most: Int
    switch (pieces[0], pieces[1]) {
    case (let found, .number(let value)) where value > 1:
      (place, most) = (found, Int(min(value, 1_000)))
    case (.number(let value), let found) where value > 1:
      (place, most) = (found, Int(min(value, 1_000)))
    case (.both, let found), (let found, .both): (place, most) = (found, 2)
    default: return nil
    }
    switch place {
    case .place(1), .last:
      if most > matcher.count { return .impossible }
      // What goes with no other is not one of the last.
      let last = most < every.count ? every.sorted() : Array(0..<matcher.count)
      return .sure(place == .last ? Set(last.suffix(most)) : Set(0..<most))
    case .middle:
      let from = [matcher.count, every.count].first { $0 > most && ($0 - most).isMultiple(of: 2) }
      return from.map { .sure(Set(($0 - most) / 2..<($0 + most) / 2)) }
    default: return nil
    }
  }

  /// Returns the numbers at the beginning of some words, where the rest says nothing of an option: "3 was
  /// first", "2 3 5 boss", "the first two if you don't mind".
  func readBeginning(_ tokens: [Token]) -> SeveralReader.Found? {
    let words = tokens.words
    guard words.count == tokens.count else { return nil }
    for end in tokens.indices.dropFirst().reversed() {
      let rest = Array(tokens[end...])
      guard isAside(rest, after: Array(tokens[..<end])), let found = read(Array(tokens[..<end]))
      else { continue }
      // "One is enough" counts, and names nothing; "number one will do" does.
      let named = pieces(of: Array(tokens[..<end]))
      if named == [.number(1)], tokens[end - 1].text == "one" { return nil }
      return hasNumber(Array(tokens[..<end])) ? found : nil
    }
    return nil
  }

  /// Whether what follows a number says nothing of an option, and is not counted by it: "2 friends".
  private func isAside(_ rest: [Token], after named: [Token]) -> Bool {
    // "2am" is an hour.
    guard !rest[0].isGlued else { return false }
    let words = rest.words
    let isNamed = pieces(of: rest).contains { piece in
      switch piece {
      case .number, .place, .last, .middle, .none: true
      default: false
      }
    }
    let isTurned = words[0] != "if" && !vocabulary.negations.isDisjoint(with: words)
    if isNamed || isTurned || words[0] == "of" { return false }
    if !vocabulary.afterNumbers.matches(in: words, at: 0).isEmpty { return true }
    // "The lot in the office" is not all of them.
    let before = pieces(of: named)
    guard !before.isEmpty, ![Piece.all, .both, .none].contains(before[0]) else { return false }
    if !vocabulary.closers.matches(in: words, at: 0).isEmpty { return true }
    if vocabulary.grammar.role(of: words[0]) != nil { return true }
    // "2, 3, 4 classic"
    let isOne = words.count == 1 && named.last?.kind == .number
    return (isOne || readGroup(before) != nil) && !words[0].hasSuffix("s")
      || vocabulary.stances.meaning(of: words) == .yes
  }

  /// Whether some words tell how many, and not which: "two of these".
  func isCount(_ tokens: [Token]) -> Bool {
    guard let of = tokens.firstIndex(where: { $0.text == "of" }), of + 1 < tokens.count,
      vocabulary.counted.contains(tokens[of + 1].text)
    else { return false }
    let before = pieces(of: Array(tokens[..<of]))
    guard before.count == 1, case .number = before[0] else { return false }
    return true
  }

  /// Reads nothing but letters: "A C F".
  private func readLetters(_ words: [String]) -> SeveralReader.Found? {
    let letters = words.filter { $0 != "and" }
    let places = letters.compactMap { word -> Int? in
      guard word.utf8.count == 1, let code = word.utf8.first, (0x61...0x7A).contains(code) else {
        return nil
      }
      return Int(code) - 0x61
    }
    guard places.count == letters.count, places.count > 1, Set(places).count == places.count,
      places.allSatisfy({ $0 < matcher.count })
    else { return nil }
    return .sure(Set(places))
  }

  /// Reads nothing but numbers and places: "1 3", "1-3", "2 or 3", "13", "first, third".
  private func readNumbers(_ tokens: [Token]) -> SeveralReader.Found? {
    if isCount(tokens) { return nil }
    var found: Set<Int> = []
    var isEither = false
    // "1 - 3 - 5" is no range.
    var named: Set<Int> = []
    var ranges = 0
    var from: Int?
    var last: Int?
    var isPlace = false
    for piece in vocabulary.pieces(of: tokens) {
      // "The third one": the one after a place counts nothing.
      if isPlace, piece == .number(1) { continue }
      isPlace = false
      switch piece {
      case .place(let number) where from == nil:
        found.insert(number - 1)
        named.insert(number - 1)
        last = number
        isPlace = true
      case .last where from == nil:
        // "The first and the last": what goes with no other is meant only alone.
        let isAlone = pieces(of: tokens).allSatisfy { $0 == .last || $0 == .number(1) }
        guard let end = isAlone ? matcher.count - 1 : every.max() else { return nil }
        found.insert(end)
        named.insert(end)
        isPlace = true
      case .number(let value):
        guard value == value.rounded(), value >= 1, value < 1_000 else { return .impossible }
        let number = Int(value)
        named.insert(number - 1)
        if let start = from {
          if number < start { return SeveralReader.Found.none }
          if number > matcher.count { return .impossible }
          found.formUnion(start - 1..<number)
          from = nil
        } else {
          found.insert(number - 1)
        }
        last = number
      case .mark("-"), .through:
        guard last != nil, from == nil else { return nil }
        ranges += 1
        from = last
      case .or: isEither = true
      case .mark(","), .mark("&"), .mark("+"), .mark("/"), .mark("#"), .filler, .index, .between:
        break
      default: return nil
      }
    }
    guard !found.isEmpty, from == nil else { return nil }
    if ranges > 1, named.count == ranges + 1 { found = named }
    if let outside = found.first(where: { $0 >= matcher.count }) {
      return found.count == 1 ? readRun(outside + 1) : .impossible
    }
    if tokens.count == 1, let label = startingWith(tokens[0].text, besides: found) { return label }
    return isEither ? .wonder(found.sorted().map { [$0] }) : .sure(found)
  }

  /// "13" where there are four options may be 1 and 3.
  private func readRun(_ number: Int) -> SeveralReader.Found {
    let digits = String(number).compactMap(\.wholeNumberValue)
    guard digits.count > 1, digits.allSatisfy({ (1...matcher.count).contains($0) }) else {
      return .impossible
    }
    return .wonder([Set(digits.map { $0 - 1 })])
  }

  private func startingWith(_ number: String, besides found: Set<Int>) -> SeveralReader.Found? {
    let others = matcher.names.filter { $0.words.first == number && !found.contains($0.option) }
    return others.isEmpty ? nil : .wonder([found] + others.map { [$0.option] })
  }
}

extension Piece {
  fileprivate var isWord: Bool { if case .word = self { true } else { false } }
}
