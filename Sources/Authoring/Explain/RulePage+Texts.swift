extension RulePage {
  /// Mistakes in texts and guards.
  static let texts = [
    RulePage(
      "empty-text",
      means: "A text or a name is empty.",
      because: "There would be an empty line on the screen, or a way to nowhere.",
      mend: "Write it, or take its key out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: "", end: done }
        """, replace: "\"\"", with: "Tea is ready."),
    RulePage(
      "control-character",
      means: "A text has a character that a terminal obeys instead of showing it.",
      because: "It could hide what is said, or change the screen of somebody who may be watched.",
      mend: "Take the escape out.",
      bad: #"""
        graph: tea
        start: offer
        states:
          offer: { say: "Tea is \e[31mhot.", end: done }
        """#, replace: #"\e[31m"#, with: ""),
    RulePage(
      "bad-text",
      means: "A brace in a text opens or closes nothing, or what it fills in cannot be read.",
      because:
        "Braces are how a text quotes an answer, and one by itself would be said as it stands.",
      mend: "Close it, take it out, or write it twice to have one said.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: "Tea} is ready.", end: done }
        """, replace: "Tea}", with: "Tea"),
    RulePage(
      "bad-guard",
      means: "A condition under 'when' cannot be read.",
      because:
        "A condition that means nothing would have to count as true or as false, and both would be wrong.",
      mend:
        "Write it as Dialogues/README.md shows: a slot, 'is', a word; joined with 'and', 'or', 'not'.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: yes-no, text: Tea?, keep: tea }
            go: [{ when: tea equals yes, to: drink }, { to: close }]
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        """, replace: "equals", with: "is"),
  ]
}
