/// Guards in terms of fields: what each says of a configuration.
struct Clauses {
  private enum Kind: UInt8 { case known, test, not, and, or }

  private struct Node {
    var kind: Kind
    /// A truth, the beginning of a table, or the first part.
    var first = 0
    var second = 0
    var field = Field(lane: 0, shift: 0, ones: 0)
  }

  private var nodes: [Node] = []
  /// What tests say of each code, one table after another.
  private var truths: [UInt8] = []

  /// Adds what is always the same.
  mutating func add(_ truth: UInt8) -> Int {
    nodes.append(Node(kind: .known, first: Int(truth)))
    return nodes.count - 1
  }

  /// Adds a test of a field.
  mutating func add(_ field: Field, _ table: [UInt8]) -> Int {
    nodes.append(Node(kind: .test, first: truths.count, field: field))
    truths += table
    // A field can hold more codes than there are classes.
    for _ in 0..<max(0, Int(field.ones) + 1 - table.count) { truths.append(Partition.Truth.either) }
    return nodes.count - 1
  }

  /// Adds the opposite of a clause.
  mutating func add(not clause: Int) -> Int {
    nodes.append(Node(kind: .not, first: clause))
    return nodes.count - 1
  }

  /// Adds that both of two clauses hold.
  mutating func add(_ first: Int, and second: Int) -> Int {
    nodes.append(Node(kind: .and, first: first, second: second))
    return nodes.count - 1
  }

  /// Adds that one or both of two clauses hold.
  mutating func add(_ first: Int, or second: Int) -> Int {
    nodes.append(Node(kind: .or, first: first, second: second))
    return nodes.count - 1
  }

  /// Returns whether a clause can hold and whether it can fail.
  func truth(_ clause: Int, of configuration: Packed) -> UInt8 {
    let node = nodes[clause]
    switch node.kind {
    case .known: return UInt8(node.first)
    case .test: return truths[node.first + node.field.code(in: configuration)]
    case .not:
      let inner = truth(node.first, of: configuration)
      return (inner & 1) << 1 | inner >> 1
    case .and:
      let first = truth(node.first, of: configuration)
      if first == Partition.Truth.fails { return first }
      let second = truth(node.second, of: configuration)
      // It can hold where both can, and fail where one can.
      return first & second & 1 | (first | second) & 2
    case .or:
      let first = truth(node.first, of: configuration)
      if first == Partition.Truth.holds { return first }
      let second = truth(node.second, of: configuration)
      return (first | second) & 1 | first & second & 2
    }
  }

  /// The fields that a clause looks at.
  func mask(of clause: Int) -> Packed {
    let node = nodes[clause]
    switch node.kind {
    case .known: return .zero
    case .test: return node.field.mask
    case .not: return mask(of: node.first)
    case .and, .or: return mask(of: node.first) | mask(of: node.second)
    }
  }
}
