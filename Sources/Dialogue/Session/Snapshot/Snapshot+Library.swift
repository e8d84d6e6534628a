extension SnapshotWriter {
  /// Appends the slots, how graphs are tied to them, and what they hold.
  mutating func library(_ library: Library) {
    number(library.graphs.count)
    texts(library.names)
    list(library.bindingKeys) { writer, key in
      writer.number(key.graph)
      writer.text(key.prefix)
      writer.flag(key.isPair)
    }
    list(library.cells) { $0.cell($1) }
    for wordings in library.lastSaid { list(wordings) { $0.number($1) } }
  }
}

extension SnapshotReader {
  // Far more than any conversations need, and few enough to be tied in no time.
  private static let mostSlots = 1 << 16
  private static let mostBindings = 1 << 12

  /// Reads the slots of a session, which go on from those that a new one has.
  ///
  /// - Parameter graphs: The graphs that the snapshot names, in order.
  mutating func library(after beginning: Library, _ graphs: [Graph]) throws(Malformed) {
    library = beginning
    for graph in graphs.prefix(try number(below: graphs.count + 1)) { library.add(graph) }
    let names = try texts()
    guard names.count <= Self.mostSlots else { throw Malformed() }
    for (number, name) in names.enumerated() {
      guard library.cell(named: name) == number else { throw Malformed() }
    }
    let slots = library.names.count
    keys = try list { reader throws(Malformed) in try reader.key() }
    guard keys.count <= Self.mostBindings else { throw Malformed() }
    for (number, key) in keys.enumerated() {
      let binding = library.binding(ofGraph: key.graph, prefix: key.prefix, isPair: key.isPair)
      guard binding == number, library.names.count == slots else { throw Malformed() }
    }
    let cells = try list { reader throws(Malformed) in try reader.cell() }
    guard cells.count == slots else { throw Malformed() }
    for (number, cell) in cells.enumerated() { library.set(number, cell) }
    for graph in library.graphs.indices {
      library.lastSaid[graph] = try wordings(library.graphs[graph].wordings)
    }
  }

  /// Reads when each of so many wordings was last said.
  mutating func wordings(_ count: Int) throws(Malformed) -> [Int] {
    let said = try list { reader throws(Malformed) in try reader.number() }
    guard said.count == count else { throw Malformed() }
    return said
  }

  private mutating func key() throws(Malformed) -> Library.Binding {
    Library.Binding(
      graph: try number(below: library.graphs.count), prefix: try text(), isPair: try flag())
  }
}
