import Dialogue
import Listening
import Testing

struct ParaphraseTests {
  private let waits = asked(
    .choice,
    [
      Option(
        "apology", "Waiting for an apology",
        hears: [
          "i want them to say sorry", "they never apologized", "hearing sorry",
          "an apology from them",
        ]),
      Option(
        "talk", "A conversation about it",
        hears: [
          "to talk it through", "we should sit down and talk", "a real talk",
          "to speak about what happened",
        ]),
      Option(
        "space", "Some time apart",
        hears: [
          "room to breathe", "being left alone", "a break from each other", "distance for now",
        ]),
    ])

  private let company = asked(
    .choice,
    [
      Option("alone", "Only me", hears: ["just me", "nobody else here"]),
      Option(
        "pair", "A couple, to do this together", hears: ["the two of us", "us two at one table"]),
    ])

  @Test(arguments: ["xyzzy two", "two plugh", "qwert two zzz"])
  func `a number beside what nobody knows is asked about`(line: String) {
    #expect(hear(line, company) == "ask pair")
  }

  private let fear = asked(
    .choice,
    [
      Option(
        "often", "Yes",
        hears: ["i am scared of her", "scared every time", "he frightens me", "scared, always"]),
      Option("never", "No", hears: ["not scared of him", "no fear at all", "i speak my mind"]),
    ])

  @Test(arguments: [
    ("everyone is scared of something", "ask often"), ("people are scared of him", "ask often"),
    ("i am scared of her moods", "often"),
  ])
  func `what everybody does says nothing of the person`(line: String, meaning: String) {
    #expect(hear(line, fear) == meaning)
  }

  private let deeds = asked(
    .choice,
    [
      Option(
        "i-lied", "I lied", hears: ["i lied to her", "i did not tell the truth", "i was dishonest"]),
      Option(
        "was-lied-to", "I was lied to",
        hears: ["he lied to me", "she did not tell me the truth", "they deceived me"]),
      Option("other", "Neither of these happened here"),
    ])

  @Test(arguments: [
    ("she still has not said she is sorry, I want to hear sorry", "apology"),
    ("talking it through with him", "talk"), ("leave me alone and give me a break", "space"),
    ("not the apology, the conversation", "talk"), ("I need distance", "space"),
  ])
  func `an option is found in other words`(line: String, meaning: String) {
    #expect([meaning, "ask \(meaning)"].contains(hear(line, waits)))
  }

  @Test(arguments: [
    ("I lied to my wife", "i-lied"), ("i got lied to", "was-lied-to"),
    ("my husband lied to me", "was-lied-to"), ("I have been deceived by her", "was-lied-to"),
  ])
  func `who did what decides`(line: String, meaning: String) {
    let heard = hear(line, deeds)
    #expect(heard == meaning || heard.hasPrefix("ask \(meaning)"))
  }

  @Test(arguments: [
    "I love burgers too much", "the weather was nice on Tuesday", "xyzzy plugh", "because",
  ])
  func `what says nothing of any option is never taken for one`(line: String) {
    let heard = hear(line, waits)
    #expect(heard == "unclear" || heard.hasPrefix("ask"))
  }

  @Test func `what decided is told`() {
    let reading = listener.read("talking it through with him", to: waits, today: tuesday)
    #expect(!reading.evidence.isEmpty)
    #expect(reading.candidates.first == .option("talk", own: nil))
  }

  @Test func `a prepared listener reads the same`() {
    var prepared = listener
    prepared.prepare(for: waits)
    for line in ["talking it through", "distance", "sorry would help", "burgers"] {
      let one = prepared.read(line, to: waits, today: tuesday)
      #expect(one == listener.read(line, to: waits, today: tuesday))
    }
  }

  @Test(arguments: [
    "just me and my sister", "just me and him", "only me but the door is open",
    "me with my mother next to me",
  ])
  func `what is added after and, but or with is asked back`(line: String) {
    let screen = asked(
      .choice,
      [
        Option("alone", "Only me, unseen", hears: ["just me", "nobody else", "i am alone"]),
        Option("seen", "Someone could read along", hears: ["others are around", "not alone"]),
      ])
    #expect(!hear(line, screen).hasPrefix("alone"))
  }
}
