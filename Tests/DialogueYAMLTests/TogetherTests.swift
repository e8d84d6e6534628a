import Testing

/// Private questions that two people could be asked.
struct TogetherTests {
  private let ask = "ask: { type: yes-no, text: Well?, keep: k, retain: private }"
  private let asked = "⟦ask: { type: yes-no, text: Well?, keep: k, retain: private }"

  private func graph(_ states: String, _ top: String = "") -> String {
    "graph: a\nstart: s\n\(top)states:\n\(states)\n"
  }

  @Test(arguments: ["private", "unkept"])
  func `a private question that two people come to is reported`(retain: String) {
    expectOnly(
      "private-together",
      graph("  s: { say: Hi, go: t }\n  t: { \(asked), end: done }")
        .replacing("retain: private", with: "retain: \(retain)"))
  }

  @Test(arguments: [
    "  s: { never: together, ASK, end: done }",
    "  s: { ask: { type: yes-no, text: Well?, keep: k, retain: private, when: not together }, end: done }",
    "  s: { ask: { type: yes-no, text: Well?, keep: k, retain: private, when: answered l and not (together or done a) }, set: { l: one }, end: done }",
    "  s: { go: [{ when: together, to: u }, { to: t }] }\n  t: { ASK, go: u }\n  u: { end: done }",
    "  s: { go: [{ when: not together, to: t }, { to: u }] }\n  t: { ASK, go: u }\n  u: { end: done }",
    "  s: { ask: { type: yes-no, text: Well?, keep: k }, end: done }",
  ])
  func `one that is closed to two people is fine`(states: String) {
    expectNone(in: ["a.yaml": graph(states.replacing("ASK", with: ask))])
  }

  @Test func `a graph that is closed to two people may ask anything`() {
    expectNone(in: ["a.yaml": graph("  s: { \(ask), end: done }", "never: together\n")])
  }

  @Test(arguments: [
    "  s: { never: together, ask: { type: go-on }, go: t }\n  t: { ASK, end: done }",
    "  s: { ask: { type: yes-no, text: Well?, keep: l }, go: [{ when: l is yes and together, to: t }, { to: u }] }\n  t: { ASK, go: u }\n  u: { end: done }",
    "  s: { ask: { type: yes-no, text: Well?, keep: l, retry: { max: 2, then: t } }, end: done }\n  t: { ASK, end: done }",
  ])
  func `what is passed over or may hold leads on`(states: String) {
    expectOnly("private-together", graph(states.replacing("ASK", with: asked)))
  }

  @Test func `a session begins with one person where a state seats two`() {
    let program = "program: p\nfirst: a\n"
    expectNone(in: [
      "a.yaml": graph("  s: { \(ask), go: t }\n  t: { people: 2, end: done }"),
      "program.yaml": program,
    ])
    expectOnly(
      "private-together",
      in: [
        "a.yaml": graph("  s: { go: t }\n  t: { people: 2, go: u }\n  u: { \(asked), end: done }"),
        "program.yaml": program,
      ])
  }

  @Test func `a state that leaves one person opens what is private`() {
    expectNone(in: ["a.yaml": graph("  s: { people: 1, go: t }\n  t: { \(ask), end: done }")])
  }

  @Test func `a follow-up is a way in`() {
    let followed = { (ask: String) in
      graph("  s: { end: done }\n  later: { \(ask), end: done }")
    }
    expectOnly(
      "private-together",
      in: [
        "a.yaml": followed(asked),
        "program.yaml":
          "program: p\nfirst: a\nconversations:\n  a: { title: A, follow-up: { when: done a, at: later } }\n",
      ])
    expectNone(in: [
      "a.yaml": followed(ask),
      "program.yaml":
        "program: p\nfirst: a\nconversations:\n  a: { title: A, follow-up: { when: done a and not together, at: later } }\n",
    ])
  }

  @Test(arguments: [false, true])
  func `a visited graph is come to as far as the visit is`(isClosed: Bool) {
    let visit = isClosed ? "never: together, visit" : "visit"
    let b = "graph: b\nstart: s\nstates:\n  s: { \(isClosed ? ask : asked), end: done }\n"
    let a = graph("  s: { \(visit): { graph: b, as: v }, end: done }")
    if isClosed {
      expectNone(in: ["a.yaml": a, "shared/b.yaml": b])
    } else {
      expectOnly("private-together", in: ["a.yaml": a, "shared/b.yaml": b])
    }
  }

  @Test func `a graph that answers a situation is come to`() {
    expectOnly(
      "private-together",
      in: [
        "a.yaml": graph(
          "  s: { never: together, visit: { graph: b, as: v }, end: done }"),
        "shared/b.yaml": "graph: b\nstart: s\nstates:\n  s: { \(asked), end: again }\n",
        "program.yaml": "program: p\nfirst: a\non: { bot: b }\n",
      ])
  }
}
