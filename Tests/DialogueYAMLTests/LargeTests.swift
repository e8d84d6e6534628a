import Dialogue
import DialogueYAML
import Testing

/// Files that are large. What takes a square of their size does not end in the time that a test has.
@Suite(.timeLimit(.minutes(5)))
struct LargeTests {
  /// A graph of many states, each of which asks, quotes and branches.
  private func graph(states count: Int, wrongFrom: Int = .max) -> [UInt8] {
    var text = "graph: a\nstart: s0\nstates:\n"
    for number in 0..<count {
      let next = number + 1 == count ? "last" : "s\(number + 1)"
      let other = number >= wrongFrom ? "t\(number)" : "s\(number / 2)"
      text += """
          s\(number):
            say: "Before: {k\(max(0, number - 1))|nothing}"
            ask:
              type: choice
              text: Which?
              keep: k\(number)
              options: { one: The first, two: { text: The second, hears: [the other] } }
            go:
              - { when: k\(number) is one, to: \(next) }
              - { when: k\(number / 2) is two and visits s\(number) < 3, to: \(other) }
              - { to: \(next) }

        """
    }
    text += "  last: { say: \"{k0}\", end: done }\n"
    return Array(text.utf8)
  }

  @Test func `ten thousand states are read and checked`() {
    let bytes = graph(states: 10_000)
    #expect(Dialogues.check([("a.yaml", bytes)]) == [])
  }

  @Test func `ten thousand states with long messages are checked`() {
    var text = "graph: a\nstart: s0\nstates:\n"
    for number in 0..<10_000 {
      // Each third state asks; every road to it says too much.
      let asks = number % 3 == 2
      let say = (0..<5).map { part in
        "{ when: k\(part) is one or k\(max(0, number - part)) is two, text: w\(number)x\(part) and so on and on. }"
      }
      text += """
          s\(number):
            say: [\(say.joined(separator: ", ")), It is \(number) now.]
            \(asks ? "ask: { type: choice, text: Which?, keep: k\(number / 3), options: { one: One, two: Two, three: Three } }" : "set: { k\(number): one }")
            go: [{ when: k\(number / 2) is one, to: s\(number + 1) }, { to: s\(number + 1) }]

        """
    }
    text += "  s10000: { end: done }\n"
    let bytes = Array(text.utf8)
    let found = Dialogues.check([("a.yaml", bytes), ("style.yaml", Array(StyleTests.style.utf8))])
    #expect(found.count { $0.rule == "long-message" } > 3_000)
  }

  @Test func `what is not read is not passed over for ever`() {
    let list = String(repeating: "x, ", count: 200_000)
    let text = "graph: a\nstart: s\nnotes: [\(list)]\nstates:\n  s: { end: done }\nmore: x\n"
    let found = Dialogues.check([("a.yaml", Array(text.utf8))])
    #expect(found.map(\.rule) == ["unknown-key", "forbidden-yaml"])
    #expect(found.map(\.place.line) == [3, 3])
  }

  @Test func `five thousand mistakes are all reported`() {
    let bytes = graph(states: 10_000, wrongFrom: 5_000)
    let found = Dialogues.check([("a.yaml", bytes)])
    #expect(found.count == 5_000)
    #expect(found.allSatisfy { $0.rule == "unknown-state" })
  }

  @Test func `ten thousand slots that are not known are all reported`() {
    var text = "graph: a\nstart: s0\nstates:\n"
    for number in 0..<10_000 {
      text += "  s\(number): { say: \"{x\(number)}\", go: s\(number + 1) }\n"
    }
    text += "  s10000: { end: done }\n"
    #expect(Dialogues.check([("a.yaml", Array(text.utf8))]).count == 10_000)
  }

  @Test(arguments: ["{ ", "{a} ", "} ", "{a|b "])
  func `a long text of braces is read`(piece: String) {
    let long = String(repeating: piece, count: 65_000 / piece.count)
    let text = "graph: a\nstart: s\nstates:\n  s: { say: \"\(long)\", end: done }\n"
    #expect(!Dialogues.check([("a.yaml", Array(text.utf8))]).isEmpty)
  }

  @Test func `a guard that is too long is refused before it is read`() {
    let long = Array(repeating: "together", count: 300).joined(separator: " and ")
    #expect(
      findings(
        in: [
          "a.yaml":
            "graph: a\nstart: s\nstates:\n  s: { go: [{ when: \(long), to: t }, { to: t }] }\n  t: { end: done }\n"
        ]) == ["a.yaml:4:21 bad-guard"])
  }
}
