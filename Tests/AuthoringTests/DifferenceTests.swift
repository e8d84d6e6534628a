import Authoring
import Dialogue
import Testing

struct DifferenceTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        say:
          - any: { one: "A cup of tea may do you good now.", two: "Tea is ready." }
          - { when: together, text: "Both of you." }
        ask:
          type: choice
          text: "What shall it be?"
          keep: tea
          options: { green: { text: Green tea, hears: [the green one] }, none: Nothing }
        go:
          - { when: tea is green, to: drink }
          - { to: close }
      drink: { say: "Warm it is.", go: close }
      close: { end: done }
    """

  /// What changed in the conversation, from its first line on.
  private func lines(_ edited: String) throws -> [String] {
    let found = Difference(from: Release(try glossary(walk)), to: Release(try glossary(edited)))
    #expect(found.sections.count <= 1)
    if let section = found.sections.first { #expect(section.title == "walk (test.yaml)") }
    return found.sections.first?.lines ?? []
  }

  @Test func `another layout and order of keys is no difference`() throws {
    #expect(
      try lines(
        """
        states:
          close:
            end: done
          drink:
            go: close
            say: Warm it
              is.
          tea:
            go: [{ to: drink, when: tea is green }, { to: close }]
            ask:
              options:
                green: { hears: [the green one], text: Green tea }
                none: { text: Nothing }
              keep: tea
              text: What shall it be?
              type: choice
            say:
              - any: { two: Tea is ready., one: A cup of tea may do you good now. }
              - { text: Both of you., when: together }
        start: tea
        graph: walk
        """) == [])
  }

  @Test(arguments: [
    ("A cup of tea", "A pot of tea", "~ says: “A [-cup-] {+pot+} of tea may do you good now.”"),
    ("Warm it is.", "Good.", "~ says: “Warm it is.” → “Good.”"),
    (
      "when: together, text", "when: not together, text",
      "~ says, if two people are here → if one person is here: “Both of you.”"
    ),
    (", two: \"Tea is ready.\"", "", "- says: “Tea is ready.”"),
    ("two: \"Tea is ready.\"", "two: \"Tea is ready.\", three: \"Tea?\"", "+ says: “Tea?”"),
    ("text: Green tea", "text: Green tea today", "~ answer 'green': “Green tea {+today+}”"),
    ("none: Nothing", "none: Nothing, milk: Milk", "+ answer 'milk': “Milk”"),
    (
      "hears: [the green one]", "hears: [the green one, green please]",
      "+ answer 'green' hears: green please"
    ),
    (
      "{ when: tea is green, to: drink }", "{ when: tea is green, to: close }",
      "~ leads to, if tea is “Green tea”: drink → close"
    ),
    (
      "{ when: tea is green, to: drink }", "{ when: tea is none, to: drink }",
      "~ leads to, if tea is “Green tea” → if tea is “Nothing”: drink"
    ),
    ("keep: tea", "keep: tea\n      skip: false", "+ can be skipped: no"),
    ("end: done", "end: later", "~ ends with: done → later"),
  ])
  func `a change is one line in words`(old: String, new: String, line: String) throws {
    let lines = try lines(walk.replacing(old, with: new))
    #expect(lines.count == 2)
    #expect(lines.last == "    " + line)
  }

  @Test func `a renamed state is one change, and no way to it is another`() throws {
    let edited = walk.replacing("drink: {", with: "sip: { was: [drink],").replacing(
      "to: drink", with: "to: sip")
    #expect(try lines(edited) == ["~ state 'sip', was 'drink'"])
  }

  @Test func `states that came and went are named with what they say`() throws {
    let edited = walk.replacing("drink: {", with: "sip: {").replacing("to: drink", with: "to: sip")
    #expect(
      try lines(edited) == [
        "~ state 'tea'", "    ~ leads to, if tea is “Green tea”: drink → sip",
        "+ state 'sip': “Warm it is.”", "- state 'drink': “Warm it is.”",
      ])
  }

  @Test func `answers in another order are a change of the screen`() throws {
    let edited = walk.replacing(
      "{ green: { text: Green tea, hears: [the green one] }, none: Nothing }",
      with: "{ none: Nothing, green: { text: Green tea, hears: [the green one] } }")
    #expect(
      try lines(edited) == [
        "~ state 'tea'", "    ~ order of the answers: green, none → none, green",
      ])
  }

  @Test func `of an answer that went, nothing more is said`() throws {
    let edited = walk.replacing(
      "green: { text: Green tea, hears: [the green one] }", with: "black: Black tea"
    )
    .replacing("when: tea is green", with: "when: tea is black")
    #expect(
      try lines(edited) == [
        "~ state 'tea'", "    + answer 'black': “Black tea”",
        "    ~ leads to, if tea is “Green tea” → if tea is “Black tea”: drink",
        "    - answer 'green': “Green tea”",
      ])
  }

  @Test func `whole conversations that came and went are named`() throws {
    let (old, new) = (
      try glossary(walk), try glossary("graph: run\nstart: s\nstates: { s: { end: done } }")
    )
    let found = Difference(from: Release(old), to: Release(new))
    #expect(found.sections.map(\.title) == ["run (test.yaml)", "walk (test.yaml)"])
    #expect(
      found.sections.map(\.lines) == [
        ["+ conversation with 1 states"], ["- conversation with 3 states"],
      ])
  }

  @Test func `the program is compared, too`() throws {
    func release(_ minutes: Int) throws -> Release {
      Release(
        try glossary(
          walk,
          program:
            "program: p\nfirst: walk\nconversations: { walk: { title: Walk, step: '1', minutes: \(minutes) } }"
        ))
    }
    let found = Difference(from: try release(5), to: try release(10))
    #expect(found.sections.map(\.title) == ["The program"])
    #expect(found.sections[0].lines == ["~ conversation 'walk'", "    ~ minutes: 5 → 10"])
  }

  @Test func `the conversations that come with mend are the same as themselves`() throws {
    let release = Release(try Shipped.glossary())
    #expect(Difference(from: release, to: release).sections == [])
  }
}
