extension RulePage {
  private static let limits = """
    === style.yaml
    limits: { message: 20, teaching: 30, sentence: 8, wordings: 2 }
    often: [OFTEN]
    never: { NEVER }
    """

  private static func saying(
    _ say: String, often: String = "", never: String = "", more: String = ""
  ) -> String {
    """
    graph: tea
    start: offer
    states:
      offer: { \(say), end: done }
    \(more)\(limits.replacing("OFTEN", with: often).replacing("NEVER", with: never))
    """
  }

  private static func phrase(
    _ code: String, _ meaning: String, _ reason: String, message: String, phrase: String,
    bad: String, good: String
  ) -> RulePage {
    RulePage(
      code, means: meaning, because: reason,
      mend:
        "Say it otherwise. The phrases stand under 'never: \(code)' in style.yaml, where an author may change them.",
      bad: saying("say: \(bad)", never: "\(code): { message: \(message), phrases: [\(phrase)] }"),
      replace: bad, with: good)
  }

  /// Mistakes in how the coach speaks; none is looked for without a style.yaml.
  static let style = [
    RulePage(
      "long-sentence",
      means: "A sentence has more words than style.yaml allows.",
      because: "It is read in a bad hour, perhaps on a small screen.",
      mend: "Make it two.",
      bad: saying("say: A cup of tea is a fine thing after a long day."),
      replace: "A cup of tea is a fine thing after a long day.",
      with: "Tea is fine after a long day."),
    RulePage(
      "long-message",
      means:
        "Between two answers more words are said than style.yaml allows, on at least one road.",
      because:
        "A wall of text is not read. States that ask nothing add up, so the length is not that of one text.",
      mend:
        "Say less, or ask something in between. Where something is explained that was asked for, 'teach: true' allows more.",
      bad: saying(
        "say: [Tea is a leaf. It is dried in the sun., Some like it with milk. Others like it plain and hot., It is an old drink.]"
      ),
      replace: ", Some like it with milk. Others like it plain and hot.", with: ""),
    RulePage(
      "second-question",
      means:
        "A question has more than one question mark, none, or something after it; or there is one in what does not ask.",
      because:
        "One thing at a time: whoever is asked two things answers one of them, and it is not known which.",
      mend: "Ask one thing, at the end.",
      bad: saying("ask: { type: line, text: Which tea? And why?, keep: tea }"),
      replace: " And why?",
      with: ""),
    RulePage(
      "same-sentence",
      means: "A sentence of four words or more is said in two places.",
      because: "Whoever reads it a second time hears a machine.",
      mend: "Say one of them in other words.",
      bad: saying("say: [Tea is a leaf., Tea is a leaf.]"), replace: ", Tea is a leaf.]",
      with: ", It grows on hills.]"),
    RulePage(
      "exclamation",
      means: "There is an exclamation mark.",
      because: "The coach does not raise its voice.",
      mend: "End the sentence with a full stop.",
      bad: saying("say: Tea is ready!"), replace: "ready!", with: "ready."),
    RulePage(
      "few-wordings",
      means: "What is said often has fewer wordings than style.yaml asks for.",
      because: "The same words again and again sound like a recording.",
      mend: "Give it more under 'any', each with an id.",
      bad: saying(
        "say: Tea is ready.",
        more: """
          === shared/bot.yaml
          graph: bot
          start: said
          states:
            said: { say: [{ any: { one: I am written questions. } }], end: again }
          === program.yaml
          program: tea
          first: tea
          on: { bot: bot }

          """), replace: "questions. }", with: "questions., two: Nobody types this. }"),
    RulePage(
      "unasked-teaching",
      means: "A road into a state with 'teach: true' does not come from a yes.",
      because: "More words are allowed there because the person wanted them.",
      mend: "Ask first whether they want it, and go there only on a yes.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { ask: { type: yes-no, text: Shall I tell about tea?, keep: tell }, go: [{ when: tell is not no, to: leaf }, { to: close }] }
          leaf: { teach: true, say: Tea is a leaf., go: close }
          close: { end: done }
        \(limits.replacing("OFTEN", with: "").replacing("NEVER", with: ""))
        """, replace: "tell is not no", with: "tell is yes"),
    RulePage(
      "unknown-phrase",
      means: "A name under 'often' in style.yaml is no stock phrase.",
      because: "What it was meant for would not be looked at.",
      mend: "Write the id of a phrase of voice.yaml.",
      bad: saying("say: Tea is ready.", often: "skiped"), replace: "skiped", with: ""),
    phrase(
      "claim", "The coach claims to feel, to understand or to know what it cannot.",
      "It is a set of written questions, and whoever is hurt must be able to rely on that.",
      message: "claims to feel", phrase: "I feel", bad: "So I feel sad.", good: "That may be sad."),
    phrase(
      "accusation", "What is said judges somebody.",
      "Neither of the two is judged here, and whoever feels accused stops answering.",
      message: "accuses", phrase: "your fault", bad: "It was your fault.",
      good: "It was a hard day."),
    phrase(
      "praise", "What is said praises the person.",
      "Praise makes an answer into a test; naming what was done does not.",
      message: "praises the person", phrase: "great job", bad: "So a great job.",
      good: "So that is written down."),
    phrase(
      "avoided-word", "A word stands there that belittles, labels or hurries.",
      "Small words do harm here: 'at least' says that it could be worse.",
      message: "belittles", phrase: "at least", bad: "So at least one.", good: "So there is one."),
    phrase(
      "gendered", "A word guesses the gender of the person or of the other.",
      "It is not known, and a wrong guess says that nobody was listening.",
      message: "guesses", phrase: "his", bad: "So that is his tea.", good: "So that is their tea."),
  ]
}
