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
    ("1 n 3", "money+phone"), ("no.1 then no.3", "money+phone"), ("nos 1 and 3", "money+phone"),
    ("no 1 and no 3", "money+phone"), ("1, no, 3", "phone"),
    ("1 - 3 - 4", "money+phone+friends"), ("the very last", "friends"),
    ("the two at the bottom", "phone+friends"),
    ("both of the first ones", "money+time"), ("the middle two", "time+phone"),
    ("the first three, no doubt", "money+time+phone"), ("the first two, all", "money+time"),
    ("1 and 3 came", "money+phone"), ("money... no, phone, just phone", "phone"),
    ("money yes, phone no", "money"), ("all of it, not the phone though", "money+time+friends"),
    ("yes to all four", "money+time+phone+friends"),
    ("every single one of those", "money+time+phone+friends"),
    ("1 3 4 boss", "money+phone+friends"),
    ("1, 3 classic", "money+phone"), ("1,2,3 for both of us", "money+time+phone"),
    ("the first pair", "money+time"), ("the two in the middle", "time+phone"),
    ("the last two on your list, young man", "phone+friends"),
    ("the first three parts", "money+time+phone"),
    ("first two if you don't mind", "money+time"), ("number one will do", "money"),
    ("1 & 3 if there's time", "money+phone"), ("1 and 2, hang on, 1 and 3", "money+phone"),
    ("all save the phone", "money+time+friends"), ("all less the first", "time+phone+friends"),
  ])
  func `several are found as people type them`(line: String, meaning: String) {
    #expect(hear(line, asked(.choices, options, count: 0...4)) == meaning)
  }

  @Test(arguments: [
    ("4... and 1, and oh yes 3", "money+phone+friends"),
    ("1 3 and, you know what, 4", "money+phone+friends"),
    ("not 2. the other 3 yes", "money+phone+friends"),
    ("not phone, rest yes", "money+time+friends"),
    ("1, no wait, 3", "phone"), ("1 and 4, lose the 4", "money"), ("2 and 3, scrap the 2", "phone"),
    ("ok so 1... 2... nah not 2. 1 and 4", "money+friends"),
    ("1, 2, no drop the 2. 1 and 3", "money+phone"),
    ("everything but the phone. 1 2 4", "money+time+friends"),
    ("number two my love, number two. and number one soon after", "money+time"),
    ("1 and 3, and I'll say four aswell", "money+phone+friends"),
    ("yes to 4, no to all others", "friends"),
    ("2 first. then 1", "money+time"), ("2 and 4, that 4 hurts to type", "time+friends"),
    ("not money, not time. it's 3 and 4", "phone+friends"),
  ])
  func `several are pointed at in more than one go`(line: String, meaning: String) {
    #expect(hear(line, asked(.choices, options, count: 0...4)) == meaning)
  }

  @Test(arguments: [
    "one is enough", "the two at my last job", "two years in the first flat", "two of these",
    "2 of them", "1 and the gadgets", "2 friends knew", "2am it was", "every single one of us",
    "the one about trust",
    "none of those, we never did",
  ])
  func `a number among other words is no place`(line: String) {
    let heard = hear(line, asked(.choices, options, count: 0...4))
    #expect(heard == "unclear" || heard.hasPrefix("ask") || heard.hasPrefix("/"), "\(heard)")
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
    "1 2 buckle my shoe", "nothing but trouble",
  ])
  func `a line that says more is not understood`(line: String) {
    let heard = hear(line, asked(.choices, options, count: 1...4))
    #expect(heard == "unclear" || heard.hasPrefix("ask"))
  }

  @Test(arguments: [
    ("no money, but the phone", "phone"), ("not the first, the others", "time+phone+friends"),
    ("1 and 3 but not 2", "money+phone"), ("the last three", "time+phone+friends"),
    ("money and the rest", "money+time+phone+friends"), ("1 3 and 4", "money+phone+friends"),
    ("money and the phone thing, oh and old friends", "money+phone+friends"),
    ("all except money and time and patience", "phone+friends"), ("2 plus 4", "time+friends"),
    ("money, as well as old friends", "money+friends"),
    ("1 and 4 because they hurt", "money+friends"),
    ("money, every time", "money"), ("all four", "money+time+phone+friends"),
  ])
  func `sets are added to and taken from`(line: String, meaning: String) {
    #expect(hear(line, asked(.choices, options, count: 0...4)) == meaning)
  }

  @Test(arguments: [
    ("all", "gifts+hugs"), ("none", "nothing"), ("nothing, I have no room for it", "nothing"),
    ("nothing, just hugs", "ask nothing | hugs"),
  ])
  func `an option that says none goes with no other`(line: String, meaning: String) {
    let offered = [
      Option("gifts", "Gifts"), Option("hugs", "Hugs"), Option("nothing", "Nothing at present"),
    ]
    #expect(hear(line, asked(.choices, offered, count: 1...3)) == meaning)
  }

  @Test func `where it is asked what to leave out, what is turned down is named`() {
    var question = Question(.choices)
    question.options = [Option("gifts", "Gifts"), Option("hugs", "Hugs"), Option("words", "Words")]
    let asked = Asked(question, text: "What is off the table for you?")
    #expect(hear("no gifts, no hugs", asked) == "gifts+hugs")
  }

  @Test(arguments: [
    ("money, nothing else", "money"), ("phone and money, nobody else", "money+phone"),
    ("not money, the other friends", "friends"), ("money and no hugging", "money+untouched"),
  ])
  func `what closes a set names nothing, and what an option turns around says it`(
    line: String, meaning: String
  ) {
    let more = options + [Option("untouched", "No hugging", hears: ["don't hug me"])]
    #expect(hear(line, asked(.choices, more, count: 0...5)) == meaning)
  }

  private let signs = [
    Option("expect", "Knowing what to expect"), Option("will", "Believing in good will"),
    Option("words", "Kind words", hears: ["she said nice things"]), Option("none", "None so far"),
  ]

  @Test(arguments: [
    ("that I believe in the good will", "will"), ("expectation and good will", "expect+will"),
    ("kind wrods adn good will", "will+words"), ("none, not one bloody thing", "none"),
    ("kind words, which was lovely", "words"), ("good will, I'm afraid", "will"),
  ])
  func `what options are called is heard in other forms of its words`(
    line: String, meaning: String
  ) {
    #expect(hear(line, asked(.choices, signs, count: 0...4)) == meaning)
  }
}
