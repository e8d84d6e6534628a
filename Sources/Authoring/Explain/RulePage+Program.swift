extension RulePage {
  private static let cup = """
    graph: tea
    start: offer
    states:
      offer: { ask: { type: yes-no, text: Tea?, keep: tea }, end: done }
    === shared/cup.yaml
    graph: cup
    start: offer
    states:
      offer: { ask: { type: yes-no, text: A cup together?, keep: cup }, end: done }
    """

  private static let gate = """
    === shared/gate.yaml
    graph: gate
    start: safe
    uses: [gate]
    states:
      safe: { ask: { type: yes-no, text: Are you safe?, keep: safe }, go: [{ when: safe is yes, to: open }, { to: closed }] }
      open: { set: { gate: open }, end: open }
      closed: { end: closed }
    """

  private static let situation = """
    graph: tea
    start: offer
    states:
      offer: { ask: { type: yes-no, text: Tea?, keep: tea }, end: done }
    === shared/bot.yaml
    graph: bot
    start: said
    states:
      said: { say: I am a set of written questions., end: OUTCOME }
    === words/situations.yaml
    words: situations
    lists:
      bot: [are you a bot]
    === program.yaml
    program: tea
    first: tea
    on: { SITUATION: bot }
    """

  private static func situation(_ id: String, _ outcome: String) -> String {
    situation.replacing("OUTCOME", with: outcome).replacing("SITUATION", with: id)
  }

  private static let helplines = """
    === helplines.yaml
    note: { for: violence, text: A call can leave a trace. }
    countries:
      uk:
        name: United Kingdom
        lines:
          police: { for: emergency, name: emergency, number: "999", source: gov.uk, dated: null, checked: null }
      elsewhere: { name: Another country, lines: {} }
    """

  /// Mistakes in the program, its gate and the helplines.
  static let program = [
    RulePage(
      "unknown-situation",
      means: "A situation under 'on' is never heard.",
      because: "Its graph would never be visited.",
      mend: "Write the id of a list of words/situations.yaml.",
      bad: situation("bott", "again"), replace: "bott: bot", with: "bot: bot"),
    RulePage(
      "unknown-outcome",
      means:
        "A graph that answers a situation, stands at the gate or talks about danger ends in a word that says nothing there.",
      because: "It would not be known what becomes of the question that it was about.",
      mend: "End it with one of the outcomes that the finding names.",
      bad: situation("bot", "done"), replace: "questions., end: done",
      with: "questions., end: again"),
    RulePage(
      "no-gate",
      means: "A conversation is couple work, and the program has no gate.",
      because:
        "Somebody who is afraid of the other person could be sent to do something with them.",
      mend: "Name a gate, which asks whether they are safe, under 'gate'.",
      bad: """
        \(cup)
        \(gate)
        === program.yaml
        program: tea
        first: tea
        conversations:
          cup: { title: A cup together, couple: true }
        """, replace: "first: tea\n", with: "first: tea\ngate: { graph: gate, slot: gate }\n"),
    RulePage(
      "couple-road",
      means: "A road leads to couple work without passing the gate.",
      because: "The gate protects only if there is no way around it.",
      mend: "Let the program offer the conversation, instead of going or visiting there.",
      bad: """
        \(cup)
        \(gate)
        === program.yaml
        program: tea
        first: cup
        gate: { graph: gate, slot: gate }
        conversations:
          cup: { title: A cup together, couple: true }
        """, replace: "first: cup", with: "first: tea"),
    RulePage(
      "no-helplines",
      means: "A graph says helplines, or asks for the country, and there is no helplines.yaml.",
      because: "Somebody in danger would be told nothing.",
      mend: "Add the file.",
      bad: """
        graph: tea
        start: where
        states:
          where: { ask: { type: country, text: Where are you?, keep: country }, end: done }
        """, replace: "end: done }", with: "end: done }\n" + helplines),
    RulePage(
      "no-emergency",
      means: "A country has no line for emergencies.",
      because: "It is the first number that anybody there needs.",
      mend: "Add one with 'for: emergency' and its source.",
      bad: """
        graph: tea
        start: where
        states:
          where: { ask: { type: country, text: Where are you?, keep: country }, end: done }
        \(helplines.replacing("for: emergency", with: "for: crisis"))
        """, replace: "for: crisis", with: "for: emergency"),
    RulePage(
      "unknown-purpose",
      means: "A helpline is for something that no helpline is there for.",
      because: "It would never be said.",
      mend: "Write emergency, silent, violence, crisis, child or own-behavior.",
      bad: """
        graph: tea
        start: where
        states:
          where: { ask: { type: country, text: Where are you?, keep: country }, go: whom }
          whom: { say: [{ helplines: emergencies }], end: done }
        \(helplines)
        """, replace: "emergencies", with: "emergency"),
  ]
}
