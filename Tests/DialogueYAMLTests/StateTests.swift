import Dialogue
import DialogueYAML
import Testing

/// Mistakes in what a state does without asking, and in answers that are said again.
struct StateTests {
  private func graph(_ last: String) -> String {
    """
    graph: a
    start: s
    states:
      s: { ask: { type: line, text: What?, keep: act }, go: t }
      t: { \(last), end: done }
    """
  }

  @Test(arguments: [
    "people: 2", "people: 1", "teach: true", "set: { copy: \"{act}\" }", "add: { list: \"{act}\" }",
    "say: [{ quote: act }]", "say: [{ chose: act }]", "say: [{ when: answered act, quote: act }]",
    "say: [{ when: plans >= 2, text: Two }]",
  ])
  func `what a state can do is fine`(last: String) {
    expectNone(in: ["a.yaml": graph(last)])
  }

  @Test(arguments: ["⟦3", "⟦0", "⟦two"])
  func `a number of people that cannot sit here is reported`(people: String) {
    expectOnly("wrong-kind", graph("people: \(people)"))
  }

  @Test func `a state teaches or it does not`() {
    expectOnly("wrong-kind", graph("teach: ⟦often"))
  }

  @Test func `a state that teaches is known as such`() throws {
    let read = GraphReader.read(Array(graph("teach: true").utf8), file: "a.yaml")
    #expect(try #require(read.graph).states.map(\.isTeaching) == [false, true])
  }

  @Test(arguments: [
    "set: { copy: ⟦\"{act} and more\" }", "set: { copy: ⟦\"{act|nothing}\" }",
    "add: { list: ⟦act }", "add: { list: ⟦\"so: {act}\" }", "add: { list: ⟦\"{act|nothing}\" }",
  ])
  func `a copy of more than one slot is reported`(last: String) {
    expectOnly("bad-text", graph(last))
  }

  @Test(arguments: [
    "set: { copy: \"{⟦acct}\" }", "add: { list: \"{⟦acct}\" }", "say: [{ quote: ⟦acct }]",
    "say: [{ chose: ⟦acct }]",
  ])
  func `an unknown slot that is copied, added or said again is reported`(last: String) {
    expectOnly("unknown-slot", graph(last))
  }

  @Test(arguments: ["set: { copy: \"{⟦later}\" }", "add: { list: \"{⟦later}\" }"])
  func `a slot that is copied before anything asks for it is reported`(last: String) {
    expectOnly(
      "unset-slot",
      graph(last).replacing("end: done }", with: "go: u }")
        + "\n  u: { ask: { type: line, text: Then?, keep: later }, end: done }")
  }

  @Test func `an answer that is not kept may not be said again`() {
    expectOnly(
      "unkept-read",
      graph("say: [{ quote: ⟦act }]").replacing(
        "s: { ask: { type: line, text: What?, keep: act",
        with: "s: { never: together, ask: { type: line, text: What?, keep: act, retain: unkept"))
  }

  @Test(arguments: [
    "quote: act, text: Hi", "chose: act, text: Hi", "quote: act, any: { one: Hi }",
    "quote: act, chose: act",
  ])
  func `a part that says an answer again and something else is reported`(part: String) {
    expectOnly("wrong-kind", graph("say: [⟦{ \(part) }]"))
  }

  @Test(arguments: ["quote", "chose"])
  func `a stock phrase says no answer again`(key: String) {
    let text = "phrases:\n  unclear: [{ \(key): act }]\n"
    let (_, findings) = VoiceReader.read(Array(text.utf8), file: "voice.yaml")
    #expect(findings.first?.description.hasPrefix("voice.yaml:2:15: error: [unknown-key]") == true)
  }

  @Test func `a list that a state adds to is a list for guards and texts`() {
    expectNone(in: [
      "a.yaml": graph("add: { list: \"{act}\" }").replacing(
        "end: done }",
        with: "go: [{ when: count list >= 2 and list.count >= 2, to: u }, { to: u }] }")
        + "\n  u: { say: \"{list} {list.count}\", end: done }"
    ])
  }

  @Test func `what a visited graph keeps for the session is not under the visit's name`() {
    expectOnly(
      "unknown-slot",
      in: [
        "a.yaml": """
        graph: a
        start: s
        uses: [mood]
        states:
          s: { visit: { graph: b, as: v }, go: t }
          t: { say: "{mood|-} {⟦v.mood|-}", end: done }
        """,
        "shared/b.yaml": """
        graph: b
        start: s
        uses: [mood]
        states:
          s: { ask: { type: line, text: Mood?, keep: mood }, go: t }
          t: { end: done }
        """,
      ])
  }

  @Test func `what the session itself keeps may be used by any graph`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      uses: [away, last-step]
      states:
        s: { say: [{ when: answered last-step, text: "{away|0} {last-step}" }], go: t }
        t: { say: [{ when: last-step is a, text: Here }], end: done }
      """,
      "program.yaml": "program: p\nfirst: a\nconversations:\n  a: { title: A }\n",
    ])
  }
}
