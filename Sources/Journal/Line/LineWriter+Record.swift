import Dialogue

extension LineWriter {
  /// Writes the line of a record.
  ///
  /// Words that are not to be kept never reach the bytes, whatever the record holds.
  ///
  /// - Returns: Whether it fit; when it did not, nothing was written.
  mutating func append(_ record: Record) -> Bool {
    line { writer in
      writer.append(#"{"n":"#)
      writer.append(record.number)
      writer.append(#","time":""#)
      writer.append(record.event.time)
      writer.append(sign: "\"")
      writer.append(path: record.path)
      if record.digest != 0 {
        writer.append(#","graph":""#)
        writer.append(digest: record.digest)
        writer.append(sign: "\"")
      }
      if let slot = record.slot { writer.append(#","slot":"#, quoted: slot) }
      if record.person != 0 {
        writer.append(#","person":"#)
        writer.append(record.person)
      }
      let retention = Self.strictest(record)
      let keepsWords = retention.keepsWords
      writer.append(record.event.action, keepsWords: keepsWords)
      if record.event.action.hasNoWords {
        writer.append(typed: record.event.typed, keepsWords: keepsWords)
      }
      if retention != .kept { writer.append(#","retain":"#, quoted: retention.rawValue) }
      if !record.said.isEmpty {
        writer.append(#","said":"#)
        writer.append(list: record.said)
      }
    }
  }

  /// Appends a list of texts.
  mutating func append(list texts: [String]) {
    append(sign: "[")
    for index in texts.indices {
      if index > 0 { append(sign: ",") }
      append(quoted: texts[index])
    }
    append(sign: "]")
  }

  /// Appends a key and a text.
  mutating func append(_ key: String, quoted text: String) {
    append(key)
    append(quoted: text)
  }

  private mutating func append(path: [Record.Step]) {
    guard !path.isEmpty else { return }
    append(#","at":["#)
    for index in path.indices {
      if index > 0 { append(sign: ",") }
      append(sign: "\"")
      append(inQuotes: path[index].graph)
      append(sign: "/")
      append(inQuotes: path[index].state)
      append(sign: "\"")
    }
    append(sign: "]")
  }

  private mutating func append(_ action: Event.Action, keepsWords: Bool) {
    switch action {
    case .began(let graph, let people):
      append(#","did":"began""#)
      if let graph { append(#","start":"#, quoted: graph) }
      append(#","people":"#)
      append(people)
    case .returned: append(#","did":"returned""#)
    case .answered(let answer, let text):
      append(#","did":"answered""#)
      append(typed: text, keepsWords: keepsWords)
      // Enter says nothing, and what follows depends on it.
      guard keepsWords || answer == .goOn else { return }
      append(#","means":"#)
      append(answer, typed: text)
    case .filled(let rows, let text):
      append(#","did":"filled""#)
      append(typed: text, keepsWords: keepsWords)
      guard keepsWords, !rows.isEmpty else { return }
      append(#","rows":"#)
      append(list: rows)
    case .passed(let state): append(#","did":"passed","to":"#, quoted: state)
    case .forgotten: append(#","did":"forgotten""#)
    case .skipped: append(#","did":"skipped""#)
    case .command(let command): append(#","did":"command","command":"#, quoted: command.rawValue)
    case .change(let slot):
      append(#","did":"change""#)
      if let slot { append(#","of":"#, quoted: slot) }
    case .show(let document):
      append(#","did":"show""#)
      if let document { append(#","of":"#, quoted: document) }
    case .unclear(let text):
      append(#","did":"unclear""#)
      append(typed: text, keepsWords: keepsWords)
    case .impossible(let text):
      append(#","did":"impossible""#)
      append(typed: text, keepsWords: keepsWords)
    case .wondered(let answers, let text):
      append(#","did":"wondered""#)
      append(typed: text, keepsWords: keepsWords)
      guard keepsWords, !answers.isEmpty else { return }
      for index in answers.indices {
        append(index > 0 ? "," : #","means":["#)
        append(answers[index], typed: text)
      }
      append(sign: "]")
    case .declined: append(#","did":"declined""#)
    case .situation(let id, let text, retention: _):
      append(#","did":"situation","situation":"#, quoted: id)
      append(typed: text, keepsWords: keepsWords)
    case .silent: append(#","did":"silent""#)
    // Why is never written.
    case .withheld, .alarmed: append(#","did":"withheld""#)
    case .released(let outcome, let gate):
      append(#","did":"released","to":"#, quoted: outcome)
      if let gate { append(#","gate":"#, quoted: gate) }
    }
  }

  private mutating func append(typed text: String, keepsWords: Bool) {
    guard keepsWords, !text.isEmpty else { return }
    append(#","typed":"#, quoted: text)
  }

  // A situation has a retention of its own; where the two differ, less is written.
  private static func strictest(_ record: Record) -> Retention {
    guard case .situation(_, _, let retention) = record.event.action else {
      return record.retention
    }
    let order: [Retention] = [.withheld, .forgotten, .unkept, .private]
    return order.first { $0 == retention || $0 == record.retention } ?? .kept
  }
}

extension Event.Action {
  /// Whether the event holds what was typed, because the action does not.
  fileprivate var hasNoWords: Bool {
    switch self {
    case .command, .skipped, .change, .show, .declined: true
    default: false
    }
  }
}
