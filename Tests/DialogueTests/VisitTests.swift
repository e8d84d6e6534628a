import Dialogue
import DialogueYAML
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

  @Test(.timeLimit(.minutes(1)), arguments: ["", ", off-record: true"])
  func `a sitting ends where visits that ask nothing would go round for ever`(how: String) throws {
    let scene = try Scene(
      """
      graph: wait
      start: look
      states:
        look: { visit: { graph: mute, as: seen\(how) }, go: look }
      """, "graph: mute\nstart: rest\nstates:\n  rest: { say: It draws., end: drawn }\n")
    #expect(scene.session.isLost)
    #expect(scene.effects.last == .pause)
    #expect(scene.session.asked == nil)
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

  private let alone = """
    graph: alone
    start: first
    states:
      first:
        never: together
        say: "Alone."
        ask: { type: yes-no, text: "First?", keep: first }
        go: visit
      visit:
        visit: { graph: private, as: mine }
        go:
          - { when: mine is done, to: second }
          - { to: last }
      second: { say: "Visited.", go: last }
      last:
        ask: { type: yes-no, text: "Last?", keep: last }
        go: close
      close: { end: done }
    """
  private let closed = """
    graph: private
    start: ask
    never: together
    states:
      ask:
        ask: { type: line, text: "Private?", keep: line }
        go: done
      done: { end: done }
    """

  @Test func `what is never for two is passed over in a session of two`() throws {
    let scene = try Scene(alone, closed, people: 2)
    #expect(scene.said == [])
    #expect(scene.question == "Last?")
  }

  @Test func `what is never for two is asked of one`() throws {
    var scene = try Scene(alone, closed)
    #expect(scene.said == ["Alone."])
    scene.choose("yes")
    #expect(scene.question == "Private?")
    scene.type("mine")
    #expect(scene.said == ["Visited."])
  }

  @Test func `a conversation that is never for two says so and gives way to what is next`() throws {
    let menu = """
      graph: menu
      start: where
      states:
        where:
          ask: { type: conversation, text: "Where?", keep: where, options: { rest: Rest } }
          go: onward
        onward: { begin: where }
      """
    let text = "program: t\nfirst: menu\nnext: menu\nconversations:\n  private: { title: Mine }\n"
    let (program, findings) = ProgramReader.read(Array(text.utf8), file: "program.yaml")
    #expect(findings == [])
    var scene = try Scene(menu, closed, program: program, people: 2)
    scene.choose("private")
    #expect(scene.said == ["[closed-together]"])
    #expect(scene.question == "Where?")
    #expect(try scene.replayed() == scene.session)
  }

  @Test func `a fresh visit leaves behind what an earlier one kept`() throws {
    let plan = """
      graph: plan
      start: what
      states:
        what:
          say: "{what|nothing}"
          ask: { type: line, text: "What?", keep: what }
          end: open
      """
    let outer = """
      graph: outer
      start: first
      states:
        first: { visit: { graph: plan, as: mine, fresh: true }, go: again }
        again: { visit: { graph: plan, as: mine }, go: anew }
        anew: { visit: { graph: plan, as: mine, fresh: true }, go: over }
        over: { ask: { type: go-on }, end: done }
      """
    var scene = try Scene(outer, plan)
    #expect(scene.said == ["nothing"])
    scene.type("a walk")
    #expect(scene.said == ["a walk"])
    scene.type("a longer walk")
    #expect(scene.said == ["nothing"])
    scene.perform(.command(.back))
    scene.perform(.command(.again))
    #expect(scene.said == ["a walk"])
  }
}
