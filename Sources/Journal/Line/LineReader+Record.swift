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
      event: Event(try action(did, retention), at: time, typed: did.spoken ?? ""), path: path,
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

  // What was done is known before its words are; whether they were kept, only after them.
  private struct Did {
    var start: Int
    var name: String
    var id: String?
    var people = 0
    var gate: String?
    var typed: String?
    /// What was typed for an action that holds no words.
    var spoken: String?
    var answer: Answer?
    var answers: [Answer]?
    var rows: [Double?]?
  }

  private mutating func did() throws(LineFault) -> Did {
    try expect(#","did":"#)
    var did = Did(start: index, name: try quoted())
    switch did.name {
    case "began":
      if try take(#","start":"#) { did.id = try quoted() }
      try expect(#","people":"#)
      did.people = try integer()
    case "passed":
      try expect(#","to":"#)
      did.id = try quoted()
    case "command":
      try expect(#","command":"#)
      did.id = try quoted()
      did.spoken = try typed()
    case "change", "show":
      if try take(#","of":"#) { did.id = try quoted() }
      did.spoken = try typed()
    case "answered":
      did.typed = try typed()
      if try take(#","means":"#) { did.answer = try answer(typed: did.typed ?? "") }
    case "filled":
      did.typed = try typed()
      if try take(#","rows":"#) { did.rows = try numbers() }
    case "wondered":
      did.typed = try typed()
      if try take(#","means":["#) { did.answers = try answers(typed: did.typed ?? "") }
    case "situation":
      try expect(#","situation":"#)
      did.id = try quoted()
      did.typed = try typed()
    case "unclear", "impossible": did.typed = try typed()
    case "skipped", "declined": did.spoken = try typed()
    case "returned", "silent", "withheld", "forgotten": break
    case "released":
      try expect(#","to":"#)
      did.id = try quoted()
      did.gate = try take(#","gate":"#) ? try quoted() : nil
    default: throw LineFault(index: did.start, damage: .shape)
    }
    return did
  }

  private mutating func typed() throws(LineFault) -> String? {
    try take(#","typed":"#) ? try quoted() : nil
  }

  private mutating func answers(typed: String) throws(LineFault) -> [Answer] {
    var answers: [Answer] = []
    repeat { answers.append(try answer(typed: typed)) } while try take(",")
    try expect("]")
    return answers
  }

  private func action(_ did: Did, _ retention: Retention) throws(LineFault) -> Event.Action {
    let isKept = retention.keepsWords
    let text = isKept ? did.typed ?? "" : Self.notKept
    let hasMeaning =
      did.rows != nil || did.answers != nil || (did.answer != nil && did.answer != .goOn)
    let hasWords = did.typed != nil || hasMeaning
    guard isKept || !hasWords else { throw LineFault(index: did.start, damage: .shape) }
    switch did.name {
    case "began": return .began(graph: did.id, people: did.people)
    case "returned": return .returned
    case "answered":
      if let answer = did.answer { return .answered(answer, text: text) }
      if !isKept { return .answered(.text(text, facts: []), text: text) }
    case "filled": return .filled(did.rows ?? [], text: text)
    case "passed": if let state = did.id { return .passed(to: state) }
    case "forgotten": return .forgotten
    case "skipped": return .skipped
    case "command":
      if let id = did.id, let command = Event.Command(rawValue: id) { return .command(command) }
    case "change": return .change(slot: did.id)
    case "show": return .show(document: did.id)
    case "unclear": return .unclear(text: text)
    case "impossible": return .impossible(text: text)
    case "wondered": return .wondered(did.answers ?? [], text: text)
    case "declined": return .declined
    case "situation": if let id = did.id { return .situation(id, text: text, retention: retention) }
    case "silent": return .silent
    case "withheld": return .withheld
    case "released":
      if let outcome = did.id { return .released(outcome, gate: did.gate) }
    default: break
    }
    throw LineFault(index: did.start, damage: .shape)
  }
}
