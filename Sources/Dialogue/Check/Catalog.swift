/// What all files define together, as far as it is known.
struct Catalog {
  /// What is known of a graph.
  enum Entry {
    /// It was read whole.
    case known(SlotTable)
    /// Its file has mistakes of its own, so it may define anything.
    case broken
    /// No file has it.
    case unknown
  }

  /// Whether only one graph is looked at, so that nothing is known of others.
  let isAlone: Bool
  /// The graphs by id.
  private(set) var graphs: [String: Graph] = [:]
  private(set) var tables: [String: SlotTable] = [:]
  /// The ids of graphs that broken or misnamed files may define.
  private var doubtful: Set<String> = []
  /// Whether some graph could not be read whole.
  private var hasBrokenGraphs = false
  /// The graphs whose slots have the names that they write, by each of these names.
  private(set) var keepers: [String: [String]] = [:]
  /// What is handed to each parameter, by `graph.parameter`.
  private var parameters: [String: SlotType] = [:]
  /// The ids of the program's conversations, or `nil` when they are not known.
  private(set) var conversations: Set<String>?
  /// The families of feelings, or `nil` when they are not known.
  private(set) var feelings: Set<String>?
  /// The lists of what texts mention, or `nil` when they are not known.
  private(set) var mentions: Set<String>?
  /// The countries of the helplines, or `nil` when they are not known.
  private(set) var countries: Set<String>?
  /// The situations, or `nil` when they are not known.
  private(set) var situations: Set<String>?

  /// Knows one graph only.
  init(alone graph: Graph) {
    isAlone = true
    graphs[graph.id] = graph
    tables[graph.id] = SlotTable(graph, in: self)
  }

  /// Knows what was read of all files.
  init(
    _ everything: [Graph], brokenFiles: Set<String>, program: Program?, words: [WordFile],
    helplines: Helplines?
  ) {
    isAlone = false
    let isProgramBroken = brokenFiles.contains { FileName($0).kind == .program }
    conversations = isProgramBroken ? nil : Set(program?.conversations.map(\.graph.name) ?? [])
    learn(words.filter { !brokenFiles.contains($0.file) })
    if let helplines, !brokenFiles.contains(helplines.file) {
      countries = Set(helplines.countries.map(\.id))
    }
    for file in brokenFiles where FileName(file).kind == .graph {
      hasBrokenGraphs = true
      doubtful.insert(FileName(file).id)
    }
    for graph in everything {
      if brokenFiles.contains(graph.file) {
        doubtful.insert(graph.id)
      } else if graphs[graph.id] == nil {
        graphs[graph.id] = graph
      }
      // A graph with a wrong id may be meant by the name of its file.
      doubtful.insert(FileName(graph.file).id)
    }
    for graph in graphs.values { tables[graph.id] = SlotTable(graph, in: self) }
    findKeepers(program)
    findParameters(program)
  }

  private mutating func learn(_ words: [WordFile]) {
    func ids(_ file: String) -> Set<String>? {
      words.first { $0.id == file }.map { Set($0.lists.map(\.id)) }
    }
    feelings = ids("feelings")
    mentions = ids("mentions")
    situations = ids("situations")?.union(["one-word", "long"])
  }

  /// Finds the graphs whose slots belong to the session under their own names: all but those that
  /// are only visited.
  private mutating func findKeepers(_ program: Program?) {
    var visited = Set(program?.situations.map(\.graph.name) ?? [])
    for table in tables.values { visited.formUnion(table.visits.values.joined()) }
    for need in program?.conversations.flatMap(\.needs) ?? [] {
      visited.insert(need.otherwise.name)
    }
    if let gate = program?.gate { visited.insert(gate.graph.name) }
    visited.formUnion(program?.safety?.graphs.map(\.name) ?? [])
    var begun = conversations ?? []
    if let program { begun.formUnion([program.first.name, program.next?.name ?? ""]) }
    for (id, table) in tables where begun.contains(id) || !visited.contains(id) {
      for name in table.types.keys { keepers[name, default: []].append(id) }
    }
    for (id, table) in tables where visited.contains(id) && !begun.contains(id) {
      for name in table.types.keys where table.uses.contains(name.cuts.last?.base ?? name) {
        keepers[name, default: []].append(id)
      }
    }
  }

