/// What a line is weighed by: each word by its stem, each two that follow each other, and each two with one
/// word between them; and the same once more with the senses of words in place of the words that have one.
///
/// All stand in rows of letters with a space behind each, so that they are looked up without being
/// copied. The start `^` and the end of a line count as neighbors; the end is `$`, or `?` where the line
/// asks. What stands between two words is left out: `do _ know`. A sense is `@hit`.
public struct LineFeatures: Sendable {
  private var letters: [UInt8] = []
  private var places: [Range<Int>] = []

  /// How many words the line has.
  let count: Int

  private static let gap = Array("_ ".utf8)

  /// Finds the features of a line.
  init(_ line: TypedLine, _ grammar: Grammar, _ senses: Senses) {
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
    letters.reserveCapacity(count * 48)
    places.reserveCapacity(count * 6)
    let stems = words.map { Array($0.utf8) }
    add(stems, isSense: Array(repeating: true, count: stems.count))
    if senses.isEmpty { return }
    let named = stems.map { senses.name(of: $0.span) }
    add(zip(stems, named).map { $1 ?? $0 }, isSense: named.map { $0 != nil })
  }

  /// Adds a row of words, and each few of which one is a sense.
  private mutating func add(_ words: [[UInt8]], isSense: [Bool]) {
    var last: Range<Int>?
    for (number, word) in words.enumerated() {
      let place = push(word)
      let isEdge = number == 0 || number == words.count - 1
      if !isEdge, isSense[number] { places.append(place) }
      if let last, isSense[number] || isSense[number - 1] {
        places.append(last.lowerBound..<place.upperBound)
      }
      last = place
    }
    for number in words.indices.dropFirst(2) where isSense[number] || isSense[number - 2] {
      let start = push(words[number - 2]).lowerBound
      letters += Self.gap
      places.append(start..<push(words[number]).upperBound)
    }
  }

  /// Writes a word, and returns where it stands.
  private mutating func push(_ word: [UInt8]) -> Range<Int> {
    let start = letters.count
    letters += word
    letters.append(0x20)
    return start..<letters.count - 1
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
    let features = LineFeatures(TypedLine(line, self, isWhole: true), grammar, senses)
    return (features.names, features.count)
  }
}
