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
    ("no im 16", "ask no"), ("yes, though not with him", "ask yes"),
    ("not that I know", "ask no | unsure"), ("don't think that is right", "ask no | unsure"),
  ])
  func `what leans one way is asked`(line: String, meaning: String) {
    #expect(hear(line, question) == meaning)
  }

  @Test(arguments: [
    "every night", "like a log", "yes?", "i love burgers too much", "i was told so", "they know it",
    "it could", "no wonder", "7",
    "no problem at work", "yesterday", "i do like them", "not",
    "i did it for them",
    "sure enough he left", "nobody knows", "right after that", "no one told me",
  ])
  func `what says more than yes or no is not understood`(line: String) {
    #expect(hear(line, question) == "unclear")
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
}
