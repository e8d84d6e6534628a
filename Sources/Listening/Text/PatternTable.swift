/// Patterns of words, each with what it means.
///
/// `<go> back to <question>` has two classes, lists of words in `words/classes.yaml`. `a|b` is either
/// of two words, `(a)` is a word that may be left out, and small words may stand between the others.
struct PatternTable<Meaning: Sendable>: Sendable {
  /// A place of a pattern.
  private enum Slot: Sendable {
    case word(String)
    case any(Set<String>)

    func takes(_ word: String) -> Bool {
      switch self {
      case .word(let own): own == word
      case .any(let words): words.contains(word)
      }
    }
  }

  private struct Pattern: Sendable {
    var slots: [Slot]
    var meaning: Meaning
  }

  /// A part of a line that a pattern explains.
  struct Match {
    /// What the pattern means.
    var meaning: Meaning
    /// How many words it spans.
    var count: Int
    /// How many of them are its own, and no small words between these.
    var own: Int
  }

  /// Small words that may stand between two others.
  var between: Set<String>
  private var patterns: [Pattern] = []
  // By their first word, so that a line tries only what it may begin.
  private var starts: [String: [Int]] = [:]

  // So many small words may follow each other.
  private static var most: Int { 3 }

  /// Creates a table without patterns.
  init(between: Set<String> = []) { self.between = between }

  /// The words with which patterns begin.
  var firstWords: Dictionary<String, [Int]>.Keys { starts.keys }

  /// Adds a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern, as it is written.
  ///   - meaning: What it means.
  ///   - classes: The words of each class.
  ///   - normalizer: How words are written.
  mutating func add(
    _ text: String, _ meaning: Meaning, classes: [String: Set<String>], _ normalizer: Normalizer
  ) {
    var ways: [[Slot]] = [[]]
    var plain: [Substring] = []
    func finish() {
      if plain.isEmpty { return }
      let slots = normalizer.words(of: plain.joined(separator: " ")).map { Slot.word($0) }
      plain = []
      for index in ways.indices { ways[index] += slots }
    }
    for var piece in text.split(separator: " ") {
      let isOptional = piece.first == "(" && piece.last == ")"
      if isOptional { piece = piece.dropFirst().dropLast() }
      if !isOptional, piece.first != "<", !piece.contains("|") {
        plain.append(piece)
        continue
      }
      finish()
      let slot = Self.slot(piece, classes, normalizer)
      let longer = ways.map { $0 + [slot] }
      ways = isOptional ? ways + longer : longer
    }
    finish()
    for slots in ways { add(slots, meaning) }
  }

  private static func slot(
    _ piece: Substring, _ classes: [String: Set<String>], _ normalizer: Normalizer
  ) -> Slot {
    var words: Set<String> = []
    for part in piece.split(separator: "|") {
      if part.first == "<", part.last == ">" {
        words.formUnion(classes[String(part.dropFirst().dropLast())] ?? [])
      } else {
        words.formUnion(normalizer.words(of: part))
      }
    }
    return .any(words)
  }

  private mutating func add(_ slots: [Slot], _ meaning: Meaning) {
    guard let first = slots.first else { return }
    let number = patterns.count
    patterns.append(Pattern(slots: slots, meaning: meaning))
    switch first {
    case .word(let word): starts[word, default: []].append(number)
    case .any(let words): for word in words { starts[word, default: []].append(number) }
    }
  }

  /// Returns the patterns that begin at a word, those with the most words of their own first.
  func matches(in words: [String], at start: Int) -> [Match] {
    guard start < words.count, let numbers = starts[words[start]] else { return [] }
    var found: [Match] = []
    for number in numbers {
      let pattern = patterns[number]
      guard let end = end(of: pattern, in: words, at: start) else { continue }
      found.append(
        Match(meaning: pattern.meaning, count: end - start, own: pattern.slots.count))
    }
    return found.sorted { ($0.own, $0.count) > ($1.own, $1.count) }
  }

  private func end(of pattern: Pattern, in words: [String], at start: Int) -> Int? {
    var index = start + 1
    for slot in pattern.slots.dropFirst() {
      var skipped = 0
      while index < words.count, !slot.takes(words[index]) {
        guard skipped < Self.most, between.contains(words[index]) else { return nil }
        skipped += 1
        index += 1
      }
      guard index < words.count else { return nil }
      index += 1
    }
    return index
  }
}
