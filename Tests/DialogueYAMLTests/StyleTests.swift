import DialogueYAML
import Testing

/// How the coach speaks, in texts.
struct StyleTests {
  /// Small limits and a few phrases.
  static let style = """
    limits: { message: 20, teaching: 30, sentence: 8, wordings: 4 }
    often: [skipped, paused]
    never:
      claim: { message: claims to feel, phrases: [I feel, I'm proud, that must be] }
      avoided-word: { message: belittles, labels: yes, phrases: [at least, co-dependent] }
      gendered: { message: guesses, phrases: [he, "his", himself, husband] }
    """

  /// A graph with one thing that is said or asked.
  private func graph(_ state: String, end: String = "end: done") -> String {
    "graph: a\nstart: s\nstates:\n  s: { \(state), \(end) }\n"
  }

  private func expectOnly(
    _ rule: String, _ graph: String, location: SourceLocation = #_sourceLocation
  ) {
    DialogueYAMLTests.expectOnly(
      rule, in: ["a.yaml": graph, "style.yaml": Self.style], location: location)
  }

  private func expectNone(_ graph: String, location: SourceLocation = #_sourceLocation) {
    DialogueYAMLTests.expectNone(
      in: ["a.yaml": graph, "style.yaml": Self.style], location: location)
  }

  @Test(arguments: [
    #"say: "⟦One two three four five six seven eight nine.""#,
    #"ask: { type: line, text: "One. ⟦Two {k|not counted} three four five six seven, eight (nine) ten?", keep: k }"#,
    #"say: 'Say {{"this"}}. ⟦One two three four five six seven eight nine'"#,
    #"say: "One two. ⟦Wait for 3.5 hours and go on as before you came…""#,
    #"say: [{ any: { one: Well, two: "⟦One two three four five six seven eight nine." } }]"#,
    #"ask: { type: go-on, why: "⟦One two three four five six seven eight nine." }"#,
    #"ask: { type: go-on, unclear: "⟦One two three four five six seven eight nine." }"#,
  ])
  func `a sentence that is too long is reported at its first word`(state: String) {
    expectOnly("long-sentence", graph(state))
  }

  @Test(arguments: [
    #"say: "One two three four five six seven eight.""#,
    #"say: "One two three four. Five six seven eight nine.""#,
    #"say: 'One two three "four?" Five six seven eight nine.'"#,
    #"say: "Half-open and well-meant and so on as said.""#,
    #"ask: { type: choices, text: Which?, keep: k, options: { a: One two three four five six seven eight nine, b: B } }"#,
  ])
  func `sentences that are short, and labels, are fine`(state: String) {
    expectNone(graph(state))
  }

  @Test func `a text of several lines is reported where it begins`() {
    expectOnly(
      "long-sentence",
      """
      graph: a
      start: s
      states:
        s:
          say: ⟦>
            One two. Three four five six
            seven eight nine ten eleven twelve.
          end: done
      """)
  }

