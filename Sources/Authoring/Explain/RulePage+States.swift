extension RulePage {
  /// Mistakes in states and in the ways between them.
  static let states = [
    RulePage(
      "no-way-on",
      means: "A state has none of 'go', 'end' and 'begin', or more than one.",
      because: "Whoever comes there could not leave, or it would not be known where to.",
      mend: "Give it exactly one of them.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: Tea is ready. }
        """, replace: "ready. }", with: "ready., end: done }"),
    RulePage(
      "two-questions",
      means: "A state asks and visits another graph.",
      because:
        "A state asks at most one thing, which is what lets everything be checked and every answer be taken back.",
      mend: "Make it two states.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: go-on }, visit: { graph: plan, as: plan }, go: close }
          close: { end: done }
        === shared/plan.yaml
        graph: plan
        start: what
        states:
          what: { ask: { type: line, text: What?, keep: what }, end: made }
        """, replace: "ask: { type: go-on }, visit: { graph: plan, as: plan }, go: close }",
      with:
        "ask: { type: go-on }, go: plan }\n  plan: { visit: { graph: plan, as: plan }, go: close }"),
    RulePage(
      "no-start",
      means: "A graph does not say where it begins.",
      because: "It cannot be entered.",
      mend: "Write 'start' with the id of a state.",
      bad: """
        graph: tea
        states:
          offer: { say: Tea is ready., end: done }
        """, replace: "graph: tea", with: "graph: tea\nstart: offer"),
    RulePage(
      "unknown-state",
      means: "A name stands where a state is meant, and the graph has no state of that id.",
      because: "Whoever takes that way would come to nothing.",
      mend: "Correct the name, or add the state. A former id under 'was' is no name to go to.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: go-on }, go: drnik }
          drink: { say: Enjoy it., end: done }
        """, replace: "drnik", with: "drink"),
    RulePage(
      "former-id",
      means: "A former id under 'was' is the id of a state here, or the former id of two.",
      because: "A saved session that stood there could be taken to the wrong question.",
      mend: "Keep the former id with the one state that took its place.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { was: [drink], ask: { type: go-on }, go: drink }
          drink: { say: Enjoy it., end: done }
        """, replace: "was: [drink], ", with: ""),
    RulePage(
      "go-without-last",
      means: "The last entry of 'go' has a condition.",
      because:
        "When no condition holds there would be no way on, and somebody would be left without a next word.",
      mend: "Add a last entry without 'when', for all other cases.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: yes-no, text: Tea?, keep: tea }
            go: [{ when: tea is yes, to: close }]
          close: { end: done }
        """, replace: "to: close }]", with: "to: close }, { to: close }]"),
    RulePage(
      "go-after-last",
      means: "An entry of 'go' stands after one without a condition.",
      because: "The first that holds is taken, so nothing ever gets to it.",
      mend: "Move the entry without 'when' to the end.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: yes-no, text: Tea?, keep: tea }
            go: [{ to: close }, { when: tea is yes, to: drink }]
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        """, replace: "{ to: close }, { when: tea is yes, to: drink }",
      with: "{ when: tea is yes, to: drink }, { to: close }"),
    RulePage(
      "unreachable-state",
      means: "No way leads to a state.",
      because: "Nobody will ever see it, while its author believes that somebody does.",
      mend: "Name it in a 'go', or take it out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: go-on }, go: close }
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        """, replace: "go-on }, go: close", with: "go-on }, go: drink"),
    RulePage(
      "no-end",
      means: "From a state no road comes to an end.",
      because: "Whoever gets there goes round until they leave the program.",
      mend: "Let one of the ways lead to a state with 'end' or 'begin'.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea }, go: [{ when: tea is no, to: close }, { to: drink }] }
          drink: { ask: { type: go-on }, go: drink }
          close: { end: done }
        """, replace: "go: drink }", with: "go: close }"),
    RulePage(
      "silent-loop",
      means: "States that surely ask nothing lead back to themselves.",
      because: "The program would talk without ever waiting for anybody.",
      mend:
        "Ask something on the way round, or let the way lead on. A question with 'when' may not be asked, so it does not count.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: Tea?, go: [{ when: away > 3, to: close }, { to: offer }] }
          close: { end: done }
        """, replace: "say: Tea?, go", with: "ask: { type: go-on }, go"),
  ]
}
