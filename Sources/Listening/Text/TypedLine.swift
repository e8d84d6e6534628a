/// A typed line, as it was typed and cut into words.
struct TypedLine: Sendable {
  /// The line without white space around it, otherwise exactly as it was typed.
  var text: String
  /// What it is made of.
  var tokens: [Token]
  /// Its words and numbers, without the marks between them.
  var words: [String]
  /// Whether it ends with a question mark.
  var isQuestion: Bool
  /// Whether it begins with what somebody else said.
  var isQuoted: Bool { text.first.map { "\"“«".contains($0) } ?? false }

  // No closed answer is longer; what is longer is only ever kept whole.
  private static let longest = 1_000

  /// Cuts a line.
  ///
  /// - Parameters:
  ///   - line: The line as it was typed.
  ///   - vocabulary: What words are written as.
  ///   - isWhole: Whether all of it is cut, however long it is.
  init(_ line: String, _ vocabulary: Vocabulary, isWhole: Bool = false) {
    let trimmed = Self.trimmed(line)
    text = String(trimmed)
    isQuestion = trimmed.last == "?"
    let isCut = isWhole || trimmed.utf8.count <= Self.longest
    tokens = isCut ? vocabulary.tokens(ofLine: trimmed) : []
    words = tokens.lazy.filter { $0.kind != .mark }.map(\.text)
  }

  private static func trimmed(_ line: String) -> Substring {
    guard let first = line.firstIndex(where: { !$0.isWhitespace }),
      let last = line.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return line[first...last]
  }
}
