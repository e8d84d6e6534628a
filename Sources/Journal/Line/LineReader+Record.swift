import Dialogue

extension LineReader {
  /// What stands on the screen in place of words that were not kept.
  static let notKept = "[not kept]"

  /// Reads a record, up to its checksum.
  mutating func record() throws(LineFault) -> Record {
    try expect(#"{"n":"#)
    let number = try integer()
    try expect(#","time":""#)
    let time = try moment()
    try expect("\"")
    let path = try take(#","at":["#) ? try self.path() : []
    var digest: UInt64 = 0
    if try take(#","graph":""#) {
      digest = try hex(digits: 16)
      try expect("\"")
    }
    let slot = try take(#","slot":"#) ? try quoted() : nil
    let person = try take(#","person":"#) ? try integer() : 0
    let did = try did()
    let retention = try take(#","retain":"#) ? try self.retention() : .kept
    let said = try take(#","said":"#) ? try list() : []
    return Record(
      number: number,
      event: Event(try action(did, retention), at: time, typed: did.spoken), path: path,
      digest: digest, slot: slot, person: person, retention: retention, said: said)
  }

  /// Reads a list of texts.
  mutating func list() throws(LineFault) -> [String] {
    try expect("[")
    var texts: [String] = []
    if try take("]") { return texts }
    repeat { texts.append(try quoted()) } while try take(",")
    try expect("]")
    return texts
  }

  private mutating func path() throws(LineFault) -> [Record.Step] {
    var path: [Record.Step] = []
    repeat {
      try expect("\"")
      let graph = try text(upTo: 0x2f)
      path.append(Record.Step(graph: graph, state: try text(upTo: 0x22)))
    } while try take(",")
    try expect("]")
    return path
  }

  private mutating func retention() throws(LineFault) -> Retention {
    let start = index
    guard let retention = Retention(rawValue: try quoted()), retention != .kept else {
      throw LineFault(index: start, damage: .shape)
    }
    return retention
  }

  // Whether words were kept is known only after them, so what was done is read as if they were.
  private struct Did {
    var action: Event.Action
    var start: Int
    /// Whether it holds words, or what they meant.
    var hasWords = false
    /// Whether it is an answer without what it means.
    var isUnmeant = false
    /// What was typed for an action that holds no words.
    var spoken = ""
  }

  private mutating func did() throws(LineFault) -> Did {
    try expect(#","did":""#)
    let start = index - 1
    // The most frequent come first; nearly every literal differs in its first sign.
    if try take(#"answered""#) { return try answered(from: start) }
    if try take(#"command""#) {
      try expect(#","command":"#)
      guard let command = Event.Command(rawValue: try quoted()) else { throw shape(start) }
      return Did(action: .command(command), start: start, spoken: try typed() ?? "")
    }
    if try take(#"skipped""#) {
      return Did(action: .skipped, start: start, spoken: try typed() ?? "")
    }
    if try take(#"silent""#) { return Did(action: .silent, start: start) }
    if try take(#"situation""#) {
      try expect(#","situation":"#)
      let id = try quoted()
      return try worded(from: start) { .situation(id, text: $0, retention: .kept) }
    }
    if try take(#"show""#) {
      let document = try take(#","of":"#) ? try quoted() : nil
      return Did(action: .show(document: document), start: start, spoken: try typed() ?? "")
    }
    if try take(#"unclear""#) { return try worded(from: start) { .unclear(text: $0) } }
    if try take(#"impossible""#) { return try worded(from: start) { .impossible(text: $0) } }
    if try take(#"wondered""#) { return try wondered(from: start) }
    if try take(#"withheld""#) { return Did(action: .withheld, start: start) }
    if try take(#"filled""#) { return try filled(from: start) }
    if try take(#"forgotten""#) { return Did(action: .forgotten, start: start) }
    if try take(#"passed""#) {
      try expect(#","to":"#)
      return Did(action: .passed(to: try quoted()), start: start)
    }
    if try take(#"change""#) {
      let slot = try take(#","of":"#) ? try quoted() : nil
      return Did(action: .change(slot: slot), start: start, spoken: try typed() ?? "")
    }
    if try take(#"declined""#) {
      return Did(action: .declined, start: start, spoken: try typed() ?? "")
    }
    if try take(#"began""#) {
      let graph = try take(#","start":"#) ? try quoted() : nil
      try expect(#","people":"#)
      return Did(action: .began(graph: graph, people: try integer()), start: start)
    }
    if try take(#"returned""#) { return Did(action: .returned, start: start) }
    if try take(#"released""#) {
      try expect(#","to":"#)
      let outcome = try quoted()
      let gate = try take(#","gate":"#) ? try quoted() : nil
      return Did(action: .released(outcome, gate: gate), start: start)
    }
    throw shape(start)
  }

  private func action(_ did: Did, _ retention: Retention) throws(LineFault) -> Event.Action {
    let isKept = retention.keepsWords
    guard isKept ? !did.isUnmeant : !did.hasWords else { throw shape(did.start) }
    if case .situation(let id, let text, _) = did.action {
      return .situation(id, text: isKept ? text : Self.notKept, retention: retention)
    }
    return isKept ? did.action : did.action.unkept
  }

  private func shape(_ index: Int) -> LineFault { LineFault(index: index, damage: .shape) }

  private mutating func typed() throws(LineFault) -> String? {
    try take(#","typed":"#) ? try quoted() : nil
  }

  private mutating func worded(
    from start: Int, _ action: (String) -> Event.Action
  ) throws(LineFault) -> Did {
    let text = try typed()
    return Did(action: action(text ?? ""), start: start, hasWords: text != nil)
  }

  private mutating func answered(from start: Int) throws(LineFault) -> Did {
    let text = try typed()
    guard try take(#","means":"#) else {
      // Only where words were not kept may the meaning be missing, too.
      return Did(
        action: .answered(.text("", facts: []), text: text ?? ""), start: start,
        hasWords: text != nil, isUnmeant: true)
    }
    let answer = try answer(typed: text ?? "")
    return Did(
      action: .answered(answer, text: text ?? ""), start: start,
      hasWords: text != nil || answer != .goOn)
  }

  private mutating func filled(from start: Int) throws(LineFault) -> Did {
    let text = try typed()
    let rows = try take(#","rows":"#) ? try numbers() : nil
    return Did(
      action: .filled(rows ?? [], text: text ?? ""), start: start,
      hasWords: text != nil || rows != nil)
  }

  private mutating func wondered(from start: Int) throws(LineFault) -> Did {
    let text = try typed()
    var answers: [Answer] = []
    let hasMeaning = try take(#","means":["#)
    if hasMeaning {
      repeat { answers.append(try answer(typed: text ?? "")) } while try take(",")
      try expect("]")
    }
    return Did(
      action: .wondered(answers, text: text ?? ""), start: start,
      hasWords: text != nil || hasMeaning)
  }
}

extension Event.Action {
  /// The same with what stands on the screen in place of its words.
  fileprivate var unkept: Event.Action {
    let text = LineReader.notKept
    return switch self {
    case .answered(.goOn, _): .answered(.goOn, text: text)
    case .answered: .answered(.text(text, facts: []), text: text)
    case .filled: .filled([], text: text)
    case .wondered: .wondered([], text: text)
    case .unclear: .unclear(text: text)
    case .impossible: .impossible(text: text)
    default: self
    }
  }
}
