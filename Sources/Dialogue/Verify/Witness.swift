/// What a person does, step by step, until something can be seen that must not be.
public struct Witness: Equatable, Sendable {
  /// One thing that is done.
  public struct Move: Equatable, Sendable {
    /// Where: the graph and the state.
    public var at: Record.Step
    /// What.
    var act: Deed.Act
  }

  /// The graph in which the session begins.
  public var start: String
  /// What is done, in order.
  public internal(set) var moves: [Move] = []
  /// Where it leads: the graph and the state.
  public var end: Record.Step
  /// What is typed, line by line; empty when a real session did not go this way.
  public internal(set) var typed: [String] = []
  /// What slots hold from the beginning that nothing done here keeps there, by name.
  var supposed: [(name: String, cell: Cell)] = []
  /// Whether two people are there from the beginning.
  var isTogether = false
  /// Whether the conversation is walked more than once.
  var comesAgain = false

  public static func == (left: Witness, right: Witness) -> Bool {
    left.start == right.start && left.moves == right.moves && left.end == right.end
  }
}

extension Explorer {
  /// A configuration of one of the explorations.
  typealias Found = (exploration: Int, configuration: Int)

  /// Returns the shortest road to a configuration.
  func witness(to found: Found) -> Witness {
    let exploration = explorations[found.exploration]
    let configuration = exploration.set.members[found.configuration]
    var witness = Witness(
      start: realm.units[0].graph.id, end: step(exploration.unit, configuration.node >> 1))
    var segments: [Found] = [found]
    while let origin = segments.last.flatMap({ explorations[$0.exploration].origin }) {
      segments.append((origin.exploration, origin.configuration))
    }
    for segment in segments.reversed() { add(segment, to: &witness) }
    return witness
  }

  private func step(_ unit: Int, _ state: Int) -> Record.Step {
    let graph = realm.units[unit].graph
    let id = graph.states.indices.contains(state) ? graph.states[state].id : ""
    return Record.Step(graph: graph.id, state: id)
  }

  /// Adds the road from the beginning of an exploration to one of its configurations.
  private func add(_ found: Found, to witness: inout Witness) {
    let exploration = explorations[found.exploration]
    var road = [found.configuration]
    while let last = road.last, exploration.before[last] >= 0 {
      road.append(Int(exploration.before[last]))
    }
    road.reverse()
    for (from, to) in zip(road, road.dropFirst()) {
      let (first, second) = (exploration.set.members[from], exploration.set.members[to])
      let place = step(exploration.unit, first.node >> 1)
      let station =
        first.node < Exploration.firstEnd
        ? realm.regions[exploration.unit].stations[first.node >> 1] : nil
      switch exploration.step(to: to) {
      case .onward: break
      case .supposed: suppose(first, second, &witness)
      case .replied(let reply, _):
        guard let station else { continue }
        witness.moves.append(Witness.Move(at: place, act: station.replies[reply].act))
      case .gaveUp:
        guard let station else { continue }
        witness.moves.append(Witness.Move(at: place, act: .unclear(station.patience)))
      case .visited(let call):
        add((exploration.calls[call].exploration, exploration.calls[call].end), to: &witness)
      case .again: witness.comesAgain = true
      }
    }
  }

  private func suppose(_ before: Packed, _ after: Packed, _ witness: inout Witness) {
    for (cell, field) in realm.layout.fields.enumerated() {
      guard let field, field.code(in: before) != field.code(in: after) else { continue }
      let code = field.code(in: after)
      if realm.names[cell] == CellBook.people {
        witness.isTogether = code == 2
      } else if code != Partition.nothing {
        let sample = realm.partitions[realm.partitionOf[cell]].samples[code]
        witness.supposed.append((realm.names[cell], sample))
      }
    }
  }
}
