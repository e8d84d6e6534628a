import Dialogue

/// Mends one typing mistake, only toward the words on the screen.
struct Spelling {
  private let targets: [String]
  private let known: Set<String>

  /// Creates a speller.
  ///
  /// - Parameters:
  ///   - targets: The words that can be meant.
  ///   - known: Words that are never a mistake.
  init(targets: some Sequence<String>, known: Set<String>) {
    self.targets = targets.filter { $0.utf8.count >= 3 && $0.utf8.count <= 24 }
    self.known = known
  }

  /// Creates a speller for the names of options.
  init(names: [OptionMatcher.Name], known: Set<String>) {
    self.init(targets: names.flatMap(\.words), known: known)
  }

  /// Returns the words with the one that is misspelled replaced by each word it may be.
  ///
  /// - Returns: The corrected lines, or `nil` when there is nothing or too much to correct; and
  ///   whether the mistake is plain enough to need no question.
  func corrected(_ words: [String]) -> (lines: [[String]]?, isSure: Bool) {
    guard words.count <= 12 else { return (nil, false) }
    let wrong = words.indices.filter { !known.contains(words[$0]) && !targets.contains(words[$0]) }
    guard wrong.count == 1, let index = wrong.first else { return (nil, false) }
    let near = candidates(for: words[index])
    if near.isEmpty { return (nil, false) }
    let lines = near.map { word in
      var line = words
      line[index] = word
      return line
    }
    return (lines, near.count == 1 && Self.isPlain(words[index], near[0]))
  }

  /// Returns the words that a misspelled one may be.
  func candidates(for word: String) -> [String] {
    let letters = Array(word)
    guard letters.count >= 3, letters.count <= 24, letters.allSatisfy(\.isLetter) else { return [] }
    let limit = letters.count <= 5 ? 1 : 2
    var best = limit
    var found: [String] = []
    for target in targets where abs(target.utf8.count - word.utf8.count) <= 2 * limit {
      // Two letters wrong need a long word on both sides.
      let allowed = target.count <= 5 ? 1 : best
      let distance = editDistance(letters, Array(target))
      guard distance <= min(allowed, best) else { continue }
      if distance < best { found = [] }
      best = distance
      if !found.contains(target) { found.append(target) }
    }
    // The same, in whatever order the targets came.
    return found.sorted()
  }

  /// Returns the one word that a misspelled one plainly is, or `nil`.
  func plainCandidate(for word: String) -> String? {
    var near = candidates(for: word)
    // "Wnat" has the letters of "want", and only most of those of "what".
    if near.count > 1 { near.removeAll { $0.sorted() != word.sorted() } }
    return near.count == 1 && Self.isPlain(word, near[0]) ? near[0] : nil
  }

  /// Whether a short word was mistyped in a way that hands do: a letter too many or too few, two
  /// that changed places, or a key beside the right one. "Hope" for "home" is not one of them.
  static func isPlain(_ word: String, _ target: String) -> Bool {
    let typed = Array(word)
    let meant = Array(target)
    if typed.count < 4 { return false }
    if typed.count > 5, meant.count > 5 { return true }
    guard typed.first == meant.first else { return false }
    if typed.count != meant.count { return true }
    let wrong = typed.indices.filter { typed[$0] != meant[$0] }
    return wrong.count == 2 || wrong.allSatisfy { areNeighbors(typed[$0], meant[$0]) }
  }

  private static func areNeighbors(_ left: Character, _ right: Character) -> Bool {
    for row in ["qwertyuiop", "asdfghjkl", "zxcvbnm"] {
      let keys = Array(row)
      guard let one = keys.firstIndex(of: left), let other = keys.firstIndex(of: right) else {
        continue
      }
      return abs(one - other) == 1
    }
    return false
  }
}
