import Dialogue
import Testing

/// Two people at one keyboard.
struct PairTests {
  private let place = """
    graph: place
    start: role
    states:
      role:
        speaker: each
        ask: { type: line, text: "Where?", keep: where }
        go: both
      both:
        say: "{where|nowhere}"
        ask: { type: line, text: "And?", keep: rest }
        end: done
    """

  @Test func `who skips a question leaves it to the other one all the same`() throws {
    var scene = try Scene(place, people: 2)
    scene.perform(.skipped)
    #expect(scene.question == "Where?")
    scene.type("at home")
    #expect(scene.question == "And?")
    scene.perform(.command(.back))
    #expect(scene.question == "Where?")
  }

  @Test func `the one whose turn it was is asked when they come back`() throws {
    let welcome = """
      graph: welcome
      start: hello
      states:
        hello: { ask: { type: go-on }, end: go-on }
      """
    var program = Program(first: Reference("place", at: .start))
    program.returning = Program.Return(graph: Reference("welcome", at: .start), after: 6)
    var scene = try Scene(place, welcome, program: program, people: 2)
    scene.type("first")
    scene.perform(.command(.pause))
    scene.clock.seconds += 86_400
    scene.perform(.returned)
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.question == "Where?")
    scene.type("second")
    #expect(scene.question == "And?")
    #expect(scene.said == ["first"])
  }

  @Test func `a turn without a name is announced in the phrase's own words`() throws {
    let scene = try Scene(place, people: 2)
    #expect(scene.said == ["[turn: ]"])
  }
}
