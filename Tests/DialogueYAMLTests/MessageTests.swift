import Dialogue
import DialogueYAML
import Testing

/// How much is said between two answers; the most is 20 words.
struct MessageTests {
  /// Fixed words that are no sentence said before.
  private static func words(_ count: Int, _ name: String) -> String {
    let sentences = stride(from: 0, to: count, by: 3).map { start in
      let length = min(3, count - start)
      return (0..<length).map { "\($0 == 0 ? "W" : "w")\(name)\(start + $0)" }
        .joined(separator: " ") + "."
    }
    return sentences.joined(separator: " ")
  }

  private static let ask = "ask: { type: yes-no, text: Well?, keep: k }"

  /// Writes graphs with `N/name` for so many words.
  private func filled(_ text: String) -> String {
    text.replacing(/([0-9]+)\/([a-z]+)/) { match in
      "\"\(Self.words(Int(match.1) ?? 0, String(match.2)))\""
    }
  }

  private func graph(_ states: String, _ id: String = "a") -> String {
    filled("graph: \(id)\nstart: s\nstates:\n\(states)\n").replacing("ASK", with: Self.ask)
  }

  private func expectOnly(_ states: String, location: SourceLocation = #_sourceLocation) {
    DialogueYAMLTests.expectOnly(
      "long-message", in: ["a.yaml": graph(states), "style.yaml": StyleTests.style],
      location: location)
  }

  private func expectNone(_ states: String, location: SourceLocation = #_sourceLocation) {
    DialogueYAMLTests.expectNone(
      in: ["a.yaml": graph(states), "style.yaml": StyleTests.style], location: location)
  }

  @Test func `more words than may be said are reported at the question`() {
    expectOnly("  s: { say: 20/a, ⟦ASK, end: done }")
  }

  @Test func `as many as may be said are fine`() {
    expectNone("  s: { say: 19/a, ASK, end: done }")
  }

  @Test func `more words before an end are reported at its state`() {
    expectOnly(
      """
        s: { ASK, go: t }
        ⟦t: { say: 21/a, end: done }
      """)
  }

  @Test func `words add up over states that ask nothing`() {
    expectOnly(
      """
        s: { say: 7/a, go: t }
        t: { say: 7/b, go: u }
        u: { say: 6/c, ⟦ASK, end: done }
      """)
    expectNone(
      """
        s: { say: 7/a, go: t }
        t: { say: 7/b, go: u }
        u: { say: 5/c, ASK, end: done }
      """)
  }

  @Test func `an answer begins anew`() {
    expectNone(
      """
        s: { say: 19/a, ASK, go: t }
        t: { say: 20/b, ask: { type: go-on }, go: u }
        u: { say: 20/c, end: done }
      """
    )
  }

