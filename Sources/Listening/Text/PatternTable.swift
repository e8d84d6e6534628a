/// Patterns of words, each with what it means.
///
/// `<go> back to <question>` has two classes, lists of words in `words/classes.yaml`. `a|b` is either
/// of two words, `(a)` is a word that may be left out, and small words may stand between the others.
struct PatternTable<Meaning: Sendable>: Sendable {
  /// A place of a pattern.
  private struct Slot: Sendable {
    var word: String
    var others: [String] = []
    var classes: [Int] = []
    var isOptional = false

    func takes(_ text: String, _ all: WordClasses) -> Bool {
      text == word || others.contains(text)
        || classes.contains { all.contains(text, inNumber: $0) }
    }
  }

  private struct Pattern: Sendable {
    var slots: Range<Int>
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

  /// The classes that patterns name; of them "between" has the small words that may stand between two others.
  let classes: WordClasses
  private let between: Set<String>
  private var patterns: [Pattern] = []
  private var slots: [Slot] = []
  // By what they begin with, so that a line tries only what it may begin.
  private var starts: [String: [Int]] = [:]
  private var classStarts: [Int: [Int]] = [:]

  // So many small words may follow each other.
  private static var most: Int { 3 }

  /// All words that stand in a pattern or in a class that one names.
  var words: Set<String> {
    slots.reduce(into: []) { words, slot in
      if !slot.word.isEmpty { words.insert(slot.word) }
      words.formUnion(slot.others)
      for number in slot.classes { words.formUnion(classes.words(ofNumber: number)) }
    }
  }

  /// Creates a table without patterns.
  init(classes: WordClasses = WordClasses()) {
    self.classes = classes
    between = classes["between"] ?? []
  }

  /// The words with which patterns begin.
  var firstWords: Set<String> {
    classStarts.keys.reduce(into: Set(starts.keys)) { words, number in
      words.formUnion(classes.words(ofNumber: number))
    }
  }

  /// Adds a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern, as it is written.
  ///   - meaning: What it means.
  ///   - normalizer: How words are written.
  /// - Returns: The words that stand in it, but for those of classes.
  @discardableResult
  mutating func add(_ text: String, _ meaning: Meaning, _ normalizer: Normalizer) -> [String] {
    let first = slots.count
    var known: [String] = []
    if let words = Normalizer.plainWords(of: text) {
      known = normalizer.expanded(words) ?? words
      for word in known { slots.append(Slot(word: word)) }
    } else {
      read(text, normalizer, &known)
    }
    guard slots.count > first else { return known }
    note(slots: first..<slots.count, as: patterns.count)
    patterns.append(Pattern(slots: first..<slots.count, meaning: meaning))
    return known
  }

  private mutating func read(_ text: String, _ normalizer: Normalizer, _ known: inout [String]) {
    var plain: [Substring] = []
    func finish() {
      if plain.isEmpty { return }
      for word in normalizer.words(of: plain.joined(separator: " ")) {
        known.append(word)
        slots.append(Slot(word: word))
      }
      plain = []
    }
    // Signs are looked for among the bytes, for this runs for every pattern at every start.
    for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
      var piece = Substring(bytes)
      let isOptional =
        bytes.first == UInt8(ascii: "(") && bytes.last == UInt8(ascii: ")")
      if isOptional { piece = piece.dropFirst().dropLast() }
      if !isOptional, bytes.first != UInt8(ascii: "<"), !bytes.contains(UInt8(ascii: "|")) {
        plain.append(piece)
        continue
      }
      finish()
      var slot = Slot(word: "", isOptional: isOptional)
      for bytes in piece.utf8.split(separator: UInt8(ascii: "|")) {
        let part = Substring(bytes)
        if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
          if let number = classes.number(of: part.dropFirst().dropLast()) {
            slot.classes.append(number)
          }
        } else {
          slot.others += normalizer.words(of: part)
        }
      }
      known += slot.others
      slots.append(slot)
    }
    finish()
  }

  /// Notes with which words a pattern may begin.
  private mutating func note(slots range: Range<Int>, as number: Int) {
    for slot in slots[range] {
      if !slot.word.isEmpty { starts[slot.word, default: []].append(number) }
      for word in slot.others { starts[word, default: []].append(number) }
      for name in slot.classes { classStarts[name, default: []].append(number) }
      if !slot.isOptional { return }
    }
  }

  /// Returns the patterns that begin at a word, those with the most words of their own first.
  func matches(in words: [String], at start: Int) -> [Match] {
    guard start < words.count else { return [] }
    var numbers = Set(starts[words[start]] ?? [])
    for name in classes.numbers(of: words[start]) {
      if let more = classStarts[name] { numbers.formUnion(more) }
    }
    var found: [Match] = []
    for number in numbers.sorted() {
      let pattern = patterns[number]
      follow(pattern.slots, in: words, from: start, own: 0) { end, own in
        found.append(Match(meaning: pattern.meaning, count: end - start, own: own))
      }
    }
    return found.sorted { ($0.own, $0.count) > ($1.own, $1.count) }
  }

  /// Goes through what is left of a pattern, with and without what may be left out.
  private func follow(
    _ rest: Range<Int>, in words: [String], from start: Int, own: Int,
    _ found: (_ end: Int, _ own: Int) -> Void
  ) {
    guard let first = rest.first else {
      if own > 0 { found(start, own) }
      return
    }
    if slots[first].isOptional { follow(rest.dropFirst(), in: words, from: start, own: own, found) }
    var index = start
    while index < words.count, !slots[first].takes(words[index], classes) {
      // Nothing stands before the first word of a pattern.
      guard own > 0, index - start < Self.most, between.contains(words[index]) else { return }
      index += 1
    }
    guard index < words.count else { return }
    follow(rest.dropFirst(), in: words, from: index + 1, own: own + 1, found)
  }
}
