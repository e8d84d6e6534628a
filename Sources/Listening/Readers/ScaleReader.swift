/// Reads the number of a line that may say more than a number: "nine, I was gripping the chair".
///
/// A part of the line has to be a number, or lead up to one; a number that counts something else makes
/// the line doubtful, unless it tells of another time: "six, was a nine this morning".
struct ScaleReader {
  /// The numbers that a line means, and whether the one that there is has to be asked.
  struct Found: Equatable {
    var numbers: [Double]
    var isDoubtful: Bool
  }

  let vocabulary: Vocabulary
  /// The ends of the scale.
  let scale: ClosedRange<Double>
  /// Whether the question asks how it was, so that "it was a 9" tells what is asked.
  let isAboutPast: Bool

  private static let borders: Set<String> = [
    "but", "because", "so", "though", "although", "if", "when", "while", "since", "was", "then",
    "now", "today", "cos", "cause", "after", "whereas",
  ]

  /// Returns the number, those between which the line wavers, or `nil`.
  ///
  /// - Parameters:
  ///   - tokens: The line.
  ///   - end: The end of the scale that some words name.
  func read(_ tokens: [Token], end: ([String]) -> Double?) -> Found? {
    guard tokens.count <= 40 else { return nil }
    if tokens.allSatisfy({ $0.kind != .word }) {
      let reader = NumberReader(top: scale.upperBound, isScale: true)
      if let numbers = reader.read(vocabulary.pieces(of: tokens)) {
        return Found(numbers: numbers, isDoubtful: false)
      }
    }
    // "Seven or so" does not end before its last word.
    let tokens = tokens.indices.filter { index in
      !(tokens[index].text == "so" && index > 0 && tokens[index - 1].text == "or")
        && !(tokens[index].text == "or" && index + 1 < tokens.count
          && tokens[index + 1].text == "so")
    }.map { tokens[$0] }
    var notes: [ScaleClause.Note] = []
    var takesBack = false
    for clause in tokens.clauses(beginning: Self.borders) {
      if let end = end(clause.words) {
        notes.append(ScaleClause.Note(numbers: [end], isPlace: true))
        continue
      }
      let part = ScaleClause(clause, on: scale, vocabulary)
      guard var found = part.notes else { return nil }
      if takesBack, !found.isEmpty { found[0].isCorrection = true }
      takesBack = part.takesBack || takesBack && found.isEmpty
      notes += found
    }
    if let last = notes.lastIndex(where: \.isCorrection) { notes.removeFirst(last) }
    return together(notes)
  }

  private func together(_ notes: [ScaleClause.Note]) -> Found? {
    let present = notes.filter { !$0.isPast || isAboutPast }
    let said = present.filter { !$0.isPlace }
    if said.isEmpty, let places = union(present) { return places }
    if said.isEmpty {
      // Only what was at another time is told: it may be meant.
      return union(notes).map { Found(numbers: $0.numbers, isDoubtful: true) }
    }
    guard var found = union(said) else { return nil }
    // "In the middle, maybe a 6" is a 6; "as low as it goes, 9" is nothing.
    let places = present.filter(\.isPlace).flatMap(\.numbers)
    let isFar = places.contains { place in !found.numbers.contains { abs($0 - place) <= 2 } }
    found.isDoubtful = found.isDoubtful || isFar
    return found
  }

  /// All numbers, when they are next to each other, or only two that may each be meant.
  private func union(_ notes: [ScaleClause.Note]) -> Found? {
    let numbers = Set(notes.flatMap(\.numbers)).sorted()
    guard let first = numbers.first, let last = numbers.last else { return nil }
    let isNear = last - first <= 2 && Double(numbers.count) == last - first + 1
    guard isNear || numbers.count == 2 else { return nil }
    let isDoubtful = notes.contains(where: \.isDoubtful) || !isNear
    return Found(numbers: numbers, isDoubtful: isDoubtful)
  }
}
