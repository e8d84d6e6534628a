extension Session {
  /// The question of the state on top, or `nil`.
  var currentQuestion: Question? {
    guard let top = stack.last, top.graph >= 0,
      let question = library.graphs[top.graph].states[top.state].question
    else { return nil }
    return library.graphs[top.graph].questions[question]
  }

  /// Returns the cell of a slot of the graph on top, for the present person.
  func cell(of slot: Int, other: Bool = false) -> Int {
    guard let top = stack.indices.last else { preconditionFailure("no graph is walked") }
    return cell(of: slot, other: other, inBinding: stack[top].binding)
  }

  private func cell(of slot: Int, other: Bool, inBinding binding: Int) -> Int {
    let cell = library.bindings[binding][slot]
    let isSecond = (person == 1) != other
    return isSecond && library.twins[cell] >= 0 ? library.twins[cell] : cell
  }

  /// Returns what a slot of the graph on top holds.
  func value(of use: SlotUse) -> Value? {
    library.cells[cell(of: use.slot, other: use.other)].value
  }

  /// Returns what a slot of a graph further down holds.
  func value(of use: SlotUse, in frame: Frame) -> Value? {
    library.cells[cell(of: use.slot, other: use.other, inBinding: frame.binding)].value
  }

  /// Keeps a value in a slot of the graph on top.
  mutating func keep(_ value: consuming Value?, in use: SlotUse, asAnswer: Bool = false) {
    keep(value, inCell: cell(of: use.slot, other: use.other), asAnswer: asAnswer)
  }

  /// Keeps a value in a cell, and remembers what was there.
  mutating func keep(_ value: consuming Value?, inCell number: Int, asAnswer: Bool = false) {
    var origin = library.cells[number].origin
    if asAnswer, let top = stack.indices.last {
      origin = Cell.Origin(
        graph: stack[top].graph, state: stack[top].state, binding: stack[top].binding,
        turn: history.total)
    }
    let isSkipped = asAnswer && value == nil
    let before = library.exchange(
      number,
      for: Cell(
        value: value, previous: library.cells[number].numberBefore, day: now.day,
        isSkipped: isSkipped, origin: origin))
    history.note(Turn.Change(cell: number, before: before))
  }

  /// Adds a text to a list.
  mutating func add(_ value: Value, to list: SlotUse, asAnswer: Bool = false) {
    let number = cell(of: list.slot, other: list.other)
    var entries: [String] = []
    if case .list(let before) = library.cells[number].value { entries = before }
    entries.append(phrase(of: value, isWhole: true))
    keep(list: entries, inCell: number, asAnswer: asAnswer)
  }

  /// Keeps a list, and how many entries it has.
  mutating func keep(list entries: [String], inCell number: Int, asAnswer: Bool = false) {
    // A list without entries reads like one that nobody began.
    keep(entries.isEmpty ? nil : .list(entries), inCell: number, asAnswer: asAnswer)
    let count = library.cell(named: library.names[number] + ".count")
    keep(.number(Double(entries.count), level: nil), inCell: count)
  }

  /// Chooses who is asked, in a session of two.
  mutating func chooseSpeakers(_ speaker: Speaker?) {
    stack[stack.count - 1].person = 0
    stack[stack.count - 1].others = []
    guard people == 2, let speaker else { return }
    var asked = [0, 1]
    if speaker != .each, let role = library.existingCell(named: "role") {
      let matching = asked.filter {
        let cell = $0 == 1 && library.twins[role] >= 0 ? library.twins[role] : role
        if case .word(speaker.rawValue, _) = library.cells[cell].value { return true }
        return false
      }
      if !matching.isEmpty { asked = matching }
    }
    stack[stack.count - 1].person = asked[0]
    stack[stack.count - 1].others = Array(asked.dropFirst())
  }
}
