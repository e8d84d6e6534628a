import Testing

/// Slots that are read before anything asks for them.
struct KeptTests {
  private func graph(_ states: String) -> String {
    """
    graph: a
    start: s
    states:
      s: { ask: { type: yes-no, text: Well?, keep: well }, go: [{ when: well is yes, to: act }, { to: last }] }
      act: { ask: { type: line, text: What?, keep: act }, go: last }
    \(states)
    """
  }

  @Test func `a text that some road leaves empty is reported`() {
    expectOnly("unset-slot", graph(#"  last: { say: "You wrote {⟦act}", end: done }"#))
  }

  @Test(arguments: [
    #"say: "You wrote {act|nothing}""#,
    #"say: [{ when: answered act, text: "You wrote {act}" }]"#,
    #"say: [{ when: act is long, text: "You wrote {act}" }]"#,
    #"say: [{ when: well is yes, text: "You wrote {act}" }]"#,
  ])
  func `a text that says so or has a fallback is fine`(say: String) {
    expectNone(in: ["a.yaml": graph("  last: { \(say), end: done }")])
  }

  @Test func `a question that is asked after it is quoted is reported`() {
    expectOnly(
      "unset-slot",
      """
      graph: a
      start: s
      states:
        s: { say: "You wrote {⟦act}", ask: { type: line, text: What?, keep: act }, go: t }
        t: { end: done }
      """)
  }

  @Test func `a guard on what is only asked later is reported`() {
    expectOnly(
      "unset-slot",
      """
      graph: a
      start: s
      states:
        s: { say: [{ when: ⟦want < 3, text: Low }], go: t }
        t: { ask: { type: scale, text: How much?, keep: want }, go: u }
        u: { end: done }
      """)
  }

  @Test func `a guard on what some road asks is fine`() {
    expectNone(in: [
      "a.yaml": graph("  last: { say: [{ when: act is long, text: Long }], end: done }")
    ])
  }

  @Test func `a guard may ask about the conversation's last run`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { say: [{ when: answered want and want < 3, text: Low }], go: t }
        t: { ask: { type: scale, text: How much?, keep: want }, go: u }
        u: { say: [{ when: change want >= 1, text: More }], go: v }
        v: { set: { seen: once }, end: done }
      """
    ])
  }

  @Test func `a word that is set may be asked before it is`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { go: [{ when: seen is once, to: u }, { to: t }] }
        t: { set: { seen: once }, go: u }
        u: { end: done }
      """
    ])
  }

  @Test func `a road that was taken because something is kept needs no more`() {
    expectNone(in: [
      "a.yaml": graph(
        """
          last: { ask: { type: go-on }, go: [{ when: not answered act, to: none }, { to: quote }] }
          quote: { say: "You wrote {act}", end: done }
          none: { end: done }
        """)
    ])
  }

  @Test func `a document is read where it is shown`() {
    expectOnly(
      "unset-slot",
      graph(
        """
          last: { say: "{letter}", end: done }
        documents:
          letter: ["I did: {⟦act}"]
        """))
  }

  @Test func `a follow-up may read what the conversation kept`() {
    expectNone(in: [
      "a.yaml": graph(
        """
          last: { end: done }
          later: { say: "You wrote {act}", end: done }
        """),
      "program.yaml": """
      program: p
      first: a
      conversations:
        a: { title: A, follow-up: { when: answered act, at: later } }
      """,
    ])
  }

  @Test func `a question that is asked unless it was answered is surely answered`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { ask: { type: line, text: What?, keep: k, when: not answered k }, go: t }
        t: { say: "You wrote {k}", end: done }
      """
    ])
  }
}
