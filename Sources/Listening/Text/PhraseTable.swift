/// Words and phrases, each with what it means.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var meanings: [String: Meaning] = [:]
  // How many words the longest phrase has that begins with a word: what is not here is not tried.
  private var longest: [String: Int] = [:]

  /// One part of a line that a phrase explains.
  struct Match: Sendable {
    /// What the phrase means.
    var meaning: Meaning
    /// How many words it has.
    var count: Int
  }

  /// The single words that begin a phrase.
  var firstWords: Dictionary<String, Int>.Keys { longest.keys }

  /// Adds a phrase, by its words; the first meaning of a phrase stays.
  mutating func add(_ words: [String], _ meaning: Meaning) {
    guard let first = words.first else { return }
    let key = words.count == 1 ? first : words.joined(separator: " ")
    if meanings[key] == nil { meanings[key] = meaning }
    longest[first] = max(longest[first] ?? 0, words.count)
  }

  /// Returns what the whole of some words means.
  func meaning(of words: some Collection<String>) -> Meaning? {
    guard let first = words.first, let most = longest[first], words.count <= most else {
      return nil
    }
    return meanings[words.joined(separator: " ")]
  }

  /// Returns the phrases that begin at a word, the longest first.
  func matches(in words: [String], at start: Int) -> [Match] {
    guard start < words.count, let most = longest[words[start]] else { return [] }
    var found: [Match] = []
    var count = min(most, words.count - start)
    while count > 0 {
      if let meaning = meanings[words[start..<start + count].joined(separator: " ")] {
        found.append(Match(meaning: meaning, count: count))
      }
      count -= 1
    }
    return found
  }

  /// Returns what the phrases mean that make up all of the words, or `nil` when a word is left
  /// over.
  ///
  /// The longest phrase wins unless the rest cannot be explained after it.
  func explain(_ words: [String]) -> [Meaning]? {
    guard !words.isEmpty, words.count <= 24 else { return nil }
    var isDeadEnd = Array(repeating: false, count: words.count)
    func explain(from start: Int) -> [Meaning]? {
      if start == words.count { return [] }
      if isDeadEnd[start] { return nil }
      for match in matches(in: words, at: start) {
        if let rest = explain(from: start + match.count) { return [match.meaning] + rest }
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
