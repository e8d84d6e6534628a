/// The slots that one graph keeps, sets, takes and names.
struct SlotTable {
  /// The graph's id.
  let graph: String
  /// What its own slots can hold, those of forms by their full names.
  private(set) var types: [String: SlotType] = [:]
  /// The graphs that are visited under a name.
  private(set) var visits: [String: [String]] = [:]
  /// The slots that other graphs keep.
  let uses: Set<String>
  /// The slots that a visit hands in.
  let takes: Set<String>
  /// The outcomes with which it ends.
  private(set) var outcomes: Set<String> = []
  /// The options of the choices that keep a slot.
  private(set) var options: [String: Set<String>] = [:]
  /// The slots that nothing keeps in writing.
  private(set) var unkept: Set<String> = []
  /// The slots that are kept, and shown to nobody else.
  private(set) var hidden: Set<String> = []
  /// The slots that the other person may be shown.
  private(set) var shared: Set<String> = []

  /// Creates the table of a graph.
  init(_ graph: Graph, in catalog: Catalog) {
    self.graph = graph.id
    uses = Set(graph.uses.map { graph.slots[$0.slot] })
    takes = Set(graph.takes.map { graph.slots[$0.slot] })
    for question in graph.questions { add(question, of: graph, in: catalog) }
    for state in graph.states {
      for assignment in state.set {
        let name = graph.slots[assignment.slot.slot]
        // A copy may be of anything, and what a visit keeps is not known here.
        types[name, default: SlotType()].formUnion(
          assignment.source == nil
            ? SlotType(kinds: .choice, words: [assignment.word]) : .anything)
        unkept.remove(name)
      }
      for addition in state.add { addList(graph.slots[addition.list.slot]) }
      if let visit = state.visit {
        let name = graph.slots[visit.name.slot]
        visits[name, default: []].append(visit.graph.name)
        types[name, default: SlotType()].kinds.formUnion(.choice)
      }
      switch state.exit {
      case .end(let outcome): outcomes.insert(outcome)
      case .begin: outcomes.insert("done")
      case .go: break
      }
    }
    for (name, graphs) in visits where graphs.count > 1 { visits[name] = Set(graphs).sorted() }
  }

  private mutating func add(_ question: Question, of graph: Graph, in catalog: Catalog) {
    guard let keep = question.keep else { return }
    let name = graph.slots[keep.slot.slot]
    if question.retention != .unkept {
      unkept.remove(name)
    } else if types[name] == nil {
      unkept.insert(name)
    }
    if question.retention != .private {
      hidden.remove(name)
    } else if types[name] == nil {
      hidden.insert(name)
    }
    types[name, default: SlotType()].formUnion(SlotType(question, in: catalog))
    if question.kind == .choice, !keep.adds {
      options[name, default: []].formUnion(question.options.map(\.id))
    }
    if types[name]?.kinds.contains(.list) == true { addList(name) }
    if question.isShared { shared.insert(name) }
    for (part, type) in question.form?.numbers ?? [] {
      types["\(name).\(part)", default: SlotType()].formUnion(type)
      if question.isShared { shared.insert("\(name).\(part)") }
    }
  }

  /// Knows a list, and how many entries it has.
  private mutating func addList(_ name: String) {
    types[name, default: SlotType()].kinds.formUnion(.list)
    types[name + ".count"] = SlotType(kinds: .number)
  }

  /// The names that something in the graph gives a meaning to.
  var names: [String] { Array(types.keys) + Array(uses) + Array(takes) }
}

extension String {
  /// The ways to cut a name at a dot, the longest beginning first.
  var cuts: [(base: String, rest: String)] {
    utf8.indices.reversed().compactMap { index in
      utf8[index] == UInt8(ascii: ".")
        ? (String(self[..<index]), String(self[self.index(after: index)...])) : nil
    }
  }
}