  @Test func `a text with escapes is reported where it begins`() {
    expectOnly("exclamation", graph(#"say: ⟦"Say \"no\" loud!""#))
  }

  @Test(arguments: [
    #"say: "Yes⟦!""#,
    #"ask: { type: choice, text: "Which?", keep: k, options: { a: A, b: ⟦"Yes!" } }"#,
  ])
  func `an exclamation mark is reported`(state: String) {
    expectOnly("exclamation", graph(state))
  }

  @Test(arguments: [
    #"ask: { type: line, text: "How? And why⟦?", keep: k }"#,
    #"ask: { type: line, text: "How⟦? Say it.", keep: k }"#,
    #"ask: { type: line, text: ⟦"Say it.", keep: k }"#,
    #"ask: { type: line, text: ["Well.", { any: { a: "How?", b: ⟦"Say it." } }], keep: k }"#,
    #"ask: { type: line, text: ["How?", "And why⟦?"], keep: k }"#,
    #"ask: { type: line, text: ["How⟦?", "Well."], keep: k }"#,
    #"ask: { type: line, text: "How?", keep: k, help: "Well⟦?" }"#,
    #"ask: { type: line, text: "How?", keep: k, why: "Why⟦?" }"#,
    #"say: "Well⟦?""#,
    #"ask: { type: choice, text: "Which?", keep: k, options: { a: A, b: { text: B, asks: ⟦"How? Tell me." } } }"#,
  ])
  func `a second question, or none, is reported`(state: String) {
    expectOnly("second-question", graph(state))
  }

  @Test(arguments: [
    #"ask: { type: line, text: "How would you end it: \"I was …\"?", keep: k }"#,
    #"ask: { type: line, text: 'What if they say "why?"', keep: k }"#,
    #"ask: { type: line, text: "Why {k|?}?", keep: k }"#,
    #"say: 'Ask "how was it?" and wait.'"#,
    #"ask: { type: go-on, text: "Have a look." }"#,
    #"ask: { type: choice, text: "Which?", keep: k, options: { a: A, b: { text: B, asks: "In your words." } } }"#,
    #"ask: { type: yes-no, text: [{ when: together, text: "Both?" }, { when: not together, text: "You?" }], keep: k }"#,
    #"ask: { type: yes-no, text: [{ when: done a, text: "Still?" }, { when: not done a and away > 3, text: "Now?" }, { when: away <= 3 and not done a, text: "Well?" }], keep: k }"#,
  ])
  func `one question at the end is fine`(state: String) {
    expectNone(graph(state))
  }

  @Test func `parts of a question that can hold together are one question`() {
    expectOnly(
      "second-question",
      graph(
        #"ask: { type: yes-no, text: [{ when: together, text: "Both?" }, { when: not done a, text: "You⟦?" }], keep: k }"#
      ))
  }

  @Test func `what a road decided before does not ask a second time`() {
    expectNone(
      """
      graph: a
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k }, go: [{ when: k is yes, to: t }, { to: u }] }
        t: { ask: { type: line, text: [{ when: k is yes, text: How? }, { when: not k is yes, text: Else? }], keep: l }, go: u }
        u: { ask: { type: line, text: How so?, keep: m }, end: done }
      """)
  }

  @Test(arguments: [
    ("claim", #"say: "So ⟦I feel that.""#), ("claim", #"say: "Now ⟦I’m proud.""#),
    ("claim", #"say: "Oh, ⟦That must be it.""#),
    ("gendered", #"say: "So ⟦he went.""#), ("gendered", #"say: "Well … so ⟦he went.""#),
    ("gendered", #"say: "So ⟦he'd go.""#),
    ("gendered", #"ask: { type: line, text: "Was it ⟦his?", keep: k, help: Hm }"#),
    ("avoided-word", #"say: "So ⟦at least one.""#),
    ("avoided-word", #"say: "A ⟦co-dependent one.""#),
    (
      "avoided-word",
      #"ask: { type: choice, text: "Which?", keep: k, options: { a: ⟦"At least one", b: B } }"#
    ),
    (
      "avoided-word",
      #"ask: { type: choice, text: "Which?", keep: k, options: { a: { text: A, says: ⟦at least a }, b: B } }"#
    ),
    ("avoided-word", #"ask: { type: scale, text: "How?", keep: k, ends: { 0: ⟦at least none } }"#),
    (
      "avoided-word",
      #"ask: { type: form, text: "How?", keep: k, range: [0, 4], rows: { a: ⟦at least one } }"#
    ),
  ])
  func `a phrase that is never said is reported by the id of its list`(rule: String, state: String)
  {
    expectOnly(rule, graph(state))
  }

  @Test(arguments: [
    #"say: "The shed is where they feel it.""#, #"say: "It is I. Feel free.""#,
    #"ask: { type: line, text: "What do I {k|never} feel?", keep: k }"#,
    #"say: 'Not "at least" or "he".'"#,
    #"ask: { type: choice, text: "Which?", keep: k, options: { a: { text: I feel it, hears: [at least] }, b: My husband } }"#,
  ])
  func `other words, quotations and labels are fine`(state: String) {
    expectNone(graph(state))
  }

  @Test func `a sentence that is said twice is reported where it is said again`() {
    DialogueYAMLTests.expectOnly(
      "same-sentence",
      in: [
        "a.yaml": graph(#"say: "Now. One two, three four.""#),
        "b.yaml": graph(#"say: 'So. ⟦One two "three" four!'"#).replacing(
          "graph: a", with: "graph: b"
        )
        .replacing("!", with: "."),
        "style.yaml": Self.style,
      ])
  }

  @Test(arguments: [
    (#"why: "One two three four.""#, #"help: "⟦One two three four.""#),
    (#"why: "One two {k|five} three four.""#, #"help: "⟦One two {k|} three four.""#),
  ])
  func `what is filled in makes no other sentence`(first: String, second: String) {
    expectOnly(
      "same-sentence", graph("ask: { type: line, text: What?, keep: k, \(first), \(second) }"))
  }

  @Test func `a sentence names where it was said first`() {
    let found = Dialogues.check([
      ("a.yaml", Array(graph(#"say: ["One two three four.", "One two three four."]"#).utf8)),
      ("style.yaml", Array(Self.style.utf8)),
    ])
    #expect(found.map(\.message) == ["this is said at a.yaml:4 already; say it in other words"])
  }

  @Test(arguments: [
    #"say: ["One two three.", "One two three."]"#,
    #"say: ["One two {k|x} three four.", "One two three {k|x} four."]"#,
    #"say: ["One two three four.", "One two three four five."]"#,
  ])
  func `short sentences and other sentences may be said again`(say: String) {
    expectNone(graph(say, end: "ask: { type: line, text: What?, keep: k }, end: done"))
  }

  @Test func `the same option or the same question for own words may stand twice`() {
    let options = #"{ a: One two three four, b: { text: B, asks: "What would you call it?" } }"#
    expectNone(
      """
      graph: a
      start: s
      states:
        s: { ask: { type: choice, text: Well?, keep: k, options: \(options) }, go: t }
        t: { ask: { type: choice, text: So?, keep: l, options: \(options) }, end: done }
      """)
  }
}
