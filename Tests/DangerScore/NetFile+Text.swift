import Dialogue

extension NetFile {
  /// The file as it is written: the heaviest words of each section first.
  public var text: String {
    var lines = [
      "# Words that were learned to sound like danger, for what no rule hears; README.md tells how.",
      "# One line is a word, or two that follow each other, behind what it weighs for danger and for",
      "# danger that is urgent; whoever finds a wrong line deletes it.",
      "danger: net", "net:", "  from: \(from)", "  urgent: \(urgent)",
    ]
    for section in sections where !section.weights.isEmpty {
      lines.append("  \(section.about.text): |")
      lines += section.weights.map { "    \($0.danger) \($0.urgent) \($0.words)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
