/// What a line is weighed by: each word by its stem, each two that follow each other, and each two with one
/// word between them.
///
/// All stand in one row of letters with a space behind each, so that they are looked up without being
/// copied. The start `^` and the end of a line count as neighbors; the end is `$`, or `?` where the line
/// asks. What stands between two words is left out: `do _ know`.
public struct LineFeatures: Sendable {
  private var letters: [UInt8] = []
  private var places: [Range<Int>] = []

  /// How many words the line has.
  let count: Int

  private static let gap = Array("_ ".utf8)

  /// Finds the features of a line.
  init(_ line: TypedLine, _ grammar: Grammar) {
    var words = ["^"]
    for token in line.tokens {
      if token.kind == .mark || token.startsSentence, words.count > 1, words.last != "/" {
        words.append("/")
      }
      if token.kind != .mark { words.append(grammar.stem(of: token.text)) }
    }
    if words.last == "/" { words.removeLast() }
    words.append(line.isQuestion ? "?" : "$")
    count = line.words.count
    letters.reserveCapacity(count * 24)
    places.reserveCapacity(count * 3)
    var last: Range<Int>?
    for (number, word) in words.enumerated() {
      let start = letters.count
      push(word)
      let place = start..<letters.count - 1
      if number > 0, number < words.count - 1 { places.append(place) }
      if let last { places.append(last.lowerBound..<place.upperBound) }
      last = place
    }
    for number in words.indices.dropFirst(2) {
      let start = letters.count
      push(words[number - 2])
      letters += Self.gap
      push(words[number])
      places.append(start..<letters.count - 1)
    }
  }

  private mutating func push(_ word: String) {
    letters += word.utf8
    letters.append(0x20)
  }

  /// Calls a closure with the letters of each feature.
  func visit(_ take: (Span<UInt8>) -> Void) {
    let span = letters.span
    for place in places { take(span.extracting(place)) }
  }

  /// The features, in their order.
  public var names: [String] { places.map { String(decoding: letters[$0], as: UTF8.self) } }
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
