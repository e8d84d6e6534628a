import Dialogue

/// Texts as a person reads them in a picture or a book: what is filled in stands in square brackets.
struct PlainText {
  /// The names of slots, by number.
  let slots: [String]
  /// The ids of documents, by number.
  let documents: [String]
  /// How a piece is written that is filled in.
  var filled: (_ name: String, _ fallback: String?) -> String = { name, fallback in
    "[\(fallback ?? name)]"
  }
  /// How a document is written.
  var page: (_ id: String) -> String = { "[the page '\($0)']" }
  /// How fixed words are written.
  var fixed: (String) -> String = { $0 }

  /// Reads the texts of a graph.
  init(_ graph: Graph) {
    slots = graph.slots
    documents = graph.documents.map(\.id)
  }

  /// Reads the texts of the stock phrases.
  init(_ voice: Voice) {
    slots = voice.slots
    documents = []
  }

  /// Returns a wording in one line.
  func text(_ wording: Words.Wording) -> String {
    wording.segments.map(text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns a piece of a text.
  func text(_ segment: Words.Segment) -> String {
    switch segment {
    case .text(let text): return fixed(text)
    case .slot(let use, let fallback):
      let name = (use.other ? "the other's " : "") + slots[use.slot]
      return filled(name, fallback.flatMap { $0.isEmpty ? nil : $0 })
    case .document(let number): return page(documents[number])
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
