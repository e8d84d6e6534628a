/// Words and phrases, each with what it means.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var meanings: [String: Meaning] = [:]
  // How many words the phrases have that begin with a word, a bit for each count: what is not here is
  // not tried.
  private var counts: [String: UInt32] = [:]

  /// One part of a line that a phrase explains.
  struct Match: Sendable {
    /// What the phrase means.
    var meaning: Meaning
    /// How many words it has.
    var count: Int
  }

  /// The single words that begin a phrase.
  var firstWords: Dictionary<String, UInt32>.Keys { counts.keys }

  /// Adds a phrase, by its words; the first meaning of a phrase stays.
  mutating func add(_ words: [String], _ meaning: Meaning) { add(Phrase(words), meaning) }

  /// Adds a phrase; the first meaning of a phrase stays.
  mutating func add(_ phrase: Phrase, _ meaning: Meaning) {
    guard phrase.count > 0, phrase.count < UInt32.bitWidth else { return }
    // A default that is changed by nothing is put in with a single search for the key.
    func touch(_ meaning: inout Meaning) {}
    touch(&meanings[phrase.text, default: meaning])
    counts[phrase.first, default: 0] |= 1 << UInt32(phrase.count)
  }

  /// Adds phrases of one meaning.
  mutating func add(_ phrases: [Phrase], _ meaning: Meaning) {
    for phrase in phrases { add(phrase, meaning) }
  }

  /// Returns what the whole of some words means.
  func meaning(of words: some Collection<String>) -> Meaning? {
    guard let first = words.first, let counts = counts[first], words.count < UInt32.bitWidth,
      counts & 1 << UInt32(words.count) != 0
    else { return nil }
    return meanings[words.count == 1 ? first : words.joined(separator: " ")]
  }

  /// Returns the phrases that begin at a word, the longest first.
  func matches(in words: [String], at start: Int) -> [Match] {
    guard start < words.count, let counts = counts[words[start]] else { return [] }
    var found: [Match] = []
    var count = min(UInt32.bitWidth - 1 - counts.leadingZeroBitCount, words.count - start)
    while count > 0 {
      if counts & 1 << UInt32(count) != 0 {
        let key =
          count == 1 ? words[start] : words[start..<start + count].joined(separator: " ")
        if let meaning = meanings[key] { found.append(Match(meaning: meaning, count: count)) }
      }
      count -= 1
    }
    return found
  }

  /// Returns what the phrases mean that make up all of the words, or `nil` when a word is left
  /// over.
  ///
  /// The longest phrase wins unless the rest cannot be explained after it.
  func explain(_ words: [String]) -> [Meaning]? { parts(of: words)?.map(\.meaning) }

  /// Returns the phrases that make up all of the words, one after the other, or `nil` when a word is
  /// left over.
  func parts(of words: [String]) -> [Match]? {
    guard !words.isEmpty, words.count <= 24 else { return nil }
    var isDeadEnd = Array(repeating: false, count: words.count)
    func explain(from start: Int) -> [Match]? {
      if start == words.count { return [] }
      if isDeadEnd[start] { return nil }
      for match in matches(in: words, at: start) {
        if let rest = explain(from: start + match.count) { return [match] + rest }
      }
      isDeadEnd[start] = true
      return nil
    }
    return explain(from: 0)
  }

  /// Returns the words without the phrases at both ends that this table holds, and their meanings.
  func stripped(_ words: [String]) -> (words: [String], removed: [Meaning]) {
    var start = 0
    var end = words.count
    var removed: [Meaning] = []
    while let match = matches(in: words, at: start).first, start + match.count < end {
      start += match.count
      removed.append(match.meaning)
    }
    search: while end > start + 1 {
      for begin in (max(start + 1, end - 5)..<end) {
        guard let meaning = meaning(of: words[begin..<end]) else { continue }
        end = begin
        removed.append(meaning)
        continue search
      }
      break
    }
    return (Array(words[start..<end]), removed)
  }
}
