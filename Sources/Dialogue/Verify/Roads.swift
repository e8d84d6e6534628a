/// What the ways of an exploration come to: which configurations can end, and how long roads are.
struct Roads {
  private let exploration: Exploration
  /// Whether an end can be come to from each configuration.
  private(set) var canEnd: [Bool] = []

  /// Looks at an exploration that is complete.
  ///
  /// - Complexity: Linear in the configurations and the ways between them.
  init(_ exploration: Exploration) {
    self.exploration = exploration
    findEnds()
  }

  private mutating func findEnds() {
    let count = exploration.set.count
    // The ways backward, those of each configuration together.
    var starts = [Int32](repeating: 0, count: count + 1)
    for target in exploration.targets { starts[Int(target) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var origins = [Int32](repeating: 0, count: exploration.targets.count)
    for origin in 0..<count {
      for way in exploration.ways(of: origin) {
        let target = Int(exploration.targets[way])
        origins[Int(next[target])] = Int32(truncatingIfNeeded: origin)
        next[target] += 1
      }
    }
    canEnd = Array(repeating: false, count: count)
    var open: [Int] = []
    for number in exploration.ends {
      canEnd[number] = true
      open.append(number)
    }
    while let number = open.popLast() {
      for way in Int(starts[number])..<Int(starts[number + 1]) {
        let origin = Int(origins[way])
        if !canEnd[origin] {
          canEnd[origin] = true
          open.append(origin)
        }
      }
    }
  }

  /// The nearest configurations from which no end can be come to though one could be just before,
  /// one for each state, nearest first.
  func traps() -> [Int] {
    var found: [Int: Int] = [:]
    for number in canEnd.indices where !canEnd[number] && !exploration.isEnd(number) {
      // What was not looked at, since exploring stopped, is not known to be a trap.
      guard exploration.firstWay[number] >= 0 else { continue }
      let before = Int(exploration.before[number])
      if before >= 0, !exploration.isEnd(before), !canEnd[before] { continue }
      let state = exploration.set.members[number].node >> 1
      if let known = found[state], exploration.distance[known] <= exploration.distance[number] {
        continue
      }
      found[state] = number
    }
    return found.values.sorted { exploration.distance[$0] < exploration.distance[$1] }
  }

  /// A configuration that comes round to itself and nobody is asked anything, or `nil`.
  func silentRound() -> Int? {
    let count = exploration.set.count
    // 1 while it is on the road, 2 when all behind it is known.
    var marks = [UInt8](repeating: 0, count: count)
    for start in 0..<count where marks[start] == 0 {
      var road = [(number: start, way: exploration.ways(of: start).lowerBound)]
      marks[start] = 1
      while let (number, way) = road.last {
        guard way < exploration.ways(of: number).upperBound else {
          marks[number] = 2
          road.removeLast()
          continue
        }
        road[road.count - 1].way += 1
        if exploration.turns(of: way) > 0 { continue }
        let target = Int(exploration.targets[way])
        if marks[target] == 1 { return target }
        if marks[target] == 0 {
          marks[target] = 1
          road.append((target, exploration.ways(of: target).lowerBound))
        }
      }
    }
    return nil
  }
}
