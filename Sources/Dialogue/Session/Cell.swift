/// What the session holds for one slot.
struct Cell: Equatable, Sendable {
  var value: Value?
  /// The number before the present one, for guards that ask for the change.
  var previous: Double?
  /// When it was kept, in seconds since 1970, and that day.
  var day = Day(number: 0)
  var isSkipped = false
  /// The question that kept it, so that it can be changed.
  var origin: Origin?

  /// A question that kept an answer.
  struct Origin: Equatable, Sendable {
    var graph: Int
    var state: Int
    var binding: Int
    /// When it was asked, counted in answers.
    var turn: Int
  }

  static let empty = Cell()

  /// What the number before is once another value is kept.
  var numberBefore: Double? {
    if case .number(let number, _) = value { number } else { previous }
  }
}
