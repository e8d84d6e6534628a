import Dialogue
import Testing

struct VisitTests {
  private let letter = """
    graph: letter
    start: act
    states:
      act:
        ask: { type: line, text: "What did you do?", keep: act }
        go: mirror
      mirror:
        visit: { graph: check, as: mirror, with: { text: "{act}", topic: apology } }
        go:
          - { when: mirror is reworded, to: close }
          - { to: act }
      close: { say: "{page}", end: done }
    documents:
      page:
        - "I did: {mirror.line}"
        - { when: answered effect, text: "It did: {effect}" }
    """
  private let check = """
    graph: check
    start: look
    takes: [text, topic]
    states:
      look:
        ask: { type: choice, text: 'This line has "but": "{text}"', keep: choice, options: { keep: Keep it, word: Say it anew } }
        go:
          - { when: choice is word, to: reword }
          - { to: keep }
      reword:
        ask: { type: line, text: "How, for the {topic}?", keep: line }
        go: done
      done: { end: reworded }
      keep: { end: kept }
    """

  @Test func `a visited graph is handed values, keeps under its name and hands back an outcome`()
    throws
  {
    var scene = try Scene(letter, check)
    scene.type("I lied, but")
    #expect(scene.question == "This line has \"but\": \"I lied, but\"")
    scene.choose("word")
    #expect(scene.question == "How, for the apology?")
    scene.type("I lied.")
    #expect(scene.said == ["I did: I lied."])
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a list is walked entry by entry`() throws {
    var scene = try Scene(
      """
      graph: ledger
      start: add
      states:
        add:
          ask: { type: line, text: "What was kept?", keep: { add: ledger } }
          go:
            - { when: count ledger >= 2, to: walk }
            - { to: add }
        walk:
          visit: { graph: one, as: one, each: ledger, item: text }
          go: close
        close: { say: "{ledger}", end: done }
      """,
      """
      graph: one
      start: ask
      takes: [text]
      states:
        ask:
          ask: { type: yes-no, text: "{text}?", keep: answer }
          go: done
        done: { end: done }
      """)
    scene.type("A call")
    scene.type("A key")
    #expect(scene.question == "A call?")
    scene.choose("yes")
    #expect(scene.question == "A key?")
    scene.choose("no")
    #expect(scene.said == ["A call and A key"])
  }

  @Test func `in a session of two each is asked, and each keeps their own`() throws {
    var scene = try Scene(
      """
      graph: pair
      start: role
      states:
        role:
          speaker: each
          ask: { type: choice, text: "Role?", keep: role, options: { hurt: Hurt, hurting: Did it } }
          go: wish
        wish:
          speaker: each
          ask: { type: line, text: "Wish?", keep: wish, share: ask }
          go: hear
        hear:
          speaker: hurting
          ask: { type: yes-no, text: "Heard {other.wish}?", keep: heard }
          go: close
        close: { end: done }
      """, people: 2)
    scene.choose("hurt")
    #expect(scene.question == "Role?")
    scene.choose("hurting")
    scene.type("Peace")
    scene.type("A chance")
    #expect(scene.question == "Heard Peace?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `of an unkept answer only the road is recorded`() throws {
    var scene = try Scene(
      """
      graph: gate
      start: ask
      states:
        ask:
          ask: { type: yes-no, text: "Afraid?", keep: afraid, retain: unkept }
          go:
            - { when: afraid is yes, to: closed }
            - { to: open }
        closed: { set: { gate: closed }, go: last }
        open: { set: { gate: open }, go: last }
        last:
          ask: { type: go-on }
          go: end
        end: { say: "{gate}", end: done }
      """)
    scene.choose("yes")
    #expect(scene.records.last?.event.action == .passed(to: "closed"))
    #expect(try scene.replayed() == scene.session)
  }
}
