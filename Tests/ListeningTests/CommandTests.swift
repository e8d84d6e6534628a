import Dialogue
import Listening
import Testing

struct CommandTests {
  private func heard(_ line: String, _ asked: Asked) -> String {
    let heard = listener.read(line, to: asked, today: tuesday).heard(at: asked)
    return heard.act == "command" ? heard.value.joined() : heard.act
  }

  @Test(arguments: [
    ("can we go back to the question before this one", "back"), ("can you say that again", "again"),
    ("I don't quite follow. What is meant by that?", "clarify"), ("what does that mean", "clarify"),
    ("i'd rather not say", "skip"), ("skip this one", "skip"), ("is this private", "privacy"),
    ("who reads this", "privacy"), ("are you a bot", "about"),
    ("Could I see an overview of the steps?", "map"),
    ("delete everything i wrote", "forget"), ("i need to stop for tonight", "stop"),
    ("can we pick this up tomorrow", "pause"), ("i'm not safe", "safe"),
    ("start over please", "restart"),
    ("I want to change my last answer", "change"), ("why are you asking me that", "why"),
    ("show me the list of commands", "help"), ("i really don't know", "dont-know"),
  ])
  func `what is said to the coach is a command also where a text is asked`(
    line: String, command: String
  ) {
    #expect(heard(line, asked(.line)) == command)
  }

  @Test(arguments: [
    "I want to go back to how it was", "stop drinking on weeknights", "can we just move on",
    "to ask for help when I need it", "If she starts again with him I quit", "Starting over",
    "I want to start over with you", "\"I slipped, can we stop a minute?\"", "why wasn't I enough",
    "he never asked me what I wanted", "pause, breathe, and tell her before bed",
  ])
  func `what tells of something else is a text`(line: String) {
    #expect(heard(line, asked(.line)) == "answer")
  }

  @Test(arguments: [
    ("hang on, need a breather, back in ten", "pause"), ("which keys am I meant to press", "help"),
    ("hit the wrong thing, take me to the previous question", "back"),
    ("would you say that once more, I was looking for my glasses", "again"),
  ])
  func `a command may say why`(line: String, command: String) {
    #expect(heard(line, asked(.scale, range: 0...10)) == command)
  }
}
