import Dialogue

/// Texts as a person reads them in a picture or a book: what is filled in stands in square brackets.
struct PlainText {
  let graph: Graph
  /// Whether of what is filled in and its fallback only the fallback stands there.
  var isBrief = false

  /// Returns a wording in one line.
  func text(_ wording: Words.Wording) -> String {
    wording.segments.map(text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns a piece of a text.
  func text(_ segment: Words.Segment) -> String {
    switch segment {
    case .text(let text): return text
    case .slot(let use, let fallback):
      let name = (use.other ? "the other's " : "") + graph.slots[use.slot]
      guard let fallback, !fallback.isEmpty else { return "[\(name)]" }
      if isBrief { return "[\(fallback)]" }
      return "[\(name), or else: \(fallback)]"
    case .document(let number): return "[the page '\(graph.documents[number].id)']"
    }
  }

  /// Returns what is always said of some words first, or what may be where nothing is.
  ///
  /// - Returns: `nil` when there is nothing but what is said again or helplines.
  func first(of words: Words?) -> String? {
    let parts = words?.parts ?? []
    let part =
      parts.first { $0.when == nil && !$0.wordings.isEmpty }
      ?? parts.first { !$0.wordings.isEmpty }
    return part?.wordings.first.map(text)
  }
}

/// Returns a text cut to a length, at a word, with an ellipsis.
func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let cut = text.prefix(length - 1)
  let end = cut.lastIndex(of: " ") ?? cut.endIndex
  return cut[..<end] + "\u{2026}"
}

/// Returns the lines of a text that is wrapped at spaces.
func wrapped(_ text: String, at width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}
