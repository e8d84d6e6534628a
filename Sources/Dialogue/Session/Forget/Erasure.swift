/// What becomes of the records of a session when a part of it is forgotten.
///
/// What was typed and meant is gone from the records. An answer whose question led on to a state is
/// that road and nothing else, so that what the states on it `set` is still set.
public struct Erasure: Equatable, Sendable {
  /// The records that change, by number; `nil` where one is left out.
  private var changed: [Int: Record?] = [:]

  /// Finds out what becomes of the records.
  ///
  /// - Parameters:
  ///   - forgetting: What is to be forgotten.
  ///   - records: All records of the session.
  ///   - beginning: The session before the first of them.
  ///   - load: Reads the graph of an id.
  public init(
    _ forgetting: Forgetting, of records: [Record], from beginning: Session,
    load: @escaping (String) throws -> Graph
  ) throws {
    let pasts = try Past.read(records, from: beginning, load: load)
    let situations = Set(beginning.program.situations.map(\.graph.name))
    var selection = Selection(forgetting, in: pasts, situations: situations)
    var fold = Replay(beginning, of: records, load: load)
    let asksGate = Self.losesClosedGate(pasts, selection)
    for (index, past) in pasts.enumerated() {
      var record = past.record
      if selection.emptied.contains(index) {
        record = past.isTurn ? record.forgotten(road: past.road) : record.withoutWords
      }
      if case .conversation(let graph) = forgetting, record.passes(graph) { record.leavePlace() }
      if asksGate { record.leaveGate() }
      let isDropped = selection.dropped.contains(index)
      if !isDropped {
        try fold.stand(at: record)
        if let lines = fold.session.sharing(record), lines.first != past.lines.first {
          // A line is gone, or reads otherwise, so what was said to it can be said to no other.
          if lines.first.map(past.lines.contains) ?? true {
            selection.drop(index, with: past.undoing)
          } else {
            record = past.record.forgotten(road: nil)
          }
        }
      }
      if selection.dropped.contains(index) {
        changed[past.record.number] = .some(nil)
        continue
      }
      _ = try fold.apply(record)
      // Where other parts are said without the answer, that is what was said.
      if past.said == past.record.said || record.retention == .forgotten {
        record.said = fold.session.said
      }
      if record != past.record { changed[past.record.number] = record }
    }
  }

  /// Returns what becomes of a record, or `nil` when it is left out.
  public func apply(to record: Record) -> Record? { changed[record.number] ?? record }

  /// Whether it is forgotten that couple work was closed. It must not be open by an older word then,
  /// so whether it is is asked again.
  private static func losesClosedGate(_ pasts: [Past], _ selection: Selection) -> Bool {
    selection.dropped.contains { index in
      if case .released(_, gate: "closed") = pasts[index].record.event.action {
        true
      } else {
        false
      }
    }
  }
}

extension Record {
  /// Takes out where it was made.
  fileprivate mutating func leavePlace() {
    path = []
    digest = 0
    slot = nil
    said = []
  }

  /// Takes out what was decided of couple work.
  fileprivate mutating func leaveGate() {
    guard case .released(let outcome, _?) = event.action else { return }
    event.action = .released(outcome, gate: nil)
  }
}

extension Session {
  /// The lines that a record's question goes through from there on; `nil` where it shares none.
  fileprivate func sharing(_ record: Record) -> [String]? {
    guard case .answered = record.event.action, asked?.question.kind == .share else { return nil }
    var session = self
    return session.sharedLines
  }
}
