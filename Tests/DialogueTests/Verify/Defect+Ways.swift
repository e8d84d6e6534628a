extension Defect {
  /// A graph of one file: its head, and its states.
  static func graph(_ id: String, start: String, head: String = "", _ states: String)
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
}
