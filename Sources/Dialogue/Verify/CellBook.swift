/// The slots that a conversation and all that it visits can read or keep, by their names in a session.
struct CellBook {
  /// The names; those of what is no slot, such as how many people there are, stand in parentheses.
  private(set) var names: [String] = []
  /// What can be kept in each.
  private(set) var keepings: [[Keeping]] = []
  /// For each list the cell of how many entries it has, once that is read.
  private(set) var sizes: [Int: Int] = [:]
  private var facets: [Int: [Int]] = [:]
  private var facetOf: [Int: Int] = [:]
  private var numbers: [String: Int] = [:]
  /// Cells that hold copies of each other are asked the same, so that a copy keeps its class.
  private var parents: [Int] = []
  private var tests: [[Fact.Test]] = []
  /// What is asked of each cell itself, or of one that it is copied to.
  private var asked: [[Fact.Test]] = []
  /// From which cells each is copied.
  private var sources: [Int: [Int]] = [:]

  /// How many people sit at the keyboard.
  static let people = "(people)"
  /// How many days ago the sitting before was.
  static let away = "(away)"
  /// How many plans of other conversations are open.
  static let plans = "(plans)"
  /// Whether somebody was asked alone and off the record.
  static let askedAlone = "(asked alone)"

  /// The name of what says whether a conversation was finished.
  static func done(_ conversation: String) -> String { "(done) " + conversation }

  /// Returns the cell of a name.
  mutating func cell(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    keepings.append([])
    parents.append(names.count - 1)
    tests.append([])
    asked.append([])
    return names.count - 1
  }

  /// Returns the cell of a name, or `nil` when nothing named it.
  func existing(_ name: String) -> Int? { numbers[name] }

  /// Notes what can be kept in a cell.
  mutating func keep(_ keeping: Keeping, in cell: Int) { keepings[cell].append(keeping) }

  /// Notes that a test is asked of a cell.
  mutating func ask(_ test: Fact.Test, of cell: Int) {
    if !asked[cell].contains(test) { asked[cell].append(test) }
    let first = group(of: cell)
    if !tests[first].contains(test) { tests[first].append(test) }
  }

  /// Notes that what one cell holds can come to be held by another.
  mutating func copy(_ one: Int, _ other: Int) {
    sources[other, default: []].append(one)
    let (first, second) = (group(of: one), group(of: other))
    if first == second { return }
    parents[second] = first
    for test in tests[second] where !tests[first].contains(test) { tests[first].append(test) }
    tests[second] = []
  }

  /// Notes which cell has the number of a list's entries.
  mutating func size(_ size: Int, of list: Int) { sizes[list] = size }

  /// The cell that stands for all that hold copies of each other.
  func group(of cell: Int) -> Int {
    var cell = cell
    while parents[cell] != cell { cell = parents[cell] }
    return cell
  }

  /// What is asked of a cell, or of one that holds a copy.
  func tests(of cell: Int) -> [Fact.Test] { tests[group(of: cell)] }

  /// Gives each cell a facet for each of the tests that ask whether it is one of many things, so that each of these
  /// can be forgotten by itself.
  ///
  /// What an apology was looked through for eleven times is else one of two thousand values to the last look.
  mutating func addFacets() {
    spreadBack()
    for cell in names.indices {
      for test in tests(of: cell) where test.isFacet {
        let facet = self.cell(names[cell] + " ? \(test)")
        facets[cell, default: []].append(facet)
        facetOf[facet] = cell
        if asked[cell].contains(test) { asked[facet] = [test] }
        keepings[facet] = keepings[cell]
        if !tests[group(of: facet)].contains(test) { tests[group(of: facet)].append(test) }
        let first = group(of: cell)
        if first != cell {
          let other = self.cell(names[first] + " ? \(test)")
          let (one, two) = (group(of: other), group(of: facet))
          if one != two { parents[two] = one }
          if !tests[one].contains(test) { tests[one].append(test) }
        }
      }
    }
  }

  /// Lets each cell know what is asked of those that it is copied to.
  private mutating func spreadBack() {
    var open = sources.keys.sorted()
    while let cell = open.popLast() {
      for source in sources[cell] ?? [] {
        let more = asked[cell].filter { !asked[source].contains($0) }
        if more.isEmpty { continue }
        asked[source] += more
        open.append(source)
      }
    }
  }

  /// Whether anything is asked of what a cell can hold, or of what is copied from it.
  func matters(_ cell: Int) -> Bool {
    facetOf[cell] == nil ? asked[cell].contains { !$0.isFacet } : !asked[cell].isEmpty
  }

  /// What is asked of a cell itself, and not of one of its facets.
  func plainTests(of cell: Int) -> [Fact.Test] {
    if facetOf[cell] != nil { return tests(of: cell) }
    return tests(of: cell).filter { !$0.isFacet }
  }

  /// The cell that answers a test of a cell: itself, or a facet.
  func asked(_ test: Fact.Test, of cell: Int) -> Int {
    test.isFacet ? existing(names[cell] + " ? \(test)") ?? cell : cell
  }

  /// The cell with its facets.
  func whole(_ cell: Int) -> [Int] { [cell] + (facets[cell] ?? []) }

  /// The cell that a cell is a facet of, or itself.
  func base(_ cell: Int) -> Int { facetOf[cell] ?? cell }
}

extension Fact.Test {
  /// Whether it asks of a text or of several whether one thing among many is in it.
  var isFacet: Bool {
    switch self {
    case .has, .mentions: true
    case .isWord(let word): SlotType.textFacts.contains(word)
    default: false
    }
  }
}
