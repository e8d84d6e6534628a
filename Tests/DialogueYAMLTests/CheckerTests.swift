import Dialogue
import DialogueYAML
import Testing

/// A graph that is checked by itself, and what findings say.
struct CheckerTests {
  private func graph(_ text: String) throws -> Graph {
    let result = GraphReader.read(Array(text.utf8), file: "a.yaml")
    #expect(result.findings == [])
    return try #require(result.graph)
  }

  private let text = """
    graph: a
    start: s
    uses: [role]
    states:
      s: { visit: { graph: unseen, as: v, with: { x: "{role}" } }, go: [{ when: v is odd, to: t }, { to: t }] }
      t: { say: "{v.what}", end: done }
      later: { say: "{other.role|-}", end: done }
    """

  @Test func `a graph by itself may name what others define`() throws {
    #expect(Checker.check(graph: try graph(text)) == [])
  }

  @Test func `a graph by itself has lost states only when its entries are known`() throws {
    let graph = try graph(text)
    #expect(Checker.check(graph: graph, entries: ["later"]) == [])
    #expect(Checker.check(graph: graph, entries: []).map(\.rule) == ["unreachable-state"])
  }

  @Test func `a finding says where, what and what else was meant`() throws {
    let graph = try graph(text.replacing("say: \"{v.what}\"", with: "say: \"{w}\""))
    #expect(
      Checker.check(graph: graph).map(\.description) == [
        "a.yaml:6:15: error: [unknown-slot] 'w' is not kept, taken or used here; did you mean 'v'?"
      ])
  }

  @Test func `findings come in the order of the files`() {
    let wrong = "graph: b\nstart: t\nstates:\n  s: { end: done }\n"
    let found = findings(in: ["b.yaml": wrong, "a.yaml": wrong.replacing("h: b", with: "h: a")])
    #expect(found == ["a.yaml:2:8 unknown-state", "b.yaml:2:8 unknown-state"])
  }
}
