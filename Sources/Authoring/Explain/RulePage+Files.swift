extension RulePage {
  /// Mistakes in the form of a file.
  static let files = [
    RulePage(
      "bad-yaml",
      means: "The file is not YAML, so reading ends where that shows.",
      because:
        "Nothing after that place can be read, and no other rule can be applied to the file.",
      mend:
        "Look at the line that is named and the one before it: a bracket that is not closed, a text with ': ' or a brace that needs quotation marks, or a line that is set in by too much.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: {name} is here., end: done }
        """, replace: "{name} is here.", with: "\"Tea is here.\""),
    RulePage(
      "forbidden-yaml",
      means:
        "Something of YAML is used that is not read here: an anchor, an alias, a tag, a merge key, a second document, or more than 32 levels.",
      because:
        "A conversation is read by people who do not know YAML, and each of these makes a text mean something that does not stand there.",
      mend: "Write out what is meant, in each place.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: &hello Hello., end: done }
        """, replace: "&hello ", with: ""),
    RulePage(
      "too-many",
      means: "A thousand mistakes were found in one file, and those after them are not named.",
      because:
        "A file with so many has one mistake near its top, mostly, and a longer list helps nobody.",
      mend: "Mend those that are named first, and check again."),
    RulePage(
      "unknown-key",
      means: "A key stands where it means nothing.",
      because: "What is written under it would never be said or asked, and nobody would notice.",
      mend:
        "Correct its spelling, move it to where it belongs, or take it out. Dialogues/README.md lists the keys of each place.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { sya: Hello., end: done }
        """, replace: "sya", with: "say"),
    RulePage(
      "duplicate-key",
      means: "A key stands twice in the same place.",
      because: "Only one of the two could count, and the other one would be lost without a word.",
      mend: "Keep one, or give one of them another name.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: Hello., say: Tea is ready., end: done }
        """, replace: "say: Hello., say: Tea is ready.", with: "say: [Hello., Tea is ready.]"),
    RulePage(
      "missing-key",
      means: "Something is not said that cannot be done without.",
      because: "The conversation could not be walked, or an answer would go nowhere.",
      mend: "Add the key that the finding names.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea? }, end: done }
        """, replace: "text: Which tea?", with: "text: Which tea?, keep: tea"),
    RulePage(
      "wrong-kind",
      means:
        "A value is of another kind than its key needs: a text where a list is needed, or a word where a number is.",
      because: "It cannot be read as anything, so the place stays empty.",
      mend: "Write what the finding asks for.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { teach: often, say: Tea is a leaf., end: done }
        """, replace: "often", with: "true"),
    RulePage(
      "wrong-count",
      means: "There are too few or too many of something, such as options or rows.",
      because: "One option is no choice, and more than seven are not read.",
      mend: "Add or take out some, or use another type of question.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: choice, text: Which tea?, keep: tea, options: { green: Green } }, end: done }
        """, replace: "green: Green", with: "green: Green, black: Black"),
    RulePage(
      "unknown-type",
      means: "There is no such type of question.",
      because: "An answer could not be heard.",
      mend: "Write one of the types that Dialogues/README.md lists.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes, text: Tea?, keep: tea }, end: done }
        """, replace: "type: yes", with: "type: yes-no"),
    RulePage(
      "unknown-row",
      means: "A sum of a form names a row that is not there.",
      because: "The number would be too small, and nobody could see why.",
      mend: "Correct the name, or add the row.",
      bad: """
        graph: tea
        start: offer
        states:
          offer:
            ask:
              type: form
              text: How much of each?
              keep: mix
              range: [0, 3]
              rows: { green: Green, black: Black }
              sums: { all: { of: [green, blakc] } }
            end: done
        """, replace: "blakc", with: "black"),
    RulePage(
      "bad-id",
      means: "A name is no id: letters, digits, - and _, beginning with a letter, 64 at most.",
      because: "Saved sessions and guards find everything by its id, so it must be one word.",
      mend: "Write it in one word.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: line, text: Which tea?, keep: my tea }, end: done }
        """, replace: "my tea", with: "my-tea"),
  ]
}
