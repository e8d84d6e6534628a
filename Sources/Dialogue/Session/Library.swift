/// The graphs that were read so far, tied to the cells of one session.
struct Library: Equatable, Sendable {
  private(set) var graphs: [Graph] = []
  /// The questions of each graph.
  private(set) var questions: [[QuestionBox]] = []
  private(set) var cells: [Cell] = []
  private(set) var names: [String] = []
  /// For each binding, the cell of each slot of its graph.
  private(set) var bindings: [[Int]] = []
  /// For each cell, the second person's own, or -1.
  private(set) var twins: [Int] = []
  /// When each wording of each graph was last said.
  var lastSaid: [[Int]] = []

  private var graphNumbers: [String: Int] = [:]
  private var cellNumbers: [String: Int] = [:]
  private var bindingNumbers: [Binding: Int] = [:]

  /// What a binding ties: a graph, the prefix of its own slots, and whether two people answer.
  struct Binding: Hashable, Sendable {
    var graph: Int
    var prefix: String
    var isPair: Bool
  }

  /// What each binding ties, in order.
  var bindingKeys: [Binding] {
    bindingNumbers.sorted { $0.value < $1.value }.map(\.key)
  }

  /// Returns the index of a graph, or `nil` when it was not read yet.
  func number(ofGraph id: String) -> Int? { graphNumbers[id] }

  mutating func add(_ graph: Graph) {
    if let number = graphNumbers[graph.id] {
      graphs[number] = graph
      questions[number] = graph.questions.map(QuestionBox.init)
      return
    }
    graphNumbers[graph.id] = graphs.count
    graphs.append(graph)
    questions.append(graph.questions.map(QuestionBox.init))
    lastSaid.append(Array(repeating: 0, count: graph.wordings))
  }

  /// Returns the cell of a name.
  mutating func cell(named name: String) -> Int {
    if let number = cellNumbers[name] { return number }
    cellNumbers[name] = cells.count
    names.append(name)
    cells.append(.empty)
    twins.append(-1)
    return cells.count - 1
  }

  /// Returns the cell of a name, or `nil` when nothing named it yet.
  func existingCell(named name: String) -> Int? { cellNumbers[name] }

  /// Returns the binding of a graph whose slots live under a prefix.
  mutating func binding(ofGraph number: Int, prefix: String, isPair: Bool) -> Int {
    let key = Binding(graph: number, prefix: prefix, isPair: isPair)
    if let binding = bindingNumbers[key] { return binding }
    let graph = graphs[number]
    var own: Set<Int> = []
    if !prefix.isEmpty {
      // What a graph keeps in a slot that it also uses, it keeps for the session.
      own = graph.ownSlots
      own.formUnion(graph.takes.map(\.slot))
    }
    var cells: [Int] = []
    for (slot, name) in graph.slots.enumerated() {
      let isOwn = own.contains(slot) || own.contains { name.hasPrefix(graph.slots[$0] + ".") }
      cells.append(cell(named: isOwn ? prefix + name : name))
    }
    if isPair {
      for slot in graph.personalSlots.sorted() {
        let base = graph.slots[slot]
        for (number, name) in graph.slots.enumerated()
        where number == slot || name.hasPrefix(base + ".") {
          guard twins[cells[number]] < 0 else { continue }
          twins[cells[number]] = cell(
            named: Self.twin(names[cells[slot]]) + name.dropFirst(base.count))
        }
      }
    }
    bindingNumbers[key] = bindings.count
    bindings.append(cells)
    return bindings.count - 1
  }

  /// The name of the second person's own cell.
  private static func twin(_ name: String) -> String { name + " (other)" }

  /// Replaces what a cell holds.
  mutating func set(_ number: Int, _ cell: Cell) { cells[number] = cell }

  /// Replaces what a cell holds, and returns what it held.
  mutating func exchange(_ number: Int, for cell: consuming Cell) -> Cell {
    swap(&cells[number], &cell)
    return cell
  }
}

extension Graph {
  /// The slots that the graph keeps for itself, where it is visited.
  var ownSlots: Set<Int> {
    keptSlots.subtracting(uses.map(\.slot)).filter { slots[$0] != Slot.country }
  }

  /// The slots that the graph itself keeps.
  var keptSlots: Set<Int> {
    var found: Set<Int> = []
    for question in questions {
      if let keep = question.keep { found.insert(keep.slot.slot) }
    }
    for state in states {
      for assignment in state.set { found.insert(assignment.slot.slot) }
      for addition in state.add { found.insert(addition.list.slot) }
      if let visit = state.visit { found.insert(visit.name.slot) }
    }
    return found
  }

  /// The slots that each of two people has for themselves.
  var personalSlots: Set<Int> {
    var found: Set<Int> = []
    for state in states where state.speaker != nil {
      if let question = state.question, let keep = questions[question].keep {
        found.insert(keep.slot.slot)
      }
    }
    return found
  }
}
