import Dialogue
import DialogueYAML
import Testing

/// Mistakes in the program and in the stock phrases.
struct ProgramTests {
  private let door = """
    graph: door
    start: s
    states:
      s: { ask: { type: choice, text: Who?, keep: role, options: { hurt: Hurt one, both: Both of us } }, go: t }
      t: { end: done }
      later: { end: done }
      again: { end: done }
    """

  private let bot = "graph: bot\nstart: s\nstates:\n  s: { say: hi, end: again }\n"

  private func expectOnly(
    _ rule: String, program: String, location: SourceLocation = #_sourceLocation
  ) {
    DialogueYAMLTests.expectOnly(
      rule,
      in: [
        "00-door.yaml": door, "program.yaml": program, "shared/bot.yaml": bot,
        "words/situations.yaml": "words: situations\nlists:\n  bot: [are you a bot]\n",
      ], location: location)
  }

  private let good = """
    program: mend
    first: door
    return: { graph: door, after: 6 }
    next: door
    conversations:
      door: { title: The door, when: not answered role, needs: [{ when: done door, else: door }], follow-up: { when: role is hurt, at: later }, review: { when: days since done door >= 28, at: again } }
    on: { bot: bot, long: bot }
    """

  @Test func `a program whose names are all known is fine`() {
    expectNone(in: ["00-door.yaml": door, "shared/bot.yaml": bot, "program.yaml": good])
  }

  @Test(arguments: [
    ("first: door", "first: ⟦doro"), ("return: { graph: door", "return: { graph: ⟦doro"),
    ("next: door", "next: ⟦doro"), ("else: door", "else: ⟦doro"), ("bot: bot", "bot: ⟦bott"),
    ("when: done door", "when: done ⟦doro"), ("since done door", "since done ⟦doro"),
  ])
  func `an unknown graph is reported`(right: String, wrong: String) {
    expectOnly("unknown-graph", program: good.replacing(right, with: wrong))
  }

  @Test func `a conversation without a graph is reported`() {
    expectOnly(
      "unknown-graph",
      program: good.replacing("on: {", with: "  ⟦trust: { title: Trust }\non: {"))
  }

  @Test func `a review at an unknown state is reported`() {
    expectOnly("unknown-state", program: good.replacing("at: again", with: "at: ⟦agian"))
  }

  @Test func `a guard of a conversation that asks an unknown slot is reported`() {
    expectOnly(
      "unknown-slot", program: good.replacing("not answered role", with: "not answered ⟦roel"))
  }

  @Test func `a review has a guard and a state`() {
    expectOnly(
      "missing-key",
      program: good.replacing(
        "review: { when: days since done door >= 28, at: again", with: "review: ⟦{ at: again"))
  }

  @Test func `a follow-up that counts the plans would count itself`() {
    expectOnly(
      "bad-guard",
      program: good.replacing("when: role is hurt", with: "when: role is hurt and ⟦plans >= 1"))
  }

  @Test func `what stands before a conversation may count the plans`() {
    expectNone(in: [
      "00-door.yaml": door, "shared/bot.yaml": bot,
      "program.yaml": good.replacing("when: not answered role", with: "when: plans < 2"),
    ])
  }

  @Test func `a follow-up at an unknown state is reported`() {
    expectOnly("unknown-state", program: good.replacing("at: later", with: "at: ⟦latr"))
  }

  @Test func `a follow-up that asks an unknown slot is reported`() {
    expectOnly("unknown-slot", program: good.replacing("when: role", with: "when: ⟦roel"))
  }

  @Test func `a follow-up that asks for an unknown word is reported`() {
    expectOnly("unknown-option", program: good.replacing("is hurt", with: "is ⟦hrut"))
  }

  @Test func `a follow-up that compares a word is reported`() {
    expectOnly("wrong-type", program: good.replacing("role is hurt", with: "⟦role < 3"))
  }

  @Test func `a situation that is never heard is reported`() {
    expectOnly("unknown-situation", program: good.replacing("bot: bot", with: "⟦bott: bot"))
  }

  @Test func `an outcome that says nothing about the question is reported`() {
    DialogueYAMLTests.expectOnly(
      "unknown-outcome",
      in: [
        "00-door.yaml": door.replacing("  later: { end: done }\n", with: "").replacing(
          "  again: { end: done }", with: ""),
        "program.yaml": "program: mend\nfirst: door\non: { bot: bot }\n",
        "shared/bot.yaml": "graph: bot\nstart: s\nstates:\n  s: { say: hi, end: ⟦agian }\n",
      ])
  }

  @Test func `a conversation without a title is reported`() {
    expectOnly(
      "missing-key", program: good.replacing("  door: { title: The door,", with: "  ⟦door: {"))
  }

  @Test func `a phrase that fills in what it is not given is reported`() throws {
    let (voice, findings) = VoiceReader.read(
      Array("phrases:\n  turn: \"Now {nam}\"\n  paused: Stop\n".utf8), file: "voice.yaml")
    #expect(findings.allSatisfy { $0.rule == "missing-key" })
    let found = Checker.check(everything: [], program: nil, voice: voice)
    #expect(
      found.map(\.description) == [
        "voice.yaml:2:15: error: [unknown-slot] '{nam}' is not filled in for the phrase 'turn'; "
          + "did you mean 'name'?"
      ])
  }

  @Test func `a state that only a follow-up enters is on a road`() {
    DialogueYAMLTests.expectOnly(
      "unreachable-state",
      in: [
        "00-door.yaml": door.replacing("later:", with: "⟦later:"),
        "program.yaml": good.replacing(
          "follow-up: { when: role is hurt, at: later }, ", with: ""
        ).replacing("on: { bot: bot, long: bot }", with: ""),
      ])
  }
}
