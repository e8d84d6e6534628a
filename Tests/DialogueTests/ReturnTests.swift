import Dialogue
import DialogueYAML
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
    let (program, findings) = ProgramReader.read(Array(program.utf8), file: "program.yaml")
    #expect(findings == [])
    var scene = try Scene(walk, welcome, check, program: program)
    scene.type("call her")
    return scene
  }

  @Test func `after a short while the question is asked again`() throws {
    var scene = try scene()
    scene.clock.seconds += 3600
    scene.perform(.returned)
    #expect(scene.said == ["[resumed]"])
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
}
