import Dialogue

@testable import Journal

/// Records and sessions for tests.
enum Samples {
  static let header = Header(seed: 0xfedc_ba98_7654_3210, made: time, people: 2)
  static let time = Moment(seconds: 1_795_507_200, offset: 60)

  /// One of every action, and of every kind of answer.
  static let actions: [Event.Action] =
    [
      .began(graph: nil, people: 1), .began(graph: "apologize", people: 2), .returned,
      .filled([1, nil, 0.5], text: "1 - 0.5"), .filled([], text: ""), .passed(to: "close"),
      .skipped, .forgotten, .change(slot: nil), .change(slot: "act"), .show(document: nil),
      .show(document: "letter"), .unclear(text: "hm"),
      .impossible(text: "31 February"), .declined,
      .wondered([.option("yes", own: nil), .number(3)], text: "perhaps"),
      .wondered([], text: "what"), .situation("bot", text: "are you a machine", retention: .kept),
      .silent,
    ] + Event.Command.allCases.map { .command($0) } + answers.map { .answered($0, text: "typed") }

  static let answers: [Answer] = [
    .option("yes", own: nil), .option("other", own: "my own"), .option("other", own: ""),
    .options(["sad", "angry"]), .options([]), .number(7), .number(-3), .number(0.1),
    .number(1e300), .number(.infinity), .day(Day(number: 20_790)), .text("typed", facts: []),
    .text("typed", facts: ["long", "excuse"]), .text("other", facts: []),
    .rows([Answer.Row("a", 1), Answer.Row("b", nil), Answer.Row("c", 0.5)]), .rows([]),
    .line(0..<1), .line(4..<4), .goOn,
  ]

  /// Twenty records, as one session.
  static let session: [Record] = (1...20).map { number in
    let text = number % 5 == 0 ? "né \"日\" 🙂\n\u{1b}[2J" : "I lied to you, \(number) times"
    let action: Event.Action =
      number == 1
      ? .began(graph: nil, people: 1)
      : number % 3 == 0
        ? .answered(.number(Double(number)), text: "\(number)")
        : .answered(.text(text, facts: ["long"]), text: text)
    return record(action, number: number)
  }

  static func record(
    _ action: Event.Action, number: Int = 1, retention: Retention = .kept
  ) -> Record {
    Record(
      number: number, event: Event(action, at: time),
      path: [
        Record.Step(graph: "apologize", state: "act"),
        Record.Step(graph: "mirror-check", state: "first"),
      ],
      digest: 0x0123_4567_89ab_cdef, slot: "act", retention: retention, said: ["plain"])
  }

  /// Writes a session.
  static func write(_ records: [Record], to path: String) throws {
    var journal = try Journal.create(at: path, header: header)
    for record in records { try journal.append(record) }
    try journal.commit()
  }

  /// Reads a session.
  static func read(_ path: String) throws -> (records: [Record], torn: Int) {
    var reader = try JournalReader(at: path)
    var records: [Record] = []
    while let record = try reader.next() { records.append(record) }
    return (records, reader.torn)
  }

  /// Writes a record, reads it again, and returns it with the line that it was.
  static func roundTrip(_ record: Record) throws -> (record: Record?, line: String) {
    let folder = try TemporaryFolder()
    try write([record], to: folder.file())
    let lines = String(decoding: try bytes(of: folder.file()), as: UTF8.self).split(separator: "\n")
    return (try read(folder.file()).records.first, String(lines[1]))
  }
}
