import Dialogue
import Testing

/// Answers that are said again with a stock phrase.
struct RecallTests {
  private let walk = """
    graph: walk
    start: act
    states:
      act:
        ask: { type: line, text: "Act?", keep: act }
        go: kind
      kind:
        say: [{ quote: act }]
        ask: { type: choice, text: "Kind?", keep: kind, options: { tea: Tea, milk: { text: Milk, says: some milk } } }
        go: last
      last:
        say:
          - { chose: kind }
          - { when: kind is milk, quote: act }
        ask: { type: go-on }
        go: close
      close: { end: done }
    """

  @Test func `words are said again with a stock phrase`() throws {
    var scene = try Scene(walk)
    scene.type("I lied.")
    #expect(scene.said == ["[quoted: I lied.]"])
  }

  @Test func `a choice is said again as it reads inside a sentence`() throws {
    var scene = try Scene(walk)
    scene.perform(.skipped)
    scene.choose("milk")
    #expect(scene.said == ["[chosen: some milk]"])
  }

  @Test func `what was skipped is not said again`() throws {
    var scene = try Scene(walk)
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]"])
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]"])
  }

  @Test(arguments: [("milk", true), ("tea", false)])
  func `words are said again only when their guard holds`(kind: String, isSaid: Bool) throws {
    var scene = try Scene(walk)
    scene.type("I lied.")
    scene.choose(kind)
    #expect(scene.said.contains("[quoted: I lied.]") == isSaid)
  }

  @Test func `a long answer is cut at the end of a word`() throws {
    var scene = try Scene(walk)
    scene.type(String(repeating: "word ", count: 40))
    #expect(scene.said == ["[quoted: \(String(repeating: "word ", count: 31))word…]"])
  }

  @Test(arguments: [Voice.Phrase.quoted, .chosen])
  func `four wordings of a stock phrase are said in turn`(phrase: Voice.Phrase) throws {
    let part = phrase == .quoted ? "quote" : "chose"
    var scene = try Scene(
      """
      graph: round
      start: ask
      states:
        ask:
          say: [{ \(part): more }]
          ask: { type: yes-no, text: "More?", keep: more }
          go:
            - { when: more is no, to: close }
            - { to: ask }
        close: { end: done }
      """)
    scene.session.voice = try Scene.voice([
      phrase:
        "{ any: { one: 'A {answer}', two: 'B {answer}', three: 'C {answer}', four: 'D {answer}' } }"
    ])
    var said: [String] = []
    for _ in 0..<4 {
      scene.choose("yes")
      said += scene.said
    }
    #expect(said.sorted() == ["A yes", "B yes", "C yes", "D yes"])
    scene.choose("yes")
    #expect(scene.said == [said[0]])
  }
}

/// The same in a session of two.
struct RecallTogetherTests {
  private let pair = """
    graph: pair
    start: name
    states:
      name:
        speaker: each
        ask: { type: line, text: "Name?", keep: name }
        go: wish
      wish:
        speaker: each
        ask: { type: line, text: "Wish?", keep: wish }
        go: drink
      drink:
        say: [{ quote: wish }]
        speaker: each
        ask: { type: choice, text: "Drink?", keep: drink, options: { tea: Tea, milk: Milk } }
        go: last
      last:
        say: [{ chose: drink }]
        ask: { type: go-on }
        go: one
      one:
        people: 1
        say: [{ quote: wish }]
        ask: { type: go-on }
        go: close
      close: { end: done }
    """

  /// Two people who gave their names and stand at the wish.
  private func scene() throws -> Scene {
    var scene = try Scene(pair, people: 2)
    scene.type("Ana")
    scene.type("Ben")
    return scene
  }

  @Test func `two people's words are said again by name`() throws {
    var scene = try scene()
    scene.type("Peace")
    scene.type("A chance")
    #expect(scene.said[0] == "[quoted-of: Ana, Peace]\n[quoted-of: Ben, A chance]")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `what two people chose is said again by name`() throws {
    var scene = try scene()
    scene.type("Peace")
    scene.type("A chance")
    scene.choose("tea")
    scene.choose("milk")
    #expect(scene.said == ["[chosen-by: Ana, Tea]\n[chosen-by: Ben, Milk]"])
  }

  @Test func `the one of two who skipped is left out`() throws {
    var scene = try scene()
    scene.perform(.skipped)
    scene.type("A chance")
    #expect(scene.said[0] == "[quoted-of: Ben, A chance]")
  }

  @Test func `both are still quoted while the second is asked`() throws {
    var scene = try scene()
    scene.type("Peace")
    scene.type("A chance")
    scene.choose("tea")
    scene.perform(.command(.again))
    #expect(scene.said == ["[quoted-of: Ana, Peace]\n[quoted-of: Ben, A chance]"])
  }

  @Test func `when one sits alone again the other's words are not said`() throws {
    var scene = try scene()
    scene.type("Peace")
    scene.type("A chance")
    scene.choose("tea")
    scene.choose("milk")
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.said == ["[quoted: Peace]"])
  }
}
