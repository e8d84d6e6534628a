extension Defect {
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
}
