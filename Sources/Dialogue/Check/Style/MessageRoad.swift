/// A road from one answer toward the next, as far as it has been followed.
struct MessageRoad {
  /// What comes next in a state; numbers are of parts and of ways on.
  enum Stage: Equatable {
    case entering
    case saying(Int)
    case waiting
    case asking(Int)
    case answered
    case leaving(Int)
  }

  var state: Int
  var stage: Stage
  /// The words that were said.
  var words = 0
  /// How many may be said.
  var limit: Int
  /// The first state that said something.
  var first: Int?
  /// The visited graph whose last words it began with.
  var after: String?
  /// Whether it has gone from one state to another.
  var hasEntered = false
  /// Whether nothing more comes.
  var isOver = false
  /// What is known on it.
  var supposition: Supposition

  /// Begins a road.
  init(at state: Int, _ stage: Stage, _ limit: Int, _ supposition: Supposition) {
    self.state = state
    self.stage = stage
    self.limit = limit
    self.supposition = supposition
  }

  /// Returns whether a condition holds, or `nil` while both can be; none always holds.
  func truth(of condition: Condition?) -> Bool? {
    condition.map { supposition.truth(of: $0) } ?? true
  }

  /// Says words in its state.
  mutating func say(_ count: Int) {
    if count > 0, first == nil { first = state }
    words += count
  }
}
