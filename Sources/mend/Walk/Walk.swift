import Dialogue
import LineEditor

/// One walk through the conversations: what a person typed, sitting by sitting, until something was wrong.
struct Walk {
  /// What was typed.
  private(set) var sittings: [Transcript.Sitting] = []
  /// What was wrong with the last line, if anything.
  private(set) var fault: Fault?
  /// How many lines were typed.
  private(set) var count = 0
  /// The states that were entered.
  private(set) var states: Set<Record.Step> = []

  /// Where and how long.
  struct Course {
    /// The graph to begin in; the program's first when `nil`.
    var graph: String?
    /// How many lines are typed at most.
    var lines = 120
    /// The seed of wordings.
    var seed: UInt64 = 1
    /// How many days lie between two sittings; as the person likes when `nil`.
    var days: Int64?
    /// Is told the states so far, and ends the walk early.
    var isDone: (Set<Record.Step>) -> Bool = { _ in false }
  }

  /// Walks.
  ///
  /// - Parameters:
  ///   - person: Who answers.
  ///   - course: Where and how long.
  ///   - rehearsal: Plays it.
  ///   - onLine: Is told each line before it is typed, so that it is known when the program crashes.
  init(
    of person: inout Person, on course: Course, in rehearsal: Rehearsal,
    onLine: (Walk) throws(Failure) -> Void = { _ in }
  ) throws(Failure) {
    var session: Session?
    var memory = Memory()
    var now = Clock.scripted.now
    while count < course.lines, fault == nil, !course.isDone(states) {
      // To come back is something that is done, too, and a walk that only comes back has an end.
      count += 1
      sittings.append(Self.sitting(session == nil ? course : nil, at: now))
      try onLine(self)
      let chat = try Rehearsal.chat(
        of: sittings[sittings.count - 1], in: Transcript(sittings, path: ""))
      var conductor = try rehearsal.stage(
        session ?? rehearsal.beginning(chat), at: chat, with: memory)
      try conductor.begin(at: chat.start, isReturning: session != nil)
      var seen = 0
      note(conductor, since: &seen)
      while fault == nil, conductor.isOpen, count < course.lines, let asked = conductor.asked {
        if person.leaves() || course.isDone(states) { break }
        let line = person.line(at: asked, isInNote: conductor.note != nil, today: now.day)
        // A line that ends the program ends no sitting of a transcript.
        if WayOut.isTyped(line) { continue }
        count += 1
        sittings[sittings.count - 1].lines.append(.typed(line))
        try onLine(self)
        try conductor.hear(line)
        note(conductor, since: &seen)
      }
      // Where all is said or forgotten, there is nothing to come back to.
      if conductor.hasForgottenAll || conductor.isFinished { return }
      if fault == nil { try conductor.endOfInput() }
      session = conductor.session
      memory = conductor.memory
      now.seconds += 86_400 * (course.days ?? person.days())
    }
  }

  private static func sitting(_ course: Course?, at now: Moment) -> Transcript.Sitting {
    var arguments = ["chat"]
    if let course {
      if let graph = course.graph { arguments += ["--start", graph] }
      arguments += ["--seed", "\(course.seed)"]
    }
    return Transcript.Sitting(arguments: arguments + ["--now", Clock.text(of: now)], line: 0)
  }

  private mutating func note(_ conductor: borrowing Conductor, since seen: inout Int) {
    states.formUnion(conductor.session.steps)
    fault = conductor.fault(since: &seen)
  }
}
