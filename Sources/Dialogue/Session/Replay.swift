/// A session that is made again from its records.
///
/// Resuming, replaying and going back further than memory reaches are this same fold.
public struct Replay {
  /// The session as the records left it.
  public private(set) var session: Session

  private let beginning: Session
  /// The records that count: those that were taken back are left out.
  private var counting: [Record] = []
  /// Where in them each turn began.
  private var turns: [Int] = []
  private let load: (String) throws -> Graph

  /// Creates a replay.
  ///
  /// - Parameters:
  ///   - session: A session that has not begun.
  ///   - load: Reads the graph of an id.
  public init(_ session: Session, load: @escaping (String) throws -> Graph) {
    self.session = session
    self.load = load
    beginning = session
  }

  /// Applies the next record.
  ///
  /// - Parameter record: The record; the text and the meaning are taken as they are.
  /// - Returns: What the program did, by today's words.
  /// - Throws: What `load` throws.
  public mutating func apply(_ record: Record) throws -> [Effect] {
    try stand(at: record)
    if session.asked == nil, case .answered = record.event.action {
      session.keepOrphan(record)
      return []
    }
    let before = session.turns
    var effects = session.apply(record.event)
    while let missing = session.needed { effects += session.supply(try load(missing)) }
    if effects.contains(.rewind) {
      try rewind(record)
      return session.asked.map { [.ask($0)] } ?? []
    }
    if session.turns < before {
      takeBack()
    } else {
      if session.turns > before { turns.append(counting.count) }
      counting.append(record)
    }
    return effects
  }

  /// Makes the session stand where a record was made, before it is applied.
  public mutating func stand(at record: Record) throws {
    while let missing = session.stand(at: record) { session.add(try load(missing)) }
  }

  private mutating func takeBack() {
    guard let start = turns.popLast() else { return }
    counting.removeSubrange(start...)
  }

  private mutating func rewind(_ record: Record) throws {
    takeBack()
    var again = Replay(beginning, load: load)
    for record in counting { _ = try again.apply(record) }
    again.session.speech = session.speech
    self = again
  }
}

extension Session {
  /// How many turns could be taken back.
  public var turns: Int { history.total }
}
