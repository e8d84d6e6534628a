import Dialogue

/// What would come of a line, without it being typed.
struct Foresight {
  private let folder: DialogueFolder
  private var hearing: Hearing
  private let now: Moment

  init(_ rehearsal: Rehearsal, at now: Moment) {
    folder = rehearsal.folder
    hearing = rehearsal.hearing
    self.now = now
  }

  /// What a line does, and where it leads.
  struct Outcome {
    /// What would be saved of it.
    var action: Event.Action
    /// The session after it.
    var session: Session
  }

  /// Hears a line at the question on screen, as a chat would.
  ///
  /// - Returns: `nil` where it sounds like danger, or nothing waits for it.
  mutating func outcome(of line: String, in session: Session) throws(Failure) -> Outcome? {
    guard let asked = session.asked else { return nil }
    if let alarm = try hearing.alarm(in: line), session.heeds(alarm) { return nil }
    let act = try hearing.act(for: line, in: session, to: asked, today: now.day)
    let action = hearing.action(of: act, line, asked)
    if case .forget = act { return nil }
    var after = session
    let event = Event(action, at: now)
    _ = after.apply(event)
    while let missing = after.needed { _ = after.supply(try folder.graph(missing)) }
    let record = after.record(of: event, number: 1, at: Standing())
    return Outcome(action: record.event.action, session: after)
  }

  /// Returns the session off the record, as it is when somebody asks for safety.
  mutating func aside(_ session: Session) throws(Failure) -> Session? {
    var after = session
    _ = after.apply(Event(.alarmed(.asked), at: now))
    while let missing = after.needed { _ = after.supply(try folder.graph(missing)) }
    return after.isAside ? after : nil
  }

  /// Finds the shortest way through a talk off the record to what came of it.
  ///
  /// - Parameters:
  ///   - session: A session that is off the record.
  ///   - goal: What was saved when it came back.
  ///   - standIns: The lines to try.
  /// - Returns: The lines to type; `nil` where none of the nearer ways leads there.
  mutating func way(
    from session: Session, to goal: Event.Action, _ standIns: StandIns
  ) throws(Failure) -> [String]? {
    var open: [(session: Session, lines: [String])] = [(session, [])]
    var next = 0
    // The gate asks four questions of five options each, so that many ways there are at most.
    while next < open.count, open.count < 4000 {
      let (session, lines) = open[next]
      next += 1
      guard let asked = session.asked else { continue }
      for line in standIns.everyLine(at: asked) {
        guard let outcome = try outcome(of: line, in: session) else { continue }
        if outcome.action == goal { return lines + [line] }
        // A line that leads nowhere is asked again, and one that leads out elsewhere is no way.
        guard outcome.session.isAside, outcome.session.asked != session.asked else { continue }
        open.append((outcome.session, lines + [line]))
      }
    }
    return nil
  }
}
