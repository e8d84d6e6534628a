/// The most turns on a road that goes round nowhere.
///
/// Within a round, only ways to a state that stands further down in the file are taken, or to more that is taken for
/// given; every way that is part of no round is. A visit counts with its own longest road.
struct LongestRoad {
  private let explorations: [Exploration]
  private var known: [Exploration.Call: Int] = [:]

  init(_ explorations: [Exploration]) { self.explorations = explorations }

  /// The longest road from the beginning of the conversation to any of its ends.
  mutating func turns() -> Int? {
    guard let root = explorations.first else { return nil }
    let lengths = lengths(of: 0)
    return root.ends.map { lengths[$0] }.filter { $0 >= 0 }.max()
  }

  private mutating func length(of call: Exploration.Call) -> Int {
    if let length = known[call] { return length }
    let lengths = lengths(of: call.exploration)
    let exploration = explorations[call.exploration]
    for number in exploration.ends {
      known[Exploration.Call(exploration: call.exploration, end: number)] = max(0, lengths[number])
    }
    return known[call] ?? 0
  }

  /// Returns the longest road to each configuration, or -1.
  private mutating func lengths(of number: Int) -> [Int] {
    let exploration = explorations[number]
    let groups = Rounds(exploration)
    let order = groups.order
    var lengths = Array(repeating: -1, count: exploration.set.count)
    for number in lengths.indices where exploration.before[number] < 0 { lengths[number] = 0 }
    for configuration in order where lengths[configuration] >= 0 {
      for way in exploration.ways(of: configuration) {
        let target = Int(exploration.targets[way])
        if groups.group[target] == groups.group[configuration],
          !Rounds.isForward(configuration, target, exploration)
        {
          continue
        }
        let turns = exploration.call(of: way).map { length(of: $0) } ?? exploration.turns(of: way)
        lengths[target] = max(lengths[target], lengths[configuration] + turns)
      }
    }
    return lengths
  }
}

/// The configurations of an exploration, grouped where they lead round.
struct Rounds {
  private(set) var group: [Int32]
  /// All of them, in an order in which each comes after what leads to it, within a round down the file.
  private(set) var order: [Int] = []

  init(_ exploration: Exploration) {
    let count = exploration.set.count
    group = Array(repeating: -1, count: count)
    var number = [Int32](repeating: -1, count: count)
    var low = number
    var open: [Int] = []
    var clock: Int32 = 0
    var groups: [[Int]] = []
    for root in 0..<count where number[root] < 0 {
      var road = [(at: root, way: exploration.ways(of: root).lowerBound)]
      number[root] = clock
      low[root] = clock
      clock += 1
      open.append(root)
      while let (at, way) = road.last {
        if way < exploration.ways(of: at).upperBound {
          road[road.count - 1].way += 1
          let target = Int(exploration.targets[way])
          if number[target] < 0 {
            number[target] = clock
            low[target] = clock
            clock += 1
            open.append(target)
            road.append((target, exploration.ways(of: target).lowerBound))
          } else if group[target] < 0 {
            low[at] = min(low[at], number[target])
          }
          continue
        }
        road.removeLast()
        if let above = road.last?.at { low[above] = min(low[above], low[at]) }
        guard low[at] == number[at] else { continue }
        var members: [Int] = []
        while let member = open.popLast() {
          group[member] = Int32(truncatingIfNeeded: groups.count)
          members.append(member)
          if member == at { break }
        }
        // Most stand alone.
        if members.count > 1 { members.sort { Self.isForward($0, $1, exploration) } }
        groups.append(members)
      }
    }
    for members in groups.reversed() { order += members }
  }

  /// Whether a configuration stands before another in the file, or has less taken for given.
  static func isForward(_ one: Int, _ other: Int, _ exploration: Exploration) -> Bool {
    let (first, second) = (exploration.set.members[one], exploration.set.members[other])
    if first.node != second.node { return first.node < second.node }
    return first.known < second.known
  }
}

extension Packed {
  /// How many bits are set.
  fileprivate var known: Int {
    (0..<Self.scalarCount).reduce(0) { $0 + self[$1].nonzeroBitCount }
  }
}
