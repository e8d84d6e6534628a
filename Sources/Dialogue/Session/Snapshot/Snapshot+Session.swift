extension SnapshotWriter {
  /// Appends all of a session that its program, its labels and its voice do not say.
  mutating func session(_ session: Session) {
    // A session that waits for a graph is in the middle of an event.
    if session.needed != nil { isWhole = false }
    library(session.library)
    number(session.people)
    number(session.person)
    moment(session.now)
    moment(session.lastSeen)
    signed(session.away)
    number(session.unclear)
    number(session.silent)
    number(session.speech.clock)
    list(session.speech.lastSaid) { $0.number($1) }
    finished(session.finished)
    texts(session.dismissed.sorted())
    flag(session.isMoved)
    flag(session.isUnsettled)
    flag(session.isAtRest)
    stack(session.stack)
    history(session.history)
    optional(session.asked) { $0.asked($1, in: session) }
    lastEvent(of: session)
    optional(session.aside) { $0.aside($1, of: session) }
  }

  /// Appends what is known of the last event until the next.
  private mutating func lastEvent(of session: Session) {
    texts(session.said)
    list(session.entered) { writer, entered in
      writer.number(entered.graph)
      writer.number(entered.state)
    }
    list(session.enteredAside) { writer, step in
      writer.text(step.graph)
      writer.text(step.state)
    }
    flag(session.beganAside)
    switch session.recorded {
    case nil: number(0)
    case .passed(let state):
      number(1)
      text(state)
    case .withheld: number(2)
    case .released(let outcome, let gate):
      number(3)
      text(outcome)
      optional(gate) { $0.text($1) }
    default: isWhole = false
    }
  }

  private mutating func aside(_ aside: Aside, of session: Session) {
    // What began with a typed line is in no record, and so in no fold of records either.
    guard aside.alarm == nil, let before = aside.before.first, aside.before.count == 1,
      before.aside == nil,
      session.library.graphs.map(\.id).starts(with: before.library.graphs.map(\.id))
    else {
      isWhole = false
      return
    }
    number(aside.base)
    self.session(before)
  }
}

extension SnapshotReader {
  /// Reads a session.
  ///
  /// - Parameters:
  ///   - session: One that has not begun.
  ///   - graphs: The graphs that the snapshot names, in order.
  ///   - mayBeAside: Whether the talk can be off the record.
  mutating func session(
    _ beginning: Session, _ graphs: [Graph], mayBeAside: Bool = true
  ) throws(Malformed) -> Session {
    var session = beginning
    try library(after: beginning.library, graphs)
    session.library = library
    session.people = try people()
    session.person = try number(below: 2)
    session.now = try moment()
    session.lastSeen = try moment()
    session.away = try signed()
    session.unclear = try number()
    session.silent = try number()
    session.speech.clock = try number()
    session.speech.lastSaid = try wordings(beginning.voice.wordings)
    session.finished = try finished()
    session.dismissed = Set(try texts())
    session.isMoved = try flag()
    session.isUnsettled = try flag()
    session.isAtRest = try flag()
    session.stack = try stack()
    session.history = try history()
    session.asked = try optional { reader throws(Malformed) in try reader.asked(in: session) }
    try lastEvent(&session)
    if try flag() {
      guard mayBeAside else { throw Malformed() }
      try aside(&session, beginning, graphs)
    }
    return session
  }

  private mutating func lastEvent(_ session: inout Session) throws(Malformed) {
    session.said = try texts()
    session.entered = try list { reader throws(Malformed) in
      let graph = try reader.number(below: reader.library.graphs.count)
      let states = reader.library.graphs[graph].states.count
      return Entered(graph: graph, state: try reader.number(below: states))
    }
    session.enteredAside = try list { reader throws(Malformed) in
      Record.Step(graph: try reader.text(), state: try reader.text())
    }
    session.beganAside = try flag()
    switch try byte() {
    case 0: session.recorded = nil
    case 1: session.recorded = .passed(to: try text())
    case 2: session.recorded = .withheld
    case 3:
      session.recorded = .released(
        try text(), gate: try optional { reader throws(Malformed) in try reader.text() })
    default: throw Malformed()
    }
  }

  private mutating func aside(
    _ session: inout Session, _ beginning: Session, _ graphs: [Graph]
  ) throws(Malformed) {
    let base = try number(below: session.stack.count + 1)
    let before = try self.session(beginning, graphs, mayBeAside: false)
    // All that is taken back off the record stays there.
    let turns = session.history.total - before.history.total
    guard turns >= 0 else { throw Malformed() }
    for turn in session.history.turns.suffix(turns) where turn.stack.count < base {
      throw Malformed()
    }
    session.aside = Aside(before: [before], base: base, alarm: nil)
  }
}
