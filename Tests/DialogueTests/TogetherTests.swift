import Dialogue
import Testing

/// A second person who sits down, or leaves, on the way.
struct TogetherTests {
  private let pair = """
    graph: pair
    start: who
    states:
      who:
        ask: { type: yes-no, text: "Two?", keep: two }
        go:
          - { when: two is yes, to: sit }
          - { to: name }
      sit: { people: 2, go: name }
      name:
        speaker: each
        ask: { type: line, text: "Name?", keep: name }
        go: wish
      wish:
        speaker: each
        ask: { type: line, text: "Wish?", keep: wish, share: ask }
        go: mine
      mine:
        never: together
        say: "Between us."
        ask: { type: line, text: "Mine?", keep: mine }
        go: both
      both:
        say: "{wish|-} and {other.wish|-}"
        ask: { type: yes-no, text: "Both?", keep: both }
        go: leave
      leave: { people: 1, go: last }
      last:
        say:
          - { when: together, text: "Together." }
          - { when: not together, text: "Alone." }
        ask: { type: go-on }
        go: close
      close: { end: done }
    """

  /// Two people, of whom the first is asked for a name.
  private func two() throws -> Scene {
    var scene = try Scene(pair)
    scene.choose("yes")
    return scene
  }

  @Test func `two people sit from a state on that says so`() throws {
    #expect(try Scene(pair).session.people == 1)
    #expect(try two().session.people == 2)
  }

  @Test func `from there on each is asked, by name`() throws {
    var scene = try two()
    scene.type("Ana")
    #expect(scene.question == "Name?")
    scene.type("Ben")
    #expect(scene.question == "Wish?")
    #expect(scene.session.asked?.person == "Ana")
    scene.type("Peace")
    #expect(scene.session.asked?.person == "Ben")
  }

  @Test func `from there on each keeps their own`() throws {
    var scene = try two()
    for text in ["Ana", "Ben", "Peace", "A chance"] { scene.type(text) }
    #expect(scene.said == ["Peace and A chance"])
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `from there on what is never for two is passed over`() throws {
    var scene = try two()
    for text in ["Ana", "Ben", "Peace", "A chance"] { scene.type(text) }
    #expect(scene.question == "Both?")
  }

  @Test func `one person is asked once, and what is for one alone`() throws {
    var scene = try Scene(pair)
    scene.choose("no")
    scene.type("Ana")
    scene.type("Peace")
    #expect(scene.said == ["Between us."])
    #expect(scene.question == "Mine?")
  }

  @Test func `back to before the second person sat down leaves one`() throws {
    var scene = try two()
    scene.back()
    #expect(scene.session.people == 1)
    scene.choose("no")
    scene.type("Ana")
    #expect(scene.question == "Wish?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `one sits alone again from a state on that says so`() throws {
    var scene = try two()
    for text in ["Ana", "Ben", "Peace", "A chance"] { scene.type(text) }
    scene.choose("yes")
    #expect(scene.session.people == 1)
    #expect(scene.said == ["Alone."])
    scene.back()
    #expect(scene.session.people == 2)
  }

  @Test func `after both have skipped, the next question is asked once`() throws {
    var scene = try two()
    scene.type("Ana")
    scene.type("Ben")
    scene.perform(.skipped)
    scene.perform(.skipped)
    #expect(scene.question == "Both?")
    scene.choose("yes")
    #expect(scene.said == ["Alone."])
  }

  @Test func `after a question of both is given up, the next is asked once`() throws {
    var scene = try Scene(
      pair.replacing("keep: wish, share: ask", with: "keep: wish, retry: { max: 1, then: both }"))
    scene.choose("yes")
    scene.type("Ana")
    scene.type("Ben")
    scene.perform(.unclear(text: "?"))
    #expect(scene.question == "Both?")
    scene.choose("yes")
    #expect(scene.said == ["Alone."])
  }

  @Test func `Tab offers no words of anybody while two sit`() throws {
    var scene = try two()
    scene.type("Ana")
    #expect(scene.session.knownWords == [])
    scene = try Scene(pair)
    scene.choose("no")
    scene.type("Ana")
    #expect(scene.session.knownWords == ["Ana"])
  }
}
