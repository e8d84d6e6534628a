import DialogueYAML
import Testing

@testable import Dialogue

struct SnapshotTests {
  private let walk = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: second
      second:
        ask: { type: choice, text: "Second?", keep: second, options: { tea: Tea, milk: Milk } }
        go: form
      form:
        ask: { type: form, text: "Rows?", keep: rows, range: [0, 4], shuffled: true, rows: { a: A, b: B } }
        go: inner
      inner:
        visit: { graph: inner, as: inner }
        go: close
      close: { end: done }
    """
  private let inner = """
    graph: inner
    start: ask
    states:
      ask:
        say: [{ any: { one: One., two: Two. } }]
        ask: { type: number, text: "Number?", keep: number }
        go:
          - { when: visits ask < 9, to: ask }
          - { to: close }
      close: { end: done }
    """

  /// Everything that a person did, up to a question in a visit.
  private func scene() throws -> Scene {
    var scene = try Scene(walk, inner)
    scene.type("ne\u{301}e", facts: ["one-word"])
    scene.choose("milk")
    scene.perform(.filled([3], text: "3"))
    scene.perform(.answered(.rows([Answer.Row("a", 3), Answer.Row("b", nil)]), text: "3 -"))
    for number in 0..<3 { scene.give(Double(number)) }
    scene.back()
    scene.perform(.change(slot: nil))
    return scene
  }

  private func graph(_ text: String) throws -> Graph {
    try #require(GraphReader.read(Array(text.utf8), file: "test.yaml").graph)
  }

  private func reader(_ texts: String...) throws -> (String) -> Graph? {
    let graphs = try texts.map(graph)
    return { id in graphs.first { $0.id == id } }
  }

  @Test func `a session comes back from its bytes as it was`() throws {
    let session = try scene().session
    let snapshot = Snapshot(of: session, lines: ["ne\u{301}e", "née"])
    let bytes = try #require(snapshot.encoded(edition: 1))
    let again = try #require(
      Snapshot(bytes, edition: 1, of: session.beginning, graph: try reader(walk, inner)))
    #expect(again == snapshot)
    // Texts that are equal may differ in bytes.
    #expect(again.encoded(edition: 1) == bytes)
  }

  @Test func `bytes of another time are no snapshot`() throws {
    let session = try scene().session
    let bytes = try #require(Snapshot(of: session).encoded(edition: 1))
    let today = try reader(walk, inner)
    let edited = try reader(walk, inner.replacing("One.", with: "Once."))
    #expect(Snapshot(bytes, edition: 2, of: session.beginning, graph: today) == nil)
    #expect(Snapshot(bytes, edition: 1, of: session.beginning, graph: edited) == nil)
    #expect(Snapshot(bytes, edition: 1, of: session.beginning, graph: try reader(walk)) == nil)
    #expect(Snapshot(bytes, edition: 1, of: session.beginning) { _ in throw Malformed() } == nil)
  }

  @Test func `bytes that were cut are no snapshot`() throws {
    let session = try scene().session
    let bytes = try #require(Snapshot(of: session).encoded(edition: 1))
    let today = try reader(walk, inner)
    for count in bytes.indices {
      let cut = Array(bytes[..<count])
      try #require(Snapshot(cut, edition: 1, of: session.beginning, graph: today) == nil)
    }
    #expect(Snapshot(bytes + [0], edition: 1, of: session.beginning, graph: today) == nil)
  }

  @Test(arguments: 0..<8)
  func `whatever bytes are read as, a session can go on with it`(bit: Int) throws {
    let scene = try scene()
    let bytes = try #require(Snapshot(of: scene.session).encoded(edition: 1))
    let today = try reader(walk, inner)
    var random = UInt64(bit)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(bit)
      try goOn(changed, scene.session.beginning, today)
      // And a few at once, of which one may hide the other.
      for _ in 0..<4 {
        random = mix(random, UInt64(index))
        changed[Int(random % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random >> 32) % 12
      }
      try goOn(changed, scene.session.beginning, today)
    }
  }

  private func goOn(
    _ bytes: [UInt8], _ beginning: Session, _ graph: (String) -> Graph?
  ) throws {
    guard var session = Snapshot(bytes, edition: 1, of: beginning, graph: graph)?.session else {
      return
    }
    let actions: [Event.Action] = [
      .command(.again), .answered(.number(3), text: "3"), .command(.back), .command(.back),
      .skipped, .unclear(text: "hm"), .change(slot: "first"), .declined, .returned,
      .answered(.option("tea", own: nil), text: "1"), .silent, .command(.back), .command(.map),
    ]
    for action in actions {
      let event = Event(action, at: Moment(seconds: 1_767_700_000))
      let standing = session.standing
      var effects = session.apply(event)
      while let missing = session.needed {
        effects += session.supply(try #require(graph(missing)))
      }
      _ = session.record(of: event, number: 1, at: standing)
      _ = (session.steps, session.changes, session.knownWords, session.previous)
    }
  }

  @Test func `what began with a typed line off the record is in no snapshot`() throws {
    let aside = """
      graph: aside
      start: ask
      states:
        ask:
          ask: { type: line, text: "Aside?", keep: secret }
          end: again
      """
    let program = try Scene.program(
      """
      program: t
      first: walk
      safety: { check: aside, act: aside, menu: aside, together: aside }
      """)
    var scene = try Scene(walk, inner, aside, program: program)
    #expect(Snapshot(of: scene.session).encoded(edition: 1) != nil)
    scene.perform(.alarmed(.asked))
    #expect(scene.question == "Aside?")
    #expect(Snapshot(of: scene.session).encoded(edition: 1) == nil)
  }

  @Test func `a snapshot holds every property that a session has`() throws {
    let session = try scene().session
    let turn = try #require(session.history.turns.last)
    let frame = try #require(session.stack.last)
    let cell = try #require(session.library.cells.first { $0.origin != nil })
    let asked = try #require(session.asked)
    let aside = Aside(before: [session], base: 0, alarm: nil)
    // Whoever adds one here has read and written it in Snapshot, and raised its version.
    let known: [(any Sendable, [String])] = [
      (
        session,
        [
          "given", "voice", "seed", "people", "asked", "needed", "said", "entered",
          "enteredAside", "recorded", "isMoved", "library", "stack", "history", "person", "now",
          "lastSeen", "away", "finished", "unclear", "silent", "speech", "programCells", "aside",
          "beganAside", "isUnsettled", "isAtRest", "dismissed", "marksOwnWords", "leavesNoTrace",
          "trail",
        ]
      ),
      (
        session.library,
        [
          "graphs", "questions", "cells", "names", "bindings", "twins", "lastSaid", "graphNumbers",
          "cellNumbers", "bindingNumbers",
        ]
      ),
      (
        frame,
        [
          "purpose", "name", "prefix", "phase", "graph", "state", "binding", "counts", "entry",
          "person", "others",
        ]
      ),
      (cell, ["value", "previous", "day", "isSkipped", "origin"]),
      (try #require(cell.origin), ["graph", "state", "binding", "turn"]),
      (session.given, ["program", "labels", "hasGate"]), (asked, ["box", "parts"]),
      (
        asked.parts.value,
        ["text", "options", "rows", "lines", "swapped", "person", "pending"]
      ),
      (session.history, ["ring", "newest", "count", "total"]),
      (turn, ["stack", "person", "finished", "people", "changes"]),
      (session.speech, ["clock", "lastSaid"]), (aside, ["before", "base", "alarm"]),
      (Finished(), ["count", "last"]), (Entered(graph: 0, state: 0), ["graph", "state"]),
      (session.now, ["seconds", "offset"]),
    ]
    for (value, names) in known {
      #expect(Mirror(reflecting: value).children.map { $0.label ?? "" }.sorted() == names.sorted())
    }
  }
}
