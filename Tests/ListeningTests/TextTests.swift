import Dialogue
import Listening
import Testing

struct TextTests {
  private let line = asked(.line)

  @Test(arguments: [
    ("  I said too much.  ", "I said too much."),
    ("I want to go back to how it was", "I want to go back to how it was"),
    ("why did he do it", "why did he do it"), ("Don’t  wait — «now» 😢", "Don’t  wait — «now» 😢"),
    ("I need help with the kids", "I need help with the kids"),
    ("stop lying to me", "stop lying to me"),
    ("please skip", "please skip"), ("1. one\n2. two", "1. one\n2. two"),
    ("can we pause the fights", "can we pause the fights"),
    ("/10 would go again", "/10 would go again"), ("we should talk again", "we should talk again"),
    ("next time I will call", "next time I will call"), ("never mind", "never mind"),
  ])
  func `a free text is kept exactly`(typed: String, text: String) {
    #expect(hear(typed, line) == text)
  }

  @Test(arguments: [
    ("Sorry", "Sorry #one-word #mentions:apology"), ("Trust", "Trust #one-word"),
    ("You made me do it", "You made me do it #mentions:excuse"),
    ("I'm sorry, but you started", "I'm sorry, but you started #mentions:apology #mentions:excuse"),
    ("It’s not my fault", "It’s not my fault #mentions:excuse"),
    ("they made mean jokes", "they made mean jokes"),
  ])
  func `what a free text mentions is noticed`(typed: String, text: String) {
    #expect(hear(typed, line) == text)
  }

  private var nameQuestion: Asked {
    var question = Question(.line)
    question.asksName = true
    return Asked(question)
  }

  @Test(arguments: [
    ("My name is Priya.", "Priya #one-word"), ("my name's Ann Marie", "Ann Marie"),
    ("call me tom please", "tom #one-word"), ("I'm Sam", "Sam #one-word"),
    ("hi, i'm priya", "priya #one-word"), ("It’s Joy", "Joy #one-word"),
    ("Hello my name is hope", "hope #one-word"), ("you can call me Big J!", "Big J"),
    ("Priya.", "Priya #one-word"), ("Jean-Luc thanks", "Jean-Luc"),
  ])
  func `of a line that says a name only the name is kept`(typed: String, name: String) {
    #expect(hear(typed, nameQuestion) == name)
    #expect(hear(typed, line).hasPrefix(typed))
  }

  @Test(arguments: [
    "I'm not telling you", "I am tired", "my name is none of your business", "it's complicated",
    "Priya", "call me", "this is between us",
  ])
  func `what may be no name is kept as it is`(typed: String) {
    #expect(hear(typed, nameQuestion).hasPrefix(typed))
  }

  @Test func `a long text is noticed`() {
    let text = String(repeating: "word ", count: 121) + "end"
    #expect(hear(text, line).hasSuffix("#long"))
    #expect(
      hear((1...9).map { "line \($0)" }.joined(separator: "\n"), asked(.note)).hasSuffix("#long"))
    #expect(
      !hear((1...8).map { "line \($0)" }.joined(separator: "\n"), asked(.note)).hasSuffix("#long"))
  }

  @Test(arguments: [
    "Ana: where were you\nBen: out\nAna: with whom",
    "[24.11.26, 21:30:12] Ana: at 10:30 then\n[24.11.26, 21:31:02] Ben: fine\n[24.11.26, 21:32:40] Ana: ok",
    "9:14 PM - Ana: hi\n9:15 PM - Ben Smith: hi you\n9:15 PM - Ben Smith: busy",
    "Ana: be there at 10:30\nBen: yes\nAna: at 10:30 then",
  ])
  func `a chat that was pasted is noticed`(text: String) {
    #expect(hear(text, asked(.note)).hasSuffix("#chat"))
  }

  @Test(arguments: [
    "He said: I am tired.\nI said: so am I.",
    "Three things hurt: the lie, the money, and this: nobody told me.",
    "We argued at 10:30.\nWe argued at 11:15.\nWe stopped at 12:00.",
    "Ana: hello\nAna: are you there\nAna: answer me",
    "Monday: we talked.\nTuesday: we did not.\nWednesday: we cried.",
  ])
  func `prose with colons is no chat`(text: String) {
    #expect(!hear(text, asked(.note)).contains("#chat"))
  }

  @Test(arguments: [
    ("go back", "/back"), ("Go back.", "/back"), ("skip", "/skip"), ("pause", "/pause"),
    ("help", "/help"),
    ("why?", "/why"), ("say that again", "/again"), ("/back", "/back"), ("/Skip", "/skip"),
    ("/change", "/change"),
    ("/change act", "/change act"), ("/show", "/show"), ("/Show letter", "/show letter"),
    ("show me what I wrote", "/show"), ("show me the letter", "show me the letter"),
    ("/quit", "/pause"), ("/foo", "unclear"),
    ("/back to you", "unclear"),
    ("i don't know", "situation dont-know"), ("Um, I don't know", "situation dont-know"),
    ("Are you a bot?", "situation bot"), ("", "silent"), ("   ", "silent"), ("?", "/help"),
  ])
  func `only a whole line is a command in a free text`(typed: String, meaning: String) {
    #expect(hear(typed, line) == meaning)
  }

  @Test(arguments: [
    ("can we go back please", "/back"), ("could you say that again", "/again"), ("what?", "/again"),
    ("I'd rather not say", "/skip"), ("pass", "/skip"), ("ok, let's stop for today", "/pause"),
    ("bye!", "/pause"),
    ("quit", "/pause"), ("why do you ask?", "/why"), ("where am i", "/map"),
    ("how far are we?", "/map"),
    ("I want to change my answer", "/change"), ("please repeat the question", "/again"),
    ("undo", "/back"),
    ("show me the letter please", "/show"), ("what did I write?", "/show"),
    ("sorry, go back", "/back"), ("oops", "/back"), ("I need a break", "/pause"),
  ])
  func `commands in words are heard at a closed question`(typed: String, meaning: String) {
    for kind in [Question.Kind.scale, .date, .yesNo] {
      #expect(hear(typed, asked(kind, range: 0...9)) == meaning)
    }
  }

  @Test(arguments: ["I want to go back to how it was", "skip lunch on 3", "stop 4"])
  func `a command has to explain the whole line`(typed: String) {
    #expect(["unclear", "ask 3"].contains(hear(typed, asked(.scale, range: 0...9))))
  }

  // What is quadratic takes hours; how long it takes otherwise is for the benchmarks.
  @Test(.timeLimit(.minutes(5))) func `a megabyte is read to its end at every kind of question`() {
    let text = String(repeating: "made me sad, don’t 1/2 - ", count: 45_000)
    for kind in Question.Kind.allCases {
      let meaning = hear(text, asked(kind, [Option("a", "A", asks: "What?"), Option("b", "B")]))
      #expect(!meaning.isEmpty)
    }
  }
}
