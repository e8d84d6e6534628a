import Dialogue
import DialogueYAML
import Testing

/// Mistakes in what is read of slots.
struct SlotTests {
  /// A graph that keeps one of each kind and then says some words.
  private func graph(_ last: String) -> String {
    """
    graph: a
    start: s1
    states:
      s1: { ask: { type: choice, text: One?, keep: one, options: { fair: Fair, brave: Brave } }, go: s2 }
      s2: { ask: { type: choices, text: Some?, keep: some, options: { money: Money, time: Time } }, go: s3 }
      s3: { ask: { type: yes-no, text: Well?, keep: heard }, go: s4 }
      s4: { ask: { type: scale, text: How much?, keep: want }, go: s5 }
      s5: { ask: { type: date, text: When?, keep: until }, go: s6 }
      s6: { ask: { type: line, text: What?, keep: act }, go: s7 }
      s7: { ask: { type: line, text: More?, keep: { add: ledger } }, go: s8 }
      s8:
        ask:
          type: form
          text: How?
          keep: signs
          range: [0, 4]
          rows: { one: First, two: Second }
          sums: { all: { of: [one, two], levels: { quiet: 0, loud: 5 } } }
        go: s9
      s9: { set: { gate: open }, go: last }
      last:
        \(last)
        end: done
    """
  }

  private func saying(_ condition: String) -> String {
    graph("say: [{ when: \(condition), text: Well }]")
  }

  @Test(arguments: [
    "⟦onne is fair", "answered ⟦acts", "count ⟦legder > 2", "days since ⟦untill > 2",
    "⟦signs.on > 2", "one is fair and not ⟦two is brave",
  ])
  func `a guard on an unknown slot is reported`(condition: String) {
    expectOnly("unknown-slot", saying(condition))
  }

  @Test func `a text with an unknown slot is reported`() {
    expectOnly("unknown-slot", graph(#"say: "You wrote {⟦atc|nothing} then""#))
  }

  @Test(arguments: [
    "one is ⟦far", "heard is ⟦maybe", "some has ⟦mony", "signs.all is ⟦lod", "act is ⟦short",
    "gate is ⟦opened", "heard is not ⟦fair",
  ])
  func `a word that a slot never holds is reported`(condition: String) {
    expectOnly("unknown-option", saying(condition))
  }

  @Test(arguments: [
    "⟦one < 3", "⟦one has fair", "⟦some is money", "⟦want is high", "count ⟦act > 2",
    "⟦one mentions excuse", "change ⟦heard > 2", "⟦until < 3", "⟦signs > 3", "⟦ledger is long",
    "⟦act = 3",
  ])
  func `a guard that asks the wrong thing of a slot is reported`(condition: String) {
    expectOnly("wrong-type", saying(condition))
  }

  @Test(arguments: [
    "one is fair", "one is not brave", "some has money", "count some >= 2", "want < 7",
    "change want >= 2", "days since until > 7", "days since act > 7", "act is long",
    "act is one-word", "count ledger >= 3", "signs.all is loud", "signs.one = 4",
    "change signs.all >= 3", "answered signs", "skipped act", "gate is open", "away >= 10",
    "together", "visits s3 >= 2", "heard is unsure",
  ])
  func `what a slot can be asked is fine`(condition: String) {
    expectNone(in: ["a.yaml": saying(condition)])
  }

  @Test func `an unkept answer may not be read in a text`() {
    expectOnly(
      "unkept-read",
      """
      graph: a
      start: s
      never: together
      states:
        s: { ask: { type: line, text: What?, keep: k, retain: unkept }, go: t }
        t: { say: "You wrote {⟦k|that}", end: done }
      """)
  }

  @Test func `an unkept answer may not be asked later`() {
    expectOnly(
      "unkept-read",
      """
      graph: a
      start: s
      never: together
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k, retain: unkept }, go: [{ when: k is yes, to: t }, { to: u }] }
        t: { ask: { type: go-on }, go: [{ when: ⟦k is yes, to: u }, { to: u }] }
        u: { end: done }
      """)
  }

  @Test func `an unkept answer is not for other graphs`() {
    expectOnly(
      "unkept-read",
      in: [
        "a.yaml": """
        graph: a
        start: s
        never: together
        states:
          s: { ask: { type: yes-no, text: Well?, keep: k, retain: unkept }, go: t }
          t: { end: done }
        """,
        "b.yaml": "graph: b\nstart: s\nuses: [⟦k]\nstates:\n  s: { end: done }\n",
      ])
  }

  @Test func `what is not shared is not shown to the other person`() {
    expectOnly("unshared-slot", graph(#"say: "They wrote {⟦other.act|nothing}""#))
  }

  @Test func `what is shared may be shown to the other person`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { speaker: each, ask: { type: line, text: What?, keep: k, share: ask }, go: t }
        t: { say: "{k|-} and {other.k|-}", end: done }
      """
    ])
  }

  @Test func `a pick needs lines`() {
    expectOnly(
      "wrong-type",
      graph("ask: { type: pick, text: Which?, keep: line, from: ⟦one }"))
  }

  @Test func `a pick from an unknown slot is reported`() {
    expectOnly(
      "unknown-slot", graph("ask: { type: pick, text: Which?, keep: line, from: ⟦acct }"))
  }

  @Test func `a visit for each entry needs a list`() {
    expectOnly(
      "wrong-type",
      in: [
        "a.yaml": graph("visit: { graph: b, as: v, each: ⟦act, item: text }"),
        "shared/b.yaml": "graph: b\nstart: s\ntakes: [text]\nstates:\n  s: { end: done }\n",
      ])
  }

  @Test func `what is begun must be known`() {
    expectOnly(
      "unknown-slot",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: conversation, text: Which?, keep: way }, go: t }
        t: { begin: ⟦wya }
      """)
  }

  @Test func `a word that is set and nearly an option is reported`() {
    expectOnly("unknown-option", graph("set: { one: ⟦fiar }"))
  }

  @Test func `a word of its own may be set`() {
    expectNone(in: ["a.yaml": graph("set: { one: nothing-of-these }")])
  }

  @Test func `a graph that is set and begun must be one`() {
    expectOnly(
      "unknown-graph",
      in: [
        "a.yaml": """
        graph: a
        start: s
        states:
          s: { set: { way: ⟦trsut }, begin: way }
        """,
        "trust.yaml": "graph: trust\nstart: s\nstates:\n  s: { end: done }\n",
      ])
  }

  @Test func `a document that stands inside itself is reported`() {
    expectOnly(
      "document-circle",
      """
      graph: a
      start: s
      states:
        s: { say: "{letter}", end: done }
      documents:
        ⟦letter: ["Dear", "{page}"]
        page: ["{letter}"]
      """)
  }

  @Test(arguments: [
    ("type: line, text: Who?, keep: name", true), ("type: line, text: Who?, keep: nickname", false),
    ("type: note, text: Who?, keep: name", false),
    ("type: line, text: Who?, keep: { add: name }", false),
  ])
  func `a line that is kept as the name asks for one`(question: String, asksName: Bool) throws {
    let text = "graph: a\nstart: s\nstates:\n  s: { ask: { \(question) }, end: done }\n"
    let graph = try #require(GraphReader.read(Array(text.utf8), file: "a.yaml").graph)
    #expect(graph.questions[0].asksName == asksName)
  }
}
