/// Finds the places where a graph reads slots and asks guards.
struct SlotReader {
  let graph: Graph
  /// Called for each place where a slot is read.
  let read: (SlotRead) -> Void
  /// Called for each guard.
  let ask: (Guard) -> Void
  /// Whether documents are read where states show them, or once for themselves.
  let followsDocuments: Bool

  init(
    _ graph: Graph, followsDocuments: Bool = false, ask: @escaping (Guard) -> Void = { _ in },
    read: @escaping (SlotRead) -> Void = { _ in }
  ) {
    self.graph = graph
    self.read = read
    self.ask = ask
    self.followsDocuments = followsDocuments
  }

  /// Goes through the graph in its order.
  func run() {
    for index in graph.states.indices { state(index) }
    if followsDocuments { return }
    for document in graph.documents {
      for line in document.lines { words(line.words, in: nil) }
    }
  }

  private func state(_ index: Int) {
    let state = graph.states[index]
    for assignment in state.set {
      if let source = assignment.source { slot(source, .given, in: index) }
    }
    for addition in state.add { slot(addition.source, .given, in: index) }
    if let say = state.say { words(say, in: index) }
    if let number = state.question { question(graph.questions[number], in: index) }
    if let visit = state.visit { self.visit(visit, in: index) }
    switch state.exit {
    case .go(let branches):
      for branch in branches {
        if let when = branch.when { condition(when, in: index, isAfter: true) }
      }
    case .end: break
    case .begin(let use): slot(use, .next, in: index, isAfter: true)
    }
  }

  private func question(_ question: Question, in state: Int) {
    let guards = question.when.map { [$0] } ?? []
    if let when = question.when { condition(when, in: state) }
    for words in [question.text, question.why, question.help, question.unclear, question.invalid] {
      if let words { self.words(words, in: state, guards: guards) }
    }
    for option in question.options {
      if let when = option.when { condition(when, in: state) }
    }
    if let from = question.from { slot(from, .lines, in: state, guards: guards) }
  }

  private func visit(_ visit: Visit, in state: Int) {
    for argument in visit.with {
      if case .slot(let use, let fallback) = argument.value {
        slot(use, fallback == nil ? .given : .text(hasFallback: true), in: state)
      }
    }
    if let each = visit.each { slot(each.list, .list, in: state) }
  }

  private func words(
    _ words: Words, in state: Int?, guards: [Guard] = [], inside documents: [Int] = []
  ) {
    for part in words.parts {
      if let when = part.when { condition(when, in: state) }
      let all = part.when.map { guards + [$0] } ?? guards
      // An answer that is not there is not said again, so nothing needs to have been kept.
      if let recall = part.recall {
        slot(recall.use, .text(hasFallback: true), in: state, guards: all)
      }
      for wording in part.wordings {
        for segment in wording.segments {
          switch segment {
          case .text: break
          case .slot(let use, let fallback):
            slot(use, .text(hasFallback: fallback != nil), in: state, guards: all)
          case .document(let number):
            guard followsDocuments, !documents.contains(number) else { continue }
            for line in graph.documents[number].lines {
              self.words(line.words, in: state, guards: all, inside: documents + [number])
            }
          }
        }
      }
    }
  }

  private func condition(_ condition: Guard, in state: Int?, isAfter: Bool = false) {
    ask(condition)
    condition.forEachFact { fact in
      guard fact.isAboutSlot else { return }
      let use = SlotUse(fact.subject.index, at: fact.subject.place)
      slot(use, .fact(fact), in: state, isAfter: isAfter, guards: [condition])
    }
  }

  private func slot(
    _ use: SlotUse, _ purpose: SlotRead.Purpose, in state: Int?, isAfter: Bool = false,
    guards: [Guard] = []
  ) {
    read(SlotRead(use: use, purpose: purpose, state: state, isAfter: isAfter, guards: guards))
  }
}

extension GraphCheck {
  /// Calls a closure with each guard of the graph.
  func forEachGuard(_ body: @escaping (Guard) -> Void) { SlotReader(graph, ask: body).run() }
}
