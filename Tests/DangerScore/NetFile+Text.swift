import Dialogue

extension NetFile {
  /// A line that is longer goes on in the next.
  private static let width = 110

  /// The file as it is written: the heaviest words of each section first, those that weigh the same in
  /// one line.
  public var text: String {
    var lines = [
      "# Words that were learned to sound like danger, for what no rule hears; README.md tells how.",
      "# A line is what words, or two that follow each other, weigh for danger and for danger that is",
      "# urgent, and then the words; whoever finds a wrong one deletes it.",
      "danger: net", "net:", "  from: \(from)", "  urgent: \(urgent)", "  calm: \(calm)",
    ]
    for section in sections where !section.weights.isEmpty {
      lines.append("  \(section.about.text): |")
      lines += Self.lines(section.weights)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ weights: [Weight]) -> [String] {
    var lines: [String] = []
    var last: Weight?
    for weight in weights {
      let isSame = last?.danger == weight.danger && last?.urgent == weight.urgent
      if isSame, lines[lines.count - 1].count + weight.words.count < width {
        lines[lines.count - 1] += ", " + weight.words
      } else {
        lines.append("    \(weight.danger) \(weight.urgent) \(weight.words)")
      }
      last = weight
    }
    return lines
  }
}
