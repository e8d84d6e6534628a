import Dialogue
import Testing

struct SessionTests {
  private let walk = """
    graph: walk
    start: first
    states:
      first:
        say: "Hello."
        ask: { type: choice, text: "Which?", keep: which, why: "Because.", options: { tea: Tea, milk: { text: Milk, says: some milk } } }
        go:
          - { when: which is milk, to: milk }
          - { to: tea }
      tea: { say: "Tea it is.", go: last }
      milk: { say: "You chose {which}.", go: last }
      last:
        ask: { type: line, text: "Anything else, {name|friend}?", keep: more }
        go: close
      close: { say: 'You wrote: "{more}"', end: done }
    """

  @Test func `a session begins with the first state's words and its question`() throws {
    let scene = try Scene(walk)
    #expect(scene.said == ["Hello."])
    #expect(scene.question == "Which?")
  }

  @Test func `the first branch whose guard holds is taken`() throws {
    var scene = try Scene(walk)
    scene.choose("milk")
    #expect(scene.said == ["You chose some milk."])
    #expect(scene.question == "Anything else, friend?")
  }

  @Test func `what was asked before is known, and looking at it changes nothing`() throws {
    var scene = try Scene(walk)
    #expect(scene.session.previous == nil)
    scene.choose("milk")
    let before = scene.session
    #expect(scene.session.previous?.text == "Which?")
    #expect(scene.session == before)
    // A correction is these two events.
    scene.perform(.command(.back))
    scene.perform(.answered(.option("tea", own: nil), text: "the first"))
    #expect(scene.said == ["Tea it is."])
  }

  @Test func `a person is quoted exactly`() throws {
    var scene = try Scene(walk)
    scene.choose("tea")
    scene.type("no {braces} change  that")
    #expect(scene.said == ["You wrote: \"no {braces} change  that\""])
    #expect(scene.effects.last == .finish)
  }

  @Test func `back undoes one answer at a time, and what it kept`() throws {
    var scene = try Scene(walk)
    scene.choose("milk")
    scene.perform(.command(.back))
    #expect(scene.question == "Which?")
    scene.perform(.command(.back))
    #expect(scene.said == ["[nothing-before]"])
    scene.choose("tea")
    #expect(scene.said == ["Tea it is."])
  }

  @Test func `a skipped question keeps nothing and goes on`() throws {
    var scene = try Scene(walk)
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "Tea it is."])
  }

  @Test func `why says what the question is for and asks it again`() throws {
    var scene = try Scene(walk)
    scene.perform(.command(.why))
    #expect(scene.said == ["Because."])
    #expect(scene.effects.count == 2)
  }

  @Test func `an answer that decides the road is changed on that road`() throws {
    var scene = try Scene(walk)
    scene.choose("tea")
    scene.perform(.change(slot: "which"))
    #expect(scene.question == "Which?")
    scene.choose("milk")
    #expect(scene.said == ["You chose some milk."])
    #expect(scene.question == "Anything else, friend?")
  }

  @Test func `going back further than memory reaches asks for the saved records`() throws {
    var scene = try Scene(
      """
      graph: round
      start: ask
      states:
        ask:
          ask: { type: number, text: "Next?", keep: number }
          go:
            - { when: number > 9999, to: close }
            - { to: ask }
        close: { end: done }
      """)
    for number in 0..<300 { scene.give(Double(number)) }
    for _ in 0..<256 { scene.perform(.command(.back)) }
    scene.perform(.command(.back))
    #expect(scene.effects == [.rewind])
    let replayed = try scene.replayed()
    #expect(replayed.turns == 43)
  }

  @Test func `the records of a session make the same session again`() throws {
    var scene = try Scene(walk)
    scene.choose("milk")
    scene.perform(.command(.back))
    scene.perform(.unclear(text: "hm"))
    scene.choose("tea")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `wordings are said in turn, the least recently said first`() throws {
    var scene = try Scene(
      """
      graph: words
      start: ask
      states:
        ask:
          say:
            - any: { one: One., two: Two., three: Three. }
          ask: { type: yes-no, text: "More?", keep: more }
          go:
            - { when: more is no, to: close }
            - { to: ask }
        close: { end: done }
      """)
    var said = scene.said
    for _ in 0..<2 {
      scene.choose("yes")
      said += scene.said
    }
    #expect(Set(said).count == 3)
    scene.choose("yes")
    #expect(scene.said == [said[0]])
  }
}
