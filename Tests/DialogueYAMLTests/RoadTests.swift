import Testing

/// Mistakes in the ways between states.
struct RoadTests {
  @Test func `a start that is no state is reported`() {
    expectOnly("unknown-state", "graph: a\nstart: ⟦strat\nstates:\n  start: { end: done }\n")
  }

  @Test func `a way to an unknown state is reported`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: go-on }, go: ⟦brethe }
        breathe: { end: done }
      """)
  }

  @Test func `a way to an unknown state in a list is reported`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s:
          ask: { type: yes-no, text: Well?, keep: k }
          go:
            - { when: k is yes, to: ⟦tt }
            - { to: t }
        t: { end: done }
      """)
  }

  @Test func `a retry that leads nowhere is reported`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k, retry: { max: 3, then: ⟦u } }, go: t }
        t: { end: done }
      """)
  }

  @Test func `a count of visits to an unknown state is reported`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: go-on }, go: [{ when: visits ⟦x >= 2, to: t }, { to: s }] }
        t: { end: done }
      """)
  }

  @Test func `a former id is no name to go to`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: go-on }, go: ⟦old }
        t: { was: [old], end: done }
      """)
  }

  @Test func `a former id that is a state is reported`() {
    expectOnly(
      "former-id",
      """
      graph: a
      start: s
      states:
        s: { was: [older, ⟦t], go: t }
        t: { end: done }
      """)
  }

  @Test func `a former id of two states is reported`() {
    expectOnly(
      "former-id",
      """
      graph: a
      start: s
      states:
        s: { was: [old], go: t }
        t: { was: [⟦old], end: done }
      """)
  }

  @Test func `a list of ways without a last one is reported`() {
    expectOnly(
      "go-without-last",
      """
      graph: a
      start: s
      states:
        s:
          ask: { type: yes-no, text: Well?, keep: k }
          go:
            - { when: k is yes, to: t }
            - ⟦{ when: k is no, to: t }
        t: { end: done }
      """)
  }

  @Test func `an empty list of ways is reported`() {
    expectOnly("go-without-last", "graph: a\nstart: s\nstates:\n  s: { go: ⟦[] }\n")
  }

  @Test func `a way after the last is reported`() {
    expectOnly(
      "go-after-last",
      """
      graph: a
      start: s
      states:
        s:
          ask: { type: yes-no, text: Well?, keep: k }
          go:
            - { to: t }
            - ⟦{ when: k is no, to: u }
        t: { end: done }
        u: { end: done }
      """)
  }

  @Test func `a state that nothing leads to is reported`() {
    expectOnly(
      "unreachable-state",
      """
      graph: a
      start: s
      states:
        s: { end: done }
        ⟦t: { end: done }
      """)
  }

  @Test func `of a lost road only its beginning is reported`() {
    expectOnly(
      "unreachable-state",
      """
      graph: a
      start: s
      states:
        s: { end: done }
        v: { end: done }
        u: { ask: { type: go-on }, go: v }
        ⟦t: { ask: { type: go-on }, go: u }
      """)
  }

  @Test func `a state that only a retry leads to is on a road`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k, retry: { max: 3, then: u } }, go: t }
        t: { end: done }
        u: { end: done }
      """
    ])
  }

  @Test func `a road without an end is reported once`() {
    expectOnly(
      "no-end",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k }, go: [{ when: k is yes, to: t }, { to: b }] }
        t: { end: done }
        b: { ask: { type: go-on }, go: c }
        ⟦c: { ask: { type: go-on }, go: d }
        d: { ask: { type: go-on }, go: c }
      """)
  }

  @Test func `a state that goes to itself without asking is reported`() {
    expectOnly(
      "silent-loop",
      """
      graph: a
      start: s
      states:
        ⟦s: { say: hi, go: s }
      """)
  }

  @Test func `a round whose only question two people pass over is reported`() {
    expectOnly(
      "silent-loop",
      """
      graph: a
      start: s
      states:
        ⟦s: { never: together, ask: { type: yes-no, text: Well?, keep: k }, go: [{ when: k is yes, to: t }, { to: s }] }
        t: { end: done }
      """)
  }

  @Test func `a round in which a question may not be asked is reported`() {
    expectOnly(
      "silent-loop",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k }, go: t }
        ⟦t: { ask: { type: go-on, when: k is yes }, go: u }
        u: { say: ho, go: [{ when: k is no, to: v }, { to: t }] }
        v: { end: done }
      """)
  }

  @Test func `a round that asks on each way is none`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { say: hi, go: t }
        t: { ask: { type: yes-no, text: Again?, keep: k }, go: [{ when: k is yes, to: s }, { to: u }] }
        u: { end: done }
      """
    ])
  }

  @Test func `a visit counts as asking`() {
    expectNone(in: [
      "a.yaml": """
      graph: a
      start: s
      states:
        s: { visit: { graph: b, as: v }, go: [{ when: v is done, to: t }, { to: s }] }
        t: { end: done }
      """,
      "shared/b.yaml": """
      graph: b
      start: s
      states:
        s: { ask: { type: yes-no, text: Well?, keep: k }, go: [{ when: k is yes, to: t }, { to: u }] }
        t: { end: done }
        u: { end: more }
      """,
    ])
  }

  @Test func `an unknown state hides what it would lead to`() {
    expectOnly(
      "unknown-state",
      """
      graph: a
      start: s
      states:
        s: { ask: { type: line, text: What?, keep: k }, go: ⟦tt }
        t: { say: "{k}", go: u }
        u: { end: done }
      """)
  }
}
