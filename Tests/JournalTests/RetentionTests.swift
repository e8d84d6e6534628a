import Dialogue
import Testing

@testable import Journal

struct RetentionTests {
  static let secret = "zq-secret"
  static let actions: [Event.Action] = [
    .unclear(text: secret), .impossible(text: secret), .filled([77_123], text: secret),
    .wondered([.option(secret, own: secret)], text: secret),
    .situation("danger", text: secret, retention: .kept),
    .answered(.option(secret, own: secret), text: secret),
    .answered(.options([secret]), text: secret), .answered(.number(77_123), text: secret),
    .answered(.text(secret, facts: [secret]), text: secret),
    .answered(.rows([Answer.Row(secret, 77_123)]), text: secret),
    .answered(.line(77_123..<77_124), text: secret), .answered(.goOn, text: secret),
  ]

  @Test(arguments: actions, [Retention.unkept, .withheld, .forgotten])
  func `words and meaning that are not kept are not in the file`(
    action: Event.Action, retention: Retention
  ) throws {
    let line = try Samples.roundTrip(Samples.record(action, retention: retention)).line
    #expect(!line.contains(Self.secret))
    #expect(!line.contains("77123"))
    #expect(line.contains(#""retain":"\#(retention.rawValue)""#))
  }

  @Test(arguments: actions, [Retention.unkept, .withheld, .forgotten])
  func `a record without its words is written again as it was read`(
    action: Event.Action, retention: Retention
  ) throws {
    let first = try Samples.roundTrip(Samples.record(action, retention: retention))
    let second = try Samples.roundTrip(try #require(first.record))
    #expect(first.line == second.line)
    #expect(first.record == second.record)
  }

  @Test func `a marker stands in place of withheld words`() throws {
    let action = Event.Action.answered(.text(Self.secret, facts: []), text: Self.secret)
    let read = try Samples.roundTrip(Samples.record(action, retention: .withheld)).record
    #expect(
      read?.event.action == .answered(.text("[not kept]", facts: []), text: "[not kept]"))
  }

  @Test(arguments: [Retention.unkept, .withheld])
  func `words of a situation are not in the file when only the situation says so`(
    retention: Retention
  ) throws {
    let action = Event.Action.situation("danger", text: Self.secret, retention: retention)
    let (read, line) = try Samples.roundTrip(Samples.record(action, retention: .private))
    #expect(!line.contains(Self.secret))
    #expect(read?.retention == retention)
    #expect(
      read?.event.action == .situation("danger", text: "[not kept]", retention: retention))
  }

  @Test func `private words are kept`() throws {
    let record = Samples.record(.unclear(text: Self.secret), retention: .private)
    #expect(try Samples.roundTrip(record).record == record)
  }

  @Test func `Enter is kept where words are not`() throws {
    let record = Samples.record(.answered(.goOn, text: ""), retention: .unkept)
    let read = try Samples.roundTrip(record).record
    #expect(read?.event.action == .answered(.goOn, text: "[not kept]"))
  }
}
