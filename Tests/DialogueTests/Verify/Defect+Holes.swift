extension Defect {
  /// Texts, choices and gates.
  static let holes: [Defect] = [
    Defect(
      name: "a text that quotes what was skipped", rule: "hole", mark: "tea}",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: line, text: "Tea?", keep: tea }
              go: b
            b: { say: "You said {tea}.", end: done }
          """)
      ]),
    Defect(
      name: "a text that is said on one road with what only another asks", rule: "hole",
      mark: "tea}",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "In?", keep: in, skip: false }
              go:
                - { when: in is yes, to: b }
                - { to: c }
            b:
              ask: { type: line, text: "Tea?", keep: tea, skip: false }
              go: c
            c:
              say:
                - { when: not (in is no), text: "You said {tea}." }
              end: done
          """)
      ]),
    Defect(
      name: "a question that quotes what was skipped", rule: "hole", mark: "tea}",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: line, text: "Tea?", keep: tea }
              go: b
            b:
              ask: { type: yes-no, text: "Still {tea}?", keep: still }
              go: c
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a choice without options that cannot be skipped", rule: "nothing-to-choose",
      mark: "ask: { type: choice",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea }
              go: b
            b:
              ask: { type: choice, text: "Which?", keep: which, skip: false, options: { x: { text: Ex, when: tea is yes }, y: { text: Why, when: tea is no } } }
              go: c
            c: { end: done }
          """)
      ]),
    Defect(
      name: "lines to pick from a text that was skipped", rule: "nothing-to-choose",
      mark: "ask: { type: pick",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: line, text: "Tea?", keep: tea }
              go: b
            b:
              ask: { type: pick, text: "Which line?", keep: line, from: tea, skip: false }
              go: c
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a visited graph that quotes what was handed in and skipped before", rule: "hole",
      mark: "tea}",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: line, text: "Drink?", keep: drink }
              go: b
            b:
              visit: { graph: check, as: look, with: { tea: "{drink}" } }
              go: c
            c: { end: done }
          """),
        graph(
          "check", start: "s", head: "takes: [tea]\n",
          """
            s:
              ask: { type: yes-no, text: "Is {tea} warm?", keep: warm }
              go: fine
            fine: { end: fine }
          """),
      ]),
    Defect(
      name: "a text that quotes what only a later question keeps", rule: "hole", mark: "tea}",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "In?", keep: in, skip: false }
              go:
                - { when: in is yes, to: c }
                - { to: b }
            b:
              ask: { type: line, text: "Tea?", keep: tea, skip: false }
              go: c
            c: { say: "It was {tea}.", end: done }
          """)
      ]),
    Defect(
      name: "a gate that a conversation opens and asks nobody", rule: "gate-unasked", mark: "open",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "All well?", keep: well }
              go:
                - { when: well is yes, to: b }
                - { to: c }
            b: { set: { gate: open }, go: c }
            c: { end: done }
          """),
        gate, both,
      ], program: gated),
    Defect(
      name: "a gate that is opened on the one road past the questions", rule: "gate-unasked",
      mark: "open",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "In a hurry?", keep: hurry }
              go:
                - { when: hurry is yes, to: c }
                - { to: b }
            b:
              visit: { graph: gate, as: asked, off-record: true }
              go: c
            c: { set: { gate: open }, end: done }
          """),
        gate, both,
      ], program: gated),
  ]

  private static let gate = """
    graph: gate
    start: q
    states:
      q:
        ask: { type: yes-no, text: "Are you safe?", keep: safe, retain: unkept }
        go:
          - { when: safe is yes, to: open }
          - { to: closed }
      open: { end: open }
      closed: { end: closed }
    """
  private static let both = """
    graph: both
    start: a
    states:
      a:
        ask: { type: line, text: "Together?", keep: together-line }
        go: b
      b: { end: done }
    """
  private static let gated = """
    program: t
    first: walk
    gate: { graph: gate, slot: gate }
    conversations:
      both: { title: Both, couple: true }
    """
}
