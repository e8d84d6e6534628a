extension RulePage {
  private static let gate = """
    === shared/gate.yaml
    graph: gate
    start: safe
    uses: [gate]
    states:
      safe: { ask: { type: yes-no, text: Are you safe?, keep: safe }, go: [{ when: safe is yes, to: open }, { to: closed }] }
      open: { end: open }
      closed: { end: closed }
    """

  private static let crossroads = """
    === shared/crossroads.yaml
    graph: crossroads
    start: which
    states:
      which: { ask: { type: conversation, text: What now?, keep: unit, skip: false }, go: on }
      on: { begin: unit }
    """

  /// What `mend verify` finds by exploring all that the conversations can come to.
  public static let proofs = [
    RulePage(
      "trap",
      means: "From this state no end can be reached any more.",
      because: "Whoever comes there is asked for ever, and nothing that is answered leads out.",
      mend: "Let a way lead to an end whatever was answered before.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea, skip: false }, go: more }
          more: { ask: { type: line, text: What else?, keep: wish }, go: [{ when: tea is yes, to: close }, { to: more }] }
          close: { end: done }
        """, replace: "{ to: more }", with: "{ to: close }"),
    RulePage(
      "silent-round",
      means: "A state comes round to itself, and nobody is asked anything on the way.",
      because: "The conversation would go round until the program gives up.",
      mend: "Ask something on the way, or let the round end.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea, skip: false }, go: wait }
          wait: { visit: { graph: pause, as: pause }, go: [{ when: tea is yes, to: close }, { to: wait }] }
          close: { end: done }
        === shared/pause.yaml
        graph: pause
        start: rest
        states:
          rest: { say: It draws., end: drawn }
        """, replace: "{ to: wait }", with: "{ to: close }"),
    RulePage(
      "dead-way",
      means: "A way of 'go' is never taken, whatever was answered.",
      because: "What was written for somebody reaches nobody.",
      mend: "Change its 'when', put it before the way that takes its place, or take it out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: scale, text: How thirsty?, keep: thirst, range: [1, 5] }, go: [{ when: thirst > 5, to: pot }, { to: cup }] }
          pot: { end: done }
          cup: { end: done }
        """, replace: "thirst > 5", with: "thirst > 4"),
    RulePage(
      "dead-question",
      means: "A question is never asked, for its 'when' cannot hold where it stands.",
      because: "It was written to be asked.",
      mend: "Change its 'when', or take the question out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea, skip: false }, go: [{ when: tea is yes, to: sugar }, { to: close }] }
          sugar: { ask: { type: line, text: Why not?, keep: reason, when: tea is no }, go: close }
          close: { end: done }
        """, replace: "when: tea is no", with: "when: tea is yes"),
    RulePage(
      "dead-option",
      means: "An option is never offered, for its 'when' cannot hold where it stands.",
      because: "It was written to be chosen.",
      mend: "Change its 'when', or take the option out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea, skip: false }, go: [{ when: tea is yes, to: with }, { to: close }] }
          with: { ask: { type: choices, text: With what?, keep: with, options: { milk: Milk, lemon: Lemon, none: { text: None, when: tea is no } } }, go: close }
          close: { end: done }
        """, replace: ", when: tea is no }", with: " }"),
    RulePage(
      "hole",
      means: "A text quotes a slot that can hold nothing when it is said.",
      because: "The person would read a sentence with a hole in it.",
      mend: "Give a fallback, or say it only when the question was answered.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea?, keep: tea }, go: close }
          close: { say: "{tea} it is.", end: done }
        """, replace: "{tea} it is", with: "{tea|Water} it is"),
    RulePage(
      "nothing-to-choose",
      means: "A question can be asked when there is nothing to choose, and it cannot be skipped.",
      because: "Nothing that is typed would be an answer.",
      mend: "Ask it only 'when' there is something, or let it be skipped.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: note, text: Which teas are there?, keep: teas }, go: which }
          which: { ask: { type: pick, text: Which of them?, keep: tea, from: teas, skip: false }, go: close }
          close: { end: done }
        """, replace: ", skip: false", with: ""),
    RulePage(
      "closed-conversation",
      means: "A conversation of the program never begins, for what it needs cannot be.",
      because: "It was written for somebody, and nobody comes to it.",
      mend: "Change its 'when' or its 'needs'.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea }, end: done }
        === shared/cake.yaml
        graph: cake
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Cake?, keep: cake }, end: done }
        \(crossroads)
        === program.yaml
        program: tea
        first: tea
        next: crossroads
        conversations:
          tea: { title: Tea }
          cake: { title: Cake, when: done cake }
        """, replace: "when: done cake", with: "when: done tea"),
    RulePage(
      "gate-passed",
      means: "A conversation of couple work begins though the gate is not open.",
      because:
        "Somebody who is afraid of the other person could be sent to do something with them.",
      mend: "This is a fault of mend and not of your files; please report it."),
    RulePage(
      "gate-unasked",
      means: "A state opens the gate on a road on which nobody was asked alone.",
      because: "Only an answer that nobody else sees can open it.",
      mend: "Visit the questions of the gate, 'off-record', before.",
      bad: """
        graph: tea
        start: offer
        uses: [gate]
        states:
          offer: { ask: { type: yes-no, text: Tea for two?, keep: tea }, go: ask-alone }
          ask-alone: { go: open }
          open: { set: { gate: open }, end: done }
        \(gate)
        === program.yaml
        program: tea
        first: tea
        gate: { graph: gate, slot: gate }
        """, replace: "ask-alone: { go: open }",
      with: "ask-alone: { visit: { graph: gate, as: asked, off-record: true }, go: open }"),
    RulePage(
      "no-way-out",
      means: "At a question 'safe', '/back' after an answer, or '/pause' does not lead away.",
      because: "A person can leave, take back and ask for help everywhere, or nothing else counts.",
      mend: "Let the safety pages ask something, and the state come back.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea }, end: done }
        === shared/help.yaml
        graph: help
        start: lines
        states:
          lines: { say: There is help., end: again }
        === program.yaml
        program: tea
        first: tea
        safety: { check: help, act: help, menu: help, together: help }
        """, replace: "help., end: again }",
      with: "help., ask: { type: go-on }, go: on }\n  on: { end: again }"),
    RulePage(
      "near-options",
      means: "What one option is called is one typing mistake away from another option.",
      because: "Somebody who mistypes one of them would be taken to mean the other.",
      mend: "Call one of them something else.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choices, text: Which?, keep: tea, options: { dark: Black leaf, other: Black loaf } }, end: done }
        """, replace: "Black loaf", with: "A loaf"),
    RulePage(
      "near-command",
      means: "What an option is called is one typing mistake away from a command.",
      because: "Somebody who mistypes it would be taken to ask for something else.",
      mend: "Call it something else, or leave it: what was done by mistake can be taken back.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choices, text: Which?, keep: tea, options: { calm: Quiet, loud: Loud } }, end: done }
        === words/commands.yaml
        words: commands
        lists:
          stop: [quit]
        """, replace: "Quiet", with: "Silent"),
  ]
}
