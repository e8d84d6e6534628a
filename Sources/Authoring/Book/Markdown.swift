import Dialogue

/// Pieces of Markdown in which no text is taken for markup.
enum Markdown {
  /// Returns a text as it is to be read.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_<>[]#|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Returns the anchor of a graph or of a state in it. It changes only when an id does.
  static func anchor(_ graph: String, _ state: String? = nil) -> String {
    state.map { "\(graph).\($0)" } ?? graph
  }

  /// Returns the anchor of a document of a graph.
  static func anchor(_ graph: String, page: String) -> String { "\(graph).page.\(page)" }

  /// Returns a heading that can be linked to by its anchor, whatever a viewer makes of headings.
  static func heading(_ level: Int, _ text: String, anchor: String) -> String {
    String(repeating: "#", count: level) + " <a id=\"\(anchor)\"></a>\(text)"
  }

  /// Returns a link to an anchor of the same file.
  static func link(_ text: String, to anchor: String) -> String { "[\(text)](#\(anchor))" }

  /// Returns lines as a quotation, empty ones included.
  static func quotation(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? ">" : "> " + $0 }
  }

  /// Returns several as English lists them.
  static func list(_ items: [String], _ word: String = "and") -> String {
    guard items.count > 1, let last = items.last else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
