/// A conversation and all that it visits, compiled for exploring.
struct Realm {
  /// A unit in terms of fields.
  struct Region {
    var stations: [Station]
    /// What it can read or change.
    var touched = Packed.zero
    /// What can matter after it has ended.
    var exit = Packed.zero
    /// What counts only while it is walked.
    var counters = Packed.zero
    /// The counters as they begin.
    var beginning = Packed.zero
  }

  /// A place where it is entered.
  struct Entry {
    var state: Int
    /// The clause that holds then, or -1.
    var clause: Int
  }

  let units: [Unit]
  let cells: CellBook
  let names: [String]
  var partitions: [Partition]
  /// The partition of each cell.
  var partitionOf: [Int]
  var layout = Layout()
  /// The cells that are not followed, though something is asked of them.
  var forgotten: Set<Int> = []
  var clauses = Clauses()
  var regions: [Region] = []
  var entries: [Entry] = []
  /// The words with which a unit can end; the first stands for the beginning of another conversation.
  var outcomes = ["(begin)"]
  /// The codes that a cell can have when the conversation is entered.
  var entryCodes: [[Int]] = []
  /// What other conversations, or time, may have changed whenever a question was answered.
  var havoc = Packed.zero
  /// What is known when it is entered first: nothing is kept where only it keeps something.
  var first = Packed.zero
  /// What is known whenever it is entered.
  var fresh = Packed.zero
  var people: Field?
  var askedAlone: Field?
  var gate: Field?
  /// Why it cannot be explored whole, or `nil`.
  var bound: Verification.Bound?
  let atlas: Atlas

  static let begun = 0

  /// Returns the number of an outcome.
  mutating func outcome(_ word: String) -> Int {
    if let number = outcomes.firstIndex(of: word) { return number }
    outcomes.append(word)
    return outcomes.count - 1
  }

  /// The field of a cell, or `nil` where nothing asks for it.
  func field(_ cell: Int) -> Field? { layout.fields[cell] }

  /// The field of a named cell.
  func field(named name: String) -> Field? { cells.existing(name).flatMap { field($0) } }

  /// Whether each code of a cell is of something that is kept.
  func kept(_ cell: Int) -> [Bool] { partitions[partitionOf[cell]].classes.map(\.isKept) }

  /// Returns what is known if a clause holds, one case for each way in which it can.
  func suppositions(of clause: Int, _ known: Packed) -> [Packed] {
    guard clause >= 0 else { return [known] }
    var cases = [known]
    let mask = clauses.mask(of: clause)
    for (cell, field) in layout.fields.enumerated() {
      guard let field, mask & field.mask != .zero, field.code(in: known) == Partition.unknown
      else { continue }
      cases = cases.flatMap { known in
        entryCodes[cell].map { code in
          var more = known
          field.set(code, in: &more)
          return more
        }
      }
    }
    return cases.filter { clauses.truth(clause, of: $0) & Partition.Truth.holds != 0 }
  }

  /// The names of the slots that tell most configurations apart, heaviest first.
  func heaviest(_ count: Int) -> [String] {
    var weights: [Int: Int] = [:]
    for region in regions {
      for station in region.stations {
        for (cell, field) in layout.fields.enumerated() {
          guard let field, station.live & field.mask != .zero else { continue }
          weights[cells.base(cell), default: 0] += field.ones.nonzeroBitCount
        }
      }
    }
    let slots = weights.filter { !names[$0.key].hasPrefix("(") }
    let order = slots.sorted { ($0.value, names[$1.key]) > ($1.value, names[$0.key]) }
    return order.prefix(count).map { names[$0.key] }
  }
}
