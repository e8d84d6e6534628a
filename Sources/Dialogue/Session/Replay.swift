/// A session that is made again from its records.
///
/// Resuming, replaying and going back further than memory reaches are this same fold. It holds no
/// record: where it needs one again, it reads the log again.
public struct Replay {
  /// Reads a log from its first record on, until the closure returns false.
  public typealias Log = (_ each: (Record) throws -> Bool) throws -> Void

  /// The session as the records left it.
  public private(set) var session: Session

  private let beginning: Session
  private let load: (String) throws -> Graph
  private let log: Log
  /// What was taken back, or `nil` where the fold began in the middle and does not know.
  private var undone: Undone? = Undone()

  /// Creates a replay.
  ///
  /// - Parameters:
  ///   - session: A session that has not begun.
  ///   - later: The session as the first records left it, when the next comes after them.
  ///   - load: Reads the graph of an id.
  ///   - log: Reads the records again, at least those that were applied.
  public init(
    _ session: Session, from later: Session? = nil, load: @escaping (String) throws -> Graph,
    log: @escaping Log
  ) {
    self.session = later ?? session
    self.load = load
    self.log = log
    beginning = session
    if later != nil { undone = nil }
  }

  /// Creates a replay of records that are in memory.
  public init(
    _ session: Session, of records: [Record], load: @escaping (String) throws -> Graph
  ) {
    self.init(session, load: load) { each in
      for record in records { guard try each(record) else { return } }
    }
  }

  /// Applies the next record.
  ///
  /// - Parameter record: The record; the text and the meaning are taken as they are.
  /// - Returns: What the program did, by today's words.
  /// - Throws: What `load` and `log` throw.
  public mutating func apply(_ record: Record) throws -> [Effect] {
    try stand(at: record)
    if session.asked == nil, case .answered = record.event.action {
      session.keepOrphan(record)
      return []
    }
    let before = session.turns
    var effects = session.apply(record.event)
    while let missing = session.needed { effects += session.supply(try load(missing)) }
    if case .command(.back) = record.event.action, effects.contains(.rewind) {
      return try rewind(by: record)
    }
    if session.turns < before {
      undone?.takeBack(by: record.number)
    } else if session.turns > before {
      undone?.begin(at: record.number)
    }
    return effects
  }

  /// Makes the session stand where a record was made, before it is applied.
  public mutating func stand(at record: Record) throws {
    while let missing = session.stand(at: record) { session.add(try load(missing)) }
  }

  /// Goes back by a record to before a turn that memory no longer holds.
  private mutating func rewind(by record: Record) throws -> [Effect] {
    var again = Replay(beginning, load: load, log: log)
    guard let undone else {
      // What was taken back before is known only to a fold that begins at the beginning.
      var effects = session.cannotRewind()
      try log { earlier in
        if earlier.number == record.number {
          effects = try again.apply(earlier)
          self = again
        } else if earlier.number < record.number {
          _ = try again.apply(earlier)
        }
        return earlier.number < record.number
      }
      return effects
    }
    var skipped = undone.ranges[...]
    try log { earlier in
      while let first = skipped.first, first.upperBound < earlier.number { skipped.removeFirst() }
      if earlier.number >= record.number { return false }
      if skipped.first?.contains(earlier.number) != true { _ = try again.apply(earlier) }
      return true
    }
    // A log that does not hold these records any more leads nowhere.
    guard again.session.remembersTurn, let starts = again.undone else {
      return session.cannotRewind()
    }
    again.undone = undone
    again.undone?.takeStarts(of: starts)
    again.session.keepLasting(of: session)
    let effects = try again.apply(record)
    self = again
    return effects
  }
}

extension Session {
  /// How many turns could be taken back.
  public var turns: Int { history.total }

  /// Whether the last turn can be taken back without the log.
  var remembersTurn: Bool { history.count > 0 }

  /// Takes over what going back does not undo, from the session as it was before it went back.
  mutating func keepLasting(of later: Session) {
    speech = later.speech
    for number in library.graphs.indices {
      guard let other = later.library.number(ofGraph: library.graphs[number].id) else { continue }
      library.lastSaid[number] = later.library.lastSaid[other]
    }
    if let gate = program.gate {
      let cell = programCells[gate.slot.slot]
      library.set(cell, later.library.cells[cell])
    }
    lastSeen = later.lastSeen
    away = later.away
    dismissed = later.dismissed
    isUnsettled = later.isUnsettled
  }
}
