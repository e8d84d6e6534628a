extension Defect {
  /// A graph of one file: its head, and its states.
  private static func graph(_ id: String, start: String, head: String = "", _ states: String)
    -> String
  {
    "graph: \(id)\nstart: \(start)\n\(head)states:\n\(states)"
  }

  /// Ways and questions that nobody can come to.
  static let dead: [Defect] = [
    Defect(
      name: "a way that asks for what an earlier way took", rule: "dead-way",
      mark: "{ when: tea is yes, to: c }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea }
              go:
                - { when: tea is yes, to: b }
                - { when: tea is yes, to: c }
                - { to: b }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a number that no answer of the range reaches", rule: "dead-way",
      mark: "{ when: heat > 5, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: scale, text: "Heat?", keep: heat, range: [1, 5] }
              go:
                - { when: heat > 5, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "two words that one slot cannot hold at once", rule: "dead-way",
      mark: "{ when: tea is yes and tea is no, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea }
              go:
                - { when: tea is yes and tea is no, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a skip of what cannot be skipped", rule: "dead-way",
      mark: "{ when: skipped tea, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go:
                - { when: skipped tea, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a count of visits that a road without a round never reaches", rule: "dead-way",
      mark: "{ when: visits a >= 2, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea }
              go:
                - { when: visits a >= 2, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "an outcome that the visited graph cannot come to", rule: "dead-way",
      mark: "{ when: look is bad, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              visit: { graph: check, as: look, with: { text: "x" } }
              go:
                - { when: look is bad, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """),
        graph(
          "check", start: "a", head: "takes: [text]\n",
          """
            a:
              ask: { type: yes-no, text: "Good?", keep: good, skip: false }
              go:
                - { when: not answered good, to: bad }
                - { to: fine }
            bad: { end: bad }
            fine: { end: fine }
          """),
      ]),
    Defect(
      name: "more options than a list of several lets one choose", rule: "dead-way",
      mark: "{ when: count kinds >= 3, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: choices, text: "Which?", keep: kinds, most: 2, options: { x: Ex, y: Why, z: Zed } }
              go:
                - { when: count kinds >= 3, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "two answers to one question, asked for some states later", rule: "dead-way",
      mark: "{ when: once is unsure and once is yes, to: b }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Once?", keep: once, skip: false }
              go: add
            add:
              ask: { type: line, text: "Note?", keep: line }
              go:
                - { when: once is unsure and once is yes, to: b }
                - { to: c }
            b: { end: done }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a question that is asked only after the answer that it asks for",
      rule: "dead-question",
      mark: "ask: { type: line",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a: { set: { road: short }, go: b }
            b:
              ask: { type: line, text: "More?", keep: more, when: road is long }
              go: c
            c:
              ask: { type: yes-no, text: "Again?", keep: again }
              go:
                - { when: again is yes, to: long }
                - { to: d }
            long: { set: { road: long }, go: d }
            d: { end: done }
          """)
      ]),
    Defect(
      name: "an option that nobody is offered", rule: "dead-option", mark: "never:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go:
                - { when: tea is yes, to: b }
                - { to: c }
            b:
              ask:
                type: choice
                text: Which?
                keep: which
                options:
                  green: Green
                  black: Black
                  never: { text: None, when: tea is no }
              go: c
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a way that asks for an answer that led down the other road", rule: "dead-way",
      mark: "{ when: tea is yes, to: d }",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go:
                - { when: tea is not no, to: d }
                - { to: c }
            c:
              ask: { type: line, text: "What else?", keep: else }
              go:
                - { when: tea is yes, to: d }
                - { to: e }
            d: { end: done }
            e: { end: done }
          """)
      ]),
    Defect(
      name: "a question in a visited graph that what is handed in rules out", rule: "dead-question",
      mark: "ask: { type: line",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea }
              go: b
            b:
              visit: { graph: check, as: look, with: { kind: short } }
              go: c
            c: { end: done }
          """),
        graph(
          "check", start: "s", head: "takes: [kind]\n",
          """
            s:
              ask: { type: line, text: "At length?", keep: length, when: kind is long }
              go: fine
            fine: { end: fine }
          """),
      ]),
    Defect(
      name: "an option among several that only an earlier refusal offers", rule: "dead-option",
      mark: "cup:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go:
                - { when: tea is yes, to: b }
                - { to: c }
            b:
              ask:
                type: choices
                text: With what?
                keep: with
                options:
                  milk: Milk
                  lemon: Lemon
                  cup: { text: Only a cup, when: tea is no }
              go: c
            c: { end: done }
          """)
      ]),
  ]

  /// Roads that nobody comes off.
  static let traps: [Defect] = [
    Defect(
      name: "a round that only an answer from before leaves", rule: "trap", mark: "c:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go: c
            c:
              ask: { type: line, text: "More?", keep: more }
              go:
                - { when: tea is yes, to: d }
                - { to: c }
            d: { end: done }
          """)
      ]),
    Defect(
      name: "a trap one graph deep", rule: "trap", mark: "a:",
      graphs: [
        graph(
          "walk", start: "start",
          """
            start:
              ask: { type: choice, text: "Which?", keep: which, options: { one: One, two: Two } }
              go: see
            see:
              visit: { graph: check, as: look, with: { kind: "{which}" } }
              go: over
            over: { end: done }
          """),
        graph(
          "check", start: "a", head: "takes: [kind]\n",
          """
            a:
              ask: { type: yes-no, text: "Sure?", keep: sure }
              go:
                - { when: kind is two, to: b }
                - { to: fine }
            b:
              ask: { type: yes-no, text: "Round?", keep: round }
              go:
                - { when: kind is one, to: fine }
                - { to: b }
            fine: { end: fine }
          """),
      ]),
    Defect(
      name: "a trap two graphs deep", rule: "trap", mark: "deep:",
      graphs: [
        graph(
          "walk", start: "start",
          """
            start:
              ask: { type: yes-no, text: "In?", keep: in }
              go: see
            see:
              visit: { graph: middle, as: one }
              go: over
            over: { end: done }
          """),
        graph(
          "middle", start: "m",
          """
            m:
              ask: { type: choice, text: "Which?", keep: which, options: { one: One, two: Two } }
              go: down
            down:
              visit: { graph: low, as: two, with: { kind: "{which}" } }
              go: up
            up: { end: up }
          """),
        graph(
          "low", start: "l", head: "takes: [kind]\n",
          """
            l:
              ask: { type: line, text: "Say it.", keep: said }
              go:
                - { when: kind is one and answered said, to: deep }
                - { to: out }
            deep:
              ask: { type: line, text: "Again.", keep: again }
              go:
                - { when: kind is two, to: out }
                - { to: deep }
            out: { end: out }
          """),
      ]),
    Defect(
      name: "a question that must be answered in a way that is not offered", rule: "trap",
      mark: "b:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: scale, text: "Heat?", keep: heat, range: [0, 10], skip: false }
              go: b
            b:
              ask: { type: go-on }
              go:
                - { when: heat < 4, to: c }
                - { to: b }
            c: { end: done }
          """)
      ]),
    Defect(
      name: "a round without a question in a visited graph that asks nothing", rule: "silent-round",
      mark: "b:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "In?", keep: in, skip: false }
              go: b
            b:
              visit: { graph: mute, as: look }
              go:
                - { when: in is yes, to: c }
                - { to: b }
            c: { end: done }
          """),
        "graph: mute\nstart: s\nstates:\n  s: { say: \"Hm.\", end: hm }\n",
      ]),
    Defect(
      name: "two questions that send a person to each other", rule: "trap", mark: "b:",
      graphs: [
        graph(
          "walk", start: "a",
          """
            a:
              ask: { type: yes-no, text: "Tea?", keep: tea, skip: false }
              go:
                - { when: tea is no, to: b }
                - { to: d }
            b:
              ask: { type: line, text: "One?", keep: one }
              go: c
            c:
              ask: { type: line, text: "Two?", keep: two }
              go:
                - { when: tea is yes, to: d }
                - { to: b }
            d: { end: done }
          """)
      ]),
  ]

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
