import Testing

@testable import Dialogue

/// What is left of a session when a conversation or a sitting is forgotten.
struct ForgetPartsTests {
  private let program = """
    program: test
    first: hub
    next: hub
    conversations:
      tea: { title: Tea, step: "1", minutes: 1 }
      walk: { title: Walk, step: "2", minutes: 1 }
    """
  private let hub = """
    graph: hub
    start: pick
    states:
      pick:
        ask: { type: conversation, text: "Where to?", keep: where }
        begin: where
    """
  private func talk(_ id: String) -> String {
    """
    graph: \(id)
    start: first
    states:
      first:
        ask: { type: line, text: "\(id) first?", keep: \(id)-first }
        go: second
      second:
        ask: { type: line, text: "\(id) second?", keep: \(id)-second }
        go: close
      close: { end: done }
    """
  }

  private func hubScene() throws -> Scene {
    try Scene(hub, talk("tea"), talk("walk"), program: try Scene.program(program))
  }

  @Test func `nothing of a forgotten conversation is left, and it begins again`() throws {
    var scene = try hubScene()
    scene.choose("tea")
    scene.type("zebra one")
    scene.perform(.returned)
    scene.type("zebra two")
    scene.choose("walk")
    scene.type("a path")
    let left = try scene.rest(without: .conversation("tea"))
    #expect(!left.hold("zebra") && !left.contains { $0.passes("tea") })
    #expect(left.contains { $0.event.action == .returned })
    let again = try scene.folded(left)
    #expect(again.asked?.text == "walk second?")
    #expect(again.text(of: "walk-first") == "a path")
  }

  @Test func `the conversation that goes on begins again when it is forgotten`() throws {
    var scene = try hubScene()
    scene.choose("tea")
    scene.type("zebra")
    let left = try scene.rest(without: .conversation("tea"))
    #expect(try scene.folded(left).asked?.text == "tea first?")
  }

  @Test func `what was taken back in a forgotten conversation undoes nothing else`() throws {
    var scene = try hubScene()
    scene.choose("walk")
    scene.type("a path")
    scene.type("a gate")
    scene.choose("tea")
    scene.type("zebra")
    scene.type("zebra")
    scene.back()
    scene.back()
    scene.back()
    scene.choose("walk")
    let left = try scene.rest(without: .conversation("tea"))
    #expect(!left.hold("zebra"))
    let again = try scene.folded(left)
    #expect(again.asked?.text == "walk first?")
    #expect(again.text(of: "walk-second") == "a gate")
  }

  @Test func `the last sitting is forgotten from its beginning on`() throws {
    var scene = try hubScene()
    scene.choose("tea")
    scene.type("one")
    scene.perform(.command(.pause))
    let before = scene.session
    scene.perform(.returned)
    scene.type("zebra")
    let left = try scene.rest(without: .lastSitting)
    #expect(left.count == 4)
    #expect(try scene.folded(left) == before)
    #expect(try hubScene().rest(without: .lastSitting) == [])
  }

  @Test func `a closed gate that is forgotten leaves none open`() throws {
    var scene = try hubScene()
    scene.perform(.released("again", gate: "open"))
    scene.perform(.returned)
    scene.perform(.released("again", gate: "closed"))
    let left = try scene.rest(without: .lastSitting)
    #expect(left.last?.event.action == .released("again", gate: nil))
  }
}
