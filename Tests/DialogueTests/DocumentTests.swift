import Dialogue
import Testing

/// What came out of the conversations and can be read again.
struct DocumentTests {
  private let letter = """
    graph: letter
    start: act
    states:
      act:
        ask: { type: line, text: "Act?", keep: act }
        go: wish
      wish:
        ask: { type: line, text: "Wish?", keep: wish }
        go: ask
      ask:
        ask: { type: share, of: page, keep: open }
        go: last
      last:
        ask: { type: yes-no, text: "Last?", keep: last }
        go: close
      close: { end: done }
    documents:
      page:
        - { when: answered act, text: "Act: {act}" }
        - { when: answered wish, text: "Wish: {wish}", share: ask }
      short:
        - { when: answered wish, text: [{ any: { one: "One: {wish}", two: "Two: {wish}" } }] }
      frame:
        - { when: answered wish, text: "{page}" }
    """
  private let program = """
    program: test
    first: letter
    conversations:
      letter: { title: Letter }
      other: { title: Other }
    documents:
      letter: { title: The letter, graph: letter, document: page, shared: open }
      short: { title: In short, graph: letter, document: short }
      other: { title: Another page, graph: other, document: page }
    """

  private func scene(_ program: String? = nil, people: Int = 1) throws -> Scene {
    try Scene(letter, program: try Scene.program(program ?? self.program), people: people)
  }

  /// The lines of a document with a mark before each that is open.
  private func lines(_ id: String, in scene: Scene) -> [String]? {
    var session = scene.session
    return session.written.first { $0.id == id }?.lines.map { ($0.isOpen ? "+ " : "- ") + $0.text }
  }

  @Test func `nothing is shown before anything is written`() throws {
    var scene = try scene()
    scene.perform(.show(document: nil))
    #expect(scene.said == ["[nothing-written]"])
    #expect(scene.question == "Act?")
  }

  @Test func `the one document that says something is shown, and the question is asked again`()
    throws
  {
    var scene = try scene()
    scene.type("I lied.")
    scene.perform(.show(document: nil))
    #expect(scene.said == ["The letter:", "Act: I lied."])
    #expect(scene.question == "Wish?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `of several documents it is asked which`() throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    scene.perform(.show(document: nil))
    #expect(scene.said == ["[show-which]"])
    let offers = [
      Asked.Offer("letter", text: "The letter"), Asked.Offer("short", text: "In short"),
    ]
    #expect(scene.session.asked?.pending == .show(offers))
  }

  @Test func `a document is shown by its id`() throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    scene.perform(.show(document: nil))
    scene.perform(.show(document: "letter"))
    #expect(scene.said == ["The letter:", "Act: I lied.\nWish: A talk."])
    #expect(scene.session.asked?.pending == Asked.Pending.none)
  }

  @Test(arguments: ["nobody", "short", "other"])
  func `a document that says nothing is not shown`(id: String) throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.perform(.show(document: id))
    #expect(scene.said == ["[nothing-written]"])
  }

  @Test func `documents stand in the program's order, and those that say nothing are left out`()
    throws
  {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    #expect(scene.session.written.map(\.id) == ["letter", "short"])
    #expect(scene.session.written.map(\.title) == ["The letter", "In short"])
  }

  @Test(arguments: [("yes", "+"), ("no", "-")])
  func `a line that asks is open after a yes to it`(answer: String, mark: String) throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    #expect(lines("letter", in: scene) == ["- Act: I lied.", "- Wish: A talk."])
    scene.choose(answer)
    #expect(lines("letter", in: scene) == ["- Act: I lied.", "\(mark) Wish: A talk."])
  }

  @Test func `a line that nobody may ask about is for the person alone`() throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    scene.choose("yes")
    #expect(lines("short", in: scene)?.allSatisfy { $0.hasPrefix("- ") } == true)
  }

  @Test(arguments: [
    ("yes", ["+ Dear you,", "+ Wish: A talk."]), ("no", ["- Dear you,", "- Wish: A talk."]),
  ])
  func `fixed words are open with a line of the person's own, and not without`(
    answer: String, expected: [String]
  ) throws {
    let framed = letter.replacing(
      "    - { when: answered act, text: \"Act: {act}\" }", with: "    - \"Dear you,\"")
    var scene = try Scene(framed, program: try Scene.program(program))
    scene.type("I lied.")
    scene.type("A talk.")
    scene.choose(answer)
    #expect(lines("letter", in: scene) == expected)
  }

  @Test func `a yes does not reach a line that was changed afterwards`() throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    scene.choose("yes")
    scene.perform(.change(slot: "wish"))
    scene.type("A long talk.")
    #expect(lines("letter", in: scene) == ["- Act: I lied.", "- Wish: A long talk."])
  }

  @Test func `without a list of what is shared no line that asks is open`() throws {
    var scene = try scene(program.replacing(", shared: open", with: ""))
    scene.type("I lied.")
    scene.type("A talk.")
    scene.choose("yes")
    #expect(lines("letter", in: scene) == ["- Act: I lied.", "- Wish: A talk."])
  }

  @Test func `what two people wrote is open to both`() throws {
    var scene = try scene(people: 2)
    scene.type("We lied.")
    scene.type("A talk.")
    #expect(lines("letter", in: scene) == ["+ Act: We lied.", "+ Wish: A talk."])
  }

  @Test func `a document inside another one is as closed as its lines`() throws {
    var scene = try scene(program.replacing("document: short", with: "document: frame"))
    scene.type("I lied.")
    scene.type("A talk.")
    #expect(lines("short", in: scene) == ["- Act: I lied.\nWish: A talk."])
  }

  @Test func `a document keeps its wording`() throws {
    var scene = try scene()
    scene.type("I lied.")
    scene.type("A talk.")
    let first = scene.session.written
    #expect(scene.session.written == first)
    scene.perform(.show(document: "short"))
    #expect(scene.said == ["In short:", "One: A talk."])
    scene.perform(.show(document: "short"))
    #expect(scene.said == ["In short:", "One: A talk."])
  }
}
