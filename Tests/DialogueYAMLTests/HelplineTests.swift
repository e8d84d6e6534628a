import Dialogue
import DialogueYAML
import Testing

/// The file of helplines: what is refused, and where.
struct HelplineTests {
  /// A file with one country and `elsewhere`.
  private func file(
    _ key: String = "", _ value: String = "", country: String = "ab", name: String = "Abland"
  ) -> String {
    let fields = [
      ("for", "emergency"), ("name", "emergency"), ("number", "\"1\""), ("source", "a.org"),
      ("dated", "null"), ("checked", "null"),
    ]
    let line = fields.map { "        \($0): \($0 == key ? value : $1)" }.joined(separator: "\n")
    return """
      note: { for: violence, text: A trace. }
      countries:
        \(country):
          name: \(name)
          lines:
            one:
      \(line)
        elsewhere:
          name: Another country
          lines: {}
      """
  }

  @Test func `helplines with a source are taken`() {
    expectNone(in: ["helplines.yaml": file()])
    expectNone(in: ["helplines.yaml": file("checked", "2026-12-03")])
    expectNone(in: ["helplines.yaml": file("dated", "2022")])
  }

  @Test(arguments: ["for", "name", "number", "source", "dated", "checked"])
  func `a line that lacks something is reported`(key: String) {
    let text = file(key, "x").split(separator: "\n").filter { !$0.hasSuffix(" \(key): x") }
      .joined(separator: "\n").replacing("one:", with: "⟦one:")
    expectOnly("missing-key", in: ["helplines.yaml": text])
  }

  @Test(arguments: [
    ("source", "⟦''", "empty-text"), ("source", "⟦from memory", "wrong-kind"),
    ("number", "⟦''", "empty-text"), ("for", "⟦emergencies", "unknown-purpose"),
    ("for", "[emergency, ⟦chld]", "unknown-purpose"), ("for", "⟦[]", "empty-text"),
    ("checked", "⟦yesterday", "wrong-kind"), ("checked", "⟦2026-02-30", "wrong-kind"),
    ("dated", "⟦22", "wrong-kind"),
  ])
  func `a line that says something impossible is reported`(
    key: String, value: String, rule: String
  ) {
    expectOnly(rule, in: ["helplines.yaml": file(key, value)])
  }

  @Test func `a country without an emergency line is reported`() {
    expectOnly(
      "no-emergency", in: ["helplines.yaml": file("for", "violence", country: "⟦ab")])
  }

  @Test func `helplines without an elsewhere are reported`() {
    let text = file().split(separator: "\n").dropLast(3).joined(separator: "\n")
    expectOnly("missing-key", in: ["helplines.yaml": "⟦" + text])
  }

  @Test func `a line or a country that stands there twice is reported`() {
    expectOnly("duplicate-key", in: ["helplines.yaml": file() + "\n  ⟦ab: { name: B, lines: {} }"])
    let lines = "lines:\n      a: \(line)\n      ⟦a: \(line)"
    expectOnly("duplicate-key", in: ["helplines.yaml": file().replacing("lines: {}", with: lines)])
  }

  private let line =
    "{ for: crisis, name: A, number: '2', source: a.org, dated: null, checked: null }"

  @Test func `two countries that sound alike are reported`() {
    let text = file().replacing(
      "name: Another country", with: "name: Another country\n    hears: [⟦abland]")
    expectOnly("same-options", in: ["helplines.yaml": text])
  }

  private func graph(_ keep: String = "country", _ part: String = "helplines: violence") -> String {
    """
    graph: a
    start: s
    states:
      s: { ask: { type: country, text: Where?, keep: \(keep) }, go: t }
      t: { say: [{ \(part) }], end: done }
    """
  }

  @Test func `a graph that says helplines needs them`() {
    expectNone(in: ["a.yaml": graph(), "helplines.yaml": file()])
    expectOnly(
      "no-helplines", graph().replacing("graph: a", with: "graph: ⟦a"))
  }

  @Test func `a country is kept in one slot`() {
    expectOnly("wrong-kind", in: ["a.yaml": graph("⟦land"), "helplines.yaml": file()])
  }

  @Test func `a guard asks for a country that is there`() {
    let asked = graph().replacing("go: t", with: "go: [{ when: country is ⟦ac, to: t }, { to: t }]")
    expectOnly("unknown-option", in: ["a.yaml": asked, "helplines.yaml": file()])
    expectNone(in: [
      "a.yaml": asked.replacing("⟦ac", with: "ab"), "helplines.yaml": file(),
    ])
  }

  @Test(arguments: [
    ("helplines: [violence, ⟦crises]", "unknown-purpose"),
    ("helplines: violence, text: More", "wrong-kind"),
  ])
  func `a part that says helplines and is none is reported`(part: String, rule: String) {
    let text = graph("country", part)
    let marked =
      rule == "wrong-kind" ? text.replacing("[{ helplines", with: "[⟦{ helplines") : text
    expectOnly(rule, in: ["a.yaml": marked, "helplines.yaml": file()])
  }

  @Test func `a country has no options of its own`() {
    let text = graph().replacing("type: country", with: "type: country, ⟦options: { b: B, c: C }")
    expectOnly("unknown-key", in: ["a.yaml": text, "helplines.yaml": file()])
  }
}
