import Authoring
import Dialogue
import Testing

/// The rules of resuming are those that `EditedTests` has, seen from every place at once.
struct CompatibilityTests {
  private let before = """
    graph: walk
    start: first
    states:
      first:
        ask: { type: line, text: "First?", keep: first }
        go: second
      second:
        ask: { type: choice, text: "Second?", keep: second, options: { tea: Tea, milk: Milk } }
        go: plan
      plan: { visit: { graph: plan, as: mine }, go: third }
      third:
        ask: { type: line, text: "Third, {first}, {second}?", keep: third }
        go: close
      close: { end: done }
    """
  private let plan = """
    graph: plan
    start: rows
    states:
      rows:
        ask: { type: form, text: "How much?", keep: rows, range: [0, 3], rows: { money: Money, time: Time } }
        end: made
    """
  private let program =
    "program: p\nfirst: walk\nconversations: { walk: { title: W, step: '1', minutes: 5 } }\n"

  private func compared(_ walk: String?, _ plan: String? = nil) throws -> Compatibility {
    let old = Release(try glossary(before, self.plan, program: program))
    let texts = [walk ?? before, plan ?? self.plan].filter { !$0.isEmpty }
    let new = try texts.map { try glossary($0).graphs[0] }
    return Compatibility(
      from: old, to: Release(Glossary(new, old.glossary.program)))
  }

  @Test func `a release is the same as itself, place by place`() throws {
    let found = try compared(nil)
    #expect(found.positions.map(\.fate) == [.same, .same, .same, .same, .same])
    #expect(found.answers == 6)
    #expect(found.lostAnswers == [])
    #expect(found.keepsAnswers)
  }

  @Test func `a state with a former id is found, and its file and line are named`() throws {
    let found = try compared(
      before.replacing("third:", with: "last:\n    was: [third]").replacing(
        "go: third", with: "go: last"
      )
      .replacing("go: third }", with: "go: last }"))
    let line = try #require(found.positions.first { $0.fate != .same })
    #expect(line.fate == .renamed)
    #expect(line.message == "'walk/third' is found as 'last' (test.yaml:11)")
    #expect(line.place.line == 11)
    #expect(found.keepsAnswers)
  }

  @Test func `a question that is gone leaves its answer where something still reads it`() throws {
    let found = try compared(
      before.replacing("    go: second\n", with: "    go: plan\n").replacing(
        "  second:\n", with: "  other:\n"))
    let line = try #require(found.positions.first { $0.fate != .same })
    #expect(line.fate == .moved)
    #expect(
      line.message
        == "'walk/second' is gone; the conversation begins again at 'first' (test.yaml:4)")
    #expect(found.lostAnswers == [])
    #expect(found.keepsAnswers)
  }

  @Test func `an answer that nothing reads any more is lost`() throws {
    let found = try compared(
      before.replacing(
        "third:\n    ask: { type: line, text: \"Third, {first}, {second}?\", keep: third }",
        with: "third:\n    say: Ho."))
    #expect(found.positions.map(\.fate).contains(.moved))
    #expect(
      found.lostAnswers.map(\.message) == [
        "the text of 'walk/third' would be lost: its question is gone, and nothing else reads 'third'"
      ])
    #expect(!found.keepsAnswers)
  }

  @Test func `an option that is gone is named where it was written`() throws {
    let found = try compared(before.replacing("milk: Milk", with: "oat: Oat milk"))
    #expect(found.count(.same) == 5)
    let line = try #require(found.lostAnswers.first)
    #expect(
      line.message
        == "option 'milk' of 'walk/second' would be lost: there is no such option any more")
    #expect(line.place.line == 8)
    #expect(found.lostAnswers.count == 1)
  }

  @Test func `an option that is only reworded is kept`() throws {
    #expect(try compared(before.replacing("milk: Milk", with: "milk: Oat milk")).keepsAnswers)
  }

  @Test func `a slot with another name is kept where the question is the same`() throws {
    #expect(try compared(before.replacing("keep: third", with: "keep: last")).keepsAnswers)
  }

  @Test func `another kind of question cannot take the answer`() throws {
    let found = try compared(
      before.replacing("type: line, text: \"First?\"", with: "type: date, text: \"First?\""))
    #expect(
      found.lostAnswers.map(\.message) == [
        "the text of 'walk/first' would be lost: the question is now of type 'date'"
      ])
  }

  @Test func `an answer that is kept no longer is lost`() throws {
    let found = try compared(
      before.replacing("keep: third }", with: "keep: third, retain: unkept }"))
    #expect(
      found.lostAnswers.map(\.message) == [
        "the text of 'walk/third' would be lost: what asks for it keeps it no longer"
      ])
  }

  @Test func `a row that is gone is lost, and the others are not`() throws {
    let found = try compared(nil, plan.replacing("money: Money", with: "calm: Calm"))
    #expect(
      found.lostAnswers.map(\.message) == [
        "row 'money' of 'plan/rows' would be lost: there is no such row any more"
      ])
  }

  @Test func `a conversation that is gone takes its sessions along`() throws {
    let found = try compared(
      before.replacing("visit: { graph: plan, as: mine }", with: "say: No plan."), "")
    let line = try #require(found.positions.first { $0.fate == .lost })
    #expect(
      line.message == "'plan/rows': the conversation is gone, and no session that was there opens")
    #expect(!found.keepsAnswers)
  }

  @Test func `a place that nothing leads to is none`() throws {
    let old = before.replacing(
      "  close:", with: "  lone: { ask: { type: go-on }, go: close }\n  close:")
    let glossary = try glossary(old, plan, program: program)
    let found = Compatibility(from: Release(glossary), to: Release(glossary))
    #expect(found.positions.count == 5)
  }

  @Test func `the conversations that come with mend keep every answer of their own`() throws {
    let release = Release(try Shipped.glossary())
    let found = Compatibility(from: release, to: release)
    #expect(found.positions.count > 500)
    #expect(found.count(.same) == found.positions.count)
    #expect(found.answers > 1000)
    #expect(found.lostAnswers == [])
  }
}
