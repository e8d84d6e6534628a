import Dialogue
import DialogueYAML
import Testing

struct AmbiguityTests {
  private func findings(_ options: String) throws -> [String] {
    let text = """
      graph: walk
      start: a
      states:
        a:
          ask:
            type: choice
            text: Which?
            keep: which
            options:
              \(options)
          go: b
        b: { end: done }
      """
    let graph = try #require(GraphReader.read(Array(text.utf8), file: "walk.yaml").graph)
    return Ambiguity([]).findings(in: graph).map(\.description)
  }

  @Test(arguments: [
    ("a letter that is wrong", "{ one: { text: Wife, hears: [my wife] }, two: { text: Life } }"),
    ("a letter too few", "{ one: { text: Hers }, two: { text: Her } }"),
    ("two that changed places", "{ one: { text: Trail }, two: { text: Trial } }"),
    (
      "another way to say it",
      "{ one: { text: Ex, hears: [my house] }, two: { text: Why, hears: [my horse] } }"
    ),
  ])
  func `two options that one typing mistake takes for each other are named`(
    mistake: String, options: String
  ) throws {
    let found = try findings(options)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("[near-options]") }, "\(mistake)")
  }

  @Test func `an option that one typing mistake takes for a command is named at its place`() throws
  {
    let found = try findings("{ one: { text: Ship }, two: { text: Boat } }")
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "error: [near-command] 'Ship' is one typing mistake away from 'skip', which is the command "
          + "'skip'; use other words") == true)
    #expect(found.first?.hasPrefix("walk.yaml:10:") == true)
  }

  @Test(arguments: [
    "{ one: { text: Fairness }, two: { text: Courage } }",
    "{ one: { text: It is so, hears: [it was so] }, two: { text: At all } }",
    "{ one: { text: Sooner }, two: { text: Later } }",
  ])
  func `options that are further apart are not named`(options: String) throws {
    #expect(try findings(options) == [])
  }

  @Test func `names of one option may be near each other`() throws {
    #expect(try findings("{ one: { text: House, hears: [horse] }, two: { text: Boat } }") == [])
  }
}
