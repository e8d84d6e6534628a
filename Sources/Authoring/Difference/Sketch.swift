import Dialogue

/// Makes the outline of a graph.
struct Sketch {
  let graph: Graph
  let glossary: Glossary
  /// What states of an older release are called today, by their ids there.
  var renamed: [String: String] = [:]

  /// The outline: the graph itself, its states and its documents.
  var outline: Outline {
    var items = [Outline.Item(kind: "conversation", id: "", traits: ownTraits)]
    items += graph.states.map { state in
      Outline.Item(
        kind: "state", id: state.id, was: state.was.map(\.name), traits: traits(of: state))
    }
    items += graph.documents.map { document in
      let lines = document.lines.flatMap { line in
        passages(line.words).map { passage in
          var passage = passage
          if line.isShared { passage.text += " (may be shown)" }
          return passage
        }
      }
      return Outline.Item(
        kind: "page", id: document.id, traits: [Outline.Trait("line", .text, lines)])
    }
    return Outline(id: graph.id, title: glossary.title(of: graph.id), items: items)
  }

  private var ownTraits: [Outline.Trait] {
    [
      Outline.Trait("begins at", today(graph.start.name)),
      Outline.Trait("for two people", graph.isNeverTogether ? "closed" : "open"),
      Outline.Trait("is handed", .set, graph.takes.map { Outline.Passage(text: name($0)) }),
    ]
  }

  private func traits(of state: State) -> [Outline.Trait] {
    var traits: [Outline.Trait] = []
    if state.isNeverTogether { traits.append(Outline.Trait("for two people", "passed over")) }
    if let speaker = state.speaker {
      traits.append(Outline.Trait("of two people asks", speaker.rawValue))
    }
    if let people = state.people {
      traits.append(Outline.Trait("people from here on", "\(people)"))
    }
    if state.isTeaching { traits.append(Outline.Trait("explains at length", "yes")) }
    for kept in state.set {
      traits.append(
        Outline.Trait(
          "keeps \(name(kept.slot)) as", kept.source.map { "{\(name($0))}" } ?? kept.word))
    }
    for added in state.add {
      traits.append(Outline.Trait("adds to \(name(added.list))", name(added.source)))
    }
    if let say = state.say { traits.append(Outline.Trait("says", .text, passages(say))) }
    if let number = state.question {
      traits += QuestionSketch(sketch: self, question: graph.questions[number]).traits
    }
    if let visit = state.visit { traits += self.traits(of: visit) }
    traits.append(exit(of: state))
    return traits
  }

  private func traits(of visit: Visit) -> [Outline.Trait] {
    var traits = [
      Outline.Trait("visits", visit.graph.name),
      Outline.Trait("visits under the name", name(visit.name)),
    ]
    for argument in visit.with {
      traits.append(
        Outline.Trait("hands in \(argument.parameter.name) as", plain.text(argument.value)))
    }
    if let each = visit.each {
      traits.append(Outline.Trait("visits for each line of", name(each.list)))
    }
    if visit.isFresh { traits.append(Outline.Trait("what it kept before", "is left behind")) }
    if visit.isUnrecorded { traits.append(Outline.Trait("what is kept of it", "nothing")) }
    return traits
  }

  private func exit(of state: State) -> Outline.Trait {
    switch state.exit {
    case .end(let outcome): Outline.Trait("ends with", outcome)
    case .begin(let use): Outline.Trait("begins the conversation in", name(use))
    case .go(let branches):
      Outline.Trait(
        "leads to", .name, branches.map { passage(today($0.to.name), $0.when) })
    }
  }

  /// What a state is called today.
  func today(_ state: String) -> String { renamed[state] ?? state }

  /// The name of a slot.
  func name(_ use: SlotUse) -> String { (use.other ? "other." : "") + graph.slots[use.slot] }

  /// Returns each wording of each part of some words.
  func passages(_ words: Words?) -> [Outline.Passage] {
    (words?.parts ?? []).flatMap { part -> [Outline.Passage] in
      switch part.recall {
      case .quote(let use)?: return [passage("[quotes \(name(use))]", part.when)]
      case .chosen(let use)?: return [passage("[says again \(name(use))]", part.when)]
      case nil: break
      }
      if !part.helplines.isEmpty {
        let purposes = part.helplines.map(\.rawValue).joined(separator: ", ")
        return [passage("[helplines: \(purposes)]", part.when)]
      }
      return part.wordings.map { wording in
        var passage = passage(plain.text(wording), part.when)
        passage.id = wording.id
        return passage
      }
    }
  }

  /// Returns a text with its condition.
  func passage(_ text: String, _ when: Guard?) -> Outline.Passage {
    var passage = Outline.Passage(text: text)
    guard let when else { return passage }
    var words = GuardWords(glossary: glossary, graph: graph)
    words.place = { "'\(today($0))'" }
    passage.shown = words.words(when)
    var bare = GuardWords(glossary: Glossary([]), graph: nil)
    bare.place = words.place
    passage.condition = bare.words(when)
    return passage
  }

  /// Texts as their author wrote them.
  private var plain: PlainText {
    var plain = PlainText(graph)
    plain.filled = { name, fallback in "{" + name + (fallback.map { "|" + $0 } ?? "") + "}" }
    plain.page = { "{\($0)}" }
    return plain
  }
}
