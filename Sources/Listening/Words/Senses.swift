import Dialogue

/// What kind of thing a word speaks of, so that what was learned of one word holds for others.
///
/// Words are looked up by their stems. A word has one sense, the most common in everyday speech.
struct Senses: Sendable {
  private var index = WordIndex(slots: 16_384)
  private var senses: [Int32] = []
  /// The letters of each sense as a feature: "@hit".
  private var names: [[UInt8]] = []

  /// Whether there are any.
  var isEmpty: Bool { names.isEmpty }

  /// Creates senses of which no word has any.
  init() {}

  /// Takes in the words of each sense.
  init(_ file: WordFile) { for list in file.lists { add(list.entries.map(\.text), as: list.id) } }

  /// Adds the words of a sense; the first sense of a word stays.
  private mutating func add(_ stems: [String], as sense: String) {
    let number = Int32(names.count)
    names.append(Array("@\(sense)".utf8))
    for stem in stems where index.add(Array(stem.utf8).span) == Int32(senses.count) {
      senses.append(number)
    }
  }

  /// The letters of the sense of a word, by its stem; `nil` where it has none.
  func name(of stem: Span<UInt8>) -> [UInt8]? {
    index.find(stem).map { names[Int(senses[Int($0)])] }
  }
}
