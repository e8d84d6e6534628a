import Dialogue
import Listening
import Testing

struct YesNoTests {
  private let question = asked(
    .yesNo, [Option("yes", "Yes"), Option("no", "No"), Option("unsure", "I'm not sure")])

  @Test(arguments: [
    "yes", "Yes.", "YES!!", "y", "yeah", "yep", "yup", "yesss", "yes yes", "um, yes",
    "well, yes, honestly",
    "of course", "sure", "ok", "okay, go ahead", "👍", "👍🏽", "i do", "yes he does", "absolutely",
    "that’s right",
    "Yes, please", "no doubt", "definitely yes", "yeah, definitely", "yes we have", "it is",
    "ok yes",
    "oh yes, thanks", "yes I think so", "definately", "aye, told him Sunday, it was horrendous",
    "there's the credit card. yeah.", "spot on",
  ])
  func `yes is heard`(line: String) { #expect(hear(line, question) == "yes") }

  @Test(arguments: [
    "no", "No.", "n", "nope", "nah", "nooo", "not really", "not really, no", "no, not at all",
    "never",
    "no way", "of course not", "👎", "i don't", "I dont", "I don’t", "no she doesn't", "no it isn't",
    "it is not", "not yet", "no thanks", "uh no", "honestly, no", "definitely not", "ok no",
    "we haven't", "no, I did not", "no I don't want it", "nope, she knows it all now",
    "he says yes, I say no, so no",
  ])
  func `no is heard`(line: String) { #expect(hear(line, question) == "no") }

  @Test(arguments: [
    "maybe", "not sure", "I'm not sure", "i don't know", "idk", "kind of", "sort of", "yes and no",
    "maybe yes", "hard to say", "it depends", "yes, sort of", "🤷", "well, perhaps", "no idea",
  ])
  func `unsure is heard`(line: String) { #expect(hear(line, question) == "unsure") }

  @Test(arguments: [
    ("yes, please", "yes"), ("nope", "no"), ("not sure", "unsure"), ("3", "unclear"),
  ])
  func `whether a line may be shown is a yes or no`(line: String, meaning: String) {
    #expect(hear(line, asked(.share, question.options)) == meaning)
  }

  @Test(arguments: [
    ("i think so", "ask yes | unsure"), ("probably", "ask yes | unsure"),
    ("i guess", "ask yes | unsure"),
    ("probably not", "ask no | unsure"), ("i don't think so", "ask no | unsure"),
    ("yeah no", "ask yes | no"), ("sometimes", "ask yes | unsure"),
    ("yeah right", "ask yes | unsure"), ("sure, but only if he agrees", "ask yes"),
    ("no, if he agrees", "ask no"), ("yes, though not with him", "ask yes"),
    ("not that I know", "ask no | unsure"), ("don't think that is right", "ask no | unsure"),
  ])
  func `what leans one way is asked`(line: String, meaning: String) {
    #expect(hear(line, question) == meaning)
  }

  private static let beyond = [
    "every night", "like a log", "yes?", "i love burgers too much", "i was told so", "they know it",
    "it could", "no wonder", "7",
    "no problem at work", "yesterday", "i do like them", "not",
    "i did it for them",
    "sure enough he left", "nobody knows", "right after that", "no one told me",
  ]

  @Test(arguments: beyond)
  func `what says more than yes or no is not understood by rules`(line: String) {
    #expect(short(ruled.read(line, to: question, today: tuesday).act) == "unclear")
  }

  @Test(arguments: beyond)
  func `what says more than yes or no is never taken by its words`(line: String) {
    let heard = hear(line, question)
    #expect(heard == "unclear" || heard.hasPrefix("ask"), "\(heard)")
  }

  @Test(arguments: [
    ("no im 16", "no"), ("yes, twice", "yes"), ("he did, yes", "yes"),
    ("can't say that I have", "no"),
    ("not sure whether he does", "unsure"), ("half of me would, half of me wouldn't", "unsure"),
    ("no, hang on, yes, I would", "yes"), ("I am but she isn't, so no", "no"),
    ("has it heck", "no"),
    ("no but I will soon", "no"), ("yes because it was time", "yes"),

  ])
  func `a yes or no is heard with what is said around it`(line: String, meaning: String) {
    #expect(hear(line, question) == meaning)
  }

  private func asking(_ text: String, yes: [String] = [], no: [String] = []) -> Asked {
    var asked = question
    asked.text = text
    asked.options[0].hears = yes
    asked.options[1].hears = no
    return asked
  }

  @Test(arguments: [
    ("52", "yes"), ("im 16 but im mature for my age", "no"), ("I'm 18 in March", "no"),
    ("i was 20 when we met", "ask yes"), ("yes im 16", "ask no"),
    ("I have 6 kids", "ask no"), ("my son is 9", "ask no"), ("step 6", "ask no"), ("only 14", "no"),
    ("nah im 15", "no"), ("15, is that ok", "no"), ("17 and a half", "no"),
    ("turning 17 soon", "no"), ("no", "no"), ("nope, not yet", "no"), ("no the other", "ask no"),
    ("no the otehr", "ask no"),
  ])
  func `an age answers whether somebody is old enough`(line: String, meaning: String) {
    #expect(hear(line, asking("Are you 18 or older?")) == meaning)
  }

  @Test(arguments: [
    ("that's all", "no"), ("there is one more", "yes"), ("nothing comes to mind", "no"),
  ])
  func `what the question does decides what an answer means`(line: String, meaning: String) {
    #expect(hear(line, asking("Is there another?")) == meaning)
  }

  @Test func `an offer is taken or declined without a yes or a no`() {
    let offer = asking("Shall I say a bit about those three?")
    for line in ["that would be helpful", "rather not", "I'd be obliged if you would"] {
      #expect(hear(line, offer) == (line == "rather not" ? "no" : "yes"), "\(line)")
    }
  }

  @Test(arguments: [
    ("he's got no idea to this day", "no"), ("some of it, not the money", "unsure"),
    ("can't say I have", "no"), ("she knows half", "unsure"), ("I keep meaning to", "no"),
    ("he swears it has and I've seen nothing since", "ask no"),
  ])
  func `half of it is no yes, and a claim is no answer`(line: String, meaning: String) {
    #expect(hear(line, asking("Does he know by now what was not told?")) == meaning)
  }

  @Test(arguments: [
    ("it has", "yes"), ("they have", "yes"), ("it hasn't", "no"), ("it stopped in May", "yes"),
    ("stopped", "yes"), ("I have", "ask yes | unsure"), ("it had", "ask yes | unsure"),
    ("it did for a while", "unclear"), ("in theory yes", "ask yes"),
    ("officially, yes", "ask yes"),
  ])
  func `a verb answers only whom and when it is asked of`(line: String, meaning: String) {
    #expect(hear(line, asking("As far as you know today, has it stopped?")) == meaning)
  }

  @Test(arguments: [
    ("we are", "yes"), ("both of us are", "yes"), ("I am", "ask yes | unsure"),
    ("she is", "ask yes | unsure"), ("yes for me", "ask yes"), ("not a bother", "yes"),
    ("neither of us", "no"),
  ])
  func `one of two answers only for one`(line: String, meaning: String) {
    #expect(hear(line, asking("Is it calm enough in each of you?")) == meaning)
  }

  @Test(arguments: [
    ("I'm fine", "no"), ("I'm alright thanks", "no"), ("I'm fine with that", "yes"),
    ("I don't think so", "no"), ("sure I know that already", "ask yes"),
    ("I guess so", "yes"), ("that's kind of you, but no thank you", "no"),
  ])
  func `an offer is turned down politely`(line: String, meaning: String) {
    #expect(hear(line, asking("Shall I say a bit about those three?")) == meaning)
  }

  @Test(arguments: [
    "don't share that, please and thank you", "never show him that, please and thank you",
    "please don't tell me, please and thanks",
  ])
  func `courtesy after a refusal is no yes`(line: String) {
    let answer = hear(line, asking("May she read this line?"))
    #expect(answer == "no" || answer == "unclear" || answer.hasPrefix("ask"), "\(answer)")
  }

  @Test(arguments: [
    ("I am not at all sure about that", "unsure"), ("I think it has, just slightly, yes", "yes"),
    ("not really, it's a bit off", "no"),
    ("I have no idea, po", "unsure"),
  ])
  func `a hedge beside a yes or a no says how it is meant`(line: String, meaning: String) {
    #expect(hear(line, asking("Has the sentence changed a word?")) == meaning)
  }

  @Test func `what only resembles a foreseen answer is asked`() {
    let told = asking(
      "Does she know by now?", yes: ["they have known since Sunday", "I told them everything"],
      no: ["they have no idea", "nobody has told them"])
    for line in ["she thinks she knows", "she knows there was someone", "she knew before"] {
      #expect(hear(line, told).hasPrefix("ask") || hear(line, told) == "unclear", "\(line)")
    }
  }

  @Test func `what an author foresaw as a yes or a no is heard`() {
    let told = asking(
      "Does she know?", yes: ["I told her everything last week"], no: ["she has no clue at all"])
    #expect(hear("i told her everything last week", told) == "yes")
    #expect(hear("She has no clue at all!", told) == "no")
    #expect(hear("the weather was fine", told) == "unclear")
  }

  @Test(arguments: [
    ("next", "go on"), ("ok", "go on"), ("yes", "go on"), ("continue please", "go on"),
    ("", "go on"), ("go on", "go on"), ("Ok, next!", "go on"), ("go back", "/back"),
    ("no", "unclear"),
    ("why?", "/why"), ("because", "unclear"), ("👍", "go on"),
  ])
  func `a person goes on with Enter or a word`(line: String, meaning: String) {
    #expect(hear(line, asked(.goOn)) == meaning)
  }

  @Test(arguments: [
    ("ongoing", "no"), ("it is continuing", "no"), ("over and done with", "yes"),
    ("it was over", "unclear"), ("who can say", "unsure"),
  ])
  func `what is over has stopped, and what goes on has not`(line: String, meaning: String) {
    #expect(hear(line, asking("As far as you know today, has it stopped?")) == meaning)
  }

  @Test(arguments: [
    ("she hasn't a notion", "no"), ("he does surely", "yes"), ("she knows everything", "yes"),
    ("he knows already that I look", "unclear"),
  ])
  func `what a question is about turns nothing around`(line: String, meaning: String) {
    #expect(hear(line, asking("Does he know by now what was not told before?")) == meaning)
  }

  @Test func `a yes may be said twice over in other words`() {
    let offer = asking("Shall I say a bit about those three?")
    #expect(hear("yeah might as well while I'm up", offer) == "yes")
    #expect(hear("I have no objection", offer) == "yes")
  }
}
