extension Session {
  /// Walks on until something waits for an answer, a graph is missing, or all is said.
  mutating func walk(_ effects: inout [Effect]) {
    while !stack.isEmpty {
      leaveCoupleWork()
      guard !stack.isEmpty else { break }
      let top = stack.count - 1
      switch stack[top].phase {
      case .fresh(let state):
        guard begin(at: state, &effects) else { return }
      case .entering:
        if isLost {
          asked = nil
          rest(&effects)
          return
        }
        enter(&effects)
      case .waiting:
        present(&effects)
        return
      case .leaving:
        if !leave(&effects) { return }
      }
    }
    asked = nil
    effects.append(.finish)
  }

  /// Begins the graph on top; returns false when it must be read first.
  private mutating func begin(at state: String?, _ effects: inout [Effect]) -> Bool {
    let top = stack.count - 1
    guard let graph = library.number(ofGraph: stack[top].name) else {
      needed = stack[top].name
      effects.append(.load(stack[top].name))
      return false
    }
    if people == 2, library.graphs[graph].isNeverTogether {
      passOver(&effects)
      return true
    }
    if aside == nil, isUnrecorded(stack[top]) { leaveRecord(from: top) }
    stack[top].graph = graph
    stack[top].binding = library.binding(
      ofGraph: graph, prefix: stack[top].prefix, isPair: people == 2)
    stack[top].counts = Array(repeating: 0, count: library.graphs[graph].counted.count)
    let start = library.graphs[graph].start.index
    stack[top].state = state.flatMap { library.graphs[graph].stateNumbers[$0] } ?? max(0, start)
    stack[top].phase = .entering
    leaveBehind()
    handIn()
    return true
  }

  /// Whether a graph that begins is walked off the record.
  private func isUnrecorded(_ frame: Frame) -> Bool {
    switch frame.purpose {
    case .gate: return true
    case .visit:
      guard let caller = stack.dropLast().last else { return false }
      return library.graphs[caller.graph].states[caller.state].visit?.isUnrecorded ?? false
    default: return false
    }
  }

  /// Does what its state does before it waits or goes on.
  private mutating func enter(_ effects: inout [Effect]) {
    let top = stack.count - 1
    let graph = stack[top].graph
    let state = stack[top].state
    if people == 2, library.graphs[graph].states[state].isNeverTogether {
      stack[top].phase = .leaving
      return
    }
    countVisit()
    entered.append(Entered(graph: graph, state: state))
    // What is noted is only looked up where somebody follows.
    if trail != nil {
      let entered = library.graphs[graph].states[state]
      note(.state, at: entered.place, entered.id)
    }
    if let people = library.graphs[graph].states[state].people { seat(people) }
    remember(state, of: graph)
    if let words = library.graphs[graph].states[state].say { say(words, &effects) }
    // None has both, and this one costs less to ask.
    if let question = library.graphs[graph].states[state].question {
      let box = library.questions[graph][question]
      let isAsked =
        decides(over: .question, box.question.when, at: box.question.place)
        && (box.question.kind != .share || hasLinesToShare())
      stack[top].phase = isAsked ? .waiting : .leaving
      if isAsked { chooseSpeakers(library.graphs[graph].states[state].speaker) }
      return
    }
    stack[top].phase = .leaving
    if library.graphs[graph].states[state].visit != nil {
      stack[top].entry = 0
      visit()
    }
  }

  /// Keeps what a state keeps without asking.
  private mutating func remember(_ state: Int, of graph: Int) {
    for assignment in library.graphs[graph].states[state].set {
      if let source = assignment.source {
        keep(value(of: source), in: assignment.slot)
      } else {
        keep(.word(assignment.word, phrase: assignment.word), in: assignment.slot)
      }
    }
    for addition in library.graphs[graph].states[state].add {
      if let value = value(of: addition.source) { add(value, to: addition.list) }
    }
  }

  /// Lets one or two people sit at the keyboard from here on.
  private mutating func seat(_ people: Int) {
    guard people != self.people else { return }
    self.people = people
    for index in stack.indices where stack[index].graph >= 0 {
      stack[index].binding = library.binding(
        ofGraph: stack[index].graph, prefix: stack[index].prefix, isPair: people == 2)
    }
  }

  /// Begins a question that goes through the lines of a document; returns whether there are any.
  private mutating func hasLinesToShare() -> Bool {
    stack[stack.count - 1].entry = 0
    guard let keep = currentQuestion?.keep else { return false }
    let hasLines = !sharedLines.isEmpty
    // What was agreed to before may have changed since, so each line is asked about anew.
    if hasLines || value(of: keep.slot) != nil {
      self.keep(list: [], inCell: cell(of: keep.slot.slot))
    }
    return hasLines
  }

