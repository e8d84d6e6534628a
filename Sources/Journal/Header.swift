import Dialogue

/// What a session file begins with.
public struct Header: Equatable, Sendable {
  /// The seed of everything that is drawn at random.
  public var seed: UInt64
  /// When the session was made.
  public var made: Moment
  /// For how many people it is: 1 or 2.
  public var people: Int

  /// Creates a header.
  public init(seed: UInt64, made: Moment, people: Int = 1) {
    self.seed = seed
    self.made = made
    self.people = people
  }
}
