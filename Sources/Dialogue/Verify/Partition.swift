/// What guards can tell apart about what a slot holds: the finite partition that their tests induce.
///
/// Each class is the vector of what the tests say of one value, asked of the same evaluator that a
/// conversation asks. Code 0 stands for what is not known yet or no longer matters, code 1 for nothing.
struct Partition {
  /// One class of values.
  struct Class: Hashable {
    /// Whether each test holds, a bit each.
    var truths: UInt64
    /// How many entries a list has, up to as many as a test can tell.
    var entries: Int
    /// Whether anything is kept.
    var isKept: Bool
    /// Whether it was skipped, where a test asks that.
    var isSkipped: Bool
  }

  /// What a test says of a class.
  enum Truth {
    static let holds: UInt8 = 1
    static let fails: UInt8 = 2
    static let either: UInt8 = 3
  }

  /// The code of what is not known, or no longer matters.
  static let unknown = 0
  /// The code of nothing.
  static let nothing = 1
  // More are merged into one of which nothing is known, which is never wrong.
  private static let mostTests = 60
  /// So many classes are told apart at the most.
  static let mostClasses = 16_000

  /// What is asked, each once.
  private(set) var tests: [Fact.Test] = []
  /// The classes that were met, by code.
  private(set) var classes: [Class] = []
  /// A cell of each class.
  private(set) var samples: [Cell] = []
  /// Whether there were more tests or classes than can be told apart here.
  private(set) var isCut = false
  /// Whether all classes have come up, so that fields have their size.
  private(set) var isClosed = false
  /// From so many entries on, lists are the same.
  private(set) var mostEntries = 0
  private var codes: [Class: Int] = [:]

  /// Has a test told apart.
  mutating func ask(_ test: Fact.Test) {
    if tests.contains(test) { return }
    if tests.count == Self.mostTests {
      isCut = true
      return
    }
    tests.append(test)
    if case .count(_, let number) = test { tellEntries(upTo: number) }
    // Time only passes for what is kept.
    if test.isTimed { ask(.answered) }
  }

  /// Has lists told apart up to so many entries.
  mutating func tellEntries(upTo number: Double) {
    mostEntries = max(mostEntries, Int(min(max(number, 0), 14)) + 1)
  }

  /// Lets no further class come up.
  mutating func close() { isClosed = true }

  /// Returns the code of what a slot may hold.
  mutating func code(of cell: Cell) -> Int {
    if classes.isEmpty, !isClosed {
      classes.append(Class(truths: 0, entries: 0, isKept: false, isSkipped: false))
      samples.append(.empty)
      enter(.empty)
    }
    return enter(cell)
  }

  @discardableResult
  private mutating func enter(_ cell: Cell) -> Int {
    var found = Class(truths: 0, entries: 0, isKept: false, isSkipped: false)
    let cells = [cell]
    for (number, test) in tests.enumerated() where !test.isTimed {
      if test.holds(of: 0, in: cells, on: cell.day) { found.truths |= 1 << UInt64(number) }
      if test == .answered { found.isKept = cell.value != nil }
      if test == .skipped { found.isSkipped = cell.isSkipped }
    }
    if case .list(let entries) = cell.value { found.entries = min(entries.count, mostEntries) }
    if let code = codes[found] { return code }
    if isClosed {
      isCut = true
      return Self.unknown
    }
    if classes.count == Self.mostClasses {
      isCut = true
      return Self.unknown
    }
    codes[found] = classes.count
    classes.append(found)
    samples.append(cell)
    return classes.count - 1
  }

  /// Returns what a test says of each class, by code.
  func truths(of test: Fact.Test) -> [UInt8] {
    guard let number = tests.firstIndex(of: test) else {
      return Array(repeating: Truth.either, count: max(classes.count, 2))
    }
    return classes.enumerated().map { code, found in
      if code == Self.unknown { return Truth.either }
      if test.isTimed { return found.isKept ? Truth.either : Truth.fails }
      return found.truths & (1 << UInt64(number)) != 0 ? Truth.holds : Truth.fails
    }
  }

  /// Returns the code of each class after one more entry joined its list.
  mutating func codesAfterEntry() -> [Int] {
    var after: [Int] = []
    for code in classes.indices {
      if code == Self.unknown {
        after.append(Self.unknown)
      } else {
        after.append(self.code(of: .list(classes[code].entries + 1)))
      }
    }
    // The last joined classes are those of longer lists.
    while after.count < classes.count {
      after.append(self.code(of: .list(classes[after.count].entries + 1)))
    }
    return after
  }

  /// Returns the code of each class after it was copied: what was skipped is then only not there.
  mutating func codesAfterCopy() -> [Int] {
    classes.indices.map { code in
      guard classes[code].isSkipped else { return code }
      return Self.nothing
    }
  }
}

extension Fact.Test {
  /// Whether it changes while days pass, or leans on what was kept before.
  var isTimed: Bool {
    switch self {
    case .daysSince, .change, .daysSinceDone: true
    default: false
    }
  }
}

extension Cell {
  /// A list of so many entries, or nothing.
  static func list(_ count: Int) -> Cell {
    Cell(value: count == 0 ? nil : .list(Array(repeating: "", count: count)))
  }

  /// A number that is kept.
  static func number(_ number: Double) -> Cell { Cell(value: .number(number, level: nil)) }
}
