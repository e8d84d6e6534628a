import Dialogue
import Journal
import LineEditor
import Listening

extension Conductor {
  /// What is on the screen: the question, or what was offered about forgetting in place of its answers.
  var asked: Asked? {
    var asked = session.asked
    if let forgetting { asked?.pending = forgetting }
    return asked
  }

  /// Goes on with a session of which nothing is on disk.
  mutating func remember(_ memory: Memory) {
    self.memory = memory
    number = memory.records.count
  }

  /// The session before its first record.
  var beginning: Session {
    Session(program: session.program, labels: session.labels, seed: session.seed)
  }

  /// Does what has to do with forgetting; returns whether a line had.
  ///
  /// None of it is an event: nothing of it can be found later.
  mutating func forgets(_ act: Act) throws(Failure) -> Bool {
    if case .forget = act { try readVoice() }
    switch act {
    case .forget where session.isAside: try askAgain()
    case .forget(nil, isSure: _): try offer()
    case .forget(let part?, isSure: false): try askWhetherSure(part)
    case .forget(let part?, isSure: true): try forget(part)
    case .decline where forgetting != nil, .skip where forgetting != nil:
      forgetting = nil
      screen.say(session.stock(.notForgotten))
      try askAgain()
    case .unclear where forgetting != nil, .impossible where forgetting != nil,
      .silent where forgetting != nil, .wonder where forgetting != nil:
      if case .sure(let part) = forgetting { try askWhetherSure(part) } else { try offer() }
    default:
      forgetting = nil
      return false
    }
    return true
  }

  private mutating func offer() throws(Failure) {
    let hasAnswer = try records().contains(where: \.isSaying)
    let parts = zip(Forgettable.allCases, session.labels.forget).filter { part, _ in
      switch part {
      case .answer: hasAnswer
      case .conversation: conversation != nil && !(journal == nil && memory.isFull)
      case .sitting, .everything: true
      }
    }
    forgetting = .forget(parts.map { Asked.Offer($0.0.rawValue, text: $0.1) })
    screen.say(session.stock(.forgetWhich))
    try askAgain()
  }

  private mutating func askWhetherSure(_ part: Forgettable) throws(Failure) {
    let label = zip(Forgettable.allCases, session.labels.forget).first { $0.0 == part }?.1 ?? ""
    forgetting = .sure(part)
    guard part == .answer else {
      return screen.say(session.stock(.forgetSure, ["candidate": label]))
    }
    let records = try records()
    guard let last = records.lastIndex(where: \.isSaying) else {
      forgetting = nil
      screen.say(session.stock(.nothingToForget))
      return try askAgain()
    }
    let question = try question(of: records[last], after: records[..<last])
    screen.say(session.stock(.forgetAnswer, ["candidate": question ?? label]))
  }

  private mutating func forget(_ part: Forgettable) throws(Failure) {
    forgetting = nil
    let records = try records()
    switch part {
    case .answer:
      guard let answer = records.last(where: \.isSaying) else { return try offer() }
      try erase(.answer(number: answer.number), of: records)
    case .conversation:
      guard let conversation else { return try offer() }
      try erase(.conversation(conversation), of: records)
    case .sitting: try erase(.lastSitting, of: records)
    case .everything: return try forgetAll()
    }
    hasForgotten = true
    screen.clear()
    screen.say(session.stock(.forgot))
    if part == .sitting || session.asked == nil { return try beginAgain(records.first) }
    try askAgain()
  }

  private mutating func forgetAll() throws(Failure) {
    let goodbye = session.stock(.forgotAll)
    if let journal = journal.take(), let file {
      do throws(JournalError) { try journal.erase(at: file.path) } catch {
        throw .journal(error, file.path)
      }
    }
    memory = Memory()
    hasRewritten = true
    leaveForGood()
    screen.clear()
    screen.say(goodbye)
  }

  /// Takes a part out of the records, and makes the session again from what is left.
  private mutating func erase(
    _ forgetting: Forgetting, of records: [Record]
  ) throws(Failure) {
    var start = beginning
    start.voice = try folder.voice()
    let folder = folder
    let erasure = try Saved.mapped("", showing: "forgetting ...") {
      try Erasure(forgetting, of: records, from: start, load: folder.graph)
    }
    let left = records.compactMap(erasure.apply)
    if let file, journal != nil {
      do throws(JournalError) {
        try ProgressLine.during("forgetting ...") { () throws(JournalError) in
          try journal?.rewrite(in: file, erasure.apply)
        }
      } catch {
        throw .journal(error, file.path)
      }
    } else {
      memory.replace(by: left)
    }
    hasRewritten = true
    number = left.count
    let trail = session.trail
    session = left.isEmpty ? start : try Saved.session(start, after: left, folder: folder)
    session.trail = trail
  }

  /// Goes on as at the beginning of a sitting.
  private mutating func beginAgain(_ first: Record?) throws(Failure) {
    if number > 0 { return try perform(.returned) }
    guard case .began(let graph, _)? = first?.event.action else {
      return try perform(.began(graph: nil, people: 1))
    }
    try perform(.began(graph: graph, people: 1))
  }

  private mutating func askAgain() throws(Failure) {
    if let asked { try show(.ask(asked)) }
  }

  /// All that was done and is not forgotten.
  mutating func records() throws(Failure) -> [Record] {
    guard let file, journal != nil else { return memory.records }
    try commit()
    return try Saved.records(in: file)
  }

  /// The conversation that goes on.
  private var conversation: String? { session.standing.path.first?.graph }

  /// The question that a record answers, as it was asked.
  private func question(
    of record: Record, after records: ArraySlice<Record>
  ) throws(Failure) -> String? {
    let folder = folder
    var start = beginning
    start.voice = try folder.voice()
    return try Saved.mapped("") {
      var replay = Replay(start, of: Array(records), load: folder.graph)
      for record in records { _ = try replay.apply(record) }
      try replay.stand(at: record)
      guard let text = replay.session.asked?.text, !text.isEmpty else { return nil }
      return text
    }
  }
}
