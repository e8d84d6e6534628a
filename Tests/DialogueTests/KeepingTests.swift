import Dialogue
import Testing

/// What a state keeps without asking.
struct KeepingTests {
  private let copy = """
    graph: copy
    start: act
    states:
      act:
        ask: { type: line, text: "Act?", keep: act }
        go: copied
      copied:
        set: { draft: "{act}" }
        say:
          - "{draft|nothing}"
          - { when: draft is long, text: "Long." }
        ask: { type: line, text: "Act, anew?", keep: act }
        go: last
      last:
        say: "{draft|nothing} and {act|nothing}"
        ask: { type: go-on }
        go: copied
    """

  @Test func `a slot is copied with what was noticed in it`() throws {
    var scene = try Scene(copy)
    scene.type("I lied.", facts: ["long"])
    #expect(scene.said == ["I lied.", "Long."])
  }

  @Test func `a copy stays when its original changes`() throws {
    var scene = try Scene(copy)
    scene.type("I lied.")
    scene.type("I hid it.")
    #expect(scene.said == ["I lied. and I hid it."])
  }

  @Test func `a copy of nothing empties the slot`() throws {
    var scene = try Scene(copy)
    scene.type("I lied.")
    scene.perform(.skipped)
    scene.perform(.answered(.goOn, text: ""))
    #expect(scene.said == ["nothing"])
  }

  private let ledger = """
    graph: ledger
    start: ask
    states:
      ask:
        ask: { type: line, text: "What was kept?", keep: entry }
        go: note
      note:
        add: { ledger: "{entry}" }
        say:
          - "{ledger.count|none}: {ledger|-}"
          - { when: ledger.count >= 2, text: "Several." }
        ask: { type: yes-no, text: "More?", keep: more }
        go:
          - { when: more is no, to: close }
          - { to: ask }
      close: { end: done }
    """

  @Test func `what a slot holds is added to a list`() throws {
    var scene = try Scene(ledger)
    scene.type("A call")
    scene.choose("yes")
    scene.type("A key")
    #expect(scene.said[0] == "2: A call and A key")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a guard can ask how many entries a list has`() throws {
    var scene = try Scene(ledger)
    scene.type("A call")
    #expect(scene.said == ["1: A call"])
    scene.choose("yes")
    scene.type("A key")
    #expect(scene.said == ["2: A call and A key", "Several."])
  }

  @Test func `nothing is added while a slot is empty`() throws {
    var scene = try Scene(ledger)
    scene.perform(.skipped)
    #expect(scene.said == ["[skipped]", "none: -"])
  }

  @Test func `back takes an entry out again`() throws {
    var scene = try Scene(ledger)
    scene.type("A call")
    scene.choose("yes")
    scene.type("A key")
    scene.back()
    scene.type("A letter")
    #expect(scene.said[0] == "2: A call and A letter")
  }

  @Test func `a long entry is added whole`() throws {
    let text = String(repeating: "word ", count: 40) + "end"
    var scene = try Scene(
      """
      graph: ledger
      start: ask
      states:
        ask:
          ask: { type: line, text: "What was kept?", keep: entry }
          go: close
        close: { add: { ledger: "{entry}" }, say: "{page}", end: done }
      documents:
        page: ["{ledger}"]
      """)
    scene.type(text)
    #expect(scene.said == [text])
  }

  private let caller = """
    graph: caller
    start: first
    uses: [mood, kept-words]
    states:
      first: { visit: { graph: look, as: one }, go: second }
      second: { visit: { graph: look, as: two }, go: close }
      close:
        say: "{mood|-}; {kept-words|-}; {kept-words.count|0}; {one.seen|-} and {two.seen|-}"
        end: done
    """
  private let look = """
    graph: look
    start: mood
    uses: [mood, kept-words]
    states:
      mood:
        ask: { type: line, text: "Mood, {mood|new}?", keep: mood }
        go: note
      note:
        add: { kept-words: "{mood}" }
        ask: { type: line, text: "Seen?", keep: seen }
        go: done
      done: { end: done }
    """

  @Test
  func `a visited graph keeps for the session what it also uses, and the rest under its name`()
    throws
  {
    var scene = try Scene(caller, look)
    scene.type("calm")
    scene.type("a face")
    #expect(scene.question == "Mood, calm?")
    scene.type("tired")
    scene.type("a door")
    #expect(scene.said == ["tired; calm and tired; 2; a face and a door"])
    #expect(try scene.replayed() == scene.session)
  }
}
