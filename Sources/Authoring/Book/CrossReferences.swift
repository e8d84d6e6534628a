import Dialogue

/// Where a graph takes place, for those that do not stand in the order of the program.
struct CrossReferences {
  private let glossary: Glossary

  init(_ glossary: Glossary) { self.glossary = glossary }

  /// Returns where a graph is visited from, and what the program has it for.
  func uses(of graph: String) -> [String] {
    var found: [String] = []
    if let program = glossary.program { found += uses(of: graph, in: program) }
    for other in glossary.graphs {
      let states = other.states.filter { $0.visit?.graph.name == graph }
      if states.isEmpty { continue }
      let links = states.map { Markdown.link($0.id, to: Markdown.anchor(other.id, $0.id)) }
      found.append(
        "in \(Markdown.escaped(glossary.title(of: other.id))) at \(Markdown.list(links))")
    }
    return found
  }

  private func uses(of graph: String, in program: Program) -> [String] {
    var found: [String] = []
    func add(_ reference: Reference?, _ use: String) {
      if reference?.name == graph { found.append(use) }
    }
    add(program.first, "when a new session begins")
    add(program.returning?.graph, "at the beginning of a later sitting")
    add(program.returning?.then, "at a later sitting, after the follow-ups")
    add(program.next, "after a conversation has ended")
    add(program.gate?.graph, "before what has the person do something with or toward the other")
    add(program.safety?.check, "when a line may mean that someone is not safe")
    add(program.safety?.act, "when a line may mean danger now")
    add(program.safety?.menu, "when 'safe' is typed")
    add(program.safety?.together, "in each of these cases, while two people sit at the keyboard")
    for conversation in program.conversations {
      for need in conversation.needs {
        add(
          need.otherwise,
          "before \(Markdown.escaped(conversation.title)), when something is missing")
      }
    }
    for situation in program.situations {
      add(situation.graph, "when an answer sounds like '\(situation.id.name)'")
    }
    return found
  }
}
