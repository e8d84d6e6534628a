import Testing

/// Mistakes in the form of a file.
struct FormTests {
  @Test func `an unknown key is reported`() {
    expectOnly("unknown-key", "graph: a\nstart: s\nstates:\n  s: { ⟦sya: hi, end: done }\n")
  }

  @Test func `an unknown key of a question is reported`() {
    expectOnly(
      "unknown-key",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: line, ⟦txt: What?, keep: k }, end: done }
      """)
  }

  @Test func `a key of another type of question is reported`() {
    expectOnly(
      "unknown-key",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: line, text: What?, keep: k, ⟦range: [0, 3] }, end: done }
      """)
  }

  @Test func `a key that stands twice is reported the second time`() {
    expectOnly(
      "duplicate-key", "graph: a\nstart: s\nstates:\n  s: { say: hi, ⟦say: ho, end: done }\n")
  }

  @Test func `a state that stands twice is reported the second time`() {
    expectOnly(
      "duplicate-key",
      "graph: a\nstart: s\nstates:\n  s: { end: done }\n  ⟦s: { end: done }\n")
  }

  @Test func `an empty text is reported`() {
    expectOnly("empty-text", "graph: a\nstart: s\nstates:\n  s: { say: ⟦\"  \", end: done }\n")
  }

  @Test func `an option without words is reported`() {
    expectOnly(
      "empty-text",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: choice, text: Which?, keep: k, options: { b: ⟦"", c: See } }, end: done }
      """)
  }

  @Test(arguments: [#"\e[31m"#, #"\x07"#, #"\u202E"#, #"\x9b"#, #"\0"#])
  func `a control character is reported`(escape: String) {
    expectOnly(
      "control-character",
      "graph: a\nstart: s\nstates:\n  s: { say: ⟦\"hi \(escape)\", end: done }\n")
  }

  @Test func `a graph without a start is reported`() {
    expectOnly("no-start", "⟦graph: a\nstates:\n  s: { end: done }\n")
  }

  @Test func `a state that goes nowhere is reported`() {
    expectOnly("no-way-on", "graph: a\nstart: s\nstates:\n  ⟦s: { say: hi }\n")
  }

  @Test func `a state with two ways on is reported`() {
    expectOnly("no-way-on", "graph: a\nstart: s\nstates:\n  ⟦s: { go: s, end: done }\n")
  }

  @Test func `a state that asks and visits is reported`() {
    expectOnly(
      "two-questions",
      """
      graph: a
      start: s
      states:
        ⟦s:
          ask: { type: go-on }
          visit: { graph: b, as: v }
          end: done
      """)
  }

  @Test func `an unknown type of question is reported`() {
    expectOnly(
      "unknown-type",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: ⟦chioce, text: Which?, keep: k, options: { b: Bee, c: See } }, end: done }
      """)
  }

  @Test func `a choice of one is reported`() {
    expectOnly(
      "wrong-count",
      """
      graph: a
      start: s
      states:
        s: { ⟦ask: { type: choice, text: Which?, keep: k, options: { b: Bee } }, end: done }
      """)
  }

  @Test func `a sum over an unknown row is reported`() {
    expectOnly(
      "unknown-row",
      """
      graph: a
      start: s
      states:
        s:
          ask:
            type: form
            text: How?
            keep: k
            range: [0, 4]
            rows: { one: One, two: Two }
            sums: { all: { of: [one, ⟦tow] } }
          end: done
      """)
  }

  @Test(arguments: [
    "heard ⟦maybe no", "answered⟦", "not ⟦)", "want < ⟦many", "(heard is no⟦", "heard is no ⟦heard",
    "away ⟦is 3", "⟦is no",
  ])
  func `a guard that cannot be read is reported where it fails`(guardian: String) {
    expectOnly(
      "bad-guard",
      """
      graph: a
      start: s
      states:
        s: { go: [{ when: "\(guardian)", to: t }, { to: t }] }
        t: { end: done }
      """)
  }

  @Test func `a brace that stands alone is reported`() {
    expectOnly("bad-text", "graph: a\nstart: s\nstates:\n  s: { say: \"a ⟦} b\", end: done }\n")
  }

  @Test func `a slot whose name is no id is reported`() {
    expectOnly(
      "bad-id",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: line, text: What?, keep: ⟦my words }, end: done }
      """)
  }

  @Test func `a text that begins with a brace is reported once`() {
    expectOnly(
      "bad-yaml", "graph: a\nstart: s\nstates:\n  s: { say: {partner} ⟦is here, end: done }\n")
  }

  @Test(arguments: ["{ go: ⟦}", "{ begin: ⟦}", "{ go: [{ to: ⟦}] }"])
  func `a name that is left out is reported`(state: String) {
    expectOnly("empty-text", "graph: a\nstart: s\nstates:\n  s: \(state)\n")
  }

  @Test func `a sum that is called like a row is reported`() {
    expectOnly(
      "duplicate-key",
      """
      graph: a
      start: s
      states:
        s:
          ask:
            type: form
            text: How?
            keep: k
            range: [0, 4]
            rows: { one: One, two: Two }
            sums: { ⟦two: { of: [one, two] } }
          end: done
      """)
  }

  @Test func `a line that is set in wrongly is reported once`() {
    expectOnly(
      "bad-yaml",
      """
      graph: a
      start: s
      states:
        s:
          ask:
            type: line
          keep: k
            text⟦: What?
          end: done
      """)
  }

  @Test func `several mistakes are reported in one run`() {
    let found = findings(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { sya: hi, say: "", end: done }
        t: { say: hi }
      """
    ])
    #expect(found == ["a.yaml:4:8 unknown-key", "a.yaml:4:22 empty-text", "a.yaml:5:3 no-way-on"])
  }
}
