/// The clock is wrong, stands still, or goes backwards.
enum ClockFaults: Item {
  private static let times = [
    "2026-01-05T09:00", "2126-01-05", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z", "0001-01-01",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59", "9999-12-31T23:59:59-12:00", "1900-02-28",
    "2024-02-29", "1969-12-31T23:59:59Z", "2026-01-05T09:00:00+05:45", "2000-01-01T00:00-00:30",
    "1582-10-10", "2026-01-05T08:59:59",
  ]
  private static let refused = [
    "", "now", "10000-01-01", "0000-01-01", "2026-02-29", "2026-13-01", "2026-01-32",
    "2026-01-05T24:00", "2026-01-05T23:60", "2026-01-05T09:00:60", "2026-01-05T", "2026-01-05T09",
    "2026-01-05T09:00+99:99", "2026-01-05T09:00+99999999999999999:00", "-2026-01-05",
    "2026-01-05T-1:00",
    "2026-01-05T09:00+-9223372036854775808:00", "2026-01-05T09:00+24:00", "2026-01-05T+9:00",
    "99999999999999999999-01-01", "2026-01-05T09:00+1:-1",
  ]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    var count = 0
    for time in times + times.reversed() {
      count += 1
      let run = try shop.chat(
        "one", input: "answer \(count)\n", home: home, arguments: ["--now", time])
      tally.expect(run.status == 3, "at \(time): \(run.summary)")
      let saved = Saved.check(home + "/one.jsonl", holds: count, &tally, "at \(time)")
      tally.expect(saved == count, "at \(time): \(saved) answers and not \(count)")
    }
    for command in [
      ["replay", "--verify"], ["sessions", "show"], ["replay", "--json"], ["export"],
    ] {
      let place =
        command[0] == "sessions" || command.contains("--json")
        ? [] : ["--dialogues", shop.dialogues]
      let run = try shop.run(command + place + ["one"], home: home)
      tally.expect(run.status == 0, "\(command): \(run.summary)")
    }
    for time in times {
      let run = try shop.run(
        ["chat", "--now", time], input: Array("no\nuk\nyes\n".utf8), home: home)
      tally.expect(run.status == 3, "the shipped conversations at \(time): \(run.summary)")
    }
    for time in refused {
      let run = try shop.chat("two", home: home, arguments: ["--now=" + time])
      tally.expect(run.status == 64, "'\(time)' is taken for a time: \(run.summary)")
    }
  }
}
