import Testing

@testable import Dialogue

struct GateTests {
  private let door = """
    graph: door
    start: where
    states:
      where:
        ask: { type: conversation, text: "Where to?", keep: where }
        go: onward
      onward: { begin: where }
    """
  private let talk = """
    graph: talk
    start: ask
    uses: [gate]
    states:
      ask:
        ask: { type: yes-no, text: "Shall we talk?", keep: talked }
        go:
          - { when: talked is no, to: afraid }
          - { to: more }
      more:
        ask: { type: line, text: "What about?", keep: about }
        end: done
      afraid:
        set: { gate: closed }
        say: Then not.
        go: after
      after:
        ask: { type: yes-no, text: "And still?", keep: still }
        end: done
      look-back:
        ask: { type: yes-no, text: "How was it?", keep: was }
        end: done
    """
  private let alone = """
    graph: alone
    start: ask
    states:
      ask:
        ask: { type: line, text: "Alone?", keep: alone }
        end: done
    """
  private let gate = """
    graph: gate
    start: first
    uses: [gate]
    states:
      first:
        go:
          - { when: gate is closed, to: still }
          - { to: afraid }
      still: { say: Still closed., end: closed }
      afraid:
        ask: { type: choice, text: "Afraid?", keep: afraid, options: { "no": "No", "yes": "Yes", not-now: Not now } }
        go:
          - { when: afraid is yes, to: closed }
          - { when: afraid is no, to: hurt }
          - { to: later }
      hurt:
        ask: { type: choice, text: "Hurt?", keep: hurt, options: { "no": "No", "yes": "Yes" } }
        go:
          - { when: hurt is no, to: open }
          - { to: closed }
      open: { end: open }
      closed: { end: closed }
      later: { end: later }
    """

  private func program(first: String = "door") throws -> Program {
    try Scene.program(
      """
      program: t
      first: \(first)
      next: door
      return: { graph: alone, after: 6 }
      gate: { graph: gate, slot: gate }
      conversations:
        talk: { title: Talk, couple: true, follow-up: { when: answered about, at: look-back } }
        alone: { title: Alone }
      """)
  }

  private func scene(first: String = "door") throws -> Scene {
    first == "talk"
      ? try Scene(talk, door, alone, gate, program: program(first: first))
      : try Scene(door, talk, alone, gate, program: program(first: first))
  }

  @Test func `couple work begins when the gate was asked and is open`() throws {
    var scene = try scene()
    scene.choose("talk")
    #expect(scene.question == "Afraid?")
    scene.choose("no")
    scene.choose("no")
    #expect(scene.question == "Shall we talk?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }

  @Test func `what is only about oneself needs no gate`() throws {
    var scene = try scene()
    scene.choose("alone")
    #expect(scene.question == "Alone?")
  }

  @Test func `the record has what the gate came to, and no answer`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    scene.choose("yes")
    #expect(scene.question == "Where to?")
    let actions = scene.records.map(\.event.action)
    #expect(actions.count == 3)
    #expect(actions.last == .released("closed", gate: nil))
    #expect(scene.records.last?.path == [])
  }

  @Test func `a closed gate says so, and lets nobody by`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("yes")
    scene.choose("talk")
    #expect(scene.said == ["Still closed."])
    #expect(scene.question == "Where to?")
  }

  @Test func `what ends at a closed gate at once is saved as what led there`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("yes")
    scene.choose("talk")
    #expect(scene.records.last?.event.action == .answered(.option("talk", own: nil), text: "talk"))
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }

  @Test func `where it was no moment to ask, it is asked another time`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("not-now")
    #expect(scene.question == "Where to?")
    scene.choose("talk")
    #expect(scene.question == "Afraid?")
  }

  @Test func `a session that begins in couple work begins at the gate`() throws {
    var scene = try scene(first: "talk")
    #expect(scene.question == "Afraid?")
    scene.choose("no")
    scene.choose("no")
    #expect(scene.question == "Shall we talk?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }

  @Test func `couple work ends where the gate closes in the middle of it`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    scene.choose("no")
    scene.choose("no")
    #expect(scene.said == ["Then not."])
    #expect(scene.question == "Where to?")
  }

  @Test func `a plan of couple work is not followed up behind a closed gate`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    scene.choose("no")
    scene.choose("yes")
    scene.type("the summer")
    scene.choose("alone")
    scene.perform(.released("onward", gate: "closed"))
    scene.clock.seconds += 100_000
    scene.perform(.returned)
    #expect(scene.question == "Alone?")
    scene.type("yes")
    #expect(scene.question == "Where to?")
  }

  @Test func `no answer of couple work is asked for again behind a closed gate`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    scene.choose("no")
    scene.choose("yes")
    scene.type("the summer")
    scene.perform(.released("onward", gate: "closed"))
    scene.perform(.change(slot: "about"))
    #expect(scene.question == "Where to?")
  }

  @Test func `back from the gate leads to the question before it`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.back()
    #expect(scene.question == "Where to?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }

  @Test func `a sitting that ends at the gate begins there again`() throws {
    var scene = try scene()
    scene.choose("talk")
    scene.choose("no")
    #expect(scene.question == "Hurt?")
    scene.session = try scene.replayed()
    scene.clock.seconds += 60
    scene.perform(.returned)
    #expect(scene.question == "Afraid?")
    scene.choose("no")
    scene.choose("no")
    #expect(scene.question == "Shall we talk?")
    #expect(try scene.replayed().lasting == scene.session.lasting)
  }
}
