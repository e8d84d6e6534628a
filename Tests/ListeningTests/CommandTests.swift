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
    "start over, start over, start over please", "Somebody saying that we stop for tonight",
    "we could stop for tonight", "we'd forget it all",
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

  @Test(arguments: [
    ("by mistake I pressed the wrong option, please go back", "back"),
    ("would you mind repeating the question?", "again"),
    ("for what do you need this information?", "why"),
    ("what's that got to do with anything", "why"),
    ("not quite following, what's being asked?", "clarify"),
    ("please tell me what all I can do here", "help"),
    ("if you don't mind, I'd prefer to move on to the next question", "skip"),
    ("how much longer is this gonna take", "map"),
    ("please bin everything I've told you", "forget"),
    ("could you please remove everything I have shared with you?", "forget"),
    ("may I ask whether anyone else will be able to read this?", "privacy"),
    ("are you an actual human or an AI", "about"),
    ("can I carry on with this tomorrow?", "pause"),
    ("please start from the beginning once again", "restart"),
    ("he is here and I am not safe here", "safe"),
  ])
  func `a command is heard in the words of many people`(line: String, command: String) {
    #expect(heard(line, asked(.line)) == command)
  }

  @Test(arguments: [
    ("i dont undrestand the quesiton", "clarify"), ("how far alnog am i", "map"),
    ("i wnat to stop now", "stop"), ("whats the quetsion agian", "again"),
  ])
  func `a slip of the fingers changes no command`(line: String, command: String) {
    #expect(heard(line, asked(.scale, range: 0...10)) == command)
  }

  @Test func `a word of courtesy that is none of ours changes no command`() {
    #expect(heard("are you an AI po", asked(.scale, range: 0...10)) == "about")
    #expect(heard("go back to Lagos", asked(.line)) == "answer")
  }

  @Test(arguments: [
    ("let's just start over from scratch", "restart"),
    ("right, that's me done, cheerio", "stop"),
  ])
  func `what is said to the coach takes up no offer`(line: String, command: String) {
    var offer = asked(.yesNo, [Option("yes", "Yes"), Option("no", "No")])
    offer.text = "Shall I say a bit about it?"
    #expect(heard(line, offer) == command)
  }

  @Test(arguments: [
    "I am sorry I cannot forget what was said", "I run away when I don't know what to say",
    "can't skip dinner with his mother", "I don't know who I am without us",
    "we have to start from zero, like strangers",
  ])
  func `an answer that sounds like a command is a text`(line: String) {
    #expect(heard(line, asked(.line)) == "answer")
  }

  @Test(arguments: [
    "nobody can see it", "someone else could see it", "i'd read out what i wrote",
    "i'd like to put one more on", "repeating it back", "what was that like for you",
    "the word sorry", "it ought to be rephrased", "not getting an answer yet",
    "a swap for what i asked", "you own up by the end of the day", "wiped the chat history",
    "why, why, why me", "ask for what you need", "let it be",
  ])
  func `what is told of a life is no command`(line: String) {
    #expect(heard(line, asked(.line)) == "answer")
  }

  @Test(arguments: [
    ("why the hell does that matter", "why"), ("what are ye on about", "clarify"),
    ("I'm closing for today, thank you", "stop"), ("repeat the last prompt", "again"),
    ("wipe it all, I don't want him finding this", "forget"),
    ("how long does this go on for", "map"), ("I would sooner not go into that", "skip"),
    ("this word I do not know, please explain", "clarify"),
  ])
  func `a command is heard from the terse and from the polite`(line: String, command: String) {
    #expect(heard(line, asked(.line)) == command)
  }

  @Test func `a name of an option within a line goes before a command`() {
    let options = [Option("now", "Look ahead all the same"), Option("rest", "Leave it for today")]
    #expect(hear("ugh. leave it for today", asked(.choice, options)) == "rest")
  }

  @Test func `who does not know at a yes or no is not sure`() {
    var question = asked(.yesNo, [Option("yes", "Yes"), Option("no", "No")])
    question.text = "Has it stopped?"
    #expect(hear("who the hell knows", question) == "unsure")
    #expect(hear("I genuinely don't know", question) == "unsure")
  }

  @Test func `not to know is no command where it says what an option says`() {
    let options = [
      Option("friends", "Friends"),
      Option("strangers", "Strangers", hears: ["people that I don't know well"]),
    ]
    #expect(!hear("people that I don't know good", asked(.choices, options)).contains("dont-know"))
  }
}
