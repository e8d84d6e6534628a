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
    // A line that begins with "-2" is no list.
    if tokens.count > 1, tokens[0].isMark("-"),
      case .number(let number)? = vocabulary.pieces(of: [tokens[1]]).first
    {
      return Found(numbers: [-number], isDoubtful: false)
    }
    // "Seven or so" does not end before its last word.
    let said = tokens.indices.filter { index in
      !(tokens[index].text == "so" && index > 0 && tokens[index - 1].text == "or")
        && !(tokens[index].text == "or" && index + 1 < tokens.count
          && tokens[index + 1].text == "so")
    }.map { tokens[$0] }
    let tokens = decimals(in: said)
    var notes: [ScaleClause.Note] = []
    var takesBack = false
    var isAll = false
    for clause in tokens.clauses(beginning: Self.borders) {
      if let end = end(clause.words) {
        notes.append(ScaleClause.Note(numbers: [end], isPlace: true))
        continue
      }
      // "But not 5" excepts nothing.
      let isBut = clause.first?.text == "but"
      let part = ScaleClause(isBut ? Array(clause.dropFirst()) : clause, on: scale, vocabulary)
      var found = part.notes
      // "All but one" is none of them.
      if isBut, isAll { for index in found.indices { found[index].isDoubtful = true } }
      isAll = vocabulary.pieces(of: clause).contains(.all)
      // "I'd love to say 8, but 4."
      let isTurn = isBut && !notes.isEmpty && found.first?.isPlain == true
      if takesBack || isTurn, !found.isEmpty { found[0].isCorrection = true }
      takesBack = part.takesBack || clause.words == ["no"] || takesBack && found.isEmpty
      notes += found
    }
    if let last = notes.lastIndex(where: \.isCorrection) { notes.removeFirst(last) }
    return together(notes, isBare: tokens.allSatisfy { $0.kind != .word })
  }

  /// Whether a line begins with a number of the scale, and no other word leads up to it.
  func begins(_ tokens: [Token]) -> Bool {
    guard let clause = tokens.clauses(beginning: Self.borders).first else { return false }
    return ScaleClause(clause, on: scale, vocabulary).notes.first?.isPlain == true
  }

  /// Writes "seven point five" in digits, and "& a half" in words.
  private func decimals(in tokens: [Token]) -> [Token] {
    func digit(_ token: Token) -> Int? {
      guard case .number(let value)? = vocabulary.pieces(of: [token]).first, value < 100 else {
        return nil
      }
      return Int(exactly: value)
    }
    var found: [Token] = []
    for (index, token) in tokens.enumerated() {
      if token.isMark("&"), Array(tokens[(index + 1)...].prefix(2)).words == ["a", "half"] {
        found.append(Token(kind: .word, text: "and", isGlued: false))
      } else if found.count > 1, found[found.count - 1].text == "point", let part = digit(token),
        part < 10, let whole = digit(found[found.count - 2])
      {
        found.removeLast(2)
        found.append(Token(kind: .number, text: "\(whole).\(part)", isGlued: false))
      } else {
        found.append(token)
      }
    }
    return found
  }

  private func together(_ notes: [ScaleClause.Note], isBare: Bool) -> Found? {
    // "He burnt the 2 steaks, and still a 6", "2019 feels a lifetime ago but 7".
    let plain = notes.filter {
      $0.isPlace || !$0.isAside && (isBare || $0.numbers.allSatisfy(isNear))
    }
    let notes = plain.isEmpty ? notes : plain
    let present = notes.filter { !$0.isPast || isAboutPast }
    let said = present.filter { !$0.isPlace }
    if said.isEmpty, let places = union(present) { return places }
    if said.isEmpty {
      // Only what was at another time is told: it may be meant.
      return union(notes).map { Found(numbers: $0.numbers, isDoubtful: true) }
    }
    guard var found = union(said) else { return nil }
    // "Skip lunch on 3" may count something else, and of two numbers either may be told of something else.
    let isOneOfTwo = said.count > 1 && found.numbers.count > 1
    found.isDoubtful =
      found.isDoubtful || said.contains(where: \.isAside)
      || isOneOfTwo && said.contains(where: \.isTold)
    // "In the middle, maybe a 6" is a 6; "as low as it goes, 9" is nothing.
    let places = present.filter(\.isPlace).flatMap(\.numbers)
    let isFar = places.contains { place in !found.numbers.contains { abs($0 - place) <= 2 } }
    found.isDoubtful = found.isDoubtful || isFar
    return found
  }

  /// Whether a number is one of the scale, or may be said for more than its top.
  private func isNear(_ number: Double) -> Bool {
    number >= scale.lowerBound && number <= 2 * scale.upperBound
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
