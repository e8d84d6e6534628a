import Dialogue
import Listening
import Testing

struct CorrectionTests {
  private let previous = asked(
    .choice,
    [Option("apology", "An apology"), Option("talk", "A talk"), Option("space", "Some space")])
  private let now = asked(
    .yesNo, [Option("yes", "Yes"), Option("no", "No"), Option("unsure", "I'm not sure")])

  private func hear(_ line: String, at asked: Asked, after previous: Asked?) -> String {
    short(listener.read(line, to: asked, after: previous, today: tuesday).act)
  }

  @Test(arguments: [
    ("no, I meant the first", "no, apology"), ("I meant 2", "no, talk"),
    ("sorry, wrong one: space", "no, space"), ("oops I meant to say a talk", "no, talk"),
    ("scratch that, 3", "no, space"), ("no wait, I meant the last one", "no, space"),
  ])
  func `another answer to the last question is heard`(line: String, meaning: String) {
    #expect(hear(line, at: now, after: previous) == meaning)
  }

  @Test(arguments: [
    ("no", "no"), ("no, not really", "no"), ("yes", "yes"), ("I meant well", "unclear"),
  ])
  func `what only begins like a correction is none`(line: String, meaning: String) {
    #expect(hear(line, at: now, after: previous) == meaning)
  }

  @Test func `without a question before there is nothing to correct`() {
    #expect(hear("I meant 2", at: now, after: nil) == "unclear")
  }

  @Test func `a free text is kept, whatever it begins with`() {
    #expect(
      hear("I meant it when I said so", at: asked(.line), after: previous)
        == "I meant it when I said so")
  }
}
