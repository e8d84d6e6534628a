/// What a graph's guards decide, and what can be known in each of its states from the roads there.
struct Terrain {
  // More is rare. What is known is then put together, so that less is sure and nothing is wrong.
  private static let mostCases = 8
  // Beyond role, mode and the few answers that decide a road.
  private static let mostAspects = 24

  /// What the guards can tell apart.
  let possibilities: Possibilities
  /// What a road meets in each state.
  let passages: [Passage]
  /// What can be known when a state is entered, one case each.
  private(set) var before: [[Supposition]]
  private let graph: Graph
  /// The slots that are kept anew with a slot of some name: itself and those that a visit or a form
  /// keeps under its name.
  private var family: [String: Set<Int>] = [:]
  /// The aspects that most states ask about, if what is known of them can come from another state,
  /// each with a bit.
  private var followed: [Aspect: UInt32] = [:]
  /// Of which aspects it matters in a state what is known: it or a state further on asks about them.
  private var asked: [UInt32] = []

  /// Finds what can be known.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - table: Its slots.
  ///   - catalog: Knows the other graphs.
  ///   - entries: The states in which it is entered.
  /// - Complexity: O(*n*) in the states.
  init(_ graph: Graph, _ table: SlotTable, _ catalog: Catalog, entries: [Int]) {
    let possibilities = Possibilities(graph, table, catalog)
    self.graph = graph
    self.possibilities = possibilities
    passages = graph.states.map { Passage($0, of: graph, possibilities) }
    before = Array(repeating: [], count: graph.states.count)
    for (slot, name) in graph.slots.enumerated() {
      for base in [name] + name.cuts.map(\.base) { family[base, default: []].insert(slot) }
    }
    followed = mostAsked()
    asked = passages.map { $0.aspects.reduce(0) { $0 | (followed[$1] ?? 0) } }
    spreadBack()
    follow(from: entries)
  }

  /// Finds of which aspects it matters what is known before what asks about them.
  private mutating func spreadBack() {
    let onward = graph.states.map { state in
      state.exit.targets
        + [state.question.flatMap { graph.questions[$0].retry?.then.index }].compactMap(\.self)
        .filter { $0 >= 0 }
    }
    // Roads run forward in most files; what comes round more often is known less of.
    for _ in 0..<8 {
      var isChanged = false
      for state in onward.indices.reversed() {
        let all = onward[state].reduce(asked[state]) { $0 | asked[$1] }
        isChanged = isChanged || all != asked[state]
        asked[state] = all
      }
      if !isChanged { return }
    }
  }

  private func mostAsked() -> [Aspect: UInt32] {
    let set = Set(graph.states.flatMap(\.set).map(\.slot.slot))
    var counts: [Aspect: (number: Int, states: Int, last: Int)] = [:]
    for (state, passage) in passages.enumerated() {
      for aspect in passage.aspects {
        var count = counts[aspect] ?? (counts.count, 0, -1)
        if count.last != state { count.states += 1 }
        count.last = state
        counts[aspect] = count
      }
    }
    let order = counts.filter { aspect, count in
      if case .visits = aspect { return true }
      return count.states > 1 || aspect.slot.map(set.contains) == true
    }.sorted { (-$0.value.states, $0.value.number) < (-$1.value.states, $1.value.number) }
    let numbered = order.prefix(Self.mostAspects).enumerated().map { ($1.key, UInt32(1) << $0) }
    return Dictionary(uniqueKeysWithValues: numbered)
  }

  /// What can be known when a state is left after an answer.
  func after(_ state: Int) -> [Supposition] { before[state].map { pass(graph.states[state], $0) } }

  /// What is known where the graph is entered: who does, and that no state was entered yet.
  var beginnings: [Supposition] {
    modes.map { mode in
      var known = mode
      possibilities.beginVisits(in: &known)
      return known
    }
  }

  /// What is known everywhere: one person sits at the keyboard, or two.
  private var modes: [Supposition] {
    let cases: [Condition] = graph.isNeverTogether ? [.alone] : [.alone, .together]
    return cases.compactMap { Supposition().assuming($0) }
  }

  /// Does to what is known what happens when a state is entered.
  func enter(_ state: State, _ now: inout Supposition) {
    possibilities.countVisit(of: state.id, in: &now)
    for assignment in state.set {
      forget(assignment.slot, &now)
      if assignment.source == nil {
        possibilities.set(assignment.slot.slot, to: assignment.word, in: &now)
      }
    }
    for addition in state.add { forget(addition.list, &now) }
    if let people = state.people {
      now.forget { $0 == .together }
      now = now.assuming(people == 2 ? .together : .alone) ?? now
    }
  }

  /// Follows all roads until they bring nothing new.
  private mutating func follow(from entries: [Int]) {
    var open: [(state: Int, known: Supposition)] = []
    for entry in entries { reach(entry, with: beginnings, &open) }
    var next = 0
    while next < open.count {
      // Roads that go round without end would be many; knowing nothing is never wrong.
      if next > 16 * graph.states.count + 1000 {
        before = Array(repeating: modes, count: graph.states.count)
        return
      }
      let (state, known) = open[next]
      next += 1
      if let retry = graph.states[state].question.flatMap({ graph.questions[$0].retry }) {
        reach(retry.then.index, with: [known], &open)
      }
      var now = pass(graph.states[state], known)
      for way in passages[state].ways {
        guard let when = way.when else {
          reach(way.target, with: [now], &open)
          break
        }
        if let taken = now.assuming(when) { reach(way.target, with: [taken], &open) }
        guard let refused = now.assuming(when, false) else { break }
        now = refused
      }
    }
  }

  /// Comes to a state with what is known in some cases.
  private mutating func reach(
    _ state: Int, with cases: [Supposition], _ open: inout [(state: Int, known: Supposition)]
  ) {
    guard state >= 0 else { return }
    for var known in cases {
      known.forget { (followed[$0] ?? 0) & asked[state] == 0 && $0 != .together }
      if before[state].contains(where: { $0.contains(known) }) { continue }
      before[state].removeAll { known.contains($0) }
      if before[state].count == Self.mostCases {
        let mode = known.truth(of: .together)
        let others = before[state].filter { $0.truth(of: .together) == mode }
        if let nearest = others.min(by: { known.loss(with: $0) < known.loss(with: $1) }) {
          known = known.union(nearest)
          before[state].removeAll { known.contains($0) }
        }
      }
      before[state].append(known)
      open.append((state, known))
    }
  }

  /// Returns what is known after what happens in a state.
  private func pass(_ state: State, _ known: Supposition) -> Supposition {
    var now = known
    let isTogether = now.truth(of: .together)
    if state.isNeverTogether, isTogether == true { return now }
    enter(state, &now)
    if let visit = state.visit { forget(visit.name, &now) }
    guard let question = state.question.map({ graph.questions[$0] }), let keep = question.keep
    else { return now }
    forget(keep.slot, &now)
    if question.canSkip || question.when != nil { return now }
    return now.assuming(possibilities.answered(keep.slot.slot)) ?? now
  }

  private func forget(_ use: SlotUse, _ now: inout Supposition) {
    let slots = family[graph.slots[use.slot]] ?? []
    now.forget { $0.slot.map(slots.contains) ?? false }
  }
}