  @Test func `the number and the beginning are named`() {
    let found = Dialogues.check([
      (
        "a.yaml",
        Array(
          graph(
            """
              s: { say: 15/a, go: t }
              t: { say: 7/b, ASK, end: done }
            """
          ).utf8)
      ),
      ("style.yaml", Array(StyleTests.style.utf8)),
    ])
    #expect(
      found.map(\.message) == [
        "23 words are said from state 's' on to the answer; 20 are the most, so cut some or ask in between"
      ])
  }

  @Test func `of several wordings the longest counts, and what is filled in does not`() {
    expectOnly("  s: { say: [{ any: { a: 3/a, b: 12/b } }, 8/c], ⟦ASK, end: done }")
    expectNone(
      "  s: { say: [{ any: { a: 3/a, b: 12/b } }, 7/c, \"{k|one two three}\"], ASK, end: done }")
  }

  @Test func `parts that exclude each other are not both said`() {
    expectNone(
      """
        s: { ASK, go: t }
        t: { say: [{ when: k is yes, text: 15/a }, { when: k is no, text: 16/b }, { when: not k is yes and not k is no, text: 20/c }], end: done }
      """
    )
    expectNone(
      """
        s: { ASK, go: t }
        t: { say: [{ when: answered k, text: 15/a }, { when: not answered k, text: 16/b }, { when: skipped k, text: 4/c }], end: done }
      """
    )
  }

  @Test func `parts that can hold together are`() {
    expectOnly(
      """
        s: { ASK, go: t }
        ⟦t: { say: [{ when: k is yes, text: 15/a }, { when: not k is no, text: 6/b }], end: done }
      """
    )
  }

  @Test(arguments: [
    ("k < 3", "k > 3"), ("k < 3", "k >= 3"), ("k = 3", "k > 3"), ("not answered k", "k > 3"),
    ("k <= 3", "not k < 5"), ("change k >= 1", "change k < 0"),
    ("days since k > 3", "days since k < 2"),
  ])
  func `numbers cannot be in two places`(first: String, second: String) {
    expectNone(
      """
        s: { ask: { type: scale, text: How?, keep: k }, go: t }
        t: { say: [{ when: \(first), text: 15/a }, { when: \(second), text: 16/b }], end: done }
      """)
  }

  @Test(arguments: [
    ("k < 5", "k > 3"), ("k > 3", "k > 5"), ("k <= 3", "k >= 3"), ("answered k", "k > 3"),
  ])
  func `numbers can be where both hold`(first: String, second: String) {
    expectOnly(
      """
        s: { ask: { type: scale, text: How?, keep: k }, go: t }
        ⟦t: { say: [{ when: \(first), text: 15/a }, { when: \(second), text: 16/b }], end: done }
      """)
  }

  @Test func `the road taken decides what is said`() {
    expectNone(
      """
        s: { ASK, go: [{ when: k is yes, to: t }, { to: u }] }
        t: { say: [10/a, { when: not k is yes, text: 11/b }], go: u }
        u: { say: [{ when: k is yes, text: 10/c }, { when: not k is yes, text: 20/d }], end: done }
      """)
  }

  @Test func `a road that was taken before the last answer decides, too`() {
    expectNone(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: [{ when: l is yes, to: t }, { to: u }] }
        t: { say: [10/a, { when: not l is yes, text: 11/b }], ASK, go: u }
        u: { ask: { type: go-on }, go: v }
        v: { say: 20/c, end: done }
      """)
  }

  @Test func `an answer that was changed on the way decides nothing`() {
    expectOnly(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: [{ when: l is yes, to: t }, { to: u }] }
        t: { ask: { type: yes-no, text: Now?, keep: l }, go: v }
        ⟦v: { say: [10/a, { when: not l is yes, text: 11/b }], end: done }
        u: { end: done }
      """)
  }

  @Test func `a state that was not entered was not visited`() {
    expectNone(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: [{ when: l is yes, to: t }, { to: u }] }
        t: { ask: { type: go-on }, go: u }
        u: { say: [{ when: visits t < 1, text: 15/a }, { when: visits t >= 1, text: 16/b }], ASK, go: v }
        v: { say: [10/c, { when: visits u > 1, text: 11/d }], end: done }
      """)
  }

  @Test func `a state may be entered a second time`() {
    expectOnly(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: [{ when: l is yes and visits s < 2, to: s }, { to: v }] }
        ⟦v: { say: [10/c, { when: visits s > 1, text: 11/d }], end: done }
      """)
  }

  @Test func `a word that is set decides`() {
    expectNone(
      """
        s: { set: { l: one }, say: [10/a, { when: l is two, text: 11/b }], go: t }
        t: { set: { l: two }, say: [{ when: l is one, text: 15/c }], end: done }
      """)
  }

  @Test func `a question with a guard may be passed`() {
    expectOnly(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: t }
        t: { say: 11/a, ask: { type: yes-no, text: Well?, keep: k, when: l is yes }, go: u }
        ⟦u: { say: 10/b, end: done }
      """)
    expectNone(
      """
        s: { ask: { type: yes-no, text: First?, keep: l }, go: t }
        t: { say: 11/a, ask: { type: yes-no, text: Well?, keep: k, when: l is yes }, go: u }
        u: { say: { when: l is yes, text: 10/b }, end: done }
      """)
  }

  @Test func `two people pass over what is closed to them`() {
    expectOnly(
      """
        s: { say: 11/a, go: t }
        t: { never: together, say: 8/b, ASK, go: u }
        ⟦u: { say: 11/c, end: done }
      """
    )
    expectNone(
      """
        s: { say: 11/a, go: t }
        t: { never: together, say: 8/b, ASK, go: u }
        u: { say: [9/c, { when: not together, text: 11/d }], end: done }
      """
    )
  }

  @Test func `a question that gives up leads on`() {
    expectOnly(
      """
        s: { ask: { type: yes-no, text: Well?, keep: k, retry: { max: 2, then: t } }, end: done }
        ⟦t: { say: 21/a, end: done }
      """
    )
  }

  @Test func `a follow-up begins a message`() {
    DialogueYAMLTests.expectOnly(
      "long-message",
      in: [
        "a.yaml": graph(
          """
            s: { end: done }
            later: { say: 20/a, ⟦ASK, end: done }
          """),
        "program.yaml":
          "program: p\nfirst: a\nconversations:\n  a: { title: A, follow-up: { when: done a, at: later } }\n",
        "style.yaml": StyleTests.style,
      ])
  }

  @Test func `words before a visit add up with those at its beginning`() {
    let b = graph("  s: { say: 9/b, ASK, end: done }", "b")
    DialogueYAMLTests.expectOnly(
      "long-message",
      in: [
        "a.yaml": graph("  s: { say: 11/a, visit: { graph: ⟦b, as: v }, end: done }"),
        "shared/b.yaml": b, "style.yaml": StyleTests.style,
      ])
    DialogueYAMLTests.expectNone(in: [
      "a.yaml": graph("  s: { say: 10/a, visit: { graph: b, as: v }, end: done }"),
      "shared/b.yaml": b, "style.yaml": StyleTests.style,
    ])
  }

  @Test func `words after a visit add up with those at its end`() {
    let b = graph(
      """
        s: { ASK, go: [{ when: k is yes, to: t }, { to: u }] }
        t: { say: 15/b, end: done }
        u: { say: 5/c, end: left }
      """,
      "b")
    DialogueYAMLTests.expectOnly(
      "long-message",
      in: [
        "a.yaml": graph(
          """
            s: { visit: { graph: b, as: v }, go: [{ when: v is done, to: t }, { to: u }] }
            ⟦t: { say: 6/a, end: done }
            u: { say: 15/d, end: done }
          """
        ),
        "shared/b.yaml": b, "style.yaml": StyleTests.style,
      ])
    DialogueYAMLTests.expectNone(in: [
      "a.yaml": graph(
        """
          s: { visit: { graph: b, as: v }, go: [{ when: v is done, to: t }, { to: u }] }
          t: { say: 5/a, end: done }
          u: { say: 15/d, end: done }
        """
      ),
      "shared/b.yaml": b, "style.yaml": StyleTests.style,
    ])
  }

  @Test func `what is too long in a visited graph is reported there only`() {
    DialogueYAMLTests.expectOnly(
      "long-message",
      in: [
        "a.yaml": graph(
          """
            s: { say: 5/a, visit: { graph: b, as: v }, go: t }
            t: { say: 5/c, end: done }
          """),
        "shared/b.yaml": graph("  s: { say: 20/b, ⟦ASK, end: done }", "b"),
        "style.yaml": StyleTests.style,
      ])
  }

  @Test func `an end and a beginning meet between the entries of a list`() {
    DialogueYAMLTests.expectOnly(
      "long-message",
      in: [
        "a.yaml": graph(
          """
            s: { ask: { type: line, text: What?, keep: { add: l } }, go: t }
            t: { visit: { graph: ⟦b, as: v, each: l, item: text }, end: done }
          """
        ),
        "shared/b.yaml": graph(
          """
            s: { say: 10/b, ASK, go: t }
            t: { say: 10/c, end: done }
          """, "b"
        ).replacing("start: s", with: "start: s\ntakes: [text]"),
        "style.yaml": StyleTests.style,
      ])
  }

  @Test func `roads that are too many to be followed are estimated`() {
    var states = "  s: { ask: { type: choices, text: Which?, keep: k, options: { "
    states += (0..<16).map { "o\($0): Option \($0)" }.joined(separator: ", ")
    states += " } }, go: t }\n  MARKt: { say: [5/base"
    let letters = Array("abcdefghijklmnop")
    for number in 0..<16 {
      states +=
        ", { when: k has o\(number), text: \(number == 9 ? 16 : 1)/p\(letters[number]) }"
    }
    states += "], end: done }"
    expectOnly(states.replacing("MARK", with: "⟦"))
  }
}
