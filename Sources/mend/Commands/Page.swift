import ArgumentParser
import LineEditor

/// What is written for a person to keep or to hand over.
struct Page {
  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, text
  }

  let format: Format
  private(set) var text = ""

  init(format: Format) { self.format = format }

  /// Adds a document, unless none of its lines is left.
  mutating func add(_ title: String, _ lines: [String]) {
    if lines.isEmpty { return }
    if !text.isEmpty { text += "\n" }
    switch format {
    case .markdown:
      text += "## \(Self.escaped(title))\n"
      for line in lines { text += "\n\(Self.escaped(line))\n" }
    case .text:
      text += title + "\n" + String(repeating: "-", count: TextWidth.columns(title)) + "\n"
      for line in lines {
        text += TextWidth.wrap(line.visible, columns: 72).joined(separator: "\n") + "\n"
      }
    }
  }

  /// The words as Markdown shows them unchanged.
  ///
  /// A backslash before ASCII punctuation stands for that character: CommonMark 0.31, section 2.4.
  private static func escaped(_ text: String) -> String {
    // Two spaces at the end of a line keep the person's own line breaks.
    text.visible.split(separator: "\n", omittingEmptySubsequences: false).map(escapedLine)
      .joined(separator: "  \n")
  }

  private static func escapedLine(_ line: Substring) -> String {
    // Spaces at the beginning are not shown, and four of them would make a block of code.
    let line = line.drop { $0 == " " }
    let digits = line.prefix(while: \.isWholeNumber)
    // A list, a rule or an underline begins with these, after digits where it is numbered.
    let opener = digits.isEmpty ? "-+=" : ".)"
    var escaped = String(digits)
    for (place, character) in line.dropFirst(digits.count).enumerated() {
      if "\\`*_[]<>#|~&".contains(character) || place == 0 && opener.contains(character) {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return escaped
  }
}
