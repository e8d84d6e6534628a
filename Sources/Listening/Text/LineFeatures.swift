/// The words of a line by which it is weighed: each word by its stem, and each two that follow each other.
///
/// All stand in one row of letters with a space behind each, so that a word and its successor are looked
/// up without being copied. The start `^` and the end of a line count as neighbors; the end is `$`, or
/// `?` where the line asks.
public struct LineFeatures: Sendable {
  private var letters: [UInt8] = []
  private var starts: [Int] = []

  /// How many words the line has.
  var count: Int { starts.count - 2 }

  /// Finds the features of a line.
  init(_ line: TypedLine, _ grammar: Grammar) {
    push("^")
    for word in line.words { push(grammar.stem(of: word)) }
    push(line.isQuestion ? "?" : "$")
  }

  private mutating func push(_ word: String) {
    starts.append(letters.count)
    letters += word.utf8
    letters.append(0x20)
  }

  /// Calls a closure with the letters of each feature.
  func visit(_ take: (Span<UInt8>) -> Void) {
    let span = letters.span
    for word in starts.indices.dropLast() {
      let next = starts[word + 1]
      if word > 0 { take(span.extracting(starts[word]..<next - 1)) }
      let end = word + 2 < starts.count ? starts[word + 2] : letters.count
      take(span.extracting(starts[word]..<end - 1))
    }
  }

  /// The features, in their order.
  public var names: [String] {
    var found: [String] = []
    visit { feature in
      found.append(String(decoding: feature.indices.map { feature[$0] }, as: UTF8.self))
    }
    return found
  }
}

extension Vocabulary {
  /// Returns the features by which a line is weighed, and how many words it has.
  ///
  /// - Parameter line: The line as it was typed.
  public func features(of line: String) -> (names: [String], words: Int) {
    let features = LineFeatures(TypedLine(line, self, isWhole: true), grammar)
    return (features.names, features.count)
  }
}
