extension RulePage {
  /// Mistakes in what is kept and read again.
  static let slots = [
    RulePage(
      "unknown-slot",
      means: "A slot is named that nothing here keeps, takes or uses.",
      because: "The text would stay empty for everybody, or the condition would never hold.",
      mend: "Correct the name, or write it under 'uses' when another graph keeps it.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea?, keep: tea }, go: close }
          close: { say: "You wrote {te|nothing}.", end: done }
        """, replace: "{te|", with: "{tea|"),
    RulePage(
      "unset-slot",
      means: "A slot is read before anything asks for it, on some road or on all.",
      because: "Somebody would read a sentence with a hole in it.",
      mend:
        "Give the text a fallback, '{tea|tea}', put it under a 'when' that names the slot, or ask earlier.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: "So you like {tea}.", ask: { type: line, text: Which tea?, keep: tea }, go: close }
          close: { end: done }
        """, replace: "{tea}", with: "{tea|tea}"),
    RulePage(
      "unknown-option",
      means: "A condition asks whether a slot is a word that it can never be.",
      because: "It would never hold, and the road behind it would be dead.",
      mend: "Write the id of one of the options, not its text.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: choice, text: Which tea?, keep: tea, options: { green: Green tea, black: Black tea } }
            go: [{ when: tea is gren, to: drink }, { to: close }]
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        """, replace: "is gren", with: "is green"),
    RulePage(
      "wrong-type",
      means: "A condition asks something of a slot that its kind of answer does not have.",
      because: "A choice has no size and a text has no options, so it would never hold.",
      mend: "Ask what the finding offers, or ask another slot.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: choice, text: Which tea?, keep: tea, options: { green: Green tea, black: Black tea } }
            go: [{ when: tea > 3, to: drink }, { to: close }]
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        """, replace: "tea > 3", with: "tea is green"),
    RulePage(
      "unknown-words",
      means: "'mentions' names a list that is not in words/mentions.yaml.",
      because: "Nothing would ever be noticed.",
      mend: "Correct the name, or add the list.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask: { type: line, text: Which tea?, keep: tea }
            go: [{ when: tea mentions milks, to: drink }, { to: close }]
          drink: { say: Enjoy it., go: close }
          close: { end: done }
        === words/mentions.yaml
        words: mentions
        lists:
          milk: [milk, cream]
        """, replace: "milks", with: "milk"),
    RulePage(
      "unkept-read",
      means: "An answer that is not kept is read later, or by another graph.",
      because:
        "'retain: unkept' promises that the answer is gone once it has led somewhere, so there is nothing to read.",
      mend: "Decide by it in the 'go' of its own state, or 'set' a word there that may be kept.",
      bad: """
        graph: tea
        start: offer
        never: together
        states:
          offer: { ask: { type: yes-no, text: Tea?, keep: tea, retain: unkept }, go: close }
          close: { say: [{ when: tea is yes, text: Enjoy it. }], end: done }
        """, replace: ", retain: unkept", with: ""),
    RulePage(
      "unshared-slot",
      means: "The other person is shown an answer that may not be shown.",
      because: "What one person wrote is theirs until they have said yes to sharing it.",
      mend:
        "Write 'share: ask' at the question, so that it is known to be meant for both, or leave the answer out.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { speaker: each, ask: { type: line, text: Which tea?, keep: tea }, go: close }
          close: { say: "They like {other.tea|tea}.", end: done }
        """, replace: "keep: tea }", with: "keep: tea, share: ask }"),
    RulePage(
      "private-read",
      means: "A private answer stands in a document, is copied, or joins a list.",
      because: "Documents and lists are shown and exported; a private answer never is.",
      mend: "Leave it out, or take 'retain: private' from the question.",
      bad: """
        graph: tea
        start: offer
        never: together
        states:
          offer: { ask: { type: line, text: Which tea?, keep: tea, retain: private }, go: close }
          close: { say: "{note}", end: done }
        documents:
          note: [{ when: answered tea, text: "Buy {tea}" }]
        """, replace: ", retain: private", with: ""),
    RulePage(
      "private-together",
      means: "Two people at the keyboard can come to a question whose answer is private.",
      because: "The other person sits beside it and reads along.",
      mend: "Close the state with 'never: together', or ask it only 'when: not together'.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea?, keep: tea, retain: private }, end: done }
        """, replace: "offer: { ask", with: "offer: { never: together, ask"),
    RulePage(
      "unknown-document",
      means: "A document is named that is not there, or has no line to share where one is needed.",
      because: "There would be nothing to show.",
      mend: "Correct the name, or write 'share: ask' at a line of it.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea?, keep: tea }, go: share }
          share: { ask: { type: share, of: nota, keep: shown }, end: done }
        documents:
          note: [{ when: answered tea, text: "Buy {tea}", share: ask }]
        """, replace: "of: nota", with: "of: note"),
    RulePage(
      "document-circle",
      means: "A document stands inside itself.",
      because: "It would have no end.",
      mend: "Take it out of one of the two.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: "{note}", end: done }
        documents:
          note: [Buy tea., "{list}"]
          list: [Green tea., "{note}"]
        """, replace: ", \"{note}\"]", with: "]"),
  ]
}