  /// Finds what visits hand in: words, or whatever a slot holds.
  private mutating func findParameters(_ program: Program?) {
    for visit in graphs.values.flatMap(\.states).compactMap(\.visit) {
      for argument in visit.with {
        var type = SlotType.anything
        if case .text(let word) = argument.value {
          type = SlotType(kinds: [.choice, .text], words: [word])
        }
        let name = "\(visit.graph.name).\(argument.parameter.name)"
        parameters[name, default: SlotType()].formUnion(type)
      }
      if let each = visit.each { parameters["\(visit.graph.name).\(each.item.name)"] = .anything }
    }
    for situation in program?.situations ?? [] {
      parameters["\(situation.graph.name).text"] = .anything
    }
  }

  /// Returns what is known of a graph.
  subscript(id: String) -> Entry {
    if isAlone { return .broken }
    if let table = tables[id] { return .known(table) }
    return doubtful.contains(id) ? .broken : .unknown
  }

  /// Returns what a slot of the session can hold, or `nil` when no graph keeps it.
  func type(ofSessionSlot name: String) -> SlotType? {
    if isAlone || hasBrokenGraphs { return .anything }
    switch name {
    case Slot.away: return SlotType(kinds: .number)
    case Slot.lastStep: return SlotType(kinds: .choice, words: conversations ?? [])
    default: break
    }
    var found: SlotType?
    func add(_ type: SlotType?) {
      if let type { found = found.map { $0.union(type) } ?? type }
    }
    for id in keepers[name] ?? [] {
      if let table = tables[id] { add(type(ofOwnSlot: name, in: table)) }
    }
    for (base, rest) in name.cuts where found == nil {
      for id in keepers[base] ?? [] {
        if let table = tables[id] { add(type(ofOwnSlot: name, in: table)) }
      }
      // Graphs that the program visits keep their slots under their own id.
      if let table = tables[base] { add(type(ofOwnSlot: rest, in: table)) }
    }
    return found
  }

  /// Returns what a slot of a graph can hold, or `nil` when nothing gives it a meaning.
  func type(of name: String, in table: SlotTable) -> SlotType? {
    var found = type(ofOwnSlot: name, in: table)
    let isUsed = table.uses.contains(name) || name.cuts.contains { table.uses.contains($0.base) }
    if isUsed {
      let used = type(ofSessionSlot: name) ?? (table.uses.contains(name) ? .anything : nil)
      if let used { found = found.map { $0.union(used) } ?? used }
    }
    return found
  }

  private func type(ofOwnSlot name: String, in table: SlotTable) -> SlotType? {
    if table.takes.contains(name) {
      let isSure = !isAlone && !hasBrokenGraphs
      return isSure ? parameters["\(table.graph).\(name)"] ?? .anything : .anything
    }
    if var found = table.types[name] {
      for graph in table.visits[name] ?? [] {
        if case .known(let visited) = self[graph] {
          found.words.formUnion(visited.outcomes)
        } else {
          found.isOpen = true
        }
      }
      return found
    }
    for (base, rest) in name.cuts {
      for graph in table.visits[base] ?? [] {
        guard case .known(let visited) = self[graph] else { return .anything }
        // What a visited graph keeps in a slot that it also uses, lives under its own name.
        if visited.uses.contains(rest.cuts.last?.base ?? rest) { continue }
        if let found = type(ofOwnSlot: rest, in: visited) { return found }
      }
    }
    return nil
  }

  /// The names that could be meant where a slot of a graph is named.
  func names(near name: String, in table: SlotTable) -> [String] {
    var found = table.names
    for (base, _) in name.cuts {
      for graph in table.visits[base] ?? [] {
        guard case .known(let visited) = self[graph] else { continue }
        found += visited.names.map { base + "." + $0 }
      }
    }
    return found
  }

  /// The names that could be meant where a slot of the session is named.
  var sessionSlots: [String] { Array(keepers.keys) }
}

extension SlotType {
  fileprivate func union(_ other: SlotType) -> SlotType {
    var both = self
    both.formUnion(other)
    return both
  }
}
