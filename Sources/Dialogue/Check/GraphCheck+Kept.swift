extension GraphCheck {
  /// How much must have been asked before a slot is read.
  private enum Need {
    case nothing, someRoad, everyRoad
  }

  /// Checks that slots are asked for before they are read.
  ///
  /// A slot counts as asked for after its question, whether it was answered or skipped. A text that
  /// is always said needs its slots on every road; one with a `when`, what is handed to a visit, and
  /// guards need them on some road, for a guard is false as long as nothing is kept. A fallback, or a
  /// guard that asks `answered`, needs nothing, and neither does a guard on a word that is `set`: the
  /// conversation may be walked for the second time, and such a word is there to be remembered.
  mutating func checkKept() {
    guard graph.start.index >= 0, flow.isWhole else { return }
    let owners = owners()
    let isReached = flow.isReached
    let remembered = Set(
      graph.states.flatMap { $0.set.map(\.slot.slot) + $0.add.map(\.list.slot) })
    var reads: [(read: SlotRead, need: Need)] = []
    var number: [Int: Int] = [:]
    let note = { (read: SlotRead) in
      let owner = owners[read.use.slot]
      guard owner >= 0, let state = read.state, isReached[state] else { return }
      let need = Self.need(read) { owners[$0] == owner }
      if need == .nothing { return }
      if case .fact = read.purpose, remembered.contains(owner) { return }
      reads.append((read, need))
      if number[owner] == nil { number[owner] = number.count }
    }
    SlotReader(graph, followsDocuments: true, read: note).run()
    if reads.isEmpty { return }
    let asked = asked(number)
    let kept = Kept(
      flow, start: graph.start.index, numbers: number, surely: asked.surely, perhaps: asked.perhaps)
    var reported: Set<Place> = []
    for (read, need) in reads {
      guard let state = read.state, let slot = number[owners[read.use.slot]] else { continue }
      let before = need == .everyRoad ? kept.always : kept.ever
      let here = need == .everyRoad ? asked.surely : asked.perhaps
      if before.contains(slot, in: state) { continue }
      if read.isAfter ? here.contains(slot, in: state) : isSet(owners[read.use.slot], in: state) {
        continue
      }
      guard reported.insert(read.use.place).inserted else { continue }
      let name = name(read.use)
      add(
        "unset-slot", at: read.use.place,
        need == .someRoad
          ? "nothing asks for '\(name)' before this; ask for it first, or ask 'answered \(name)'"
          : "not every road here asks for '\(name)'; give a fallback, or say it when it was answered"
      )
    }
  }

  /// For each slot the one of this graph whose question keeps it, or -1.
  private func owners() -> [Int] {
    var numbers: [String: Int] = [:]
    for question in graph.questions {
      if let keep = question.keep { numbers[name(keep.slot)] = keep.slot.slot }
    }
    for state in graph.states {
      for assignment in state.set { numbers[name(assignment.slot)] = assignment.slot.slot }
      for addition in state.add { numbers[name(addition.list)] = addition.list.slot }
      if let visit = state.visit { numbers[name(visit.name)] = visit.name.slot }
    }
    return graph.slots.map { name in
      for base in [name] + name.cuts.map(\.base) {
        if table.uses.contains(base) || table.takes.contains(base) { return -1 }
        if let number = numbers[base] { return number }
      }
      return -1
    }
  }

  private static func need(_ read: SlotRead, _ isSame: (Int) -> Bool) -> Need {
    switch read.purpose {
    case .text(hasFallback: true): .nothing
    case .text, .lines:
      read.isGuarded(by: isSame) ? .nothing : read.guards.isEmpty ? .everyRoad : .someRoad
    case .given, .list: .someRoad
    case .next: .everyRoad
    case .fact: read.isAskedFirst(isSame) ? .nothing : .someRoad
    }
  }

  /// What each state asks for: surely, and perhaps.
  private func asked(_ number: [Int: Int]) -> (surely: SlotSets, perhaps: SlotSets) {
    var surely = SlotSets(states: graph.states.count, slots: number.count, isFull: false)
    var perhaps = surely
    for (index, state) in graph.states.enumerated() {
      for assignment in state.set {
        guard let slot = number[assignment.slot.slot] else { continue }
        surely.insert(slot, in: index)
        perhaps.insert(slot, in: index)
      }
      for addition in state.add {
        guard let slot = number[addition.list.slot] else { continue }
        surely.insert(slot, in: index)
        perhaps.insert(slot, in: index)
      }
      if let visit = state.visit, let slot = number[visit.name.slot] {
        surely.insert(slot, in: index)
        perhaps.insert(slot, in: index)
      }
      guard let question = state.question.map({ graph.questions[$0] }), let keep = question.keep,
        let slot = number[keep.slot.slot]
      else { continue }
      perhaps.insert(slot, in: index)
      var isSure = question.when == nil
      // A question that is asked unless its slot is kept leaves it kept.
      question.when?.forEachFact {
        if $0.isAboutSlot, $0.subject.index == keep.slot.slot { isSure = true }
      }
      if isSure { surely.insert(slot, in: index) }
    }
    return (surely, perhaps)
  }

  private func isSet(_ slot: Int, in state: Int) -> Bool {
    graph.states[state].set.contains { $0.slot.slot == slot }
      || graph.states[state].add.contains { $0.list.slot == slot }
  }
}
