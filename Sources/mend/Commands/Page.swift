import ArgumentParser
import Dialogue
import LineEditor

/// What is written for a person to keep or to hand over.
struct Page {
  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, text, json
  }

  let format: Format
  private var documents: [String] = []

  init(format: Format) { self.format = format }

  /// Whether there is nothing on it.
  var isEmpty: Bool { documents.isEmpty }

  /// All of it.
  var text: String {
    guard format == .json else { return documents.joined(separator: "\n") }
    return documents.isEmpty ? "[]\n" : "[\n" + documents.joined(separator: ",\n") + "\n]\n"
  }

  /// Adds a document, unless none of its lines is left.
  mutating func add(_ document: Written) {
    if document.lines.isEmpty { return }
    switch format {
    case .markdown: documents.append(Self.markdown(document))
    case .text: documents.append(Self.plain(document))
    case .json: documents.append(Self.json(document))
    }
  }

  private static func markdown(_ document: Written) -> String {
    "## \(escaped(document.title))\n" + document.lines.map { "\n\(escaped($0.text))\n" }.joined()
  }

  private static func plain(_ document: Written) -> String {
    let title = document.title.visible
    var text = title + "\n" + String(repeating: "-", count: TextWidth.columns(title)) + "\n"
    for line in document.lines {
      text += TextWidth.wrap(line.text.visible, columns: 72).joined(separator: "\n") + "\n"
    }
    return text
  }

  private static func json(_ document: Written) -> String {
    let lines = document.lines.map { line in
      """
          {"text": \(JSON.quoted(line.text)), "open": \(line.isOpen)}
      """
    }
    return """
        {"id": \(JSON.quoted(document.id)), "title": \(JSON.quoted(document.title)), "lines": [
      \(lines.joined(separator: ",\n"))
        ]}
      """
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
