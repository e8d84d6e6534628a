extension RulePage {
  /// Mistakes in what people say.
  static let words = [
    RulePage(
      "two-meanings",
      means: "The same words stand in two lists of a file.",
      because: "They could be heard as either, and which one would be chance.",
      mend: "Keep them in the list that they mean more often.",
      bad: """
        === words/yes-no.yaml
        words: yes-no
        lists:
          "yes": [sure, okay]
          "no": [nope, okay]
        """, replace: "[nope, okay]", with: "[nope]"),
    RulePage(
      "upper-case",
      means: "An entry has a capital letter.",
      because: "What is typed is compared in lower case, so it would never be heard.",
      mend: "Write it in lower case.",
      bad: """
        === words/yes-no.yaml
        words: yes-no
        lists:
          "yes": [sure, Okay]
        """, replace: "Okay", with: "okay"),
    RulePage(
      "two-readers",
      means: "Two files that are heard at the same question have the same words.",
      because: "One of them is heard first, and the other one never.",
      mend: "Take them out of one of the files.",
      bad: """
        === words/yes-no.yaml
        words: yes-no
        lists:
          "no": [nope, pass]
        === words/commands.yaml
        words: commands
        lists:
          skip: [skip this, pass]
        """, replace: "[skip this, pass]", with: "[skip this]"),
    RulePage(
      "no-example",
      means: "A list that is a rule has no line that shows what it does.",
      because:
        "Such lists say what the rest of a line means, which their words alone do not tell; the examples are run as tests.",
      mend: "Write a line under 'examples' that has an entry of the list in it.",
      bad: """
        === words/scale.yaml
        words: scale
        lists:
          top: [max]
        """, replace: "top: [max]", with: "top: [max]\nexamples:\n  top: [it is max]"),
  ]
}
