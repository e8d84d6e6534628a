import Dialogue

/// Reads where a line stands between yes and no when it says more than that: "yes, he told me Sunday".
///
/// One part of the line has to be nothing but a yes or a no, or begin or end with one. The rest must
/// not turn it around, set a condition or tell of something that is an answer to another question.
struct YesNoReader {
  /// What was found.
  struct Found {
    var position: Position
    /// Whether it needs no question.
    var isSure: Bool
    /// The words that say so.
    var evidence: String
  }

  private enum Part {
    case said(Position, begins: Bool)
    case other
  }

  let vocabulary: Vocabulary
  /// The question's own words.
  let question: String

  private static let borders: Set<String> = [
    "but", "so", "because", "though", "although", "except", "unless", "if", "until", "cause",
  ]
  private static let conditions: Set<String> = [
    "but", "except", "unless", "if", "although", "though", "however", "until", "or", "depends",
    "depending", "almost", "only", "usually", "sometimes", "apart",
  ]
  /// What may follow a yes or a no without a comma.
  private static let starters: Set<String> = [
    "i", "we", "he", "she", "they", "it", "that", "there", "this", "you", "my", "his", "her", "our",
    "not", "never", "please", "just", "both", "let", "of", "thank", "thanks", "cause", "because",
    "go", "way", "do", "did", "absolutely", "definitely",
  ]
  private static let longest = 40

  /// Reads a line.
  func read(_ tokens: [Token]) -> Found? {
    guard tokens.count <= Self.longest else { return nil }
    if let whole = vocabulary.stance(of: tokens.words) {
      return Found(position: whole, isSure: true, evidence: tokens.words.joined(separator: " "))
    }
    var positions: [(position: Position, words: [String])] = []
    var rest: [[String]] = []
    for clause in tokens.clauses(beginning: Self.borders) {
      let words = clause.words
      if let (position, tail) = said(words) {
        positions.append((position, words))
        if !tail.isEmpty { rest.append(tail) }
      } else {
        rest.append(words)
      }
    }
    guard let last = positions.last else { return restated(tokens) }
    let evidence = positions.map { $0.words.joined(separator: " ") }.joined(separator: ", ")
    let said = Set(positions.map { $0.position.ids })
    // "He says yes, I say no, so no": what comes of it counts.
    let position = last.words.first == "so" ? last.position : Position.together(said)
    let isPlain = position == .yes || position == .no || position == .unsure
    let isSure = isPlain && rest.allSatisfy { isHarmless($0, beside: position) }
    return Found(position: position, isSure: isSure, evidence: evidence)
  }

  /// What a part says, and the words that it says besides.
  private func said(_ words: [String]) -> (Position, tail: [String])? {
    let content = words.first.map(Self.borders.contains) == true ? Array(words.dropFirst()) : words
    guard !content.isEmpty else { return nil }
    if let whole = vocabulary.stance(of: content) { return (whole, []) }
    for count in (1..<content.count).reversed() where Self.starters.contains(content[count]) {
      let head = Array(content[..<count])
      guard isStrong(head), let position = vocabulary.stance(of: head) else { continue }
      return (position, Array(content[count...]))
    }
    if let end = content.last, let position = vocabulary.stance(of: [end]), isStrong([end]),
      position != .unsure, content.count > 1, end != "please"
    {
      let tail = Array(content.dropLast())
      // "There is no" ends in no answer.
      guard vocabulary.grammar.role(of: tail[tail.count - 1]) == nil || tail.count == 1 else {
        return nil
      }
      return (position, tail)
    }
    return nil
  }

  /// Whether words are a yes or a no by themselves, and not by what they go along with.
  private func isStrong(_ words: [String]) -> Bool {
    guard let found = vocabulary.stances.explain(words) else { return false }
    return found.contains { [.yes, .no, .unsure].contains($0) }
      && !found.contains { [.subject, .goAlong].contains($0) }
  }

  private func isHarmless(_ words: [String], beside position: Position) -> Bool {
    if position == .unsure { return true }
    let isPlain = words.allSatisfy { word in
      word.first?.isNumber != true && vocabulary.numbers.meaning(of: [word]).isNumber != true
    }
    guard isPlain, Self.conditions.isDisjoint(with: words),
      vocabulary.situation(of: words) == nil
    else { return false }
    // "Yes, he never told me" may be a yes or a no.
    return position == .no || vocabulary.negations.isDisjoint(with: words)
  }

  /// Reads the question's own words: "I don't feel safe" where it asks whether one feels safe.
  private func restated(_ tokens: [Token]) -> Found? {
    let asked = Sentence(vocabulary.normalizer.tokens(of: question), vocabulary).terms
    guard !asked.contains(where: { $0.role == .not || $0.stem == "or" }) else { return nil }
    let stems = Set(asked.filter(\.isFull).map(\.stem))
    let said = Sentence(tokens, vocabulary).terms
    let full = said.filter(\.isFull)
    guard !full.isEmpty, full.allSatisfy({ stems.contains($0.stem) }),
      vocabulary.roles.stripped(tokens.words).removed.allSatisfy({ $0 != .hedge })
    else { return nil }
    let position: Position = said.contains { $0.role == .not } ? .no : .yes
    return Found(
      position: position, isSure: full.count > 1 || stems.count == 1,
      evidence: tokens.words.joined(separator: " "))
  }
}

extension Piece? {
  fileprivate var isNumber: Bool {
    switch self {
    case .number?, .times?: true
    default: false
    }
  }
}
