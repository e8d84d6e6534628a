extension RulePage {
  /// Mistakes in what can be answered.
  static let answers = [
    RulePage(
      "same-options",
      means: "Two options look alike, or hear the same words.",
      because: "Nobody could choose one of them by typing it.",
      mend: "Word one of them otherwise.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choice, text: Which tea?, keep: tea, options: { green: Green tea, mint: green  TEA } }, end: done }
        """, replace: "green  TEA", with: "Mint tea"),
    RulePage(
      "command-collision",
      means:
        "An option sounds like a command: back, skip, why, help, pause and so on, or begins with a slash.",
      because:
        "Commands work at every question, so whoever types it would be taken somewhere else.",
      mend: "Word the option otherwise.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choice, text: Which tea?, keep: tea, options: { green: Green tea, none: Skip } }, end: done }
        """, replace: "none: Skip", with: "none: No tea"),
    RulePage(
      "few-words",
      means: "An option of a choice hears fewer than 8 other ways to say it.",
      because:
        "People answer in their own words, and with few examples they are asked back more often than they need to be.",
      mend:
        "Write at least eight under 'hears', as different people would say it, or 'words: few' where hardly anybody says it otherwise.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask:
              type: choice
              text: Which tea?
              keep: tea
              options:
                green: { text: Green tea, hears: [the green one, sencha] }
                other: { text: Another tea, asks: Which one? }
            end: done
        === words/synonyms.yaml
        words: synonyms
        lists:
          tea: [tea, brew]
        """, replace: "text: Which tea?", with: "text: Which tea?\n      words: few"),
    RulePage(
      "sounds-like-danger",
      means: "An option, or what it hears, sounds like somebody being in danger.",
      because:
        "An authored answer is taken before danger is looked for, so a cry for help could be taken for it.",
      mend:
        "Word it otherwise, or write 'retain: unkept' where the question asks whether somebody is safe.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choice, text: How is it?, keep: mood, options: { well: Well, low: I want to die } }, end: done }
        === words/danger/dying.yaml
        danger: dying
        rules:
          die: { about: suicide, tier: act, say: want to die }
        === words/danger/examples/dying.yaml
        examples: dying
        lines:
          die:
            catches: [I want to die, so want to die, want to die]
            spares: [I want to dine, wants a tea, to die for]
        """, replace: "low: I want to die", with: "low: Very low"),
  ]
}
