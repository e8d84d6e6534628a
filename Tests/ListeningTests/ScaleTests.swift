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
    "3 kids", "2 of my friends know", "I'm not a 7", "not calm", "skip lunch on 3",
    "never mind the number", "2, 6 and 9",
  ])
  func `a number that counts something else is not taken`(line: String) {
    #expect(["unclear", "ask"].contains(String(hear(line, scale).split(separator: " ")[0])))
  }
}
