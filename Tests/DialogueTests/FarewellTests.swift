import Dialogue
import Testing

struct FarewellTests {
  @Test func `a farewell finishes the conversation and ends the sitting`() throws {
    let last = """
      graph: last
      start: word
      states:
        word: { ask: { type: go-on }, end: farewell }
      """
    let next = """
      graph: next
      start: which
      states:
        which:
          say:
            - { when: done last, text: "It is finished." }
          ask: { type: go-on }
          end: pause
      """
    var program = Program(first: Reference("last", at: .start))
    program.next = Reference("next", at: .start)
    program.conversations = [
      Program.Conversation(graph: Reference("last", at: .start), title: "Last")
    ]
    var scene = try Scene(last, next, program: program)
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.effects == [.pause])
    scene.perform(.returned)
    #expect(scene.said == ["It is finished."])
  }
}
