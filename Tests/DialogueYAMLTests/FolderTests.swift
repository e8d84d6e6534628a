import Testing

/// Mistakes between files.
struct FolderTests {
  private let plan = """
    graph: plan
    start: s
    takes: [topic]
    states:
      s: { ask: { type: line, text: "What for {topic|this}?", keep: what }, go: [{ when: answered what, to: t }, { to: u }] }
      t: { end: open }
      u: { end: none }
    """

  private func graph(_ visit: String, _ go: String = "t") -> String {
    """
    graph: a
    start: s
    states:
      s: { visit: { \(visit) }, go: \(go) }
      t: { end: done }
    """
  }

  @Test func `a visit to an unknown graph is reported`() {
    expectOnly(
      "unknown-graph",
      in: [
        "a.yaml": graph("graph: ⟦plann, as: p, with: { topic: x }"), "shared/plan.yaml": plan,
      ])
  }

  @Test func `an unknown parameter is reported`() {
    expectOnly(
      "unknown-parameter",
      in: [
        "a.yaml": graph("graph: plan, as: p, with: { ⟦topc: x }"), "shared/plan.yaml": plan,
      ])
  }

  @Test func `a missing parameter is reported`() {
    expectOnly(
      "missing-parameter",
      in: ["a.yaml": graph("graph: ⟦plan, as: p"), "shared/plan.yaml": plan])
  }

  @Test func `an unknown slot that is handed in is reported`() {
    expectOnly(
      "unknown-slot",
      in: [
        "a.yaml": graph("graph: plan, as: p, with: { topic: \"{⟦tpoic}\" }"),
        "shared/plan.yaml": plan,
      ])
  }

  @Test func `an outcome that a visit never has is reported`() {
    expectOnly(
      "unknown-option",
      in: [
        "a.yaml": graph(
          "graph: plan, as: p, with: { topic: x }", "[{ when: p is ⟦opened, to: t }, { to: t }]"),
        "shared/plan.yaml": plan,
      ])
  }

  @Test func `a slot that a visited graph does not keep is reported`() {
    expectOnly(
      "unknown-slot",
      in: [
        "a.yaml": graph(
          "graph: plan, as: p, with: { topic: x }",
          "[{ when: answered ⟦p.waht, to: t }, { to: t }]"),
        "shared/plan.yaml": plan,
      ])
  }

  @Test func `a name for visits to two graphs is reported`() {
    expectOnly(
      "visit-name",
      in: [
        "a.yaml": """
        graph: a
        start: s
        states:
          s: { visit: { graph: plan, as: p, with: { topic: x } }, go: t }
          t: { visit: { graph: other, as: ⟦p }, end: done }
        """,
        "shared/plan.yaml": plan,
        "shared/other.yaml": "graph: other\nstart: s\nstates:\n  s: { end: done }\n",
      ])
  }

  @Test func `visits that come round are reported once`() {
    expectOnly(
      "visit-circle",
      in: [
        "a.yaml": graph("graph: b, as: p"),
        "shared/b.yaml": graph("graph: c, as: p").replacing("graph: a", with: "graph: b"),
        "shared/c.yaml": graph("graph: ⟦b, as: p").replacing("graph: a", with: "graph: c"),
      ])
  }

  @Test func `a used slot that no graph keeps is reported`() {
    expectOnly(
      "unknown-slot",
      in: [
        "a.yaml":
          "graph: a\nstart: s\nuses: [⟦roel]\nstates:\n  s: { say: \"{roel}\", end: done }\n",
        "b.yaml": """
        graph: b
        start: s
        states:
          s: { ask: { type: line, text: What?, keep: role }, end: done }
        """,
      ])
  }

  @Test func `a word that another graph's slot never holds is reported`() {
    expectOnly(
      "unknown-option",
      in: [
        "a.yaml": """
        graph: a
        start: s
        uses: [role]
        states:
          s: { say: [{ when: role is ⟦hurting, text: Well }], end: done }
        """,
        "b.yaml": """
        graph: b
        start: s
        states:
          s: { ask: { type: choice, text: Who?, keep: role, options: { hurt: Hurt one, both: Both of us } }, end: done }
        """,
      ])
  }

  @Test(arguments: ["⟦dor", "⟦shared"])
  func `a graph whose id is not its file's is reported`(id: String) {
    expectOnly(
      "file-name", in: ["00-door.yaml": "graph: \(id)\nstart: s\nstates:\n  s: { end: done }\n"])
  }

  @Test func `a graph with a wrong id is not missed by others`() {
    expectOnly(
      "file-name",
      in: [
        "a.yaml": graph("graph: plan, as: p, with: { topic: x }"),
        "shared/plan.yaml": plan.replacing("graph: plan", with: "graph: ⟦plna"),
      ])
  }

  @Test func `two graphs of one id are reported`() {
    expectOnly(
      "duplicate-graph",
      in: [
        "00-door.yaml": "graph: door\nstart: s\nstates:\n  s: { end: done }\n",
        "shared/door.yaml": "graph: ⟦door\nstart: s\nstates:\n  s: { end: done }\n",
      ])
  }

  @Test func `an unknown list of words is reported`() {
    expectOnly(
      "unknown-words",
      in: [
        "a.yaml": """
        graph: a
        start: s
        states:
          s: { ask: { type: line, text: What?, keep: k }, go: [{ when: k mentions ⟦excuses, to: t }, { to: t }] }
          t: { end: done }
        """,
        "words/mentions.yaml": "words: mentions\nlists:\n  excuse: [but]\n",
      ])
  }

