import Dialogue
import Listening
import Testing

struct ChoiceTests {
  private let qualities = asked(
    .choice,
    [
      Option("fairness", "Fairness", hears: ["being fair"]),
      Option("courage", "Courage", hears: ["bravery", "being brave"]),
      Option("calm", "Staying calm with my partner"),
      Option("other", "Something else", asks: "What would you call it?"),
    ])

  private let replies = asked(
    .choice,
    [
      Option("yes", "A plain yes", hears: ["yes", "a simple yes", "if they simply agree"]),
      Option("no", "A no with a reason", hears: ["no", "a refusal"]),
      Option("time", "That they need time"),
    ])

  private let deeds = asked(
    .choice,
    [
      Option("told", "I have not told them yet"),
      Option("lied", "I lied to them"),
      Option("was-lied-to", "They lied to me"),
      Option("weeks", "2 weeks ago"),
    ])

  @Test(arguments: [
    ("2", "courage"), ("b", "courage"), ("B", "courage"), ("2.", "courage"), ("2)", "courage"),
    ("#2", "courage"), ("number 2", "courage"), ("option two", "courage"), ("two", "courage"),
    ("the second one", "courage"), ("2nd", "courage"), ("the last one", "other"),
    ("option b", "courage"), ("2 courage", "courage"), ("2 (Courage)", "courage"), ("２", "courage"),
    ("2️⃣", "courage"), (" 2 ", "courage"), ("2 2 2", "courage"), ("i think courage", "courage"),
  ])
  func `an option is found by its place`(line: String, meaning: String) {
    #expect(hear(line, qualities) == meaning)
  }

  @Test(arguments: [
    ("Courage", "courage"), ("COURAGE!", "courage"), ("bravery", "courage"),
    ("being brave", "courage"), ("“Courage”", "courage"), ("i'd say courage", "courage"),
    ("courage, please", "courage"), ("well, it is something else", "other"), ("cour", "courage"),
    ("fair", "fairness"),
    ("staying calm", "calm"), ("calm", "calm"), ("calm with my partner", "calm"),
    ("something  else", "other"), ("the one about courage", "courage"),
  ])
  func `an option is found by its label or a part that no other has`(line: String, meaning: String)
  {
    #expect(hear(line, qualities) == meaning)
  }

  @Test(arguments: [
    ("courgae", "courage"), ("corage", "courage"), ("fairnes", "fairness"), ("bravrey", "courage"),
    ("stayng calm", "calm"), ("Coruage.", "courage"),
  ])
  func `one typing mistake is mended`(line: String, meaning: String) {
    #expect(hear(line, qualities) == meaning)
  }

  @Test(arguments: [
    ("2 or 3", "ask courage | calm"), ("maybe 2", "ask courage"),
    ("2 fairness", "ask fairness | other: 2 fairness"),
    ("1 and 2", "ask fairness | courage"), ("perhaps courage", "ask courage"),
    ("courage?", "ask courage"),
    ("being", "ask fairness | courage"),
    ("partner calm", "ask calm"),
    ("a quiet heart", "ask calm | other: a quiet heart"),
    ("It is patience, mostly.", "ask other: It is patience, mostly."),
  ])
  func `what is not certain is asked`(line: String, meaning: String) {
    #expect(hear(line, qualities) == meaning)
  }

  @Test(arguments: [
    ("a plain no", "ask yes | no"), ("a simple no", "ask yes | no"), ("a plain yes", "yes"),
    ("a no", "no"),
  ])
  func `a no is no yes, however much else they share`(line: String, meaning: String) {
    #expect(hear(line, replies) == meaning)
  }

  @Test(arguments: [
    ("I do not want to stop for today", "ask rest"), ("I want to stop for today", "rest"),
    ("no, stop for today", "rest"),
  ])
  func `what an option is called is not taken where it is turned around`(
    line: String, meaning: String
  ) {
    let options = [
      Option("next", "Another step", hears: ["one more", "go on with the next"]),
      Option("rest", "Stop for today", hears: ["not today", "not now", "enough for today"]),
    ]
    #expect(hear(line, asked(.choice, options)) == meaning)
  }

  @Test(arguments: [
    ("I shall not let it go", "ask rest"), ("let it go", "rest"), ("just let it go now", "rest"),
  ])
  func `what an option hears is not taken where it is turned around`(
    line: String, meaning: String
  ) {
    let options = [
      Option("more", "Another try", hears: ["once more", "have another go"]),
      Option("rest", "Let it rest", hears: ["let it go", "leave it alone", "drop it"]),
    ]
    #expect(hear(line, asked(.choice, options)) == meaning)
  }

