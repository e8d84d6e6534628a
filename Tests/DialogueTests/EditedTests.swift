import Dialogue
import DialogueYAML
import Testing

struct EditedTests {
  private let before = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: second
      second:
        ask: { type: choice, text: "Second?", keep: second, options: { tea: Tea, milk: Milk } }
        go: third
      third:
        ask: { type: line, text: "Third, {first}, {second}?", keep: third }
        go: close
      close: { end: done }
    """

  private func graph(_ text: String) throws -> Graph {
    let result = GraphReader.read(Array(text.utf8), file: "walk.yaml")
    #expect(result.findings == [])
    return try #require(result.graph)
  }

  /// A session that stands at its third question.
  private func scene() throws -> Scene {
    var scene = try Scene(before)
    scene.type("one")
    scene.choose("milk")
    return scene
  }

  @Test func `a sentence that was changed is said in its new words`() throws {
    let edited = before.replacing("Third, {first}", with: "And third, {first}")
    let session = try scene().replayed(with: [try graph(edited)])
    #expect(session.asked?.text == "And third, one, Milk?")
    #expect(!session.isMoved)
  }

  @Test func `a state that was renamed is found by its former id`() throws {
    let edited =
      before
      .replacing("third:", with: "last:\n    was: [third]")
      .replacing("go: third", with: "go: last")
    let session = try scene().replayed(with: [try graph(edited)])
    #expect(session.asked?.text == "Third, one, Milk?")
    #expect(!session.isMoved)
  }

  @Test func `a question that is gone leaves its answer, and the graph begins again`() throws {
    let edited = """
      graph: walk
      start: zero
      states:
        zero:
          ask: { type: yes-no, text: "New, {first|nobody}?", keep: zero }
          go: close
        close: { end: done }
      """
    var session = try scene().replayed(with: [try graph(edited)])
    #expect(session.isMoved)
    let effects = session.apply(Event(.returned, at: Moment(seconds: 1_767_603_600)))
    #expect(effects.first == .say("[moved]"))
    #expect(session.asked?.text == "New, one?")
  }

  @Test func `a state that asks no longer is said again, and the talk goes on from there`() throws {
    let edited = before.replacing(
      "ask: { type: choice, text: \"Second?\", keep: second, options: { tea: Tea, milk: Milk } }",
      with: "say: \"Second.\"")
    var session = try scene().replayed(with: [try graph(edited)])
    let effects = session.apply(Event(.returned, at: Moment(seconds: 1_767_603_600)))
    #expect(effects.prefix(2) == [.say("[moved]"), .say("Second.")])
    #expect(session.asked?.text == "Third, one, milk?")
  }

  @Test func `an option that is gone keeps its id as an answer`() throws {
    let edited = before.replacing("milk: Milk", with: "oat: Oat milk")
    let session = try scene().replayed(with: [try graph(edited)])
    #expect(session.asked?.text == "Third, one, milk?")
  }
}

struct EditedVisitTests {
  private let before = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: plan
      plan:
        visit: { graph: plan, as: mine }
        go: close
      close: { say: "{mine.what} {mine.day}", end: done }
    """
  private let plan = """
    graph: plan
    start: what
    states:
      what:
        ask: { type: line, text: "What?", keep: what }
        go: day
      day:
        ask: { type: line, text: "Day, {what}?", keep: day }
        go: made
      made: { end: made }
    """

  @Test func `a place in a graph that is visited no longer is found, and is left at its end`()
    throws
  {
    var scene = try Scene(before, plan)
    scene.type("one")
    scene.type("call")
    let edited = before.replacing("visit: { graph: plan, as: mine }", with: "say: \"No plan.\"")
      .replacing("{mine.what} {mine.day}", with: "Bye.")
    let graphs = try [edited, plan].map { text in
      try #require(GraphReader.read(Array(text.utf8), file: "w.yaml").graph)
    }
    var session = try scene.replayed(with: graphs)
    #expect(session.asked?.text == "Day, call?")
    let answer = Event.Action.answered(.text("Friday", facts: []), text: "Friday")
    let effects = session.apply(Event(answer, at: scene.clock))
    #expect(effects.first == .say("Bye."))
  }

  @Test func `a place in a visited graph is found although the way there was edited`() throws {
    var scene = try Scene(before, plan)
    scene.type("one")
    scene.type("call")
    let edited = before.replacing("go: plan", with: "go: between").replacing(
      "  plan:",
      with: """
          between:
            ask: { type: go-on }
            go: plan
          plan:
        """)
    let graphs = try [edited, plan].map { text in
      try #require(GraphReader.read(Array(text.utf8), file: "w.yaml").graph)
    }
    var session = try scene.replayed(with: graphs)
    #expect(session.asked?.text == "Day, call?")
    let answer = Event.Action.answered(.text("Friday", facts: []), text: "Friday")
    let effects = session.apply(Event(answer, at: scene.clock))
    #expect(effects.first == .say("call Friday"))
  }
}