  @Test func `a family of feelings that is not in the words is reported`() {
    expectOnly(
      "unknown-option",
      in: [
        "a.yaml": """
        graph: a
        start: s
        states:
          s: { ask: { type: feelings, text: How?, keep: k }, go: [{ when: k has ⟦angre, to: t }, { to: t }] }
          t: { end: done }
        """,
        "words/feelings.yaml": "words: feelings\nlists:\n  anger: [angry]\n",
      ])
  }

  @Test func `a word that no visit hands in is reported`() {
    expectOnly(
      "unknown-option",
      in: [
        "a.yaml": graph("graph: b, as: v, with: { topic: trust }"),
        "shared/b.yaml": """
        graph: b
        start: s
        takes: [topic]
        states:
          s: { say: [{ when: topic is ⟦turst, text: Well }, { when: topic is trust, text: Yes }], end: done }
        """,
      ])
  }

  @Test func `labels have keys of their own`() {
    expectOnly("unknown-key", in: ["labels.yaml": "and: x\n⟦mnths: []\n"])
  }

  @Test func `words whose id is not their file's are reported`() {
    expectOnly("file-name", in: ["words/yes-no.yaml": "words: ⟦yes\nlists:\n  yes: [sure]\n"])
  }

  @Test func `words that stand for two things are reported`() {
    expectOnly(
      "two-meanings",
      in: ["words/yes-no.yaml": "words: yes-no\nlists:\n  yes: [sure, ok]\n  no: [nope, ⟦ok]\n"])
  }

  @Test func `words without a weight, and words that have two, are reported`() {
    let file = "words/talk.yaml"
    let head = "words: talk\nmeanings: {text: t, back: b}\nweights:\n  a: |\n"
    expectNone(in: [file: head + "    ^ back b31t-4\n    home t-4\n"])
    for row in [
      "go back", "b3", " b3", "go back b", "go back b0", "go back b3b4", "go back x3", "go b12345",
    ] {
      expectOnly("bad-weight", in: [file: head + "    ⟦\(row)\n"])
    }
    expectOnly("duplicate-id", in: [file: head + "    go back b3\n    ⟦go back t4\n"])
  }

  @Test func `a meaning without a letter of its own is reported`() {
    for letter in ["B", "bc", "t", "1"] {
      expectOnly(
        "bad-weight",
        in: ["words/talk.yaml": "words: talk\nmeanings:\n  text: t\n  back: ⟦\(letter)\n"])
    }
  }

  @Test func `words that two readers claim are reported`() {
    expectOnly(
      "two-readers",
      in: [
        "words/yes-no.yaml": "words: yes-no\nlists:\n  no: [nope, pass]\n",
        "words/commands.yaml": "words: commands\nlists:\n  skip: [skip, ⟦pass]\n",
      ])
  }

  @Test func `a place on a scale that is also a command is reported`() {
    expectOnly(
      "two-readers",
      in: [
        "words/scale.yaml": "words: scale\nlists:\n  top: [max]\nexamples:\n  top: [max]\n",
        "words/commands.yaml": "words: commands\nlists:\n  skip: [skip, ⟦max]\n",
      ])
  }

  @Test func `a rule without an example that shows it is reported`() {
    let file = "words/scale.yaml"
    expectOnly("no-example", in: [file: "words: scale\nlists:\n  ⟦top: [max]\n"])
    expectOnly(
      "no-example",
      in: [file: "words: scale\nlists:\n  top: [max]\nexamples:\n  top: [⟦seven]\n"])
    expectOnly(
      "no-example",
      in: [file: "words: scale\nlists:\n  top: [max]\nexamples:\n  top: [max]\n  ⟦tpo: [max]\n"])
    expectNone(in: [
      file: "words: scale\nlists:\n  top: [max]\nexamples:\n  top: [max, it is max]\n"
    ])
  }

  @Test func `a synonym stands in two groups, but not in a third or in opposite ones`() {
    let file = "words/synonyms.yaml"
    expectNone(in: [file: "words: synonyms\nlists:\n  a: [x]\n  b: [x]\n"])
    expectOnly(
      "two-meanings", in: [file: "words: synonyms\nlists:\n  a: [x]\n  b: [x]\n  c: [⟦x]\n"])
    expectOnly("two-meanings", in: [file: "words: synonyms\nlists:\n  a: [x]\n  no-a: [⟦x]\n"])
  }

  @Test func `words that are never heard are reported`() {
    expectOnly(
      "upper-case", in: ["words/yes-no.yaml": "words: yes-no\nlists:\n  yes: [sure, ⟦Okay]\n"])
  }

  @Test func `a broken file names its own mistakes only`() {
    expectOnly(
      "unknown-key",
      in: [
        "a.yaml": """
        graph: a
        start: s
        uses: [role]
        states:
          s: { visit: { graph: plan, as: p, with: { anything: x } }, go: [{ when: p is odd, to: t }, { to: t }] }
          t: { say: "{p.what}", go: [{ when: role is one and done plan, to: u }, { to: u }] }
          u: { end: done }
        """,
        "plan.yaml": """
        graph: plan
        start: s
        states:
          s: { ⟦sya: hi, go: nowhere }
        """,
      ])
  }

  @Test func `a file that is not YAML does not disturb its neighbors`() {
    let found = findings(in: [
      "a.yaml": graph("graph: plan, as: p, with: { topic: x }"),
      "shared/plan.yaml": "graph: plan\nstates: {\n",
      "program.yaml": "program: p\nfirst: a\non: { bot: plan }\n",
    ])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("shared/plan.yaml:") == true)
  }

  @Test func `a broken program leaves follow-ups alone`() {
    expectOnly(
      "unknown-key",
      in: [
        "a.yaml": "graph: a\nstart: s\nstates:\n  s: { end: done }\n  later: { end: done }\n",
        "program.yaml": "program: p\nfirst: a\n⟦nxt: a\n",
      ])
  }
}
