import Dialogue
import Listening
import Testing

struct NumberTests {
  private let scale = asked(
    .scale, range: 0...10, ends: [Question.End(0, "not at all"), Question.End(10, "completely")])

  @Test(arguments: [
    ("7", "7"), ("seven", "7"), ("Seven.", "7"), ("7/10", "7"), ("7 out of 10", "7"),
    ("seven out of ten", "7"),
    ("about a 7", "7"), ("i'd say 7", "7"), ("a 7", "7"), ("maybe a 7", "7"), ("ten", "10"),
    ("0", "0"),
    ("zero", "0"), ("not at all", "0"), ("Completely!", "10"), ("~7", "7"), ("7 I think", "7"),
    ("6 or 7", "ask 6 | 7"), ("6-7", "ask 6 | 7"), ("6–7", "ask 6 | 7"), ("6 to 7", "ask 6 | 7"),
    ("between 6 and 7", "ask 6 | 7"), ("6, maybe 7", "ask 6 | 7"), ("7.5", "ask 7 | 8"),
    ("six or seven", "ask 6 | 7"),
    ("seven and a half", "ask 7 | 8"), ("11", "impossible"), ("-3", "impossible"),
    ("15/10", "impossible"),
    ("100", "impossible"), ("3/5", "ask 6"), ("more than 5", "ask 5 | 6"), (">5", "ask 5 | 6"),
    ("7+", "ask 7 | 8"),
    ("not 7", "unclear"), ("7 times", "unclear"), ("7 yesterday, 3 today", "3"),
    ("high", "unclear"),
    ("70%", "7"), ("1 of the 7", "unclear"), ("7?", "unclear"),
    ("five hundred", "impossible"),
  ])
  func `a scale is read`(line: String, meaning: String) { #expect(hear(line, scale) == meaning) }

  @Test(arguments: [
    "99999999999999999999", "in 99999999999999999999 days", "99999999999999999999/12/2026",
    "the 99999999999999999999th", "1 99999999999999999999", "all but 99999999999999999999",
    "99999999999999999999%", "99999999999999999999.5", "first 99999999999999999999",
  ])
  func `more digits than a number has are no answer from a list, a scale or a calendar`(
    line: String
  ) {
    let few = [Option("tea", "Tea"), Option("milk", "Milk")]
    for asked in [
      scale, asked(.date, range: 0...370), asked(.choice, few), asked(.choices, few, count: 1...2),
      asked(.duration, range: 0...1_440),
    ] {
      let reading = listener.read(line, to: asked, today: tuesday)
      if case .answer = reading.act {
        Issue.record("\(asked.question.kind): \(short(reading.act))")
      }
      #expect(reading.heard(at: asked).act != "answer")
    }
  }

  @Test func `a number of many digits is told as one`() {
    let asked = asked(.number)
    let reading = listener.read("99999999999999999999", to: asked, today: tuesday)
    #expect(reading.heard(at: asked).value == ["1e+20"])
  }

  @Test(arguments: [
    ("25", "25"), ("twenty five", "25"), ("twenty-five", "25"), ("2.5", "2.5"), ("1,000", "1000"),
    ("two hundred and fifty", "250"), ("a dozen", "12"), ("about 30", "30"), ("a hundred", "100"),
    ("3 or 4", "ask 3 | 4"), ("2000", "impossible"), ("3 cats", "unclear"),
    ("twenty fifteen", "unclear"),
    ("1,5", "unclear"), ("thousand", "1000"), ("two and a half", "2.5"), ("one half", "unclear"),
  ])
  func `a number is read`(line: String, meaning: String) {
    #expect(hear(line, asked(.number, range: 0...1_000)) == meaning)
  }

  @Test(arguments: [
    ("15 min", "15"), ("15min", "15"), ("15", "15"), ("15 minutes", "15"), ("an hour", "60"),
    ("1 hour", "60"),
    ("half an hour", "30"), ("half hour", "30"), ("1h 30", "90"), ("1h30", "90"), ("1h30m", "90"),
    ("1.5 hours", "90"), ("one and a half hours", "90"), ("an hour and a half", "90"),
    ("an hour and a quarter", "75"), ("two hours", "120"), ("1 hour and 20 minutes", "80"),
    ("a quarter of an hour", "15"), ("three quarters of an hour", "45"), ("about 20 minutes", "20"),
    ("90 seconds", "1.5"), ("a day", "1440"), ("half-hour", "30"), ("15-minute", "15"),
    ("half an hour tops", "30"), ("20 or so minutes", "20"), ("3/4 of an hour", "45"),
    ("ten mins, because the kids are up", "10"), ("no more than 20 minutes", "20"),
    ("between 20 and 30 minutes", "ask 20 | 30"), ("at least an hour", "ask 60"),
    ("a couple of hours", "ask 120"), ("10 min. Maybe 12.", "ask 10 | 12"),
    ("all evening", "unclear"), ("20 minutes twice a week", "unclear"),
    ("an hour, if he is back", "unclear"), ("10-15 min", "ask 10 | 15"),
    ("10 to 15 minutes", "ask 10 | 15"),
    ("an hour or two", "ask 60 | 120"),
    ("twenty five minutes", "25"), ("2", "unclear"), ("1:30", "unclear"), ("all day", "unclear"),
    ("15 min after dinner", "unclear"), ("a few minutes", "unclear"), ("3 weeks", "impossible"),
    ("in half an hour", "unclear"), ("20 miles", "unclear"), ("minutes 20 hours", "unclear"),
  ])
  func `a length of time is read`(line: String, meaning: String) {
    #expect(hear(line, asked(.duration, range: 1...1_440)) == meaning)
  }
}
