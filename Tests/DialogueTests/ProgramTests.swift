import Dialogue
import Testing

/// What the program decides: which conversations are offered, and what stands before them.
struct ProgramTests {
  private let menu = """
    graph: menu
    start: where
    uses: [last-step]
    states:
      where:
        say:
          - { when: answered last-step, text: "Last: {last-step}." }
          - { when: days since done walk < 2, text: "Just walked." }
          - { when: days since done walk >= 28, text: "Walked long ago." }
        ask: { type: conversation, text: "Where?", keep: where, options: { rest: Rest } }
        go: onward
      onward: { begin: where }
    """
  private let walk = """
    graph: walk
    start: plan
    states:
      plan:
        say:
          - { when: plans >= 1, text: "Another plan is open." }
          - { when: plans >= 2, text: "Two more are." }
        ask: { type: yes-no, text: "Plan?", keep: plan }
        go:
          - { when: plan is yes, to: made }
          - { to: close }
      made: { set: { walk-plan: open }, go: close }
      close: { end: done }
      followed: { set: { walk-plan: closed }, end: followed }
    """
  private let talk = """
    graph: talk
    start: plan
    states:
      plan:
        say: [{ when: plans >= 1, text: "Another plan is open." }]
        ask: { type: yes-no, text: "Talk?", keep: talk }
        go: made
      made: { set: { talk-plan: open }, go: close }
      close: { end: done }
      followed: { end: followed }
    """
  private let ask = """
    graph: ask
    start: ask
    states:
      ask:
        ask: { type: choice, text: "Go?", keep: go, options: { anyway: Anyway, wait: Wait } }
        go:
          - { when: go is anyway, to: anyway }
          - { to: wait }
      anyway: { end: anyway }
      wait: { end: wait }
    """
  private let program = """
    program: test
    first: menu
    next: menu
    conversations:
      walk: { title: Walking, follow-up: { when: walk-plan is open, at: followed } }
      talk: { title: Talking, follow-up: { when: talk-plan is open, at: followed } }
    """

  private func scene(_ program: String? = nil) throws -> Scene {
    let second = ask.replacing("graph: ask", with: "graph: ask-more").replacing(
      "Go?", with: "More?")
    return try Scene(
      menu, walk, talk, ask, second, program: try Scene.program(program ?? self.program))
  }

  private func offered(_ scene: Scene) -> [String] {
    scene.session.asked?.options.map(\.id) ?? []
  }

  private func map(_ scene: inout Scene) -> [Stop] {
    scene.perform(.command(.map))
    return scene.effects.flatMap { if case .map(let stops) = $0 { stops } else { [Stop]() } }
  }

  // A day is that of the clock, however few hours lie between.
  @Test(arguments: [
    (0, "Just walked."), (1, "Just walked."), (2, nil), (27, nil), (28, "Walked long ago."),
  ])
  func `days are counted since a conversation was finished`(days: Int, said: String?) throws {
    var scene = try scene()
    scene.choose("walk")
    scene.choose("no")
    scene.clock.seconds += Int64(days) * 86_400
    scene.perform(.command(.again))
    #expect(scene.said == ["Last: Walking.", said].compactMap(\.self))
  }

  @Test func `no days are counted before a conversation was finished`() throws {
    var scene = try scene()
    #expect(scene.said == [])
    scene.choose("walk")
    scene.clock.seconds += 86_400 * 30
    scene.choose("no")
    #expect(scene.said == ["Last: Walking.", "Just walked."])
  }

  @Test func `plans of other conversations are counted, and one's own is not`() throws {
    var scene = try scene()
    scene.choose("walk")
    scene.choose("yes")
    scene.choose("walk")
    #expect(scene.said == [])
    scene.choose("yes")
    scene.choose("talk")
    #expect(scene.said == ["Another plan is open."])
    scene.choose("yes")
    scene.choose("walk")
    #expect(scene.said == ["Another plan is open."])
  }

  private let needy = """
    program: test
    first: menu
    next: menu
    conversations:
      walk: { title: Walking }
      talk:
        title: Talking
        needs:
          - { when: done walk, else: ask, soft: true }
          - { when: not together, else: ask }
          - { when: done walk and not together, else: ask-more, soft: true }
    """

  @Test func `the needs of a conversation are asked in turn, each with its own way on`() throws {
    var scene = try scene(needy)
    scene.choose("talk")
    #expect(scene.question == "Go?")
    scene.choose("anyway")
    #expect(scene.question == "More?")
    scene.choose("anyway")
    #expect(scene.question == "Talk?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a need that stays unmet leads to what is next`() throws {
    var scene = try scene(needy)
    scene.choose("talk")
    scene.choose("anyway")
    scene.choose("wait")
    #expect(scene.question == "Where?")
  }

  @Test func `a need that is not soft opens no way`() throws {
    var scene = try scene(needy.replacing("soft: true", with: "soft: false"))
    scene.choose("talk")
    scene.choose("anyway")
    #expect(scene.question == "Where?")
  }

  @Test func `needs that hold are not asked about`() throws {
    var scene = try scene(needy)
    scene.choose("walk")
    scene.choose("no")
    scene.choose("talk")
    #expect(scene.question == "Talk?")
  }

  @Test func `a conversation is offered only when its guard holds`() throws {
    var scene = try scene(
      program.replacing("title: Talking", with: "title: Talking, when: done walk"))
    #expect(offered(scene) == ["walk", "rest"])
    scene.choose("walk")
    scene.choose("no")
    #expect(offered(scene) == ["walk", "talk", "rest"])
  }

  @Test func `a conversation that is not offered yet stands on the map for later`() throws {
    var scene = try scene(
      program.replacing("title: Talking", with: "title: Talking, when: done walk"))
    #expect(map(&scene).map(\.progress) == [.open, .later])
  }

  @Test func `the map tells whose plan is open`() throws {
    var scene = try scene()
    scene.choose("walk")
    scene.choose("yes")
    #expect(map(&scene).map(\.hasPlan) == [true, false])
  }

  @Test func `without a limit all conversations are offered, in the program's order`() throws {
    var scene = try scene()
    scene.choose("walk")
    scene.choose("no")
    #expect(offered(scene) == ["walk", "talk", "rest"])
  }

  @Test func `a limit offers first what was not finished`() throws {
    var scene = try Scene(
      menu.replacing("type: conversation", with: "type: conversation, most: 1"), walk, talk,
      program: try Scene.program(program))
    #expect(offered(scene) == ["walk", "rest"])
    scene.choose("walk")
    scene.choose("no")
    #expect(offered(scene) == ["talk", "rest"])
  }

  @Test func `the conversation that was begun last is remembered by its title`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    #expect(scene.said == ["Last: Talking."])
  }

  @Test func `the conversation that was begun last can be begun again`() throws {
    let again = menu.replacing("options: { rest: Rest } }", with: "options: { same: The same } }")
      .replacing("go: onward", with: "go: [{ when: where is same, to: same }, { to: onward }]")
    var scene = try Scene(
      again + "\n  same: { begin: last-step }", walk, talk, program: try Scene.program(program))
    scene.choose("talk")
    scene.choose("no")
    scene.choose("same")
    #expect(scene.question == "Talk?")
  }
}
