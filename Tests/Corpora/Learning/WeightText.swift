import Dialogue

/// How a file of weights is written.
struct WeightText {
  /// The id of the file.
  let id: String
  /// The meanings, each with its letter.
  let meanings: [(id: String, letter: Character)]
  /// What is said of the file at its head.
  let comment: [String]

  /// The text of the file: each word with what it weighs, in the order of the alphabet, in a text for each
  /// first letter, and one for each first letter of a sense.
  func text(_ weights: [WordFile.Weights]) -> String {
    var lines = comment.map { "# \($0)" } + ["words: \(id)", "meanings:"]
    lines += meanings.map { "  \($0.id): \($0.letter)" } + ["weights:"]
    let sections = Dictionary(grouping: weights) { Self.section(of: $0.words) }
    for (section, entries) in sections.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(section): |")
      for entry in entries {
        let codes = entry.list.map { "\(meanings[$0.meaning].letter)\($0.weight)" }
        lines.append("    \(entry.words) \(codes.joined())")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(of words: String) -> String {
    let isSense = words.first == "@"
    let first = words.dropFirst(isSense ? 1 : 0).first
    guard let first, ("a"..."z").contains(first) else { return "other" }
    return isSense ? "sense-\(first)" : String(first)
  }
}
