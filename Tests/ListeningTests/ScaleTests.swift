import Dialogue
import Listening
import Testing

struct ScaleTests {
  private let scale = asked(
    .scale, range: 0...10, ends: [Question.End(0, "calm"), Question.End(10, "very upset")])

  @Test(arguments: [
    ("it was 9 now 4", "4"), ("9 yesterday, 4 today", "4"), ("6, was a nine this morning", "6"),
    ("down from an 8 to a 4", "4"), ("before it was ten, now seven", "7"),
  ])
  func `what is so now counts, not what was`(line: String, meaning: String) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("as low as it goes", "0"), ("max", "10"), ("rock bottom", "0"), ("half", "5"),
    ("fifty fifty", "5"), ("three quarters", "ask 7 | 8"), ("70 percent", "7"),
    ("a hundred percent", "10"), ("calm", "0"), ("7 on a scale of 0 to 10", "7"),
    ("seven from ten", "7"), ("through the roof", "ask 10"),
  ])
  func `places and shares of the scale are read`(line: String, meaning: String) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("not even a 2", "ask 1 | 2"), ("nearly an 8", "ask 7 | 8"), ("at least 7", "ask 7 | 8"),
    ("more than 10", "ask 10"), ("hers is a 9 and mine a 4", "ask 4 | 9"),
    ("ten, eleven if you let me", "ask 10"), ("idk maybe a 3", "ask 3"),
  ])
  func `less and more than a number is asked, and never cut to the end of the scale`(
    line: String, meaning: String
  ) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("7, because the kids were awful", "7"), ("a solid 8, my hands won't stop", "8"),
    ("8 today, the kids were awful", "8"), ("7ish", "7"), ("threeish", "3"), ("sevne", "7"),
    ("7 no wait 5", "5"), ("six, who am i kidding, four", "4"), ("a bloody nine", "9"),
  ])
  func `what is said around the number explains it`(line: String, meaning: String) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("it gets a six from me", "6"), ("after 22 years of marriage I would say 7", "7"),
    ("he burnt the 2 steaks and still a 6", "6"), ("2019 feels a lifetime ago but 7", "7"),
    ("if 10 is breaking plates I'm a 6", "6"), ("six. The other 4 are fear", "6"),
    ("four butterflies out of ten", "4"), ("zero fun had", "0"), ("6 til his phone rang", "6"),
    ("forty per cent upset", "4"), ("that one is a 9", "9"), ("a 2 m8", "2"),
    ("I feel three. Is it normal?", "ask 3"), ("my sister says 9", "ask 9"),
    ("all but one", "ask 1"), ("the last two", "ask 2"), ("6 weeks ago 10, right now 3", "3"),
  ])
  func `the one number that counts nothing else is meant`(line: String, meaning: String) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("two, no I'm lying, four", "4"), ("six no seven", "7"), ("three. er no, four", "4"),
    ("8 & a half", "ask 8 | 9"), ("7½", "ask 7 | 8"), ("8... no, 4", "4"), ("6, hang on, 7", "7"),
    ("I'd love to say 8, but 4", "4"), ("I said 5 to be polite, it's 7", "7"),
    ("seven point five", "ask 7 | 8"), ("six n a half", "ask 6 | 7"), ("50/50", "5"),
  ])
  func `the number that takes another one back is meant, and a half lies between two`(
    line: String, meaning: String
  ) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    ("totally calm", "0"), ("calm as a pond", "0"), ("as upset as can be", "unclear"),
    ("not upset at all", "0"), ("not at all calm", "unclear"), ("pretty calm", "unclear"),
    ("upset", "unclear"), ("the top number", "10"), ("exactly in between", "5"),
  ])
  func `the words for the ends are read with what makes them whole`(line: String, meaning: String) {
    #expect(hear(line, scale) == meaning)
  }

  @Test(arguments: [
    "3 kids", "not 0 but not 5 either", "ask me at 7", "most people get to 7, not me",
    "2 old friends", "1 of the 7", "one of those days", "2 of my friends know",
    "I'm not a 7", "not calm", "skip lunch on 3",
    "never mind the number", "2, 6 and 9",
  ])
  func `a number that counts something else is not taken`(line: String) {
    #expect(["unclear", "ask"].contains(String(hear(line, scale).split(separator: " ")[0])))
  }
}
