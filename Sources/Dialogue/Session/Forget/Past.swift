/// A record, and what it did when the session was made again from its records.
struct Past {
  var record: Record
  /// Whether it began a turn, which `back` can undo.
  var isTurn = false
  /// The index of the record that undid it.
  var undoing: Int?
  /// The state that followed, where it can stand for the answer.
  var road: String?
  /// At a question that shares lines those that were still open; of an answer that picks lines, these.
  var lines: [String] = []
  /// The wordings that today would be said.
  var said: [String] = []

  /// Makes a session again from its records.
  static func read(
    _ records: [Record], from beginning: Session, load: @escaping (String) throws -> Graph
  ) throws -> [Past] {
    var replay = Replay(beginning, of: records, load: load)
    var pasts: [Past] = []
    var turns: [Int] = []
    for record in records {
      try replay.stand(at: record)
      var past = Past(record: record, lines: lines(of: record, in: replay.session))
      let asker = replay.session.stack.last
      var leadsOn = false
      if case .answered(let answer, _) = record.event.action {
        leadsOn = replay.session.leadsOn(answer)
      }
      let before = replay.session.turns
      _ = try replay.apply(record)
      past.said = replay.session.said
      past.isTurn = replay.session.turns > before
      if leadsOn, let asker { past.road = replay.session.road(from: asker) }
      if past.isTurn { turns.append(pasts.count) }
      if replay.session.turns < before, let undone = turns.popLast() {
        pasts[undone].undoing = pasts.count
      }
      pasts.append(past)
    }
    return pasts
  }

  private static func lines(of record: Record, in session: Session) -> [String] {
    guard let asked = session.asked, case .answered(let answer, _) = record.event.action else {
      return []
    }
    if asked.question.kind == .share {
      var session = session
      return session.sharedLines
    }
    guard case .line(let range) = answer else { return [] }
    return asked.lines.indices.filter(range.contains).map { asked.lines[$0] }
  }
}
