/// What a turn changed, so that it can be undone.
struct Turn: Equatable, Sendable {
  var stack: [Frame]
  var person: Int
  var finished: [String: Finished]
  var people: Int
  var changes: [Change] = []

  /// Becomes another turn, in the room of this one: to make room and to free it takes longer than to fill it.
  mutating func begin(as turn: Turn) {
    if stack.count == turn.stack.count {
      for index in stack.indices { stack[index] = turn.stack[index] }
    } else {
      stack = turn.stack
    }
    person = turn.person
    finished = turn.finished
    people = turn.people
    while !changes.isEmpty { changes.removeLast() }
    changes += turn.changes
  }

  /// A cell as it was.
  struct Change: Equatable, Sendable {
    var cell: Int
    var before: Cell
  }
}

/// The last turns, as many as memory may hold.
struct History: Sendable {
  /// So many turns are kept; what lies before is read back from the saved session.
  static let capacity = 256

  private var ring: [Turn] = []
  private var newest = -1
  private(set) var count = 0
  /// How many turns there were in all, also those that are no longer here.
  private(set) var total = 0

  init() {}

  /// Creates a history of turns, oldest first, which were the last of so many.
  init(_ turns: [Turn], total: Int) {
    ring = turns
    newest = turns.count - 1
    count = turns.count
    self.total = total
  }

  /// The turns that are remembered, oldest first.
  var turns: [Turn] {
    (0..<count).map { ring[(newest + 1 - count + $0 + Self.capacity) % Self.capacity] }
  }

  mutating func push(_ turn: Turn) {
    newest = (newest + 1) % Self.capacity
    if newest < ring.count {
      ring[newest].begin(as: turn)
    } else {
      ring.append(turn)
    }
    count = min(count + 1, Self.capacity)
    total += 1
  }

  mutating func pop() -> Turn? {
    guard count > 0 else { return nil }
    let turn = ring[newest]
    newest = (newest + Self.capacity - 1) % Self.capacity
    count -= 1
    total -= 1
    return turn
  }

  /// Remembers how a cell was before the present turn changed it.
  mutating func note(_ change: consuming Turn.Change) {
    if count > 0 { ring[newest].changes.append(change) }
  }
}

extension History: Equatable {
  // A turn that was taken back leaves its place filled until another comes.
  static func == (left: History, right: History) -> Bool {
    left.total == right.total && left.turns == right.turns
  }
}
