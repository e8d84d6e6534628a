import Dialogue
import Testing

@testable import Listening

struct SentenceTests {
  /// The words that say something, as `agent>stem>patient`, with `!` before what is turned around.
  private func told(_ line: String) -> [String] {
    Sentence(listener.vocabulary.tokens(ofLine: line), listener.vocabulary).terms.filter(\.isFull)
      .map {
        term in
        let agent = term.agent.map { "\($0.rawValue)>" } ?? ""
        let patient = term.patient.map { ">\($0.rawValue)" } ?? ""
        return agent + (term.isNegated ? "!" : "") + term.stem + patient
      }
  }

  @Test(arguments: [
    ("I lied to them", "me>lie>them"), ("they lied to me", "them>lie>me"),
    ("I was lied to", "them>lie>me"), ("I got cheated on", "them>cheat>me"),
    ("she hurt me", "them>hurt>me"), ("my husband cheated", "them>cheat"),
    ("I was hurt by him", "them>hurt>me"), ("we lied", "us>lie"),
  ])
  func `who did what is told apart`(line: String, told: String) {
    #expect(self.told(line) == [told])
  }

  @Test func `a subject goes on until another one comes`() {
    #expect(told("I lied and cheated") == ["me>lie", "me>cheat"])
    #expect(told("I cheated, he lied") == ["me>cheat", "them>lie"])
    #expect(told("he told me to leave") == ["them>tell>me", "me>leav"])
  }

  @Test func `what is turned around is marked up to the next border`() {
    #expect(told("not the apology, the conversation") == ["!apolog", "convers"])
    #expect(told("I don't trust him but I love him") == ["me>!trust>them", "me>love>them"])
    #expect(told("not only sad, furious") == ["sad", "furious"])
  }
}
