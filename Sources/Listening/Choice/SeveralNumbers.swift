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
    case .none where pieces.count == 1: return .sure(exclusive.count == 1 ? exclusive : [])
    case .place(1), .last:
      guard pieces.count == 2, case .number(let value) = pieces[1], value > 1 else { break }
      // "the first two", "the last two"
      let most = Int(min(value, 1_000))
      if most > matcher.count { return .impossible }
      return .sure(pieces[0] == .last ? Set((0..<matcher.count).suffix(most)) : Set(0..<most))
    default: break
    }
    return readNumbers(tokens)
  }

  /// Reads nothing but numbers: "1 3", "1-3", "2 or 3", "13".
  private func readNumbers(_ tokens: [Token]) -> SeveralReader.Found? {
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
        from = last
      case .or: isEither = true
      case .mark(","), .mark("&"), .mark("+"), .mark("/"), .mark("#"), .filler, .index, .between:
        break
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
