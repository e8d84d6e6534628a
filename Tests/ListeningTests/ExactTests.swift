import Dialogue
import Listening
import Testing

struct ExactTests {
  private let question = asked(
    .choice, [Option("fairness", "Fairness"), Option("courage", "Courage", hears: ["bravery"])])

  @Test(arguments: [
    ("1", "fairness"), (" 2 ", "courage"), ("a", "fairness"), ("B", "courage"),
    ("Courage", "courage"),
    ("courage", "courage"), ("bravery", "courage"), ("/back", "/back"), ("/QUIT", "/pause"),
    ("/show", "/show"), ("/show letter", "/show letter"),
    ("/help", "/help"),
    ("/foo", "unclear"),
  ])
  func `exact answers need no vocabulary`(line: String, meaning: String) {
    #expect(Listener.exact(line, to: question).map(short) == meaning)
  }

  @Test(arguments: ["3", "0", "c", "courag", "courage!", "yes", "", "back", "the second one"])
  func `all else is left to reading`(line: String) {
    #expect(Listener.exact(line, to: question) == nil)
  }

  @Test(arguments: [Question.Kind.line, .note])
  func `a free text has only slash commands`(kind: Question.Kind) {
    #expect(Listener.exact("1", to: asked(kind)) == nil)
    #expect(Listener.exact("skip", to: asked(kind)) == nil)
    #expect(Listener.exact("/skip", to: asked(kind)) == .skip)
  }

  @Test func `an empty line goes on where one goes on`() {
    #expect(Listener.exact(" ", to: asked(.goOn)) == .answer(.goOn))
    #expect(Listener.exact("", to: asked(.yesNo)) == nil)
  }

  @Test func `a listener without words hears what is exact and never guesses`() {
    let bare = Listener(vocabulary: Vocabulary([]))
    #expect(short(bare.read("courage", to: question, today: tuesday).act) == "courage")
    #expect(short(bare.read("yep", to: asked(.yesNo), today: tuesday).act) == "unclear")
  }

  @Test func `the same line means the same each time`() {
    for line in ["brave", "1 or 2", "i think courage", "corage"] {
      let first = listener.read(line, to: question, today: tuesday)
      #expect(first == listener.read(line, to: question, today: tuesday))
      #expect(!first.evidence.isEmpty || first.act == .unclear)
    }
  }
}
