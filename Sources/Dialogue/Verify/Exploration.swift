/// The configurations that a unit can come to from what it begins with, and how.
struct Exploration {
  /// What led to a configuration.
  enum Step: Equatable {
    /// Nothing that anybody did.
    case onward
    /// It was taken for given what a slot held from the beginning.
    case supposed
    /// One of the first or the second person's answers, by its number.
    case replied(Int, person: Int)
    /// So many lines were not understood.
    case gaveUp
    /// A visit, by its number among the calls, or an end within it.
    case visited(Int)
    /// The conversation was entered again, at one of its entries.
    case again(Int)
  }

  /// A visit that came back.
  struct Call: Hashable {
    /// The exploration of what was visited.
    var exploration: Int
    /// The configuration with which it ended.
    var end: Int
  }

  /// The unit.
  let unit: Int
  /// Whether it is the conversation itself, and not visited.
  let isRoot: Bool
  /// From where it was visited first: an exploration, and a configuration of it.
  var origin: (exploration: Int, configuration: Int)?
  private(set) var set = ConfigurationSet()
  /// From which configuration each was come to first.
  private(set) var before: ContiguousArray<Int32> = []
  private var steps: ContiguousArray<Int32> = []
  /// How far each is from the beginning: turns, and far more for each thing taken for given.
  private(set) var distance: ContiguousArray<Int32> = []
  /// Where the ways of each begin among all ways; -1 while it was not looked at.
  private(set) var firstWay: ContiguousArray<Int32> = []
  private(set) var lastWay: ContiguousArray<Int32> = []
  private(set) var targets: ContiguousArray<Int32> = []
  /// How many turns each way takes, or from `firstCall` on the number of its visit.
  private var lengths: ContiguousArray<UInt16> = []
  /// The ends that were come to.
  private(set) var ends: [Int] = []
  private(set) var calls: [Call] = []
  /// The fewest turns that each visit takes.
  private var callTurns: [Int] = []
  private var callNumbers: [Call: Int] = [:]
  /// What waits to be looked at, by how much was taken for given and how many turns it took.
  private var shelves: [[ContiguousArray<Int32>]] = []
  private var nearest = (level: 0, turns: 0)

  /// What something taken for given counts, in turns.
  static let supposition = 1 << 12
  /// The nodes from here on are ends.
  static let firstEnd = 0x8000

  init(unit: Int, isRoot: Bool) {
    self.unit = unit
    self.isRoot = isRoot
  }

  /// Whether a configuration is an end.
  func isEnd(_ number: Int) -> Bool { set.members[number].node >= Self.firstEnd }

  /// Notes that a configuration can be come to.
  @inline(__always)
  mutating func reach(
    _ configuration: Packed, from origin: Int, _ step: Int32, cost: Int, turns: Int
  ) {
    let (number, isNew) = set.insert(configuration)
    let far = origin < 0 ? cost : Int(distance[origin]) + cost
    if isNew {
      before.append(Int32(truncatingIfNeeded: origin))
      steps.append(step)
      distance.append(Int32(truncatingIfNeeded: far))
      if configuration.node >= Self.firstEnd { ends.append(number) }
      firstWay.append(-1)
      lastWay.append(-1)
      put(number, far)
    } else if far < Int(distance[number]) {
      before[number] = Int32(truncatingIfNeeded: origin)
      steps[number] = step
      distance[number] = Int32(truncatingIfNeeded: far)
      put(number, far)
    }
    if origin >= 0 {
      targets.append(Int32(truncatingIfNeeded: number))
      lengths.append(length(step, turns))
    }
  }

  private static let firstCall = 0x8000

  @inline(__always)
  private func length(_ step: Int32, _ turns: Int) -> UInt16 {
    if step & 15 == Step.visit, Int(step >> 4) < Self.firstCall {
      return UInt16(truncatingIfNeeded: Self.firstCall + Int(step >> 4))
    }
    return UInt16(truncatingIfNeeded: min(turns, Self.firstCall - 1))
  }

  /// The visit that a way is, or `nil`.
  func call(of way: Int) -> Call? {
    let length = Int(lengths[way])
    return length < Self.firstCall ? nil : calls[length - Self.firstCall]
  }

  /// How many turns a way takes that is no visit; a visit takes some.
  func turns(of way: Int) -> Int {
    let length = Int(lengths[way])
    if length < Self.firstCall { return length }
    return callTurns[length - Self.firstCall]
  }

  private mutating func put(_ number: Int, _ far: Int) {
    let (level, turns) = (far / Self.supposition, far % Self.supposition)
    while shelves.count <= level { shelves.append([]) }
    while shelves[level].count <= turns { shelves[level].append([]) }
    shelves[level][turns].append(Int32(truncatingIfNeeded: number))
  }

  /// Returns the nearest configuration that was not looked at yet.
  mutating func next() -> Int? {
    while nearest.level < shelves.count {
      guard nearest.turns < shelves[nearest.level].count else {
        nearest = (nearest.level + 1, 0)
        continue
      }
      guard let number = shelves[nearest.level][nearest.turns].popLast() else {
        nearest.turns += 1
        continue
      }
      // What came nearer since was looked at already.
      if firstWay[Int(number)] < 0 { return Int(number) }
    }
    return nil
  }

  /// Begins looking at a configuration.
  mutating func open(_ number: Int) { firstWay[number] = Int32(truncatingIfNeeded: targets.count) }

  /// Ends looking at a configuration.
  mutating func close(_ number: Int) { lastWay[number] = Int32(truncatingIfNeeded: targets.count) }

  /// Returns the ways of a configuration.
  func ways(of number: Int) -> Range<Int> {
    let first = Int(firstWay[number])
    return first < 0 ? 0..<0 : first..<max(first, Int(lastWay[number]))
  }

  /// Returns the number of a call.
  mutating func call(_ call: Call, turns: Int) -> Int {
    if let number = callNumbers[call] { return number }
    callNumbers[call] = calls.count
    calls.append(call)
    callTurns.append(turns)
    return calls.count - 1
  }

  /// What led to a configuration first.
  func step(to number: Int) -> Step { Step(coded: steps[number]) }
}

extension Exploration.Step {
  /// What a step that is a visit ends in, as a number.
  fileprivate static let visit: Int32 = 5

  /// The step as a number.
  var code: Int32 {
    switch self {
    case .onward: 0
    case .supposed: 1
    case .gaveUp: 2
    case .replied(let reply, let person): Int32(truncatingIfNeeded: reply << 4 | 3 + person)
    case .visited(let call): Int32(truncatingIfNeeded: call << 4 | 5)
    case .again(let entry): Int32(truncatingIfNeeded: entry << 4 | 6)
    }
  }

  init(coded code: Int32) {
    let number = Int(code >> 4)
    self =
      switch code & 15 {
      case 0: .onward
      case 1: .supposed
      case 2: .gaveUp
      case 3: .replied(number, person: 0)
      case 4: .replied(number, person: 1)
      case 5: .visited(number)
      default: .again(number)
      }
  }
}
