import Authoring
import Dialogue
import Testing

struct BookTests {
  private let walk = """
    graph: walk
    start: tea
    uses: [role]
    states:
      tea:
        say:
          - any: { one: "Hello, *you*.", two: "Hi, {name|you}." }
          - { when: together, text: "Both of you." }
        ask:
          type: choice
          text: "Tea?"
          keep: tea
          why: It warms.
          options: { green: Green tea, black: { text: Black tea, asks: "How strong?" } }
        go:
          - { when: tea is green, to: plan }
          - { to: close }
      plan:
        visit: { graph: plan, as: mine, with: { topic: walking } }
        go:
          - { when: mine is made and role is hurt, to: name }
          - { to: close }
      name: { ask: { type: line, text: "Name?", keep: name, retain: private, skip: false }, go: close }
      close: { set: { a: x, b: x }, say: "{letter}", end: not-now }
    documents:
      letter: [{ when: answered name, text: "From {name}", share: ask }]
    """
  private let plan = """
    graph: plan
    start: what
    takes: [topic]
    states:
      what: { ask: { type: scale, text: "How sure, of {topic}?", keep: sure, range: [0, 10], ends: { 0: not at all, 10: very } }, end: made }
    """
  private let role = """
    graph: role
    start: role
    states:
      role: { ask: { type: choice, text: "Which side?", keep: role, options: { hurt: I was hurt, other: Other } }, end: done }
    """

  private func book() throws -> String { Book(try glossary(walk, plan, role)).markdown }

  @Test func `what is said stands there in all of its wordings, with when it is said`() throws {
    #expect(
      try book().contains(
        """
        #### <a id="walk.tea"></a>tea

        Says:

        > *One of these, in turn:*
        >
        > - Hello, \\*you\\*.
        > - Hi, \\[name, or else: you\\].
        >
        > *If two people are here:* Both of you.

        Asks:

        > **Tea?**

        Answers:

        - **Green tea** → [plan](#walk.plan)
        - **Black tea** (asks further: “How strong?”) → [close](#walk.close)
        - *skipped* → [close](#walk.close)

        *Why it is asked:* It warms.

        Kept as *tea*.

        """))
  }

  @Test func `a visit and its conditions are in words, with links to what they ask about`() throws {
    #expect(
      try book().contains(
        """
        Here the part [Plan](#plan) takes place. It is handed *topic*: walking.

        Then:

        - if how it ended is “made” and [role](#role.role) is “I was hurt” → [name](#walk.name)
        - otherwise → [close](#walk.close)

        """))
  }

  @Test func `what happens to an answer is said below its question`() throws {
    #expect(
      try book().contains(
        """
        Answer: one line in the person's own words.

        Kept as *name*, privately: never in a list, a page or an export. It cannot be skipped.

        Then on to [close](#walk.close).

        """))
  }

  @Test func `an end and what is kept there are sentences`() throws {
    #expect(
      try book().contains(
        """
        *a* and *b* become “x”.

        Says:

        > \\[[the page letter](#walk.page.letter)\\]

        **The end of this part**, with the outcome “not-now”.

        """))
  }

  @Test func `a range is a sentence with what its ends are called`() throws {
    #expect(
      try book().contains(
        "Answer: a number from 0 to 10, where 0 is “not at all” and 10 is “very”.\n"))
  }

  @Test func `the program gives the order, and what comes before and after a conversation`() throws
  {
    let glossary = try glossary(
      plan, walk, role,
      program: """
        program: p
        first: role
        conversations:
          walk:
            title: A walk
            step: "1"
            minutes: 5
            couple: true
            needs: [{ when: role is hurt, else: plan, soft: true }]
            follow-up: { when: mine is made, at: name }
        """)
    let text = Book(glossary).markdown
    #expect(
      text.contains(
        """
        ### <a id="walk"></a>1. A walk

        - About 5 minutes.
        - Has the person do something with or toward the other; only while the gate is open.
        - Unless [role](#role.role) is “I was hurt”, [Plan](#plan) comes first, which may be answered with going on anyway.
        - At a later sitting, if [mine](#walk.plan) is “made”, it goes on at [name](#walk.name).
        - Begins at [tea](#walk.tea).

        """))
    #expect(
      text.contains(
        "- [Role](#role)\n- [1. A walk](#walk)\n\nWhat they share:\n\n- [Plan](#plan)\n"))
  }

  @Test func `every link of the book of the conversations that come with mend leads somewhere`()
    throws
  {
    let text = Book(try Shipped.glossary()).markdown
    let anchors = Set(text.matches(of: /<a id="([^"]+)"><\/a>/).map { String($0.1) })
    let links = Set(text.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) })
    #expect(links.count > 500)
    #expect(links.subtracting(anchors).sorted() == [])
  }

  @Test func `every text of the conversations that come with mend is in the book`() throws {
    func expect(_ words: Words?, in text: String, _ location: String) {
      for wording in words?.parts.flatMap(\.wordings) ?? [] {
        for case .text(let piece) in wording.segments
        where !piece.contains(where: "\\`*_<>[]#|~\n".contains) {
          let line = piece.split(separator: " ").joined(separator: " ")
          #expect(text.contains(line), "\(location)")
        }
      }
    }
    for graph in try Shipped.glossary().graphs {
      let text = Book(Glossary([graph])).markdown
      for state in graph.states { expect(state.say, in: text, "\(graph.id)/\(state.id)") }
      for question in graph.questions {
        expect(question.text, in: text, graph.id)
        expect(question.why, in: text, graph.id)
        for option in question.options where !question.isYesNo && !option.text.contains("*") {
          #expect(text.contains(option.text), "\(graph.id)")
        }
      }
    }
  }
}
