import Dialogue

/// Writes down one conversation.
struct Chapter {
  let graph: Graph
  let glossary: Glossary

  /// The blocks in order, each of some lines; an empty line goes between them.
  var blocks: [[String]] {
    let speech = Speech(graph, glossary)
    var blocks = [
      [Markdown.heading(3, title, anchor: Markdown.anchor(graph.id))]
    ]
    if !place.isEmpty { blocks.append(place) }
    for state in graph.states {
      blocks += StateText(graph: graph, state: state, glossary: glossary, speech: speech).blocks
    }
    for document in graph.documents { blocks += page(document, speech) }
    return blocks
  }

  private var conversation: Program.Conversation? {
    glossary.program?.conversations.first { $0.graph.name == graph.id }
  }

  /// The title, with the step where there is one.
  var title: String {
    let step = conversation.map { $0.step.isEmpty ? "" : $0.step + ". " } ?? ""
    return step + Markdown.escaped(glossary.title(of: graph.id))
  }

  /// When it takes place, and where it begins.
  private var place: [String] {
    var lines: [String] = []
    if let conversation { lines += terms(of: conversation) }
    let uses = CrossReferences(glossary).uses(of: graph.id)
    if !uses.isEmpty { lines.append("- Takes place: \(uses.joined(separator: "; ")).") }
    if graph.isNeverTogether { lines.append("- Closed while two people sit at the keyboard.") }
    lines.append("- Begins at \(link(graph.start.name)).")
    return lines
  }

  private func terms(of conversation: Program.Conversation) -> [String] {
    let words = GuardWords.ofProgram(glossary)
    var lines = ["- About \(conversation.minutes) minutes."]
    if conversation.isCouple {
      lines.append(
        "- Has the person do something with or toward the other; only while the gate is open.")
    }
    if let when = conversation.when { lines.append("- Offered only if \(words.words(when)).") }
    for need in conversation.needs {
      let title = glossary.title(of: need.otherwise.name)
      lines.append(
        "- Unless \(words.words(need.when)), "
          + Markdown.link(title, to: Markdown.anchor(need.otherwise.name)) + " comes first"
          + (need.isSoft ? ", which may be answered with going on anyway." : "."))
    }
    if let due = conversation.followUp {
      lines.append(
        "- At a later sitting, if \(words.words(due.when)), it goes on at \(link(due.at.name)).")
    }
    if let due = conversation.review {
      lines.append("- Looked back on, if \(words.words(due.when)), at \(link(due.at.name)).")
    }
    return lines
  }

  private func page(_ document: Document, _ speech: Speech) -> [[String]] {
    let anchor = Markdown.anchor(graph.id, page: document.id)
    var blocks = [[Markdown.heading(4, "The page \(document.id)", anchor: anchor)]]
    let isAllShared = document.lines.allSatisfy(\.isShared)
    if isAllShared {
      blocks.append(["Each line may be shown to the other person, after a preview and a yes."])
    }
    blocks.append(
      document.lines.map { line in
        "- " + speech.line(line.words)
          + (line.isShared && !isAllShared ? " *(may be shown to the other person)*" : "")
      })
    return blocks
  }

  private func link(_ state: String) -> String {
    Markdown.link(state, to: Markdown.anchor(graph.id, state))
  }
}

extension GuardWords {
  /// Puts the guards of the program into words, with links to what is asked about.
  static func ofProgram(_ glossary: Glossary) -> GuardWords {
    var words = GuardWords(glossary: glossary, graph: nil)
    words.name = { slot in
      guard let source = glossary.source(of: slot, in: nil), let first = source.states.first else {
        return "*\(Markdown.escaped(slot))*"
      }
      return Markdown.link(
        Markdown.escaped(slot), to: Markdown.anchor(source.graph.id, source.graph.states[first].id))
    }
    return words
  }
}
