import Corpora
import Dialogue
import Foundation
import Listening
import Testing

/// What is heard by what its words weigh, where no list and no rule has it.
struct WeighedTests {
  private let corpus = Result { try Corpus() }

  private func heard(_ line: String, _ asked: Asked) throws -> Heard {
    let listener = Listener(vocabulary: try corpus.get().vocabulary)
    return listener.read(line, to: asked, today: tuesday).heard(at: asked)
  }

  private func heard(_ line: String, at question: String) throws -> Heard {
    try heard(line, try #require(try corpus.get().questions[question]))
  }

  private static let text = Asked(Question(.line), text: "What would help you this week?")

  @Test(arguments: [
    ("Would you mind reading it out to me a second time", "again"),
    ("it scrolled off, print the question agian", "again"),
    ("Let me make a cup of tea and then we carry on", "pause"),
    ("I want my data removed completely", "forget"),
    ("Does this go to the internet?", "privacy"),
    ("You sound like a counsellor. Are you one, or a computer?", "about"),
    ("Is there a list of words you understand", "help"),
  ])
  func `a command in words that no list has is heard in a text`(
    line: String, command: String
  ) throws {
    #expect(try heard(line, Self.text).value == [command])
  }

  @Test(arguments: [
    "I want us to go back to how it was before the move",
    "stop shouting at me in front of the kids",
    "\"Can we start over\" like nothing was broken",
    "that he tells me again what happened that night",
    "I don't know who I am without her", "delete her number while I watch",
    "a break from each other",
    "why she never told me any of it",
  ])
  func `a text that sounds like a command stays a text`(line: String) throws {
    #expect(try heard(line, Self.text).act == "answer")
  }

  @Test(arguments: [
    ("count me in", "yes"), ("not in this lifetime", "no"), ("no doubt in my mind", "yes"),
    ("some days it does, other days it doesn't", "unsure"), ("nowhere near it", "no"),
  ])
  func `a yes or a no that no list has is heard, or at least offered`(
    line: String, answer: String
  ) throws {
    let heard = try heard(line, at: "signs/ready")
    #expect(heard.value == [answer] || heard.candidates.contains(answer))
  }

  @Test(arguments: [
    "in theory yes", "it had, until Sunday", "so she tells me", "we still work in the same office",
  ])
  func `what only sounds like a yes or a no is asked back`(line: String) throws {
    #expect(try !heard(line, at: "apologize/has-stopped").isSure)
  }

  @Test func `an option that says what is a command elsewhere is the option`() throws {
    let asked = asked(
      .choice,
      [
        Option("answer", "I will answer it", hears: ["i'll answer", "let me answer"]),
        Option("past", "Leave it out", hears: ["skip it", "skip this one", "pass on this one"]),
      ])
    #expect(try heard("skip this one, please", asked).value == ["past"])
    #expect(try heard("stop for today", asked).value == ["stop"])
  }

  @Test func `without weights only lists are heard`() {
    let line = "Would you mind reading it out to me a second time"
    let plain = Listener(vocabulary: Vocabulary(shippedWords.filter(\.weights.isEmpty)))
    #expect(plain.read(line, to: Self.text, today: tuesday).command == nil)
    #expect(listener.read(line, to: Self.text, today: tuesday).command == .again)
  }

  @Test func `a line is weighed by its words and by what kind of thing they speak of`() {
    let vocabulary = Vocabulary(shippedWords)
    let features = vocabulary.features(of: "Rewind two questions").names
    #expect(features.contains("rewind two"))
    #expect(features.contains("@previous"))
    #expect(features.contains("@number @question"))
    #expect(
      vocabulary.features(of: "xqz vrr").names == [
        "xqz", "^ xqz", "vrr", "xqz vrr", "vrr $", "^ _ vrr", "xqz _ $",
      ])
  }

  /// To learn takes too long here, so the test compares with what stood there when it was done last.
  @Test func `the weights and the marked lines have changed together`() throws {
    let digests = try Self.files.map { file in
      try Data(contentsOf: Corpus.package.appending(path: file)).reduce(
        14_695_981_039_346_656_037 as UInt64
      ) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
    #expect(
      digests.map { String($0, radix: 16) } == Self.digests,
      "learn again with 'Benchmarks train-words', and write the new digests here")
  }

  private static let files =
    ["talk.yaml", "assent.yaml", "senses.yaml"].map { "Dialogues/words/" + $0 }
    + ["dev", "dev-3", "dev-4", "more-dev", "talk", "assent"].map { "Tests/Corpus/\($0).jsonl" }
  private static let digests: [String] = [
    "907fe17d63ec6dde", "38136bfd67e9bbfd", "c89f3ed48d38ff1a", "d6e950a4ef6e71dd",
    "ec4748bcf85095fc", "1f0767dc67a19bc2", "d57cab83bd2e37f0", "3472ef9cdd9538b3",
    "d218926bfbf27ce6",
  ]
}
