/// A check of how much is said between two answers.
struct MessageCheck {
  private let limits: Style.Limits
  private let catalog: Catalog
  private let program: Program?
  /// What graphs add to those that visit them, as far as it was looked up.
  private var margins: [String: Margins] = [:]
  /// The graphs whose margins are being looked up.
  private var open: Set<String> = []

  /// Prepares a check.
  init(_ limits: Style.Limits, _ catalog: Catalog, _ program: Program?) {
    self.limits = limits
    self.catalog = catalog
    self.program = program
  }

  /// Reports every message of a graph that is too long, once where it ends.
  mutating func run(_ graph: Graph, _ table: SlotTable, _ report: inout Report) {
    var search = search(graph, table)
    let messages = search.findLong()
    for (state, message) in messages.sorted(by: { $0.key < $1.key }) {
      let (place, end) = place(of: message.stop, in: graph.states[state], graph)
      let start =
        if let visited = message.after {
          "since the last answer in '\(visited)'"
        } else if message.first != state {
          "from state '\(graph.states[message.first].id)' on"
        } else {
          "here"
        }
      report.add(
        "long-message", in: graph.file, at: place,
        "\(message.words) words are said \(start) \(end); \(message.limit) are the most, "
          + "so cut some or ask in between")
    }
  }

  private func place(
    of stop: MessageSearch.Stop, in state: State, _ graph: Graph
  ) -> (place: Place, end: String) {
    switch stop {
    case .question:
      (state.question.map { graph.questions[$0].place } ?? state.place, "to the answer")
    case .visit:
      (
        state.visit?.graph.place ?? state.place,
        "to the first answer in '\(state.visit?.graph.name ?? "")'"
      )
    case .end: (state.place, "to the end")
    }
  }

  private mutating func search(_ graph: Graph, _ table: SlotTable) -> MessageSearch {
    var visited: [String: Margins] = [:]
    for id in table.visits.values.joined() { visited[id] = margins(of: id) }
    return MessageSearch(
      graph, MessageMap(graph, catalog, visited), limits, visited, table, catalog,
      entries: program.entries(of: graph))
  }

  /// Returns what a graph adds to those that visit it.
  private mutating func margins(of id: String) -> Margins {
    if let known = margins[id] { return known }
    // Visits that come round are a mistake of their own.
    guard let graph = catalog.graphs[id], let table = catalog.tables[id],
      open.insert(id).inserted
    else { return Margins() }
    var search = search(graph, table)
    let found = search.findMargins()
    open.remove(id)
    margins[id] = found
    return found
  }
}

extension Program? {
  /// The states in which a graph is entered.
  func entries(of graph: Graph) -> [Int] {
    var found = [graph.start.index]
    for conversation in self?.conversations ?? [] where conversation.graph.name == graph.id {
      for due in [conversation.followUp, conversation.review].compactMap(\.self) {
        if let state = graph.stateNumbers[due.at.name] { found.append(state) }
      }
    }
    return found.filter { $0 >= 0 }
  }
}