  @Test(arguments: ["patience", "co", "xy", "what does fairness mean?", "yes", "not"])
  func `what says nothing about the options is not understood`(line: String) {
    #expect(hear(line, qualities) == "unclear")
  }

  @Test(arguments: ["9", "0", "number 12", "the seventh one"])
  func `a place that is not there is impossible`(line: String) {
    #expect(hear(line, qualities) == "impossible")
  }

  @Test(arguments: [
    ("i lied", "lied"), ("they lied", "was-lied-to"), ("lied to me", "was-lied-to"),
    ("lied", "ask lied | was-lied-to"), ("told them", "ask told"), ("not told them", "told"),
    ("2", "ask lied | weeks"), ("2 weeks", "weeks"), ("3", "was-lied-to"),
    ("me they lied to", "ask was-lied-to"), ("i did not lie", "unclear"),
  ])
  func `who did what is not mixed up`(line: String, meaning: String) {
    #expect(hear(line, deeds) == meaning)
  }

  @Test(arguments: [
    ("hoem", "home"), ("hme", "ask home"), ("hone", "home"), ("homr", "home"),
    ("wprk", "work"),
    ("werk", "ask work"), ("wokr", "work"), ("hope", "unclear"), ("pome", "ask home"),
    ("fork", "ask work"),
  ])
  func `a short word with another letter may be another word`(line: String, meaning: String) {
    #expect(
      hear(line, asked(.choice, [Option("home", "Home"), Option("work", "Work")])) == meaning)
  }

  @Test(arguments: [
    ("nope", "no"), ("yeah", "yes"), ("not yet", "no"), ("No", "no"), ("perhaps", "ask unsure"),
    ("i don't know", "situation dont-know"), ("no, nothing at all", "no"),
  ])
  func `a yes or no finds the option that says so`(line: String, meaning: String) {
    let told = asked(
      .choice,
      [Option("yes", "Yes, all of it"), Option("no", "No, nothing"), Option("unsure", "Not sure")])
    #expect(hear(line, told) == meaning)
  }

  @Test(arguments: [
    ("no", "never"), ("nope", "never"), ("1", "never"), ("not once", "never"), ("1, no", "never"),
    ("not any more", "ask never"), ("not yet", "ask never"), ("no. well ok once", "ask never"),
  ])
  func `only a plain no is taken where there are grades of yes`(line: String, meaning: String) {
    let often = asked(
      .choice,
      [
        Option("never", "No", hears: ["no", "never", "not once", "not at all"]),
        Option("at-times", "Sometimes", hears: ["now and then", "once or twice"]),
        Option("often", "Yes", hears: ["yes", "often"]),
      ])
    let heard = hear(line, often)
    #expect(heard == meaning || meaning.hasPrefix("ask") && heard.hasPrefix("ask"), "\(heard)")
  }

  @Test(arguments: [
    ("one", "ask all | nobody"), ("first", "all"), ("no one", "nobody"), ("1", "all"),
  ])
  func `a number word that stands in another label is asked`(line: String, meaning: String) {
    let who = asked(.choice, [Option("all", "Everybody"), Option("nobody", "No one")])
    #expect(hear(line, who) == meaning)
  }

  @Test(arguments: [
    ("Stop for today", "stop"), ("stop for today.", "stop"), ("I don't know what to say", "words"),
    ("go back", "/back"), ("are you a bot?", "situation bot"),
  ])
  func `a label counts before a command or a situation`(line: String, meaning: String) {
    let ways = asked(
      .choice, [Option("stop", "Stop for today"), Option("words", "I don't know what to say")])
    #expect(hear(line, ways) == meaning)
  }

  @Test func `a number that another option is called by is asked`() {
    let next = asked(
      .conversation,
      [
        Option("apologize", "Openly apologize", hears: ["2"]),
        Option("listen", "Listen", hears: ["3"]),
      ])
    #expect(hear("2", next) == "ask listen | apologize")
    #expect(hear("3", next) == "listen")
    #expect(hear("openly", next) == "apologize")
  }

  @Test(arguments: [
    ("the letter", "letter"), ("screens", "calls"), ("no", "unclear"), ("both", "unclear"),
    ("maybe", "unclear"), ("yes", "ask wait"), ("me", "ask own"), ("none of these", "unclear"),
  ])
  func `a part of a label says it, and a small word out of a long sentence does not`(
    line: String, meaning: String
  ) {
    let ways = asked(
      .choice,
      [
        Option("wait", "Wait a while", hears: ["go on then", "the letter can come after that"]),
        Option("letter", "The letter anyway", hears: ["no reason to hold both of us back"]),
        Option("calls", "Only a call", hears: ["screens off", "maybe my aunt rings me on sunday"]),
        Option("own", "Only me, unseen"),
      ])
    #expect(hear(line, ways) == meaning)
  }
}
