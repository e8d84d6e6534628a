/// Reads the number of a line that says more than a number: "nine, I was gripping the chair".
///
/// One part of the line has to be a number and nothing else, or begin with it; a number anywhere else
/// makes it doubtful, unless it tells of another time: "six, was a nine this morning".
struct ScaleClauses {
  private let vocabulary: Vocabulary
  private let top: Double?

  // What turns the number after it into more or less than itself.
  private static let turns: Set<String> = [
    "more", "less", "than", "least", "under", "over", "above", "below", "not", "never", "no",
    "every", "nearly", "almost",
  ]
  // What the number before it counts.
  private static let units: Set<String> = [
    "times", "time", "years", "year", "months", "weeks", "days", "hours", "minutes", "people",
    "kids", "children", "things", "of", "percent", "pm", "oclock", "more", "less",
  ]
  private static let earlier: Set<String> = [
    "was", "were", "been", "before", "yesterday", "earlier", "last", "used", "started", "from",
    "usually", "normally", "tomorrow", "would", "could", "christmas",
  ]
  private static let borders: Set<String> = [
    "but", "because", "so", "though", "although", "if", "when", "while", "since", "was", "then",
  ]

  init(_ vocabulary: Vocabulary, top: Double?) {
    self.vocabulary = vocabulary
    self.top = top
  }

  /// Returns the number, the two or three that are next to each other, or `nil`.
  func read(_ tokens: [Token]) -> [Double]? {
    guard tokens.count <= 40 else { return nil }
    var found: [Double] = []
    for clause in tokens.clauses(beginning: Self.borders) {
      let isEarlier = !Self.earlier.isDisjoint(with: clause.words)
      guard let numbers = numbers(in: clause) else {
        if isEarlier { continue }
        return nil
      }
      // What was so at another time does not count beside what is so now.
      if isEarlier, numbers.count > 0 { continue }
      found += numbers.filter { !found.contains($0) }
    }
    let sorted = found.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    return last - first <= 2 && Double(sorted.count) == last - first + 1 ? sorted : nil
  }

  /// The numbers that a part means: none where it has none, `nil` where they are something else.
  private func numbers(in clause: [Token]) -> [Double]? {
    let pieces = vocabulary.pieces(of: clause)
    let reader = NumberReader(top: top, isScale: true)
    if let whole = reader.read(pieces) { return whole }
    let places = pieces.indices.filter { if case .number = pieces[$0] { true } else { false } }
    guard let first = places.first else { return [] }
    let words = pieces.words
    guard Self.turns.isDisjoint(with: words[..<first]),
      Self.units.isDisjoint(with: words[first...].prefix(3))
    else { return nil }
    // The longest beginning that is a number, with words after it: "9 shaking".
    for end in (first + 1..<pieces.count).reversed() where places.allSatisfy({ $0 < end }) {
      guard case .word = pieces[end] else { continue }
      if let begun = reader.read(Array(pieces[..<end])) { return begun }
    }
    // Or the end, after words that lead up to a number: "so so, I'd say six", "a hopeful 3".
    guard places.count == 1, first == pieces.count - 1, first > 0,
      pieces[first - 1].leadsUp || (first > 1 && pieces[first - 2].leadsUp)
    else { return nil }
    return reader.read(Array(pieces[first...]))
  }
}

extension Piece {
  fileprivate var leadsUp: Bool { self == .filler || self == .hedge }
}

extension [Piece] {
  /// The words that mean nothing to a number.
  fileprivate var words: [String] {
    map { piece in
      switch piece {
      case .word(let word): word
      case .outOf: "of"
      default: ""
      }
    }
  }
}
