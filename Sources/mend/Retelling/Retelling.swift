import Dialogue
import LineEditor

/// Tells a saved session again as a transcript in which nothing stands that a person wrote in their own words.
struct Retelling {
  private let rehearsal: Rehearsal
  private let standIns: StandIns
  /// How many lines stand for others.
  private(set) var replaced = 0
  /// The events that were left out, since nothing neutral is heard the same way.
  private(set) var leftOut: [Int] = []
  /// The event from which on the conversation goes elsewhere today, if it does.
  private(set) var strayed: Int?

  init(_ folder: DialogueFolder) throws(Failure) {
    rehearsal = try Rehearsal(folder)
    standIns = StandIns(folder, rehearsal.labels)
  }

  /// Tells a session.
  ///
  /// - Parameters:
  ///   - records: Its records.
  ///   - seed: The seed of its wordings.
  mutating func tell(_ records: [Record], seed: UInt64) throws(Failure) -> Transcript {
    var sittings: [Transcript.Sitting] = []
    var session: Session?
    var memory = Memory()
    for part in records.sittings {
      guard strayed == nil, let first = part.first else { break }
      var sitting = Transcript.Sitting(arguments: Self.arguments(first, seed: seed), line: 0)
      let chat = try Rehearsal.chat(of: sitting, in: Transcript([], path: ""))
      var conductor = try rehearsal.stage(
        session ?? rehearsal.beginning(chat), at: chat, with: memory)
      try conductor.begin(at: chat.start, isReturning: session != nil)
      try play(part.dropFirst(), &conductor, at: first.event.time)
      sitting.lines = conductor.screen.lines.map { line in
        line.isTyped ? Expectation(line) ?? .exact(line) : .exact(line)
      }
      sittings.append(sitting)
      session = conductor.session
      memory = conductor.memory
    }
    return Transcript(sittings, path: "")
  }

  /// What was done with the words, in one sentence.
  var summary: String {
    var text = "\(replaced) lines were replaced by neutral ones"
    if !leftOut.isEmpty {
      let numbers = leftOut.map(String.init).joined(separator: ", ")
      text += "; of these events no neutral line is known, and they were left out: \(numbers)"
    }
    if let strayed {
      text += "; it ends before event \(strayed), where the conversation goes otherwise today"
    }
    return text + "; read the transcript before you show it to anybody"
  }

  private static func arguments(_ first: Record, seed: UInt64) -> [String] {
    var arguments = ["chat"]
    if case .began(let graph, _) = first.event.action {
      arguments += graph.map { ["--start", $0] } ?? []
      arguments += ["--seed", "\(seed)"]
    }
    return arguments + ["--now", Clock.text(of: first.event.time)]
  }

  private mutating func play(
    _ records: ArraySlice<Record>, _ conductor: inout Conductor, at now: Moment
  ) throws(Failure) {
    var foresight = Foresight(rehearsal, at: now)
    var rest = records
    while let record = rest.popFirst(), conductor.isOpen {
      let isHere = conductor.session.standing.path == record.path
      guard isHere || conductor.session.isAside else {
        strayed = record.number
        return
      }
      guard let lines = try lines(for: record, &rest, conductor.session, &foresight) else {
        leftOut.append(record.number)
        continue
      }
      let typed = record.event.action.typed ?? record.event.typed
      if !typed.isEmpty, lines != [typed], lines != [typed, "."] { replaced += 1 }
      for line in lines { try conductor.hear(line) }
    }
  }

  /// Returns what to type so that the same comes of it; `nil` where nothing is known.
  private func lines(
    for record: Record, _ rest: inout ArraySlice<Record>, _ session: Session,
    _ foresight: inout Foresight
  ) throws(Failure) -> [String]? {
    guard let asked = session.asked else { return nil }
    switch record.event.action {
    case .withheld:
      guard case .released(let outcome, _)? = rest.first?.event.action else { return ["/safe"] }
      let goal = rest.removeFirst().event.action
      // By the person's own word it was an answer, which follows as one.
      if outcome == Event.Outcome.keep.rawValue { return nil }
      guard let aside = try foresight.aside(session) else { return nil }
      return try foresight.way(from: aside, to: goal, standIns).map { ["/safe"] + $0 }
    case .released: return try foresight.way(from: session, to: record.event.action, standIns)
    case .forgotten:
      let next = rest.first?.path
      return try first(of: standIns.everyLine(at: asked), session, &foresight) {
        next == nil || $0.session.standing.path == next
      }
    case .passed:
      return try first(of: standIns.everyLine(at: asked), session, &foresight) {
        $0.action == record.event.action
      }
    case .answered(.option(let id, .some), _) where asked.pending == .none:
      let choice = Event.Action.answered(.option(id, own: nil), text: "")
      return try first(of: standIns.lines(for: choice, at: asked), session, &foresight) {
        $0.session.asked?.pending == .own(option: id)
      }.map { $0 + [StandIns.own[0]] }
    case .answered(.option(_, .some), _): return [StandIns.own[0]]
    case let action:
      let lines = standIns.lines(for: action, at: asked)
      var found = try first(of: lines, session, &foresight) { $0.action.isAlike(action) }
      // Where it is heard otherwise, it is enough that it leads to the same place.
      if found == nil, let next = rest.first?.path, next != record.path {
        found = try first(of: lines, session, &foresight) { $0.session.standing.path == next }
      }
      guard asked.question.kind == .note, case .answered(.text, _) = action else { return found }
      return found.map { $0.flatMap { $0.split(separator: "\n").map(String.init) } + ["."] }
    }
  }

  private func first(
    of lines: [String], _ session: Session, _ foresight: inout Foresight,
    where isRight: (Foresight.Outcome) -> Bool
  ) throws(Failure) -> [String]? {
    for line in lines {
      if let outcome = try foresight.outcome(of: line, in: session), isRight(outcome) {
        return [line]
      }
    }
    return nil
  }
}

extension [Record] {
  /// The records of each sitting.
  fileprivate var sittings: [ArraySlice<Record>] {
    var found: [ArraySlice<Record>] = []
    var start = 0
    for (index, record) in enumerated().dropFirst() where record.event.action.beginsSitting {
      found.append(self[start..<index])
      start = index
    }
    if start < count { found.append(self[start...]) }
    return found
  }
}

extension Event.Action {
  fileprivate var beginsSitting: Bool {
    switch self {
    case .began, .returned: true
    default: false
    }
  }
}
