import Dialogue
import DialogueYAML
import Testing

/// Mistakes in the options of a question.
struct OptionTests {
  private func graph(_ options: String) -> String {
    """
    graph: a
    start: s
    uses: []
    states:
      r: { ask: { type: choice, text: Who?, keep: role, options: { hurt: Hurt one, both: Both of us } }, go: s }
      s:
        ask:
          type: choice
          text: Which?
          keep: k
          options:
            \(options)
        go: t
      t: { end: done }
    """.replacing("start: s", with: "start: r")
  }

  @Test func `two options of one label are reported`() {
    expectOnly("same-options", graph("{ b: Being fair, c: ⟦'being  FAIR!' }"))
  }

  @Test func `a label that another option hears is reported`() {
    expectOnly("same-options", graph("{ b: { text: Bee, hears: [see] }, c: ⟦See }"))
  }

  @Test func `what two options hear is reported`() {
    expectOnly(
      "same-options",
      graph("{ b: { text: Bee, hears: [it, buzz] }, c: { text: See, hears: [sea, ⟦buzz] } }"))
  }

  @Test func `an option that is called by another's place is reported`() {
    expectOnly("same-options", graph("{ b: { text: Twice, hears: [⟦\"2\"] }, c: See }"))
  }

  @Test func `options of one label that never stand together are fine`() {
    expectNone(in: [
      "a.yaml": graph(
        "{ b: { text: Yes I did, when: role is hurt }, c: { text: Yes I did, when: role is both }, d: No }"
      )
    ])
  }

  @Test(arguments: [
    "{ b: Bee, c: ⟦Skip }", "{ b: Bee, c: ⟦Forget }", "{ b: Bee, c: ⟦/pause }",
    "{ b: Bee, c: ⟦'Why?' }",
    "{ b: Bee, c: ⟦QQ }",
  ])
  func `a label that is a command is reported`(options: String) {
    expectOnly("command-collision", graph(options))
  }

  @Test func `what an option hears must not be a command`() {
    expectOnly(
      "command-collision",
      graph("{ b: Bee, c: { text: See, hears: [sea, ⟦go, again] } }").replacing(
        "⟦go, again", with: "go, ⟦again"))
  }

  private let synonyms = "words: synonyms\nlists:\n  a: [x]\n"

  @Test func `an option that hears few words is reported where there are synonyms`() {
    let many = "[q, r, t, u, v, w, x, y]"
    let options = "{ ⟦b: { text: Bee, hears: [buzz] }, c: { text: See, hears: \(many) } }"
    let text = graph(options).replacing(
      "type: choice, text: Who?", with: "type: choice, words: few, text: Who?")
    expectOnly("few-words", in: ["a.yaml": text, "words/synonyms.yaml": synonyms])
    expectNone(in: [
      "a.yaml": text.replacing("⟦", with: "").replacing(
        "keep: k", with: "keep: k\n      words: few"),
      "words/synonyms.yaml": synonyms,
    ])
  }

  @Test func `words can only be few`() {
    expectOnly(
      "wrong-kind",
      graph("{ b: Bee, c: See }").replacing("keep: k", with: "keep: k\n      words: ⟦many"))
  }

  private func asking(_ keys: String, type: String = "yes-no") -> String {
    """
    graph: a
    start: s
    uses: []
    states:
      s: { ask: { type: \(type), text: Over?, keep: k, \(keys) }, go: t }
      t: { end: done }
    """
  }

  @Test func `a yes-no question names what else means yes and no`() throws {
    let text = asking("yes: [it ended in May], no: [it goes on, we still meet]")
    expectNone(in: ["a.yaml": text])
    let graph = try #require(GraphReader.read(Array(text.utf8), file: "a.yaml").graph)
    let answers = graph.questions[0].answers(["Yes", "No", "Not sure"])
    #expect(answers.map(\.id) == ["yes", "no", "unsure"])
    #expect(answers.map(\.text) == ["Yes", "No", "Not sure"])
    #expect(answers.map(\.hears) == [["it ended in May"], ["it goes on", "we still meet"], []])
  }

  @Test func `what means yes must not mean no`() {
    expectOnly("same-options", asking("yes: [it ended], no: [⟦it ended]"))
  }

  @Test func `only a yes-no question has yes and no`() {
    expectOnly("unknown-key", asking("⟦yes: [it ended]", type: "line"))
  }
}
