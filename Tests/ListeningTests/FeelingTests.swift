import Dialogue
import Listening
import Testing

struct FeelingTests {
  private let question = asked(.feelings, count: 1...3)

  @Test(arguments: [
    ("angry", "angry"), ("Angry and sad", "angry+sad"), ("angry, sad", "angry+sad"),
    ("i feel lonely", "lonely"),
    ("not sad, furious", "furious"), ("ashamed", "ashamed"), ("really hurt", "hurt"),
    ("I'm so tired", "tired"),
    ("a bit anxious and very sad", "anxious+sad"), ("worn out", "tired"),
    ("my stomach drops", "anxious"),
    ("burnt out", "tired"), ("mad and annoyed", "angry"), ("confused", "confused"),
    ("nothing", "numb"),
    ("betrayed & alone", "betrayed+lonely"), ("sad but hopeful", "sad+hopeful"),
    ("Embarrassed.", "ashamed"),
    ("exhausted", "tired"), ("exausted", "tired"), ("embarassed", "ashamed"), ("scared", "afraid"),
    ("numb, mostly", "numb"), ("pissed off", "angry"), ("not only sad but angry", "sad+angry"),
    ("I was livid, but I am not sad", "furious"), ("not sad or angry, just tired", "tired"),
    ("nothing but anger", "angry"), ("still angry", "angry"), ("sad no longer, tired", "tired"),
    ("lonely no more, but angry", "angry"), ("affection, even now", "tender"),
  ])
  func `families are found by their words`(line: String, meaning: String) {
    #expect(hear(line, question) == meaning)
  }

  @Test(arguments: [
    ("sad or angry", "ask sad | angry"), ("maybe sad", "ask sad"), ("sad that she left", "ask sad"),
    ("tender towards him", "ask tender"),
    ("nervous, says she. guilty, says me", "ask anxious+guilty"),
    ("green with envy and feel a right plonker for it", "ask jealous+foolish"),
  ])
  func `what is not certain is asked`(line: String, meaning: String) {
    #expect(hear(line, question) == meaning)
  }

  @Test(arguments: [
    "not sad", "like a wet dog", "she is angry", "fine", "sad?",
    "no longer afraid", "he was so angry that he cried",
    "i don't feel angry",
  ])
  func `words that are no feeling of the person are not understood`(line: String) {
    #expect(hear(line, question) == "unclear")
  }

  @Test func `more families than can be chosen are impossible`() {
    #expect(hear("angry, sad, numb and tired", question) == "impossible")
  }

  @Test func `each word stands in one family`() {
    let words =
      shippedWords.first { $0.id == "feelings" }?.lists.flatMap { $0.entries.map(\.text) } ?? []
    #expect(words.count > 300)
    #expect(Set(words).count == words.count)
  }
}
