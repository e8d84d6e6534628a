/// A search for the longest of what a graph says between two answers.
///
/// It follows the roads from each answer to the next. Where a guard decides what is said or where a
/// road leads, both cases are followed, unless what was decided before leaves only one, or what can
/// still be said on a road is not enough to matter.
struct MessageSearch {
  /// What is searched for.
  enum Aim {
    /// What is longer than it may be.
    case tooLong
    /// The most that is said before the first answer.
    case opening
    /// The most that is said after the last.
    case closing
  }

  /// The longest message that ends in a state.
  struct Message {
    var words: Int
    var limit: Int
    /// The first state that says something of it.
    var first: Int
    /// The visited graph whose last words it begins with.
    var after: String?
    /// How it ends.
    var stop: Stop
  }

  /// How a message ends.
  enum Stop { case question, visit, end }

  // Enough for a dozen roles and answers on one road; beyond it, an estimate has to do.
  private static let stepsPerAnswer = 4_000
  private static let stepsPerGraph = 200_000

  let graph: Graph
  let map: MessageMap
  let limits: Style.Limits
  let margins: [String: Margins]
  let catalog: Catalog
  private let table: SlotTable
  private let entries: [Int]
  private(set) lazy var terrain = Terrain(graph, table, catalog, entries: entries)
  private var aim = Aim.tooLong
  private var stepsLeft = Self.stepsPerGraph
  /// The longest messages that are too long, by the state in which they end.
  private var messages: [Int: Message] = [:]
  private var found = Margins()

  /// Prepares a search.
  init(
    _ graph: Graph, _ map: MessageMap, _ limits: Style.Limits, _ margins: [String: Margins],
    _ table: SlotTable, _ catalog: Catalog, entries: [Int]
  ) {
    self.graph = graph
    self.map = map
    self.limits = limits
    self.margins = margins
    self.table = table
    self.catalog = catalog
    self.entries = entries
  }

  /// Finds what is longer than it may be, by the state in which it ends.
  mutating func findLong() -> [Int: Message] {
    aim = .tooLong
    for entry in entries { enter(entry) }
    followAnswers()
    return messages
  }

  /// Finds the most that is said at the beginning and at the end.
  mutating func findMargins() -> Margins {
    guard graph.start.index >= 0 else { return Margins() }
    aim = .opening
    enter(graph.start.index)
    aim = .closing
    for state in graph.states {
      if case .end(let outcome) = state.exit { found.closings[outcome] = -1 }
    }
    enter(graph.start.index)
    followAnswers()
    found.closings = found.closings.filter { $0.value >= 0 }
    return found
  }

  /// Follows the roads from where the graph is entered.
  private mutating func enter(_ state: Int) {
    guard isWorthwhile(0, into: [state]) else { return }
    follow(terrain.beginnings.map { road(at: state, .entering, $0) })
  }

  /// Follows the roads from each answer.
  private mutating func followAnswers() {
    for (index, state) in graph.states.enumerated() {
      if let number = state.question {
        if isWorthwhile(0, into: state.exit.targets) { follow(roads(from: index, .answered)) }
        if let then = graph.questions[number].retry?.then.index, then >= 0,
          isWorthwhile(0, into: [then])
        {
          follow(terrain.before[index].map { road(at: then, .entering, $0) })
        }
      } else if let visit = state.visit {
        followReturns(from: index, visit)
      }
    }
  }

  /// Follows the roads from the last answer in a visited graph.
  private mutating func followReturns(from state: Int, _ visit: Visit) {
    let name = visit.graph.name
    let closings = margins[name]?.closings ?? [:]
    let targets = graph.states[state].exit.targets
    var roads: [MessageRoad] = []
    for (outcome, words) in closings.sorted(by: { $0.key < $1.key }) {
      guard words <= limits.message, isWorthwhile(words, into: targets) else { continue }
      for var road in self.roads(from: state, .leaving(0)) {
        road.words = words
        if words > 0 { road.after = name }
        terrain.possibilities.set(visit.name.slot, to: outcome, in: &road.supposition)
        roads.append(road)
      }
    }
    if closings.isEmpty, isWorthwhile(0, into: targets) {
      roads = self.roads(from: state, .leaving(0))
    }
    if !roads.isEmpty { follow(roads) }
    let last = closings.values.max() ?? 0
    if visit.each != nil, aim == .tooLong, last <= limits.message {
      // From one entry to the next.
      var road = road(at: state, .waiting, Supposition())
      road.words = last
      road.after = name
      arrive(road, .visit)
    }
  }

