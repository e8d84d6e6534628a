import Dialogue
import Listening
import Testing

struct PendingTests {
  private let options = [
    Option("fairness", "Fairness"), Option("courage", "Courage"), Option("calm", "Calm"),
  ]

  private func waiting(_ answers: [Answer]) -> Asked {
    var asked = asked(.choice, options)
    asked.pending = .candidates(answers, text: "")
    return asked
  }

  @Test(arguments: [
    ("yes", "courage"), ("y", "courage"), ("Yep!", "courage"), ("right", "courage"),
    ("no", "decline"),
    ("nope", "decline"), ("neither", "decline"), ("3", "calm"), ("fairness", "fairness"),
    ("no, 3", "calm"),
    ("no, fairness", "fairness"), ("", "silent"), ("go back", "/back"), ("/skip", "/skip"),
    ("maybe", "unclear"),
    ("something new", "unclear"),
  ])
  func `one candidate is taken, declined or passed over`(line: String, meaning: String) {
    #expect(hear(line, waiting([.option("courage", own: nil)])) == meaning)
  }

  @Test(arguments: ["99999999999999999999", "9e30", "-99999999999999999999"])
  func `a number that no day has is no day that was offered`(line: String) throws {
    var asked = asked(.date, range: 0...370)
    let days = try ["2026-12-03", "2027-03-12"].map { try #require(Day($0)) }
    asked.pending = .candidates(days.map(Answer.day), text: "12/3")
    #expect(!hear(line, asked).hasPrefix("20"))
  }

  @Test(arguments: [("yes", "leave"), ("no", "decline"), ("yes, i want to see", "see")])
  func `a yes to a candidate counts before an option that begins with yes`(
    line: String, meaning: String
  ) {
    var asked = asked(
      .choice, [Option("see", "Yes, I want to see"), Option("leave", "No, I leave it")])
    asked.pending = .candidates([.option("leave", own: nil)], text: "something else")
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [
    ("2", "courage"), ("3", "calm"), ("c", "calm"), ("calm", "calm"), ("cour", "courage"),
    ("neither", "decline"),
    ("no", "decline"), ("1", "fairness"), ("the second one", "ask courage | calm"),
    ("yes", "unclear"),
  ])
  func `one of several candidates is named`(line: String, meaning: String) {
    #expect(
      hear(line, waiting([.option("courage", own: nil), .option("calm", own: nil)])) == meaning)
  }

  @Test(arguments: [("6", "6"), ("7", "7"), ("8", "8"), ("no", "decline"), ("six", "6")])
  func `a number among candidates is the number itself`(line: String, meaning: String) {
    var asked = asked(.scale, range: 0...10)
    asked.pending = .candidates([.number(6), .number(7)], text: "6 or 7")
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [
    ("1", "2026-12-03"), ("b", "2027-03-12"), ("the second", "2027-03-12"), ("dec 3", "2026-12-03"),
    ("3", "unclear"), ("12", "unclear"), ("neither", "decline"),
    ("friday", "2026-11-27"),
  ])
  func `days among candidates are counted`(line: String, meaning: String) {
    var asked = asked(.date, range: 0...370)
    asked.pending = .candidates(
      [.day(Day("2026-12-03") ?? tuesday), .day(Day("2027-03-12") ?? tuesday)], text: "12/3")
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [("13", "2026-02-13"), ("the 6", "2026-02-06"), ("1", "2026-02-06")])
  func `a bare day number names the day that was offered`(line: String, meaning: String) {
    var asked = asked(.date, range: -370...370)
    asked.pending = .candidates(
      [.day(Day("2026-02-06") ?? tuesday), .day(Day("2026-02-13") ?? tuesday)], text: "6 or 13")
    #expect(hear(line, asked) == meaning)
  }

