import Dialogue
import Listening
import Testing

struct PointingTests {
  private let things = asked(
    .choice,
    [
      Option("money", "Money"), Option("time", "Time together"), Option("phone", "The phone"),
      Option("friends", "Old friends"),
    ], text: "Which strand shall it be?")

  private let ways = asked(
    .choice, [Option("now", "Go on now"), Option("later", "Leave it for later")])

  private let three = asked(
    .choice, [Option("all", "All of it"), Option("part", "A part"), Option("none", "None of it")])

  @Test(arguments: [
    ("2 pls n thx", "time"), ("gonna say 2", "time"), ("number three i think", "phone"),
    ("3, love", "phone"), ("letter c for me", "phone"), ("a for me", "money"),
    ("I'd have to say A", "money"), ("it's a C from me", "phone"), ("d would be mine", "friends"),
    ("the third strand", "phone"), ("option one. it was option one.", "money"),
    ("2. I've had enough, 2", "time"), ("I'm tired, number four", "friends"),
    ("the second thing on there", "time"), ("first of those", "money"),
    ("4 old friends", "friends"),
    ("third of the four", "phone"), ("two (2)", "time"), ("fourth and last", "friends"),
  ])
  func `an option is pointed at with words around it`(line: String, meaning: String) {
    #expect(hear(line, things) == meaning)
  }

  @Test(arguments: [
    ("the one after the first", "time"), ("the one just above the last", "phone"),
    ("last but one", "phone"), ("the second to last one", "phone"),
    ("the penultimate one", "phone"), ("second from the bottom", "phone"),
    ("second from the top", "time"), ("not the fourth, the one above it", "phone"),
    ("the one right before \"Old friends\"", "phone"), ("end of the list", "friends"),
  ])
  func `an option is found by where it stands`(line: String, meaning: String) {
    #expect(hear(line, things) == meaning)
  }

  @Test(arguments: [
    ("1, no wait, 2", "time"), ("3? sorry no, nr 2", "time"), ("1 - oops, meant 2", "time"),
    ("i said 2 but make it 1", "money"), ("3. hang on, the one above that", "time"),
    ("not 4, i take that back, 3", "phone"),
    ("i wanted b, changed my mind, now a", "money"), ("2? no, 1, sorry", "money"),
    ("I nearly went for D but A it is", "money"), ("not the fourth! the FIRST", "money"),
    ("not c, b", "time"), ("2 or rather 3, scrap the 2", "phone"),
    ("not the second but the third", "phone"),
    ("the first two aren't it, put me down for the third", "phone"),
  ])
  func `what is taken back or turned down is not meant`(line: String, meaning: String) {
    #expect(hear(line, things) == meaning)
  }

  @Test(arguments: [
    ("not 1, not 2", "none"), ("neither the first nor the second", "none"), ("not a not b", "none"),
    ("not first and not last, so the one between", "part"), ("neither top nor bottom", "part"),
    ("between the top and the bottom one", "part"), ("none of the top two, the third", "none"),
    ("Not one. Not two. You can guess the rest.", "none"), ("the middle of the three", "part"),
  ])
  func `where all but one are turned down, that one is meant`(line: String, meaning: String) {
    #expect(hear(line, three) == meaning)
  }

  @Test(arguments: [
    ("not the first one, the other one", "later"), ("not 1, the other", "later"),
    ("not to leave it, the other one", "now"), ("the first of these two, please", "now"),
  ])
  func `of two, the other one is the one that was not named`(line: String, meaning: String) {
    #expect(hear(line, ways) == meaning)
  }

  @Test(arguments: [
    "2 or 3", "maybe 2", "1 and 2",
    "the first time it was the phone",
    "2 fairness", "not 2", "1, no", "12 of them", "the last straw", "number 2 or the phone",
    "between 1 and 4", "the second, but not really", "two years ago",
  ])
  func `what may mean another option is not taken`(line: String) {
    let meaning = hear(line, things)
    #expect(["ask", "unclear", "impossible"].contains { meaning.hasPrefix($0) }, "\(meaning)")
  }
}