  /// The roads from a state in which there was an answer.
  private mutating func roads(from index: Int, _ stage: MessageRoad.Stage) -> [MessageRoad] {
    let state = graph.states[index]
    let isClosed = state.isNeverTogether || state.visit.map(isNeverTogether) == true
    return terrain.after(index).compactMap { known in
      guard isClosed else { return road(at: index, stage, known) }
      return known.assuming(.alone).map { road(at: index, stage, $0) }
    }
  }

  private func road(
    at state: Int, _ stage: MessageRoad.Stage, _ supposition: Supposition
  ) -> MessageRoad {
    MessageRoad(at: state, stage, limits.message, supposition)
  }

  /// Whether two people pass over a visit.
  func isNeverTogether(_ visit: Visit) -> Bool {
    catalog.graphs[visit.graph.name]?.isNeverTogether == true
  }

  /// Follows roads to the next answer.
  private mutating func follow(_ roads: [MessageRoad]) {
    var open = roads
    var steps = min(stepsLeft, Self.stepsPerAnswer)
    stepsLeft -= steps
    follow: while var road = open.popLast() {
      while !road.isOver, road.stage != .entering || isWorthwhile(road) {
        if steps == 0 {
          open.append(road)
          break follow
        }
        steps -= 1
        guard let condition = advance(&road) else { continue }
        // What holds comes last, so that it is followed first and more can be left out after it.
        for supposition in road.supposition.split(by: condition).reversed() {
          road.supposition = supposition
          if isWorthwhile(road) { open.append(road) }
        }
        break
      }
    }
    stepsLeft += steps
    if !open.isEmpty { for road in roads { estimate(road) } }
  }

  /// Whether what is searched for can lie on a road.
  private func isWorthwhile(_ road: MessageRoad) -> Bool {
    let targets = graph.states[road.state].exit.targets
    return switch road.stage {
    case .entering: isWorthwhile(road.words, into: [road.state], road.limit)
    case .answered, .leaving:
      targets.isEmpty || isWorthwhile(road.words, into: targets, road.limit)
    case .asking(let part):
      isWorthwhile(
        road.words + map.ask[road.state][part...].reduce(0, +), at: [road.state], road.limit)
    case .saying(let part):
      isWorthwhile(
        road.words - map.say[road.state][..<part].reduce(0, +), into: [road.state], road.limit)
    case .waiting:
      isWorthwhile(
        road.words - map.say[road.state].reduce(0, +), into: [road.state], road.limit)
    }
  }

  /// Whether what is searched for can lie on a road that goes on with all that a state can say.
  private func isWorthwhile(_ words: Int, into states: [Int], _ limit: Int? = nil) -> Bool {
    states.contains { state in
      let more = aim == .closing ? map.toEnd[state] : map.longest[state]
      return more >= 0 && isWorthwhile(words + more, at: map.stops[state], limit)
    }
  }

  /// Whether a message of so many words that ends in one of some states would be worth noting.
  private func isWorthwhile(_ words: Int, at stops: [Int]?, _ limit: Int?) -> Bool {
    switch aim {
    case .tooLong:
      guard words > limit ?? limits.message else { return false }
      return stops.map { $0.contains { words > messages[$0]?.words ?? 0 } } ?? true
    case .opening: return words > found.opening
    case .closing: return words > found.closings.values.min() ?? 0
    }
  }

  /// Notes a message that is complete.
  mutating func arrive(_ road: MessageRoad, _ stop: Stop) {
    var words = road.words
    if stop == .visit, let visit = graph.states[road.state].visit {
      let opening = margins[visit.graph.name]?.opening ?? 0
      // What is too long by itself is reported in its own graph.
      if aim == .tooLong, opening > limits.message { return }
      words += opening
    }
    switch aim {
    case .opening: found.opening = max(found.opening, words)
    case .closing:
      if case .end(let outcome) = graph.states[road.state].exit, stop == .end {
        found.closings[outcome] = max(found.closings[outcome] ?? 0, words)
      }
    case .tooLong:
      guard words > road.limit, words > messages[road.state]?.words ?? 0 else { return }
      messages[road.state] = Message(
        words: words, limit: road.limit, first: road.first ?? road.state, after: road.after,
        stop: stop)
    }
  }

  /// Notes about how long a message gets whose roads are too many to be followed.
  private mutating func estimate(_ road: MessageRoad) {
    let targets =
      road.stage == .entering ? [road.state] : graph.states[road.state].exit.targets
    guard let (more, stop) = map.estimate(from: targets) else { return }
    var end = road
    end.words += more
    end.first = targets.first
    end.state = stop
    let state = graph.states[stop]
    arrive(end, state.question != nil ? .question : state.visit != nil ? .visit : .end)
  }
}
