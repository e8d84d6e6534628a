/// Explores a conversation, and once for each thing that they can begin with the graphs that it visits.
struct Explorer {
  /// What a visit begins with.
  private struct Input: Hashable {
    var unit: Int
    var configuration: Packed
  }

  let realm: Realm
  private(set) var explorations: [Exploration] = []
  /// Which ways on were taken, by unit and state, a bit each.
  var taken: [[UInt64]]
  /// Which replies could be given.
  var given: [[UInt64]]
  /// Whether states were come to at all, left, asked, and passed without asking.
  var met: [[Notes]]
  /// Where a text had a hole first, by unit and the hole's number.
  var holes: [Spot: (exploration: Int, configuration: Int)] = [:]
  /// Where a question had nothing to choose, and nothing else to do.
  var blanks: [Spot: (exploration: Int, configuration: Int)] = [:]
  /// Where the gate was opened though nobody was asked.
  var openings: [Spot: (exploration: Int, configuration: Int)] = [:]
  /// Where each state was first come to, and first left.
  var firstMet: [Spot: (exploration: Int, configuration: Int)] = [:]
  private var results: [Input: Int] = [:]
  /// How many configurations there may be.
  private(set) var most: Int
  private(set) var count = 0
  private(set) var isStopped = false

  /// What happened in a state.
  struct Notes: OptionSet {
    var rawValue: UInt8
    static let entered = Notes(rawValue: 1)
    static let asked = Notes(rawValue: 2)
    static let passed = Notes(rawValue: 4)
    static let left = Notes(rawValue: 8)
  }

  /// A place in a unit.
  struct Spot: Hashable {
    var unit: Int
    var number: Int
  }

  /// Explores a realm.
  ///
  /// - Parameters:
  ///   - realm: The conversation.
  ///   - most: How many configurations there may be.
  init(_ realm: Realm, most: Int) {
    self.realm = realm
    self.most = most
    taken = realm.regions.map { Array(repeating: 0, count: $0.stations.count) }
    given = taken
    met = realm.regions.map { Array(repeating: [], count: $0.stations.count) }
    guard realm.bound == nil else { return }
    _ = explore(0, from: seeds, origin: nil)
  }

  /// What the conversation begins with: the first time, another time, and where it is followed up.
  private var seeds: [(configuration: Packed, entry: Int, cost: Int)] {
    let region = realm.regions[0]
    var found: [(configuration: Packed, entry: Int, cost: Int)] = []
    for (number, entry) in realm.entries.enumerated() {
      let live = region.stations[entry.state].live
      if number == 0 {
        found.append(((realm.first | region.beginning) & live, number, 0))
      }
      // What was kept before is not known then.
      for known in realm.suppositions(of: entry.clause, realm.fresh | region.beginning) {
        found.append((known & live, number, 8 * Exploration.supposition))
      }
    }
    return found.map {
      ($0.configuration.at(realm.entries[$0.entry].state << 1), $0.entry, $0.cost)
    }
  }

  /// Explores a unit; returns the number of its exploration.
  private mutating func explore(
    _ unit: Int, from seeds: [(configuration: Packed, entry: Int, cost: Int)],
    origin: (exploration: Int, configuration: Int)?
  ) -> Int {
    let number = explorations.count
    var exploration = Exploration(unit: unit, isRoot: origin == nil)
    exploration.origin = origin
    explorations.append(exploration)
    for seed in seeds {
      let step = seed.cost == 0 ? Exploration.Step.onward : .again(seed.entry)
      exploration.reach(seed.configuration, from: -1, step.code, cost: seed.cost, turns: 0)
    }
    var walk = Walk(unit: unit, number: number, exploration: exploration)
    while let next = walk.exploration.next() {
      if count + walk.exploration.set.count > most || walk.exploration.targets.count > 8 * most {
        isStopped = true
        break
      }
      walk.exploration.open(next)
      look(at: next, &walk)
      walk.exploration.close(next)
    }
    count += walk.exploration.set.count
    explorations[number] = walk.exploration
    return number
  }

  /// Returns the exploration of a visit.
  mutating func visit(
    _ unit: Int, from start: Packed, origin: (exploration: Int, configuration: Int)
  ) -> Int {
    let input = Input(unit: unit, configuration: start)
    if let known = results[input] { return known }
    let number = explore(unit, from: [(start, 0, 0)], origin: origin)
    results[input] = number
    return number
  }
}

/// An exploration that is going on.
struct Walk {
  let unit: Int
  let number: Int
  var exploration: Exploration
}
