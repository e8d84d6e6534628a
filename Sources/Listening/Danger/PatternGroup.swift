/// Patterns that are looked for together.
struct PatternGroup: Sendable {
  private var patterns: [Pattern] = []
  /// For each word the first of the patterns that begin with it, in ``numbers``.
  private var starts: [Int32] = []
  private var numbers: [Int32] = []

  /// Orders patterns by their rarest words.
  init(_ patterns: [Pattern], _ lexicon: Lexicon) {
    self.patterns = patterns
    var counts = Array(repeating: Int32(0), count: lexicon.index.count + 1)
    for pattern in patterns {
      for word in Self.words(pattern, lexicon) { counts[Int(word) + 1] += 1 }
    }
    for place in counts.indices.dropFirst() { counts[place] += counts[place - 1] }
    starts = counts
    numbers = Array(repeating: 0, count: Int(counts.last ?? 0))
    for (number, pattern) in patterns.enumerated() {
      for word in Self.words(pattern, lexicon) {
        numbers[Int(counts[Int(word)])] = Int32(number)
        counts[Int(word)] += 1
      }
    }
  }

  private static func words(_ pattern: Pattern, _ lexicon: Lexicon) -> ArraySlice<Int32> {
    guard case .word(let set, _) = pattern.elements[pattern.key] else { return [] }
    return lexicon.sets.words(set)
  }

  /// Calls a closure with each place where a pattern stands.
  ///
  /// - Complexity: O(*n*) in the words of the utterance, as no pattern looks further than its gaps.
  func hits(in utterance: Utterance, _ matcher: Matcher, _ take: (Hit) -> Void) {
    for (place, word) in utterance.words.enumerated() {
      for index in starts[Int(word)]..<starts[Int(word) + 1] {
        if let hit = matcher.match(patterns[Int(numbers[Int(index)])], around: place) { take(hit) }
      }
    }
  }
}

/// A place where a pattern stands.
struct Hit {
  /// The number of its entry.
  var entry: Int
  /// The words from the first to the last of it.
  var range: Range<Int>
  /// The place of the rarest word.
  var key: Int
  /// The places of the words that the pattern names, in no order.
  var places: [Int]
}
