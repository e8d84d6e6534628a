/// Which slots a graph has asked for when it comes to a state: on every road there, and on some.
struct Kept {
  /// The slots that are asked for on every road to a state.
  private(set) var always: SlotSets
  /// The slots that are asked for on some road to a state.
  private(set) var ever: SlotSets

  // What is still too full after so many rounds only hides findings, and never makes a false one.
  private static let mostRounds = 100

  /// Follows the roads of a graph until nothing changes.
  ///
  /// - Parameters:
  ///   - flow: The ways between states.
  ///   - start: The state in which it begins.
  ///   - numbers: The slots that are followed, each with its number.
  ///   - surely: What each state asks for, whatever happens in it.
  ///   - perhaps: What each state may ask for.
  init(_ flow: Flow, start: Int, numbers: [Int: Int], surely: SlotSets, perhaps: SlotSets) {
    let count = flow.ways.count
    always = SlotSets(states: count, slots: numbers.count, isFull: true)
    ever = SlotSets(states: count, slots: numbers.count, isFull: false)
    always.set(start, isFull: false)
    // What is followed up has been walked before.
    for entry in flow.entries { ever.set(entry, isFull: true) }
    let groups = Components(flow.successors) { flow.isReached[$0] }
    widen(flow, groups, perhaps)
    narrow(flow, groups.members.reversed().flatMap(\.self), numbers, surely)
  }

  /// Finds what is asked for on some road: group by group, for within one all roads meet.
  private mutating func widen(_ flow: Flow, _ groups: Components, _ perhaps: SlotSets) {
    for (number, states) in groups.members.enumerated().reversed() {
      var out = ever.union(states[0], with: perhaps)
      for state in states.dropFirst() {
        let more = ever.union(state, with: perhaps)
        for word in out.indices { out[word] |= more[word] }
      }
      let isRound = states.count > 1 || flow.successors[states[0]].contains(states[0])
      for state in states {
        if isRound { ever.widen(state, by: out) }
        for target in flow.successors[state] where groups.group[target] != number {
          ever.widen(target, by: out)
        }
      }
    }
  }

  /// Finds what is asked for on every road, going through the states forward and backward in turn.
  private mutating func narrow(
    _ flow: Flow, _ order: [Int], _ numbers: [Int: Int], _ surely: SlotSets
  ) {
    var isStale = Array(repeating: true, count: flow.ways.count)
    for round in 0..<Self.mostRounds {
      var isChanged = false
      for position in order.indices {
        let state = order[round % 2 == 0 ? position : order.count - 1 - position]
        guard isStale[state] else { continue }
        isStale[state] = false
        let out = always.union(state, with: surely)
        for way in flow.ways[state] {
          var more = out
          for slot in way.implied {
            if let bit = numbers[slot] { more[bit / 64] |= 1 << UInt64(bit % 64) }
          }
          if always.narrow(way.target, to: more) {
            isStale[way.target] = true
            isChanged = true
          }
        }
      }
      if !isChanged { return }
    }
  }
}
