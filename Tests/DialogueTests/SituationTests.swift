import Dialogue
import DialogueYAML
import Testing

struct SituationTests {
  private let walk = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first, open: true }
        go: second
      second:
        ask: { type: choice, text: "Second, {first|nobody}?", keep: second, retry: { max: 2, then: close }, options: { tea: Tea, other: { text: Something else, asks: "What is it?" } } }
        go: close
      close: { say: "You chose {second|nothing}.", end: done }
    """
  private let help = """
    graph: help
    start: ask
    takes: [text]
    states:
      ask:
        say: 'You wrote: "{text}"'
        ask: { type: choice, text: "And now?", keep: now, options: { again: Again, leave: Leave it, keep: Keep it, word: Say more } }
        go:
          - { when: now is leave, to: leave }
          - { when: now is keep, to: keep }
          - { when: now is word, to: word }
          - { to: again }
      again: { end: again }
      leave: { end: skip }
      keep: { end: keep }
      word:
        ask: { type: line, text: "More?", keep: line }
        go: picked
      picked: { end: picked }
    """

  private func scene() throws -> Scene {
    let text = "program: t\nfirst: walk\non: { one-word: help, dont-know: help }\n"
    let (program, _) = ProgramReader.read(Array(text.utf8), file: "program.yaml")
    return try Scene(walk, help, program: program)
  }

  @Test func `a situation is answered by its graph, and the question is asked again`() throws {
    var scene = try scene()
    scene.perform(.situation("dont-know", text: "dunno", retention: .kept))
    #expect(scene.said == ["You wrote: \"dunno\""])
    scene.choose("again")
    #expect(scene.question == "First?")
  }

  @Test func `its graph can skip the question, in words of its own`() throws {
    var scene = try scene()
    scene.perform(.situation("dont-know", text: "dunno", retention: .kept))
    scene.choose("leave")
    #expect(scene.said == [])
    #expect(scene.question == "Second, nobody?")
  }

  @Test func `a word in answer to an open question is kept, and more may take its place`() throws {
    var scene = try scene()
    scene.type("bad", facts: ["one-word"])
    #expect(scene.question == "And now?")
    scene.choose("word")
    scene.type("bad since March")
    #expect(scene.question == "Second, bad since March?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `an option may open a line in the person's own words`() throws {
    var scene = try scene()
    scene.type("one two")
    scene.choose("other")
    #expect(scene.said == ["What is it?"])
    scene.perform(.answered(.option("other", own: "oat milk"), text: "oat milk"))
    #expect(scene.said == ["You chose oat milk."])
  }

  @Test func `what may be meant is asked, and no asks the question again`() throws {
    var scene = try scene()
    scene.type("one two")
    scene.perform(.wondered([.option("tea", own: nil)], text: "teaa"))
    #expect(scene.said == ["[did-you-mean: 1, Tea]"])
    scene.perform(.declined)
    #expect(scene.said == ["[declined]"])
    #expect(scene.session.asked?.pending == Asked.Pending.none)
  }

  @Test func `after so many lines that were not understood it gives up where it is told to`() throws
  {
    var scene = try scene()
    scene.type("one two")
    scene.perform(.unclear(text: "?"))
    #expect(scene.said == ["[unclear]"])
    scene.perform(.unclear(text: "?"))
    #expect(scene.said == ["You chose nothing."])
  }

  @Test func `of what is withheld the record has no word`() throws {
    var scene = try scene()
    scene.perform(.situation("dont-know", text: "secret", retention: .withheld))
    #expect(!scene.said.contains { $0.contains("secret") })
    let record = try #require(scene.records.last)
    #expect(record.retention == .withheld)
    #expect(record.event.action == .situation("dont-know", text: "", retention: .withheld))
  }
}
