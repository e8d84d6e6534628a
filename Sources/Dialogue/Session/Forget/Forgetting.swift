/// A part of a session that is to be forgotten.
public enum Forgetting: Equatable, Sendable {
  /// What was typed at an event, with all that was typed on the way to it and picked from it.
  case answer(number: Int)
  /// All that was said in a graph, and in those that it visited.
  case conversation(String)
  /// All since the session was begun or returned to last.
  case lastSitting
}

/// What can be forgotten at any question.
public enum Forgettable: String, CaseIterable, Sendable {
  /// The last answer.
  case answer
  /// The conversation that goes on.
  case conversation
  /// This sitting.
  case sitting
  /// The whole session.
  case everything
}

extension Record {
  /// Whether anything in it is the person's own, typed or meant.
  public var hasWords: Bool {
    guard retention.keepsWords else { return false }
    switch event.action {
    case .answered(.goOn, _): return false
    case .answered, .filled, .unclear, .impossible, .wondered: return true
    case .situation(_, let text, let retention): return retention.keepsWords && !text.isEmpty
    default: return !event.typed.isEmpty
    }
  }

  /// Whether something was said to a question in it, understood or not.
  public var isSaying: Bool {
    switch event.action {
    case .answered, .filled, .unclear, .impossible, .wondered, .situation: hasWords
    default: false
    }
  }

  /// The same event without anything that was typed or meant, where it was no turn.
  var withoutWords: Record {
    var record = self
    switch event.action {
    // What led nowhere counts for nothing, and so it can stand for an answer that was no turn, too.
    case .wondered, .filled, .answered: record.event.action = .wondered([], text: "")
    default: record.event.action = event.action.withoutWords
    }
    record.event.typed = ""
    record.retention = .forgotten
    return record
  }

  /// The same event as what is left of an answer.
  ///
  /// - Parameter road: The state that followed, if it can stand for the answer.
  func forgotten(road: String?) -> Record {
    var record = withoutWords
    record.event.action = road.map { .passed(to: $0) } ?? .forgotten
    record.slot = nil
    return record
  }
}
