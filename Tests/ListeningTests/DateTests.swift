import Dialogue
import Listening
import Testing

struct DateTests {
  private let ahead = asked(.date, range: 0...370)
  private let behind = asked(.date, range: -3_650...0)

  @Test(arguments: [
    ("today", "2026-11-24"), ("tomorrow", "2026-11-25"), ("Tomorrow evening", "2026-11-25"),
    ("the day after tomorrow", "2026-11-26"), ("friday", "2026-11-27"), ("on Friday", "2026-11-27"),
    ("this friday", "2026-11-27"), ("fri", "2026-11-27"), ("friday morning", "2026-11-27"),
    ("monday", "2026-11-30"), ("in two weeks", "2026-12-08"), ("in 3 days", "2026-11-27"),
    ("3 days from now", "2026-11-27"), ("in a week", "2026-12-01"),
    ("a week from today", "2026-12-01"),
    ("in a month", "2026-12-24"), ("dec 3", "2026-12-03"), ("3 dec", "2026-12-03"),
    ("Dec. 3rd", "2026-12-03"),
    ("december 3rd", "2026-12-03"), ("3 december 2026", "2026-12-03"),
    ("December 3, 2026", "2026-12-03"),
    ("the 3rd of december", "2026-12-03"), ("2026-12-03", "2026-12-03"), ("12/25", "2026-12-25"),
    ("25/12", "2026-12-25"), ("12/12", "2026-12-12"), ("jan 5", "2027-01-05"),
    ("the 15th", "2026-12-15"),
    ("thursday, december 3", "2026-12-03"), ("third of december", "2026-12-03"),
    ("25.12.2026", "2026-12-25"),
    ("25.12.", "2026-12-25"), ("december twenty first", "2026-12-21"), ("nov 24", "2026-11-24"),
    ("by friday", "2026-11-27"), ("before friday", "2026-11-27"), ("until Dec 3", "2026-12-03"),
    ("three weeks from now, so the 15th", "2026-12-15"), ("fri 27", "2026-11-27"),
    ("saturday week", "2026-12-05"), ("a week on thursday", "2026-12-03"),
    ("the end of January", "2027-01-31"), ("easter monday", "2027-03-29"),
    ("Thursday the 3rd of December, please", "2026-12-03"),
    ("the 6th of dec, a sunday", "2026-12-06"),
    ("the second Sunday of May", "2027-05-09"), ("last friday in january", "2027-01-29"),
    ("two weeks tomorrow", "2026-12-09"), ("Sunday, no hang on, Saturday", "2026-11-28"),
    ("friday, before I lose my nerve", "2026-11-27"), ("MLK day", "2027-01-18"),
    ("mothering sunday, the 7th of march", "2027-03-07"),
    ("friday next week", "2026-12-04"), ("a fortnight today", "2026-12-08"),
  ])
  func `a day ahead is read`(line: String, day: String) { #expect(hear(line, ahead) == day) }

  @Test(arguments: [
    ("yesterday", "2026-11-23"), ("two weeks ago", "2026-11-10"), ("3 days ago", "2026-11-21"),
    ("friday", "2026-11-20"), ("last friday", "2026-11-20"), ("dec 3", "2025-12-03"),
    ("june 5", "2026-06-05"),
    ("5 june 2024", "2024-06-05"), ("a year ago", "2025-11-24"), ("the 30th", "2026-10-30"),
    ("last night", "2026-11-23"),
    (
      "last week",
      "ask 2026-11-16 | 2026-11-17 | 2026-11-18 | 2026-11-19 | 2026-11-20 | 2026-11-21 | 2026-11-22"
    ),
  ])
  func `a day behind is read`(line: String, day: String) { #expect(hear(line, behind) == day) }

  @Test(arguments: [
    ("next friday", "ask 2026-11-27 | 2026-12-04"), ("tuesday", "ask 2026-11-24 | 2026-12-01"),
    ("every friday", "ask 2026-11-27"), ("12/3", "ask 2026-12-03 | 2027-03-12"),
    ("this weekend", "ask 2026-11-28 | 2026-11-29"),
    ("12/3/2026", "ask 2026-12-03"), ("friday, december 3", "ask 2026-12-03"),
    ("in a couple of days", "ask 2026-11-26"), ("nov 23", "ask 2027-11-23"),
    ("1/2", "ask 2027-01-02 | 2027-02-01"), ("tomorrow or friday", "ask 2026-11-25 | 2026-11-27"),
    ("a week", "ask 2026-12-01"), ("on my birthday, june 5", "ask 2027-06-05"),
    ("Friday Nov 27 or 30", "ask 2026-11-27 | 2026-11-30"), ("maybe friday", "ask 2026-11-27"),
    ("friday after work with my sister", "ask 2026-11-27"),
    (
      "next week",
      "ask 2026-11-30 | 2026-12-01 | 2026-12-02 | 2026-12-03 | 2026-12-04 | 2026-12-05 | 2026-12-06"
    ),
    (
      "later this week",
      "ask 2026-11-24 | 2026-11-25 | 2026-11-26 | 2026-11-27 | 2026-11-28 | 2026-11-29"
    ),
  ])
  func `a day that may be another is asked`(line: String, meaning: String) {
    #expect(hear(line, ahead) == meaning)
  }

  @Test func `a day without a year is asked where both lie in the range`() {
    let around = asked(.date, range: -400...400)
    #expect(hear("friday", around) == "ask 2026-11-20 | 2026-11-27")
    #expect(hear("dec 3", around) == "ask 2025-12-03 | 2026-12-03")
  }

  @Test(arguments: [
    "yesterday", "2025-12-03", "in 3 years", "feb 30", "31.11.2026", "2026-13-01",
    "december 3 2031",
  ])
  func `a day out of the range is impossible`(line: String) {
    #expect(hear(line, ahead) == "impossible")
  }

  @Test(arguments: [
    "the second Sunday", "the sixth sunday of may", "december",
    "2026", "next week with the kids",
    "the day we met", "not friday", "friday?", "when he is back", "someday",
    "3", "maybe",
    "the friday after thanksgiving", "two fridays ago", "may",
    "I met her on friday", "the 3rd time", "morning", "within a week", "a day later", "10:30",
  ])
  func `a day is never taken out of a line that says more`(line: String) {
    #expect(hear(line, ahead) == "unclear")
  }

  @Test(arguments: [
    ("February, I can't say which day", "2027-02"), ("sometime in march I guess", "2027-03"),
    ("next year", "2027"), ("April, don't hold me to a day", "2027-04"), ("may", "2027-05"),
  ])
  func `a month or a year is kept as it is, and never made a day`(line: String, date: String) {
    let reading = listener.read(line, to: ahead, today: tuesday)
    #expect(reading.partialDate?.description == date)
    #expect(reading.sureness == .ask)
  }
}
