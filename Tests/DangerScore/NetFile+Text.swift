import Dialogue

extension NetFile {
  /// A line that is longer goes on in the next.
  private static let width = 110
  /// How many lines a text has, so that none is longer than a text may be.
  private static let height = 500

  /// The file as it is written.
  public var text: String {
    var lines = [
      "# What was learned of how danger sounds; README.md tells how it is weighed, and how to learn it again.",
      "danger: net", "net:", "  from: \(from)", "  urgent: \(urgent)", "  calm: \(calm)",
      "  calm-urgent: \(calmUrgent)",
      "  # What single words are about, by their stems, or senses as @hit; whoever finds a wrong one deletes it.",
      "  about:",
    ]
    for about in abouts where !about.words.isEmpty {
      lines.append("    \(about.category.text): |")
      lines += Self.lines(about.words.map(\.text))
    }
    lines += Self.lines("danger-weights", dangerWeights)
    lines += Self.lines("urgent-weights", urgentWeights)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("      " + word)
      }
    }
    return lines
  }

  private static func lines(_ key: String, _ table: WeightTable) -> [String] {
    let signs = Array(table.text.utf8)
    var lines = ["  \(key):"]
    for (number, start) in stride(from: 0, to: signs.count, by: width).enumerated() {
      if number % height == 0 { lines.append("    - |") }
      let end = min(start + width, signs.count)
      lines.append("      " + String(decoding: signs[start..<end], as: UTF8.self))
    }
    return lines
  }
}
