import Dialogue

/// Writes down what the coach says, with its conditions and all of its wordings.
struct Speech {
  let plain: PlainText
  let words: GuardWords

  /// Reads the words of a graph.
  init(_ graph: Graph, _ glossary: Glossary) {
    var plain = PlainText(graph).forBook
    plain.page = { id in
      "\\[" + Markdown.link("the page \(id)", to: Markdown.anchor(graph.id, page: id)) + "\\]"
    }
    self.plain = plain
    var words = GuardWords(glossary: glossary, graph: graph)
    words.name = { slot in
      let name = Markdown.escaped(slot)
      guard let source = glossary.source(of: slot, in: graph), let first = source.states.first
      else { return "*\(name)*" }
      return Markdown.link(
        name, to: Markdown.anchor(source.graph.id, source.graph.states[first].id))
    }
    words.place = { Markdown.link(Markdown.escaped($0), to: Markdown.anchor(graph.id, $0)) }
    self.words = words
  }

  /// Reads the stock phrases.
  init(_ voice: Voice, _ glossary: Glossary) {
    plain = PlainText(voice).forBook
    words = GuardWords(glossary: glossary, graph: nil)
  }

  /// Returns what is said as lines of a quotation.
  ///
  /// - Parameters:
  ///   - said: The words.
  ///   - mark: What stands around each text, such as `**`.
  func quotation(_ said: Words, mark: String = "") -> [String] {
    var lines: [String] = []
    for part in said.parts {
      if !lines.isEmpty { lines.append("") }
      let condition = part.when.map { "*If \(words.words($0)):*" }
      if let text = text(of: part, mark: mark) {
        lines.append((condition.map { $0 + " " } ?? "") + text)
        continue
      }
      lines.append(condition.map { "\($0) *one of these, in turn:*" } ?? "*One of these, in turn:*")
      lines.append("")
      lines += part.wordings.map { "- \(mark)\(plain.text($0))\(mark)" }
    }
    return Markdown.quotation(lines)
  }

  /// Returns what is said in one line, for texts that hardly ever have several parts.
  func line(_ said: Words) -> String {
    said.parts.map { part in
      let condition = part.when.map { "*if \(words.words($0)):* " } ?? ""
      return condition
        + (text(of: part, mark: "") ?? part.wordings.map(plain.text).joined(separator: " *or* "))
    }.joined(separator: " ")
  }

  /// The only text of a part, or `nil` where there are several to choose from.
  private func text(of part: Words.Part, mark: String) -> String? {
    if let recall = part.recall {
      let name = Markdown.escaped(plain.slots[recall.use.slot])
      let other = recall.use.other ? "the other's " : ""
      return if case .quote = recall {
        "*[quotes \(other)\(name), word for word]*"
      } else {
        "*[says again what was chosen as \(other)\(name)]*"
      }
    }
    if !part.helplines.isEmpty {
      let purposes = Markdown.list(part.helplines.map(\.inWords))
      return "*[the helplines for \(purposes), of the person's country]*"
    }
    return part.wordings.count == 1 ? mark + plain.text(part.wordings[0]) + mark : nil
  }
}

extension PlainText {
  /// The same for a book: what is filled in is set apart, with what stands there instead.
  fileprivate var forBook: PlainText {
    var plain = self
    plain.fixed = Markdown.escaped
    plain.filled = { name, fallback in
      let name = Markdown.escaped(name)
      guard let fallback else { return "\\[\(name)\\]" }
      return "\\[\(name), or else: \(Markdown.escaped(fallback))\\]"
    }
    return plain
  }
}

extension Helplines.Purpose {
  /// What it is there for, to be read after "the helplines for".
  var inWords: String {
    switch self {
    case .emergency: "an emergency"
    case .silent: "an emergency in which one cannot speak"
    case .violence: "violence at home"
    case .crisis: "wanting to die"
    case .child: "a child in danger"
    case .ownBehavior: "worry about what one does oneself"
    }
  }
}
