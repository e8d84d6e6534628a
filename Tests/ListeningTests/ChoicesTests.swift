import Dialogue
import Listening
import Testing

struct ChoicesTests {
  private let options = [
    Option("money", "Money"), Option("time", "Time and patience"), Option("phone", "Phone"),
    Option("friends", "Old friends"),
  ]

  @Test(arguments: [
    ("1,3", "money+phone"), ("1 and 3", "money+phone"), ("1 3", "money+phone"),
    ("3, 1", "money+phone"),
    ("1+3", "money+phone"), ("1 & 3", "money+phone"), ("1/3", "money+phone"),
    ("a, c", "money+phone"),
    ("money, phone and old friends", "money+phone+friends"), ("one and three", "money+phone"),
    ("time and patience", "time"), ("money and time and patience", "money+time"),
    ("phone, time and patience", "time+phone"), ("all", "money+time+phone+friends"),
    ("all of them", "money+time+phone+friends"), ("everything", "money+time+phone+friends"),
    ("all but 2", "money+phone+friends"), ("all except money and phone", "time+friends"),
    ("everything but the phone", "money+time+friends"), ("1-3", "money+time+phone"),
    ("2 to 4", "time+phone+friends"), ("the first two", "money+time"),
    ("the last two", "phone+friends"),
    ("just 2", "time"), ("friends", "friends"), ("1, 1", "money"), ("none", "nothing"),
    ("none of them", "nothing"), ("money, phnoe", "money+phone"), ("1, phone", "money+phone"),
    ("the first and the third", "money+phone"), ("Money; Phone", "money+phone"),
  ])
  func `several are found`(line: String, meaning: String) {
    #expect(hear(line, asked(.choices, options, count: 0...4)) == meaning)
  }

  @Test(arguments: [
    ("1 or 3", "ask money | phone"), ("13", "ask money+phone"),
    ("maybe 1 and 3", "ask money+phone"),
  ])
  func `what may be several is asked`(line: String, meaning: String) {
    #expect(hear(line, asked(.choices, options, count: 1...4)).hasPrefix("ask"))
  }

  @Test(arguments: [
    ("none", 1...4), ("1", 2...4), ("1 2 3", 1...2), ("all", 1...3), ("5", 1...4), ("1, 9", 1...4),
    ("0", 1...4), ("money", 2...3),
  ])
  func `too many, too few and what is not there are impossible`(
    line: String, count: ClosedRange<Int>
  ) {
    #expect(hear(line, asked(.choices, options, count: count)) == "impossible")
  }

  @Test(arguments: [
    "money and fame", "not money", "the weather", "the second Sunday of May",
    "money is the root of all",
    "1 2 buckle my shoe", "nothing but trouble",
  ])
  func `a line that says more is not understood`(line: String) {
    let heard = hear(line, asked(.choices, options, count: 1...4))
    #expect(heard == "unclear" || heard.hasPrefix("ask"))
  }
}
