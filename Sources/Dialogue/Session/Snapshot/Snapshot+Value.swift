extension SnapshotWriter {
  /// Appends what a slot holds.
  mutating func value(_ value: Value) {
    switch value {
    case .word(let word, let phrase):
      number(0)
      text(word)
      text(phrase)
    case .words(let chosen):
      number(1)
      list(chosen) { writer, word in
        writer.text(word.id)
        writer.text(word.phrase)
      }
    case .number(let amount, let level):
      number(2)
      fraction(amount)
      optional(level) { $0.text($1) }
    case .day(let day):
      number(3)
      self.day(day)
    case .text(let words, let facts):
      number(4)
      text(words)
      texts(facts)
    case .list(let entries):
      number(5)
      texts(entries)
    case .form: number(6)
    }
  }

  /// Appends what the session holds for a slot.
  mutating func cell(_ cell: Cell) {
    // Most cells hold nothing most of the time.
    flag(cell != .empty)
    if cell == .empty { return }
    optional(cell.value) { $0.value($1) }
    optional(cell.previous) { $0.fraction($1) }
    day(cell.day)
    flag(cell.isSkipped)
    optional(cell.origin) { writer, origin in
      writer.number(origin.graph)
      writer.number(origin.state)
      writer.number(origin.binding)
      writer.number(origin.turn)
    }
  }

  /// Appends a day.
  mutating func day(_ day: Day) { signed(day.number) }

  /// Appends a point in time.
  mutating func moment(_ moment: Moment) {
    signed(Int(moment.seconds))
    signed(moment.offset)
  }
}

extension SnapshotReader {
  /// The days that calendars can show, and as many on either side.
  private static let farthest = 1 << 23

  /// Reads what a slot holds.
  mutating func value() throws(Malformed) -> Value {
    switch try byte() {
    case 0: .word(try text(), phrase: try text())
    case 1:
      .words(
        try list { reader throws(Malformed) in Value.Chosen(try reader.text(), try reader.text()) })
    case 2:
      .number(
        try fraction(), level: try optional { reader throws(Malformed) in try reader.text() })
    case 3: .day(try day())
    case 4: .text(try text(), facts: try texts())
    case 5: .list(try texts())
    case 6: .form
    default: throw Malformed()
    }
  }

  /// Reads what the session holds for a slot.
  mutating func cell() throws(Malformed) -> Cell {
    var cell = Cell.empty
    guard try flag() else { return cell }
    cell.value = try optional { reader throws(Malformed) in try reader.value() }
    cell.previous = try optional { reader throws(Malformed) in try reader.fraction() }
    cell.day = try day()
    cell.isSkipped = try flag()
    cell.origin = try optional { reader throws(Malformed) in try reader.origin() }
    return cell
  }

  /// Reads a question that kept an answer.
  private mutating func origin() throws(Malformed) -> Cell.Origin {
    let graph = try number(below: library.graphs.count)
    let state = try number(below: library.graphs[graph].states.count)
    let binding = try binding(of: graph)
    guard library.graphs[graph].states[state].question != nil else { throw Malformed() }
    return Cell.Origin(graph: graph, state: state, binding: binding, turn: try number())
  }

  /// Reads a binding that ties a graph.
  mutating func binding(of graph: Int) throws(Malformed) -> Int {
    let binding = try number(below: library.bindings.count)
    guard keys[binding].graph == graph else { throw Malformed() }
    return binding
  }

  /// Reads a day.
  mutating func day() throws(Malformed) -> Day {
    Day(number: try signed(within: Self.farthest))
  }

  /// Reads a point in time.
  mutating func moment() throws(Malformed) -> Moment {
    Moment(
      seconds: Int64(try signed(within: Self.farthest * 86_400)), offset: try signed(within: 1440))
  }
}
