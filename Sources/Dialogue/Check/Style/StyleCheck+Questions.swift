extension StyleCheck {
  // As many as a handful of roles and answers can make.
  private static let mostCombinations = 500

  /// Checks that each question asks one thing, at its end, in whatever parts it is said.
  func checkQuestions(
    of graph: Graph, _ table: SlotTable, entries: [Int], _ report: inout Report
  ) {
    var terrain: Terrain?
    var reported: Set<Place> = []
    let names = graph.names
    for (index, state) in graph.states.enumerated() {
      guard let question = state.question.map({ graph.questions[$0] }),
        let parts = question.text?.parts
      else { continue }
      var combinations = [parts]
      if parts.contains(where: { $0.when != nil }) {
        let known = terrain ?? Terrain(graph, table, catalog, entries: entries)
        terrain = known
        combinations = Self.combinations(of: parts, in: index, state, known)
      }
      for said in combinations.flatMap(Self.choices) {
        var marks = QuestionMarks()
        for wording in said { marks.read(wording, Prose(wording, names)) }
        marks.finish(mustAsk: question.kind != .goOn) { place, message in
          guard reported.insert(place).inserted else { return }
          report.add("second-question", in: graph.file, at: place, message)
        }
      }
    }
  }

  /// Returns the parts of a question that are said together, for all that can be.
  private static func combinations(
    of parts: [Words.Part], in index: Int, _ state: State, _ terrain: Terrain
  ) -> [[Words.Part]] {
    let passage = terrain.passages[index]
    var found: [[Words.Part]] = []
    var open: [(next: Int, said: [Words.Part], supposition: Supposition)] = []
    for var start in terrain.before[index] {
      terrain.enter(state, &start)
      if let isAsked = passage.isAsked {
        guard let asked = start.assuming(isAsked) else { continue }
        start = asked
      }
      open.append((0, [], start))
    }
    while found.count < mostCombinations, var road = open.popLast() {
      guard road.next < parts.count else {
        found.append(road.said)
        continue
      }
      if let condition = passage.ask[road.next].when {
        guard let isSaid = road.supposition.truth(of: condition) else {
          for supposition in road.supposition.split(by: condition) {
            open.append((road.next, road.said, supposition))
          }
          continue
        }
        if isSaid { road.said.append(parts[road.next]) }
      } else {
        road.said.append(parts[road.next])
      }
      road.next += 1
      open.append(road)
    }
    return found
  }

  /// Returns wordings in which parts are said, so that each of them is said once.
  private static func choices(of parts: [Words.Part]) -> [[Words.Wording]] {
    let most = parts.map(\.wordings.count).max() ?? 0
    return (0..<most).map { number in
      parts.compactMap { part in
        part.wordings.isEmpty ? nil : part.wordings[number % part.wordings.count]
      }
    }
  }
}