  private mutating func countVisit() {
    let top = stack.count - 1
    if stack[top].counts.isEmpty { return }
    let counted = library.graphs[stack[top].graph].counted
    if let counter = counted.firstIndex(of: stack[top].state) { stack[top].counts[counter] += 1 }
  }

  /// Goes on from its state; returns false when something else must happen first.
  private mutating func leave(_ effects: inout [Effect]) -> Bool {
    let top = stack.count - 1
    let graph = stack[top].graph
    let state = stack[top].state
    switch library.graphs[graph].states[state].exit {
    case .go(let branches):
      stack[top].state = target(of: branches)
      stack[top].phase = .entering
      return true
    case .end(let outcome):
      return end(outcome, &effects)
    case .begin(let slot):
      guard case .word(let name, _) = value(of: slot) else { return end("done", &effects) }
      close(stack.removeLast(), outcome: "done")
      beginConversation(name)
      return true
    }
  }

  /// The state that the first branch whose guard holds leads to.
  mutating func target(of branches: [Branch]) -> Int {
    // By their places: a branch that is taken out to be looked at is copied as a whole.
    for index in branches.indices {
      let isTaken = holds(branches[index].when)
      if trail != nil {
        note(.decision(.way, isTaken), at: branches[index].place, branches[index].to.name)
      }
      if isTaken { return branches[index].to.index }
    }
    preconditionFailure("the last branch has no guard")
  }

  /// Begins a conversation, or first visits what it needs.
  ///
  /// - Parameters:
  ///   - name: Its graph.
  ///   - first: The first of its needs that is looked at; those before were met or waived.
  mutating func beginConversation(_ name: String, fromNeed first: Int = 0) {
    stack.removeAll()
    if let number = program.conversations.firstIndex(where: { $0.graph.name == name }) {
      if !passesGate(number, thenNeed: first) { return }
      let needs = program.conversations[number].needs
      for index in needs.indices.dropFirst(first) where !holdsInProgram(needs[index].when) {
        stack.append(
          Frame(
            needs[index].otherwise.name, as: .need(conversation: number, index: index),
            prefix: needs[index].otherwise.name + "."))
        return
      }
    }
    if let conversation = program.conversations.first(where: { $0.graph.name == name }) {
      keep(.word(name, phrase: conversation.title), inCell: library.cell(named: Slot.lastStep))
    }
    stack.append(Frame(name, as: .conversation))
  }

  /// Remembers that a conversation was finished.
  mutating func close(_ frame: Frame, outcome: String) {
    if frame.purpose == .conversation, outcome == "done" || outcome == "farewell" {
      let count = finished[frame.name]?.count ?? 0
      finished[frame.name] = Finished(count: count + 1, last: now.day)
    }
  }

  /// Starts the visit of the state on top.
  mutating func visit() {
    let top = stack.count - 1
    let frame = stack[top]
    guard let visit = library.graphs[frame.graph].states[frame.state].visit else { return }
    if let each = visit.each {
      guard case .list(let entries) = value(of: each.list), frame.entry < min(12, entries.count)
      else { return }
    }
    let name = library.names[cell(of: visit.name.slot)]
    stack.append(Frame(visit.graph.name, as: .visit, prefix: name + "."))
  }

  /// Forgets what an earlier visit of the same name kept, where the visit on top begins fresh.
  private mutating func leaveBehind() {
    let top = stack.count - 1
    guard stack[top].purpose == .visit, top > 0,
      library.graphs[stack[top - 1].graph].states[stack[top - 1].state].visit?.isFresh == true
    else { return }
    for slot in library.graphs[stack[top].graph].ownSlots.sorted() {
      keep(nil, inCell: library.bindings[stack[top].binding][slot])
    }
  }

  /// Hands the values of a visit to the graph on top.
  private mutating func handIn() {
    let top = stack.count - 1
    guard stack[top].purpose == .visit, top > 0 else { return }
    let caller = stack[top - 1]
    let prefix = stack[top].prefix
    guard let visit = library.graphs[caller.graph].states[caller.state].visit else { return }
    for argument in visit.with {
      var value: Value?
      switch argument.value {
      case .text(let text): value = .text(text, facts: [])
      case .slot(let use, _): value = self.value(of: use, in: caller)
      case .document: value = nil
      }
      keep(value, inCell: library.cell(named: prefix + argument.parameter.name))
    }
    if let each = visit.each, case .list(let entries) = value(of: each.list, in: caller),
      caller.entry < entries.count
    {
      keep(
        .text(entries[caller.entry], facts: []),
        inCell: library.cell(named: prefix + each.item.name))
    }
  }
}
