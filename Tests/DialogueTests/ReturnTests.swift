import Dialogue
import Testing

struct ReturnTests {
  private let walk = """
    graph: walk
    start: plan
    states:
      plan:
        ask: { type: line, text: "What will you do?", keep: plan }
        go: made
      made: { set: { promise: open }, go: more }
      more:
        ask: { type: line, text: "More?", keep: more }
        go: close
      close: { end: done }
      followed:
        ask: { type: yes-no, text: 'Done: "{plan}"?', keep: kept }
        go: over
      over: { set: { promise: closed }, end: followed }
    """
  private let welcome = """
    graph: welcome
    start: seen
    states:
      seen:
        say:
          - { when: away >= 10, text: "A while." }
        ask: { type: yes-no, text: "Alone?", keep: alone }
        go:
          - { when: alone is no, to: later }
          - { to: onward }
      later: { end: pause }
      onward: { end: go-on }
    """
  private let check = """
    graph: check
    start: heat
    states:
      heat:
        ask: { type: scale, text: "Heat?", keep: heat }
        go: close
      close: { end: go-on }
    """
  private let program = """
    program: test
    first: walk
    return: { graph: welcome, after: 6, then: check }
    conversations:
      walk:
        title: Walk
        follow-up: { when: promise is open, at: followed }
    """

  private func scene() throws -> Scene {
    var scene = try Scene(walk, welcome, check, program: try Scene.program(program))
    scene.type("call her")
    return scene
  }

  @Test func `a short while after a pause the question is asked again`() throws {
    var scene = try scene()
    scene.perform(.command(.pause))
    scene.clock.seconds += 3600
    scene.perform(.returned)
    #expect(scene.said == ["[resumed]"])
    #expect(scene.question == "More?")
  }

  @Test func `who left in a hurry is first asked what a return asks, and then goes on`() throws {
    var scene = try scene()
    scene.clock.seconds += 60
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
    #expect(try scene.replayed() == scene.session)
    scene.choose("yes")
    #expect(scene.question == "More?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `who left in a hurry before the first answer begins where the session begins`() throws
  {
    var scene = try Scene(walk, welcome, check, program: try Scene.program(program))
    scene.perform(.returned)
    #expect(scene.question == "What will you do?")
  }

  @Test func `who left in a hurry and is not alone now is shown nothing`() throws {
    var scene = try scene()
    scene.perform(.returned)
    scene.choose("no")
    #expect(scene.effects == [.say("[paused]"), .pause])
    scene.clock.seconds += 3600
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
    scene.choose("yes")
    #expect(scene.question == "More?")
  }

  @Test func `after some hours come the welcome, the open promise in its own words, then the rest`()
    throws
  {
    var scene = try scene()
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
    scene.choose("yes")
    #expect(scene.question == "Done: \"call her\"?")
    scene.choose("yes")
    #expect(scene.question == "Heat?")
    scene.give(3)
    #expect(scene.question == "More?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a promise that was followed up is not asked for again`() throws {
    var scene = try scene()
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    scene.choose("yes")
    scene.choose("yes")
    scene.give(3)
    scene.clock.seconds += 86_400 * 12
    scene.perform(.returned)
    #expect(scene.said == ["A while."])
    scene.choose("yes")
    #expect(scene.question == "Heat?")
  }

  @Test func `a return that is broken off begins anew`() throws {
    var scene = try scene()
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    scene.choose("no")
    #expect(scene.effects == [.say("[paused]"), .pause])
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
  }

  @Test func `a return that was broken off goes on where it was after a short while`() throws {
    var scene = try scene()
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    scene.choose("no")
    scene.clock.seconds += 3600
    scene.perform(.returned)
    #expect(scene.said == [])
    #expect(scene.question == "Alone?")
    scene.choose("yes")
    #expect(scene.question == "Done: \"call her\"?")
    #expect(try scene.replayed().asked == scene.session.asked)
    scene.choose("yes")
    #expect(try scene.replayed() == scene.session)
  }

  private let review = """
    graph: walk
    start: plan
    states:
      plan:
        ask: { type: line, text: "What will you do?", keep: plan }
        go: made
      made: { set: { promise: open }, go: more }
      more:
        ask: { type: line, text: "More?", keep: more }
        go: close
      close: { end: done }
      followed:
        ask: { type: yes-no, text: "Done?", keep: kept }
        go: over
      over: { set: { promise: closed }, end: followed }
      due:
        ask: { type: yes-no, text: "Look back?", keep: looked }
        go: seen
      seen: { end: reviewed }
    """

  @Test func `a review comes after the follow-ups of all conversations`() throws {
    let talk = review.replacing("graph: walk", with: "graph: talk").replacing(
      "Done?", with: "Said?")
    let program = program.replacing(
      "    follow-up: { when: promise is open, at: followed }",
      with: """
            follow-up: { when: promise is open, at: followed }
            review: { when: answered plan, at: due }
          talk:
            title: Talk
            follow-up: { when: promise is open, at: followed }
        """)
    var scene = try Scene(review, talk, welcome, check, program: try Scene.program(program))
    scene.type("call her")
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    scene.choose("yes")
    var asked: [String?] = []
    for _ in 0..<3 {
      asked.append(scene.question)
      scene.choose("yes")
    }
    #expect(asked == ["Done?", "Said?", "Look back?"])
    #expect(scene.question == "Heat?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a review that is not due is not entered`() throws {
    let program = program.replacing(
      "    follow-up: { when: promise is open, at: followed }",
      with: "    review: { when: days since done walk >= 28, at: due }")
    var scene = try Scene(review, welcome, check, program: try Scene.program(program))
    scene.type("call her")
    scene.clock.seconds += 86_400 * 30
    scene.perform(.returned)
    scene.choose("yes")
    #expect(scene.question == "Heat?")
  }

  @Test(arguments: [(1, "1 days."), (12, "12 days.")])
  func `how long one was away can be said`(days: Int, said: String) throws {
    let counting = check.replacing(
      "start: heat", with: "start: heat\nuses: [away]"
    ).replacing("    ask: { type: scale", with: "    say: \"{away} days.\"\n    ask: { type: scale")
    var scene = try Scene(
      walk.replacing("promise: open", with: "promise: none"), welcome, counting,
      program: try Scene.program(program))
    scene.type("call her")
    scene.clock.seconds += 86_400 * Int64(days)
    scene.perform(.returned)
    scene.choose("yes")
    #expect(scene.said == [said])
  }
}