  @Test func `a yes among candidates of a yes or no is the answer`() {
    var asked = asked(
      .yesNo, [Option("yes", "Yes"), Option("no", "No"), Option("unsure", "Not sure")])
    asked.pending = .candidates(
      [.option("yes", own: nil), .option("unsure", own: nil)], text: "i guess")
    #expect(hear("yes", asked) == "yes")
    #expect(hear("not sure", asked) == "unsure")
    #expect(hear("no", asked) == "no")
  }

  @Test(arguments: [
    ("a quiet heart", "other: a quiet heart"), ("yes", "other: yes"), ("2", "other: 2"),
    ("/back", "/back"),
    ("I don't know", "situation dont-know"), ("skip", "/skip"), ("", "silent"), ("/foo", "unclear"),
  ])
  func `own words are kept`(line: String, meaning: String) {
    var asked = asked(.choice, options + [Option("other", "Something else", asks: "What?")])
    asked.pending = .own(option: "other")
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [
    ("1", "/change act"), ("b", "/change effect"), ("the second one", "/change effect"),
    ("effect", "/change effect"),
    ("what did you do", "/change act"), ("5", "impossible"), ("never mind", "decline"),
    ("what", "ask again"),
    ("go back", "/back"), ("something", "unclear"),
  ])
  func `an earlier answer is chosen to be changed`(line: String, meaning: String) {
    var asked = asked(.scale, range: 0...10)
    asked.pending = .change([
      Asked.Offer("act", text: "What did you do?"),
      Asked.Offer("effect", text: "What effect did it have?"),
    ])
    let heard = hear(line, asked)
    #expect(heard == meaning || (line == "what" && ["unclear", "/again"].contains(heard)))
  }

  @Test(arguments: [
    ("1", "/show letter"), ("b", "/show list"), ("the second one", "/show list"),
    ("the letter", "/show letter"), ("5", "impossible"), ("never mind", "decline"),
    ("no", "decline"), ("go back", "/back"), ("something", "unclear"),
  ])
  func `a document is chosen to be shown`(line: String, meaning: String) {
    var asked = asked(.scale, range: 0...10)
    asked.pending = .show([
      Asked.Offer("letter", text: "The letter"), Asked.Offer("list", text: "What was kept"),
    ])
    #expect(hear(line, asked) == meaning)
  }

  private let parts = [
    Asked.Offer("answer", text: "My last answer"),
    Asked.Offer("conversation", text: "All of this conversation"),
    Asked.Offer("everything", text: "Everything, and the file it is kept in"),
  ]

  @Test(arguments: [
    ("1", "/forget answer"), ("my last answer", "/forget answer"), ("b", "/forget conversation"),
    ("everything", "/forget everything"), ("5", "impossible"), ("never mind", "decline"),
    ("no", "decline"), ("go back", "/back"), ("something", "unclear"), ("/forget", "/forget"),
  ])
  func `a part is chosen to be forgotten`(line: String, meaning: String) {
    var asked = asked(.line)
    asked.pending = .forget(parts)
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [
    ("yes", "/forget everything for good"), ("yes please", "/forget everything for good"),
    ("no", "decline"), ("never mind", "decline"), ("maybe", "unclear"), ("1", "unclear"),
    ("i think so", "unclear"), ("", "silent"), ("go back", "/back"), ("/help", "/help"),
    ("everything", "unclear"),
  ])
  func `only a plain yes forgets for good`(line: String, meaning: String) {
    var asked = asked(.line)
    asked.pending = .sure(.everything)
    #expect(hear(line, asked) == meaning)
  }

  @Test(arguments: [Question.Kind.line, .choice, .yesNo])
  func `forgetting is asked for in words or with a slash, and is never done at once`(
    kind: Question.Kind
  ) {
    #expect(hear("/forget", asked(kind)) == "/forget")
    #expect(hear("/forget sitting", asked(kind)) == "/forget sitting")
    #expect(hear("/forget it all", asked(kind)) == "unclear")
    #expect(hear("delete everything i wrote", asked(kind)) == "/forget")
  }
}
