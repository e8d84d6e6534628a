import Dialogue
import Testing

struct FormTests {
  private let signs = """
    graph: signs
    start: ask
    states:
      ask:
        ask:
          type: form
          text: How was it?
          keep: signs
          range: [0, 4]
          rows: { settle: Settling, contact: Checking, dropped: Dropping }
          sums:
            holding: { of: [settle, contact, dropped], least: 2, levels: { quiet: 0, around: 3, loud: 7 } }
        go: result
      result:
        say:
          - { when: answered signs.holding, text: "It is {signs.holding}." }
          - { when: signs.holding is loud, text: "Loud." }
          - { when: change signs.holding >= 3, text: "Louder." }
          - { when: signs.dropped >= 1, text: "You dropped something." }
        ask: { type: yes-no, text: "Again?", keep: again }
        go:
          - { when: again is yes, to: ask }
          - { to: close }
      close: { end: done }
    """

  private func rows(_ values: Double?...) -> Event.Action {
    let ids = ["settle", "contact", "dropped"]
    return .answered(.rows(zip(ids, values).map { Answer.Row($0, $1) }), text: "")
  }

  @Test func `a sum is called by the level that it reaches`() throws {
    var scene = try Scene(signs)
    scene.perform(rows(4, 3, 1))
    #expect(scene.said == ["It is loud.", "Loud.", "You dropped something."])
  }

  @Test func `a sum is left out while too few rows are answered`() throws {
    var scene = try Scene(signs)
    scene.perform(rows(4, nil, nil))
    #expect(scene.said == [])
  }

  @Test func `a second filling is compared with the first`() throws {
    var scene = try Scene(signs)
    scene.perform(rows(1, 1, 0))
    #expect(scene.said == ["It is quiet."])
    scene.choose("yes")
    scene.perform(rows(2, 3, 0))
    #expect(scene.said == ["It is around.", "Louder."])
  }

  @Test func `the first rows are kept until the rest is given`() throws {
    var scene = try Scene(signs)
    scene.perform(.filled([4], text: "4"))
    #expect(scene.said == ["[rows-left: 2]"])
    scene.perform(.skipped)
    #expect(scene.question == "Again?")
  }

  @Test(arguments: [Event.Action.unclear(text: "hm"), .impossible(text: "9")])
  func `a line that is no row takes none away`(_ miss: Event.Action) throws {
    var scene = try Scene(signs)
    scene.perform(.filled([4], text: "4"))
    scene.perform(miss)
    #expect(scene.said.last == "[rows-left: 2]")
    #expect(scene.session.asked?.pending == .rows([4]))
  }

  @Test func `each name of a pair gets a point for a pick and half a point for both`() throws {
    var scene = try Scene(
      """
      graph: care
      start: ask
      states:
        ask:
          ask:
            type: form
            text: Which?
            keep: picks
            pairs:
              one: { words: said aloud, time: an evening }
              two: { time: a walk, help: the errand done }
            shuffled: true
          go: close
        close: { say: "{picks.words} {picks.time} {picks.help}", end: done }
      """)
    let asked = try #require(scene.session.asked)
    // Picks the side named 'time' wherever it is shown, and both for the second pair.
    let values = asked.rows.map { row in
      row.id == "two" ? 0.5 : row.sides[0].name == "time" ? 0 : 1
    }
    scene.perform(.answered(asked.answer(rows: values), text: ""))
    #expect(scene.said == ["0 1.5 0.5"])
  }

  @Test func `a name whose pairs are all left out the second time has no points from before`()
    throws
  {
    var scene = try Scene(
      """
      graph: care
      start: ask
      states:
        ask:
          ask:
            type: form
            text: Which?
            keep: picks
            pairs:
              one: { words: said aloud, time: an evening }
              two: { time: a walk, help: the errand done }
          go: again
        again:
          say:
            - { when: answered picks.words, text: "Words {picks.words}" }
            - { when: answered picks.time, text: "Time {picks.time}" }
          ask: { type: yes-no, text: "Again?", keep: more }
          go:
            - { when: more is yes, to: ask }
            - { to: close }
        close: { end: done }
      """)
    scene.perform(.answered(.rows([Answer.Row("one", 0), Answer.Row("two", 0)]), text: ""))
    #expect(scene.said == ["Words 1", "Time 1"])
    scene.choose("yes")
    scene.perform(.answered(.rows([Answer.Row("one", nil), Answer.Row("two", 0)]), text: ""))
    #expect(scene.said == ["Time 1"])
  }
}
