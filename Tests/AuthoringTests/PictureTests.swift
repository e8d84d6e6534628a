import Authoring
import Dialogue
import Testing

struct PictureTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        ask:
          type: choice
          text: What shall it be, "now" & today?
          keep: tea
          options: { green: Green tea, black: Black tea, none: Nothing }
          retry: { max: 3, then: close }
        go:
          - { when: tea is green or tea is black, to: plan }
          - { when: tea is none, to: close }
          - { to: close }
      plan:
        visit: { graph: plan, as: mine }
        go:
          - { when: mine is made and visits tea >= 1, to: kept }
          - { to: close }
      kept: { set: { later: open }, go: close }
      close: { never: together, say: "You wrote: {mine.what|nothing}", end: done }
    """
  private let plan = """
    graph: plan
    start: what
    states:
      what: { ask: { type: line, text: "What?", keep: what }, end: made }
    """

  private func picture(reached: Set<String>? = nil) throws -> Picture {
    let glossary = try glossary(walk, plan)
    return Picture(of: try #require(glossary.graph("walk")), glossary, reached: reached)
  }

  @Test func `a picture has each state with what it says or asks first`() throws {
    let nodes = try picture().nodes
    #expect(nodes.map(\.id) == ["entry start", "tea", "plan", "kept", "close"])
    #expect(nodes.map(\.kind) == [.entry, .asks, .visits, .says, .ends])
    #expect(nodes[1].text == "What shall it be, \"now\" & today?")
    #expect(nodes[2].notes == ["visits plan"])
    #expect(nodes[3].notes == ["keeps later: 'open'"])
    #expect(nodes[4].text == "You wrote: [nothing]")
    #expect(nodes[4].notes == ["ends: done", "passed over by two people"])
  }

  @Test func `an arrow has the answers that lead along it, as they stand on the screen`() throws {
    let edges = try picture().edges.filter { $0.from == "tea" && !$0.isLastResort }
    #expect(edges.map(\.to) == ["plan", "close"])
    #expect(edges[0].labels == ["“Green tea” or “Black tea”"])
    #expect(edges[1].labels == ["“Nothing”", "skipped"])
  }

  @Test func `where a question gives up is an arrow of its own`() throws {
    let edge = try #require(try picture().edges.first(where: \.isLastResort))
    #expect(edge.from == "tea")
    #expect(edge.to == "close")
    #expect(edge.labels == ["after 3 lines that were not understood"])
  }

  @Test func `the outcome of a visit and the number of visits are in words`() throws {
    let edges = try picture().edges.filter { $0.from == "plan" }
    #expect(edges.map(\.labels) == [["“made” and 'tea' has been reached"], ["otherwise"]])
  }

  @Test func `what transcripts came to is told apart and counted`() throws {
    let picture = try picture(reached: ["tea", "close"])
    #expect(picture.title == "Walk (2 of 4 states reached)")
    #expect(picture.nodes.map(\.isReached) == [nil, true, false, false, true])
    #expect(picture.dot.contains("\"plan\" [label=<<b>plan</b>"))
    #expect(picture.mermaid.contains(":::unreached"))
  }

  @Test func `a way to a name that is no state leads to a box that says so`() throws {
    let glossary = try glossary("graph: a\nstart: s\nstates: { s: { go: lost } }")
    let picture = Picture(of: glossary.graphs[0], glossary)
    #expect(picture.nodes.last?.kind == .missing)
    #expect(picture.nodes.last?.title == "no state 'lost'")
  }

  @Test func `follow-ups and reviews of the program lead into the picture`() throws {
    let glossary = try glossary(
      walk, plan,
      program: """
        program: p
        first: walk
        conversations:
          walk:
            title: A walk
            step: "1"
            minutes: 5
            follow-up: { when: mine is made, at: kept }
        """)
    let picture = Picture(of: glossary.graphs[0], glossary)
    #expect(picture.title == "A walk")
    #expect(picture.nodes[1].title == "later, as a follow-up: if mine is “made”")
    #expect(picture.edges[1] == Picture.Edge(from: "entry follow-up", to: "kept"))
  }

  @Test func `Mermaid is written so that no text is taken for markup`() throws {
    let glossary = try glossary(
      "graph: a\nstart: end\nstates: { end: { say: 'Say \"<b>\" #1', end: done } }")
    #expect(
      Picture(of: glossary.graphs[0], glossary).mermaid.hasPrefix(
        """
        ---
        title: "A"
        ---
        flowchart TD
          s_entry_of_start(["<b>start</b>"])
          s_end{{"<b>end</b><br/>Say #quot;#lt;b#gt;#quot; #35;1<br/><i>ends: done</i>"}}:::ends
          s_entry_of_start --> s_end

        """))
  }

  @Test func `DOT is written so that no text is taken for markup`() throws {
    let glossary = try glossary(
      "graph: a\nstart: s\nstates: { s: { say: 'Say \"<b>\" & more', end: done } }")
    let dot = Picture(of: glossary.graphs[0], glossary).dot
    #expect(dot.contains("Say &quot;&lt;b&gt;&quot; &amp; more<br/>"))
  }

  @Test func `every state and way of every conversation that comes with mend is drawn`() throws {
    let glossary = try Shipped.glossary()
    #expect(glossary.graphs.count > 40)
    for graph in glossary.graphs {
      let picture = Picture(of: graph, glossary)
      let ids = Set(picture.nodes.map(\.id))
      #expect(ids.count == picture.nodes.count, "\(graph.id)")
      for state in graph.states {
        #expect(ids.contains(state.id), "\(graph.id)/\(state.id)")
        guard case .go(let branches) = state.exit else { continue }
        for branch in branches {
          let edge = picture.edges.first { $0.from == state.id && $0.to == branch.to.name }
          #expect(edge != nil, "\(graph.id)/\(state.id)")
        }
      }
      #expect(!picture.nodes.contains { $0.kind == .missing }, "\(graph.id)")
    }
  }
}

struct GuardWordsTests {
  /// The words on the first of two ways.
  private func words(_ condition: String) throws -> String {
    let glossary = try glossary(
      """
      graph: a
      start: s
      states:
        s: { ask: { type: choice, text: "Tea?", keep: tea, options: { green: Green, black: Black } }, go: t }
        t: { ask: { type: line, text: "More?", keep: more }, go: u }
        u: { ask: { type: scale, text: "How hot?", keep: heat, range: [0, 10] }, go: v }
        v: { go: [{ when: \(condition), to: w }, { to: s }] }
        w: { end: done }
      """)
    return try #require(
      Picture(of: glossary.graphs[0], glossary).edges.first { $0.to == "w" }?.labels.first)
  }

  @Test(arguments: [
    ("tea is green", "tea is “Green”"),
    ("tea is not green", "tea is not “Green”"),
    ("tea is green or tea is black", "tea is “Green” or “Black”"),
    ("not (tea is green or tea is black)", "tea is neither “Green” nor “Black”"),
    ("not (tea is green and heat > 3)", "tea is not “Green” or heat is not above 3"),
    (
      "together and (tea is green or heat < 2.5)",
      "two people are here and (tea is “Green” or heat is below 2.5)"
    ),
    ("not together", "one person is here"),
    ("answered more and not skipped tea", "more was answered and tea was not skipped"),
    ("more is long or more is one-word", "more is long or a single word"),
    ("more mentions excuse", "more mentions 'excuse'"),
    ("not (more mentions excuse)", "more does not mention 'excuse'"),
    ("heat >= 4", "heat is 4 or more"),
    ("change heat <= -2", "the change of heat is -2 or less"),
    ("count more >= 2", "more has 2 or more of its lines"),
    ("tea has green", "tea includes “Green”"),
    ("days since tea > 7", "it is more than 7 days since tea"),
    ("not (days since tea < 7)", "it is not fewer than 7 days since tea"),
    ("away >= 10", "it is 10 or more days since the last sitting"),
    ("done other-talk", "“Other talk” is finished"),
    ("days since done other-talk < 2", "it is fewer than 2 days since “Other talk” was finished"),
    ("visits s >= 1", "'s' has been reached"),
    ("visits s < 1", "'s' has not been reached"),
    ("visits s >= 3", "the times that 's' was reached are 3 or more"),
    ("plans >= 2", "the number of other open plans is 2 or more"),
  ])
  func `a condition reads as English`(condition: String, english: String) throws {
    #expect(try words(condition) == english)
  }
}
