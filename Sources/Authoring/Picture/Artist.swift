import Dialogue

/// Puts the states of a graph and the ways between them into a few words each.
struct Artist {
  let graph: Graph
  let glossary: Glossary
  // Two lines in a box of the usual width.
  private static let longestText = 72
  // More than these are no easier to read than "anything else".
  private static let mostOthers = 3
  // A state that clears the table for a whole conversation keeps a dozen.
  private static let mostKept = 3

  /// Returns the node of a state.
  func node(of state: State) -> Picture.Node {
    let plain = PlainText(graph)
    let question = state.question.map { graph.questions[$0] }
    var node = Picture.Node(state.id, .says, title: state.id)
    let text = plain.first(of: question?.text) ?? plain.first(of: state.say) ?? ""
    node.text = shortened(text, to: Self.longestText)
    if let question { describe(question, &node) }
    if let visit = state.visit {
      node.kind = .visits
      node.notes.append("visits \(visit.graph.name)" + (visit.each == nil ? "" : " for each line"))
    }
    switch state.exit {
    case .go: break
    case .end(let outcome):
      if state.question == nil, state.visit == nil { node.kind = .ends }
      node.notes.append("ends: \(outcome)")
    case .begin(let use):
      if state.question == nil, state.visit == nil { node.kind = .ends }
      node.notes.append("begins what \(graph.slots[use.slot]) names")
    }
    if node.text.isEmpty, state.set.count <= Self.mostKept {
      node.notes += state.set.map { kept in
        let value = kept.source.map { "what \(graph.slots[$0.slot]) holds" } ?? "'\(kept.word)'"
        return "keeps \(graph.slots[kept.slot.slot]): \(value)"
      }
    }
    if state.isNeverTogether { node.notes.append("passed over by two people") }
    if let speaker = state.speaker {
      node.notes.append(speaker == .each ? "each is asked" : "asks the \(speaker.rawValue) one")
    }
    return node
  }

  private func describe(_ question: Question, _ node: inout Picture.Node) {
    node.kind = .asks
    if let when = question.when {
      let words = GuardWords(glossary: glossary, graph: graph).words(when)
      node.notes.append("asked only if \(words)")
    }
    if question.kind == .goOn, node.text.isEmpty { node.text = "(Enter)" }
  }

  /// Returns the ways from a state, as they are written.
  func edges(from state: State) -> [Picture.Edge] {
    var found: [Picture.Edge] = []
    let question = state.question.map { graph.questions[$0] }
    if case .go(let branches) = state.exit {
      var words = GuardWords(glossary: glossary, graph: graph)
      let keep = question?.keep?.slot ?? state.visit?.name
      words.own = keep.map { graph.slots[$0.slot] }
      for branch in branches {
        var labels: [String] = []
        if let when = branch.when {
          labels = [words.words(when)]
        } else if branches.count > 1 {
          labels = [others(than: branches, question, words.own)]
        }
        found.append(Picture.Edge(from: state.id, to: branch.to.name, labels: labels))
      }
    }
    if let retry = question?.retry {
      var edge = Picture.Edge(
        from: state.id, to: retry.then.name,
        labels: ["after \(retry.max) lines that were not understood"])
      edge.isLastResort = true
      found.append(edge)
    }
    return found
  }

  /// Says what the last way is for: the answers that no other way is for, where these are known.
  private func others(than branches: [Branch], _ question: Question?, _ own: String?) -> String {
    guard let question, question.kind == .choice || question.isYesNo, !question.offersCountries
    else { return "otherwise" }
    var taken: Set<String> = []
    for when in branches.compactMap(\.when) {
      guard let words = Self.words(of: when, own) else { return "otherwise" }
      taken.formUnion(words)
    }
    let all =
      question.isYesNo
      ? Labels.answerIDs.map { ($0, Glossary.answers[$0] ?? $0) }
      : question.options.map { ($0.id, $0.text) }
    let left = all.filter { !taken.contains($0.0) }.map { "\u{201C}\($0.1)\u{201D}" }
    if left.count > Self.mostOthers { return "otherwise" }
    return (left + (question.canSkip ? ["skipped"] : [])).joined(separator: " or ")
  }

  /// The words of a guard that only asks which of some words a slot is.
  private static func words(of condition: Guard, _ own: String?) -> Set<String>? {
    switch condition {
    case .fact(let fact):
      guard case .isWord(let word) = fact.test, fact.subject.name == own else { return nil }
      return [word]
    case .or(let left, let right):
      guard let first = words(of: left, own), let second = words(of: right, own) else { return nil }
      return first.union(second)
    case .not, .and: return nil
    }
  }
}
