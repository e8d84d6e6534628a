import Dialogue
import Testing

@testable import Listening

struct NormalizerTests {
  private func words(_ line: String) -> String {
    TypedLine(line, listener.vocabulary).words.joined(separator: " ")
  }

  @Test(arguments: [
    ("don't", "do not"), ("don’t", "do not"), ("dont", "do not"), ("DO NOT", "do not"),
    ("cannot", "can not"), ("can't", "can not"), ("cant", "can not"), ("won't", "will not"),
    ("I'm", "i am"), ("im", "i am"), ("it's", "it is"), ("he's", "he is"), ("they've", "they have"),
    ("didnt", "did not"), ("should`ve", "should have"), ("hasn't", "has not"),
  ])
  func `a contraction is its long form, with and without its apostrophe`(line: String, long: String)
  {
    #expect(words(line) == long)
  }

  @Test(arguments: [
    ("I'll take it", "i will take it"), ("ill take it", "i will take it"), ("i am ill", "i am ill"),
    ("we're here", "we are here"), ("we were here", "we were here"), ("well", "well"),
    ("go to hell", "go to hell"),
  ])
  func `a short form that is another word needs its apostrophe or its neighbor`(
    line: String, long: String
  ) {
    #expect(words(line) == long)
  }

  @Test(arguments: [
    ("idk", "i do not know"), ("u r", "you are"), ("gonna", "going to"), ("bc", "because"),
    ("my bf", "my boyfriend"), ("tbh", "to be honest"), ("apologise", "apologize"),
  ])
  func `texting words are read as what they stand for`(line: String, long: String) {
    #expect(words(line) == long)
  }

  @Test(arguments: [
    ("yessss", "yes"), ("sooooo", "so"), ("nooo", "no"), ("pleeease", "please"), ("good", "good"),
    ("heeello", "hello"),
  ])
  func `drawn out letters are shortened`(line: String, short: String) {
    #expect(words(line) == short)
  }

  @Test(arguments: [
    ("ye\u{200B}s", "yes"), ("\u{FEFF}yes", "yes"), ("cafe\u{301}", "café"), ("ＹＥＳ", "yes"),
    ("“yes”", "yes"), ("👍🏽", "👍"), ("re\u{AD}gret", "regret"), ("yes\u{200D}", "yes"),
  ])
  func `what takes no place and what looks alike makes no difference`(line: String, plain: String) {
    #expect(words(line) == plain)
  }

  @Test func `the line is kept as it was typed`() {
    #expect(TypedLine("  I dont’ Knooow ", listener.vocabulary).text == "I dont’ Knooow")
  }
}
