import Testing

@testable import Dialogue

/// What is left of a session when a part of it is forgotten.
struct ForgetTests {
  private let letter = """
    graph: letter
    start: act
    states:
      act:
        ask: { type: line, text: "Act?", keep: act }
        go:
          - { when: act is long, to: long }
          - { to: plain }
      long: { set: { size: big }, go: effect }
      plain: { set: { size: small }, go: effect }
      effect:
        say: "{act|nothing}, {size|none}"
        ask: { type: line, text: "Effect?", keep: effect, retain: private }
        go: part
      part:
        ask: { type: pick, text: "Which part?", from: act, keep: part }
        go: share
      share:
        ask: { type: share, of: page, keep: open }
        go: close
      close:
        say: "{act|-}; {part|-}; {size|-}; {open|-}"
        end: done
    documents:
      page:
        - { when: answered act, text: "Act: {act}", share: ask }
        - { when: answered part, text: "Part: {part}", share: ask }
        - { text: "Size: {size}", share: ask }
    """

  @Test func `of a forgotten answer only the road is left, and what it set`() throws {
    var scene = try Scene(letter)
    scene.type("zebra lied", facts: ["long"])
    let left = try scene.rest(without: .answer(number: 2))
    #expect(left[1].event.action == .passed(to: "long"))
    #expect(left[1].retention == .forgotten)
    #expect(left[1].slot == nil)
    #expect(!left.hold("zebra"))
    var again = try scene.folded(left)
    #expect(again.asked?.text == "Effect?")
    _ = again.apply(Event(.answered(.text("hurt", facts: []), text: "hurt"), at: scene.clock))
    #expect(again.knownWords.contains("zebra lied") == false)
  }

  @Test func `what was typed at the question before the answer is forgotten with it`() throws {
    var scene = try Scene(letter)
    scene.perform(.unclear(text: "zebra one"))
    scene.perform(.impossible(text: "zebra two"))
    scene.perform(.wondered([.text("zebra", facts: [])], text: "zebra three"))
    scene.perform(.situation("odd", text: "zebra four", retention: .kept))
    scene.type("zebra five")
    scene.type("hurt")
    let left = try scene.rest(without: .answer(number: 6))
    #expect(!left.hold("zebra"))
    #expect(left.map(\.number) == Array(1...7))
    #expect(left.hold("hurt"))
    #expect(try scene.folded(left).asked?.text == "Which part?")
  }

  @Test func `an answer that was taken back at the same question is forgotten, too`() throws {
    var scene = try Scene(letter)
    scene.type("zebra one")
    scene.back()
    scene.type("zebra two")
    let left = try scene.rest(without: .answer(number: 4))
    #expect(!left.hold("zebra"))
    #expect(try scene.folded(left).asked?.text == "Effect?")
  }

  @Test func `a later answer to the same question stays`() throws {
    var scene = try Scene(letter)
    scene.type("zebra")
    scene.perform(.change(slot: "act"))
    scene.type("I hid it.")
    let first = try scene.rest(without: .answer(number: 2))
    #expect(!first.hold("zebra") && first.hold("I hid it."))
    #expect(try scene.folded(first).knownWords == ["I hid it."])
    let last = try scene.rest(without: .answer(number: 4))
    #expect(last.hold("zebra") && !last.hold("I hid it."))
    #expect(try scene.folded(last).knownWords == [])
  }

  @Test func `a part that was picked from it is forgotten, too`() throws {
    var scene = try Scene(letter)
    scene.type("I lied. zebra knew.")
    scene.type("hurt")
    scene.perform(.answered(.line(1..<2), text: "zebra knew."))
    let left = try scene.rest(without: .answer(number: 2))
    #expect(!left.hold("zebra"))
    #expect(left[3].event.action == .passed(to: "share"))
  }

  @Test func `no line gets the yes that another one got`() throws {
    var scene = try Scene(letter)
    scene.type("zebra. I lied.")
    scene.type("hurt")
    scene.perform(.answered(.line(1..<2), text: "2"))
    for answer in ["yes", "no", "no"] { scene.choose(answer) }
    #expect(scene.said == ["zebra. I lied.; I lied.; small; Act: zebra. I lied."])
    let left = try scene.rest(without: .answer(number: 2))
    #expect(!left.hold("zebra"))
    let again = try scene.folded(left)
    #expect(again.list("open") == [])
    var kept = try Scene(letter)
    kept.type("zebra. I lied.")
    kept.type("hurt")
    kept.perform(.answered(.line(1..<2), text: "2"))
    for answer in ["no", "no", "yes"] { kept.choose(answer) }
    let rest = try kept.rest(without: .answer(number: 2))
    #expect(try kept.folded(rest).list("open") == ["Size: small"])
  }

  @Test func `of two people's answers one can be forgotten`() throws {
    let pair = """
      graph: pair
      start: wish
      states:
        wish:
          speaker: each
          ask: { type: line, text: "Wish?", keep: wish }
          go: last
        last:
          ask: { type: line, text: "Last?", keep: last }
          go: close
        close: { end: done }
      """
    var scene = try Scene(pair, people: 2)
    scene.type("zebra")
    scene.type("calm")
    let left = try scene.rest(without: .answer(number: 2))
    #expect(!left.hold("zebra"))
    let again = try scene.folded(left)
    #expect(again.asked?.text == "Last?")
    #expect(again.text(of: "wish") == nil)
    #expect(again.text(of: "wish (other)") == "calm")
  }

  @Test func `what a situation made of a forgotten answer is forgotten, too`() throws {
    let long = """
      graph: long
      start: pick
      takes: [text]
      states:
        pick:
          ask: { type: pick, text: "Which line?", from: text, keep: line }
          go: picked
        picked: { end: picked }
      """
    let program = "program: test\nfirst: letter\non: { long: long }\n"
    var scene = try Scene(letter, long, program: try Scene.program(program))
    scene.type("zebra one. zebra two.", facts: ["long"])
    #expect(scene.question == "Which line?")
    scene.perform(.unclear(text: "zebra"))
    scene.perform(.answered(.line(1..<2), text: "zebra two."))
    scene.type("hurt")
    let left = try scene.rest(without: .answer(number: 2))
    #expect(!left.hold("zebra"))
    #expect(left[1].event.action == .forgotten)
    let again = try scene.folded(left)
    #expect(again.asked?.text == "Which part?")
    #expect(again.asked?.lines == [])
    #expect(again.text(of: "act") == nil)
  }

  @Test func `what is said later without the answer is what the records say`() throws {
    let varied = """
      graph: varied
      start: act
      states:
        act:
          ask: { type: line, text: "Act?", keep: act }
          go: next
        next:
          say:
            - { when: answered act, any: { a: "One.", b: "Two." } }
            - any: { c: "Three.", d: "Four." }
          ask: { type: line, text: "Next?", keep: next }
          go: next
      """
    var scene = try Scene(varied)
    for word in ["zebra", "two", "three"] { scene.type(word) }
    let left = try scene.rest(without: .answer(number: 2))
    var fold = try scene.replay()
    for record in left {
      _ = try fold.apply(record)
      #expect(record.said == fold.session.said)
    }
    #expect(left[2].said.count < scene.records[2].said.count)
  }
}
