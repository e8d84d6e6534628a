extension Atlas {
  /// A graph that the program enters, and how.
  struct Root {
    var graph: String
    /// The prefix of the slots that it keeps.
    var prefix: String
    /// Where it is entered besides its start.
    var entries: [Survey.Entry] = []
  }

  /// The graphs that the program enters, and those that nothing enters or visits.
  var roots: [Root] {
    var found: [Root] = []
    var seen: Set<String> = []
    func add(_ graph: String?, isNamed: Bool = false, entries: [Survey.Entry] = []) {
      guard let graph, graphs[graph] != nil, seen.insert(graph).inserted else { return }
      found.append(Root(graph: graph, prefix: isNamed ? graph + "." : "", entries: entries))
    }
    for conversation in program.conversations {
      let dues = [conversation.followUp, conversation.review].compactMap(\.self)
      add(
        conversation.graph.name,
        entries: dues.map { Survey.Entry(state: $0.at.name, when: $0.when) })
    }
    add(program.first.name)
    add(program.next?.name)
    add(program.returning?.graph.name, isNamed: true)
    add(program.returning?.then?.name, isNamed: true)
    add(program.gate?.graph.name, isNamed: true)
    for graph in program.safety?.graphs ?? [] { add(graph.name, isNamed: true) }
    for need in program.conversations.flatMap(\.needs) { add(need.otherwise.name, isNamed: true) }
    for situation in program.situations { add(situation.graph.name, isNamed: true) }
    let visited = Set(graphs.values.flatMap(\.states).compactMap(\.visit?.graph.name))
    for id in graphs.keys.sorted() where !visited.contains(id) { add(id) }
    return found
  }
}
