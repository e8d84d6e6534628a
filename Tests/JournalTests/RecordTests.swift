import Dialogue
import Testing

@testable import Journal

struct RecordTests {
  @Test(arguments: Samples.actions)
  func `every action is read as it was written`(action: Event.Action) throws {
    let record = Samples.record(action)
    #expect(try Samples.roundTrip(record).record == record)
  }

  @Test(arguments: [
    "é", "e\u{301}", "日本語", "👩‍👩‍👧 🙂", #""quoted" and \back\"#, "one\ntwo\r\nthree\ttab",
    "\u{0}\u{1}\u{1b}[2J\u{7f}", "\u{80}\u{9b}\u{9f}\u{a0}\u{ff}", "\u{202e}bidi", "\u{feff}", "",
    " ", "true", "/", "\u{10ffff}\u{d7ff}\u{e000}\u{ffff}", "[not kept]",
  ])
  func `text is kept to the byte`(text: String) throws {
    let record = Samples.record(.answered(.text(text, facts: [text]), text: text))
    let read = try #require(try Samples.roundTrip(record).record)
    guard case .answered(.text(let answer, let facts), let typed) = read.event.action else {
      Issue.record("another action")
      return
    }
    for read in [answer, typed] + facts { #expect(Array(read.utf8) == Array(text.utf8)) }
  }

  @Test(arguments: [
    Event.Action.command(.back), .skipped, .change(slot: nil), .show(document: nil), .declined,
  ])
  func `what was typed for an action without words is kept beside it`(
    action: Event.Action
  ) throws {
    var record = Samples.record(action)
    record.event.typed = "go back, please"
    #expect(try Samples.roundTrip(record).record == record)
    record.retention = .unkept
    #expect(try !Samples.roundTrip(record).line.contains("please"))
  }

  @Test func `an answer in other bytes than the typed line is not taken for it`() throws {
    let record = Samples.record(.answered(.text("e\u{301}", facts: []), text: "\u{e9}"))
    let line = try Samples.roundTrip(record).line
    #expect(line.contains(#""typed":"é","means":{"text":"é"}"#))
    #expect(!line.contains("true"))
  }

  @Test func `a line is the JSON that the manual shows`() throws {
    let line = try Samples.roundTrip(
      Samples.record(.answered(.option("yes", own: nil), text: "Yes "), retention: .private)
    ).line
    #expect(
      line.hasPrefix(
        #"{"n":1,"time":"2026-11-24T09:00:00+01:00","at":["apologize/act","mirror-check/first"],"#
          + #""graph":"0123456789abcdef","slot":"act","did":"answered","typed":"Yes ","#
          + #""means":{"option":"yes"},"retain":"private","said":["plain"],"sum":""#))
  }

  @Test func `keys that are empty are left out`() throws {
    let record = Record(number: 1, event: Event(.silent, at: Moment(seconds: 0)))
    let (read, line) = try Samples.roundTrip(record)
    #expect(read == record)
    #expect(line.hasPrefix(#"{"n":1,"time":"1970-01-01T00:00:00+00:00","did":"silent","sum":""#))
  }

  @Test func `no control character reaches the file`() throws {
    let text = String(String.UnicodeScalarView((0..<0xa0).compactMap(Unicode.Scalar.init)))
    let line = try Samples.roundTrip(Samples.record(.unclear(text: text))).line
    #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test(arguments: [
    Moment(seconds: 0), Moment(seconds: -1, offset: -210), Moment(seconds: 2_147_483_648),
    Moment(seconds: 4_951_180_800, offset: 840), Moment(seconds: -62_135_596_800),
    Moment(seconds: 253_402_300_799), Moment(seconds: 951_782_399, offset: 1),
  ])
  func `a time is read as it was written, with its zone`(time: Moment) throws {
    let record = Record(number: 1, event: Event(.returned, at: time))
    #expect(try Samples.roundTrip(record).record == record)
  }

  @Test(arguments: [Int64.min, Int64.max])
  func `a clock that is far off stops at the first and the last year`(seconds: Int64) throws {
    let time = Moment(seconds: seconds, offset: seconds < 0 ? .min : .max)
    let record = Record(number: 1, event: Event(.returned, at: time))
    let read = try #require(try Samples.roundTrip(record).record)
    #expect(seconds < 0 ? read.event.time.day.year <= 1 : read.event.time.day.year == 9999)
  }

  @Test func `an answer that is longer than a line may be is refused and leaves no trace`() throws {
    let folder = try TemporaryFolder()
    var journal = try Journal.create(at: folder.file(), header: Samples.header)
    let long = String(repeating: "a", count: LineWriter.longest - 300)
    #expect(throws: JournalError.tooLong) {
      try journal.append(Samples.record(.unclear(text: long + long)))
    }
    try journal.append(Samples.record(.unclear(text: long)))
    try journal.append(Samples.record(.silent, number: 2))
    try journal.commit()
    #expect(try Samples.read(folder.file()).records.count == 2)
  }
}
