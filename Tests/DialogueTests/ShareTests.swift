import Dialogue
import Testing

/// The question that goes through the lines of a document.
struct ShareTests {
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
        go: again
      again:
        say: "{open.count|none}: {open|-}"
        ask: { type: yes-no, text: "Anew?", keep: anew }
        go:
          - { when: anew is yes, to: wish }
          - { to: close }
      close: { end: done }
    documents:
      page:
        - "Fixed."
        - { when: answered act, text: "Act: {act}", share: ask }
        - { when: answered wish, text: "Wish: {wish}", share: ask }
    """

  /// A session that stands at the first of two lines.
  private func scene() throws -> Scene {
    var scene = try Scene(letter)
    scene.type("I lied.")
    scene.type("A talk.")
    return scene
  }

  @Test func `each line that may be shared is asked about by itself`() throws {
    var scene = try scene()
    #expect(scene.question == "[may-share: Act: I lied.]")
    scene.choose("no")
    #expect(scene.question == "[may-share: Wish: A talk.]")
    scene.choose("no")
    #expect(scene.question == "Anew?")
  }

  @Test(arguments: [("yes", "1: Wish: A talk."), ("no", "0: -"), ("unsure", "0: -")])
  func `only a yes opens a line`(answer: String, open: String) throws {
    var scene = try scene()
    scene.choose("no")
    scene.choose(answer)
    #expect(scene.said == [open])
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a skip leaves the rest of the lines closed`() throws {
    var scene = try scene()
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "0: -"])
    scene = try self.scene()
    scene.choose("yes")
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "1: Act: I lied."])
  }

  @Test func `asked anew, no line is open from before`() throws {
    var scene = try scene()
    scene.choose("yes")
    scene.choose("yes")
    scene.choose("yes")
    scene.type("Peace.")
    #expect(scene.question == "[may-share: Act: I lied.]")
    scene.choose("no")
    scene.choose("yes")
    #expect(scene.said == ["1: Wish: Peace."])
  }

  @Test func `back goes from line to line`() throws {
    var scene = try scene()
    scene.choose("yes")
    scene.back()
    #expect(scene.question == "[may-share: Act: I lied.]")
    scene.choose("no")
    scene.choose("yes")
    scene.back()
    #expect(scene.question == "[may-share: Wish: A talk.]")
    scene.choose("yes")
    #expect(scene.said == ["1: Wish: A talk."])
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `back from the first line leaves the document`() throws {
    var scene = try scene()
    scene.back()
    #expect(scene.question == "Wish?")
  }

  @Test func `a document without such lines asks nothing and says nothing`() throws {
    var scene = try Scene(letter)
    scene.perform(.skipped)
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "none: -"])
    #expect(scene.question == "Anew?")
  }

  @Test func `a document that has lost its lines opens none of them`() throws {
    var scene = try Scene(letter)
    scene.perform(.skipped)
    scene.type("A talk.")
    scene.choose("yes")
    #expect(scene.said == ["1: Wish: A talk."])
    scene.choose("yes")
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "0: -"])
  }

  @Test func `help says how a line is answered`() throws {
    var scene = try scene()
    scene.perform(.command(.help))
    #expect(scene.said == ["[how-share]", "[commands]"])
  }

  @Test func `a question of its own stands below the line`() throws {
    var scene = try Scene(letter.replacing("of: page", with: "of: page, text: May they see it?"))
    scene.type("I lied.")
    scene.type("A talk.")
    #expect(scene.question == "Act: I lied.\nMay they see it?")
  }

  @Test func `a line that is only a list has one line for each entry`() throws {
    var scene = try Scene(
      """
      graph: ledger
      start: add
      states:
        add:
          ask: { type: line, text: "What was kept?", keep: { add: ledger } }
          go:
            - { when: count ledger >= 2, to: ask }
            - { to: add }
        ask:
          ask: { type: share, of: page, keep: open }
          go: close
        close: { say: "{page} / {open}", end: done }
      documents:
        page:
          - { when: count ledger >= 1, text: "{ledger}", share: ask }
      """)
    scene.type("A call")
    scene.type("A key")
    #expect(scene.question == "[may-share: A call]")
    scene.choose("no")
    #expect(scene.question == "[may-share: A key]")
    scene.choose("yes")
    #expect(scene.said == ["A call\nA key / A key"])
  }
}
