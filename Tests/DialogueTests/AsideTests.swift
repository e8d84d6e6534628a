import Testing

@testable import Dialogue

struct AsideTests {
  private let walk = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: second
      second:
        ask: { type: line, text: "Second after {first|nothing}?", keep: second }
        go: close
      close: { say: "Closed.", end: done }
    """
  private let crossroads = """
    graph: crossroads
    start: which
    states:
      which:
        ask: { type: yes-no, text: "Which way?", keep: which }
        end: pause
    """
  private let worry = """
    graph: worry
    start: about
    uses: [gate]
    states:
      about:
        ask: { type: choice, text: "About?", keep: about, options: { afraid: Afraid, keep: Keep, again: Again, more: More, leave: Leave } }
        go:
          - { when: about is afraid, to: afraid }
          - { when: about is keep, to: keep }
          - { when: about is again, to: again }
          - { when: about is more, to: more }
          - { to: leave }
      more:
        ask: { type: line, text: "Who is near?", keep: somebody }
        go: about
      afraid:
        set: { gate: closed }
        end: onward
      keep: { end: keep }
      again: { end: again }
      leave: { end: leave }
    """
  private let urgent = """
    graph: urgent
    start: now
    states:
      now:
        ask: { type: choice, text: "Now?", keep: now, options: { going: Going, again: Again } }
        go:
          - { when: now is again, to: again }
          - { to: leave }
      again: { end: again }
      leave: { end: leave }
    """
  private let breather = """
    graph: breather
    start: pause
    states:
      pause:
        ask: { type: go-on, text: "A pause." }
        end: again
    """
  private let welcome = """
    graph: welcome
    start: who
    states:
      who:
        ask: { type: yes-no, text: "Who is here?", keep: who }
        end: go-on
    """

  private func scene(people: Int = 1) throws -> Scene {
    let program = try Scene.program(
      """
      program: t
      first: walk
      next: crossroads
      return: { graph: welcome, after: 6 }
      gate: { graph: walk, slot: gate }
      safety: { check: worry, act: urgent, menu: worry, together: breather }
      """)
    return try Scene(
      walk, crossroads, worry, urgent, breather, welcome, program: program, people: people)
  }

  private let worried = Event.Action.alarmed(.check(["control"]))

  @Test func `a line that sounds like danger is met, and the record has a marker and no reason`()
    throws
  {
    var scene = try scene()
    scene.perform(worried)
    #expect(scene.question == "About?")
    #expect(scene.effects.first == .clear)
    let record = try #require(scene.records.last)
    #expect(record.event.action == .withheld)
    #expect(record.retention == .withheld)
    #expect(record.said == [])
    #expect(record.path.map(\.graph) == ["walk"])
  }

  @Test func `nothing of the talk off the record is saved but what it came to`() throws {
    var scene = try scene()
    scene.type("hello")
    scene.perform(worried)
    scene.choose("more")
    scene.type("Ann next door")
    scene.choose("again")
    #expect(scene.question == "Second after hello?")
    #expect(
      scene.records.map(\.event.action).suffix(2) == [.withheld, .released("again", gate: nil)])
    #expect(try scene.replayed().lasting == scene.session.lasting)
    #expect(!scene.session.knownWords.contains("Ann next door"))
  }

  @Test func `what was misread is heard again as the answer that it was`() throws {
    var scene = try scene()
    scene.perform(worried)
    scene.choose("keep")
    #expect(scene.effects.contains(.hearAgain))
    #expect(scene.question == "First?")
  }

  @Test func `the same kind is not asked about twice after it was misread, and a stronger one is`()
    throws
  {
    var scene = try scene()
    scene.perform(worried)
    scene.choose("again")
    #expect(!scene.session.heeds(.check(["control"])))
    #expect(scene.session.heeds(.check(["control", "child"])))
    #expect(scene.session.heeds(.act(["control"])))
  }

  @Test func `who went back without a word on it is asked about the same kind again`() throws {
    var scene = try scene()
    scene.perform(worried)
    scene.back()
    #expect(scene.question == "First?")
    #expect(scene.session.heeds(.check(["control"])))
  }

  @Test func `what sounds worse leads further, and what does not is asked again`() throws {
    var scene = try scene()
    scene.perform(worried)
    #expect(!scene.session.heeds(.check(["child"])))
    scene.perform(.alarmed(.act(["suicide"])))
    #expect(scene.question == "Now?")
    scene.choose("again")
    #expect(scene.question == "First?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }

  @Test func `the gate that closes there stays closed, also when turns are taken back`() throws {
    var scene = try scene()
    scene.type("hello")
    scene.perform(worried)
    scene.choose("afraid")
    #expect(scene.question == "Which way?")
    #expect(scene.records.last?.event.action == .released("onward", gate: "closed"))
    scene.back()
    #expect(scene.session.gate == "closed")
    #expect(try scene.replayed().gate == "closed")
  }

  @Test func `back from the first question there leads to the one before`() throws {
    var scene = try scene()
    scene.type("hello")
    scene.perform(worried)
    scene.back()
    #expect(scene.question == "Second after hello?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
    scene.back()
    #expect(scene.question == "First?")
  }

  @Test func `whoever leaves there comes back to a neutral question`() throws {
    var scene = try scene()
    scene.type("hello")
    scene.perform(worried)
    scene.choose("leave")
    #expect(scene.effects.last == .vanish)
    scene.clock.seconds += 60
    scene.perform(.returned)
    #expect(scene.question == "Who is here?")
  }

  @Test func `a talk off the record that was cut off is gone at the next start`() throws {
    var scene = try scene()
    scene.type("hello")
    scene.perform(worried)
    scene.choose("more")
    scene.session = try scene.replayed()
    scene.clock.seconds += 60
    scene.perform(.returned)
    #expect(scene.question == "Who is here?")
    scene.choose("yes")
    #expect(scene.question == "Second after hello?")
  }

  @Test func `two people at the keyboard see a pause, whatever it was`() throws {
    var scene = try scene(people: 2)
    scene.perform(.alarmed(.act(["violence-by-other"])))
    #expect(scene.question == "A pause.")
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.question == "First?")
  }

  @Test func `safe opens its menu, and the record does not say so`() throws {
    var scene = try scene()
    scene.perform(.command(.safe))
    #expect(scene.question == "About?")
    #expect(scene.records.last?.event.action == .withheld)
  }
}

extension Session {
  /// The session without what only concerns the last event and this sitting.
  var lasting: Session {
    var copy = self
    copy.dismissed = []
    copy.entered = []
    copy.enteredAside = []
    copy.said = []
    copy.recorded = nil
    copy.beganAside = false
    return copy
  }
}
