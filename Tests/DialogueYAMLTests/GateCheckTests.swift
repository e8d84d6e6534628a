import Testing

/// Mistakes that would lead past the gate, or out of a talk about danger to nowhere.
struct GateCheckTests {
  private let door = """
    graph: door
    start: s
    states:
      s: { ask: { type: yes-no, text: Go on?, keep: on }, go: t }
      t: { end: done }
    """
  private let talk = """
    graph: talk
    start: s
    states:
      s: { ask: { type: yes-no, text: Talk?, keep: talked }, go: t }
      t: { end: done }
    """
  private let gate = """
    graph: gate
    start: s
    uses: [gate]
    states:
      s: { ask: { type: yes-no, text: Afraid?, keep: afraid }, go: [{ when: afraid is no, to: open }, { to: closed }] }
      open: { set: { gate: open }, end: open }
      closed: { end: closed }
    """
  private let worry = """
    graph: worry
    start: s
    states:
      s: { ask: { type: yes-no, text: Worried?, keep: worried }, go: t }
      t: { end: again }
    """
  private let program = """
    program: mend
    first: door
    next: door
    gate: { graph: gate, slot: gate }
    safety: { check: worry, act: worry, menu: worry, together: worry }
    conversations:
      talk: { title: Talk, couple: true }
    """

  private func expect(
    _ rule: String?, program: String? = nil, door: String? = nil, gate: String? = nil,
    worry: String? = nil, location: SourceLocation = #_sourceLocation
  ) {
    let files: KeyValuePairs = [
      "00-door.yaml": door ?? self.door, "talk.yaml": talk, "shared/gate.yaml": gate ?? self.gate,
      "shared/worry.yaml": worry ?? self.worry, "program.yaml": program ?? self.program,
    ]
    guard let rule else { return expectNone(in: files, location: location) }
    expectOnly(rule, in: files, location: location)
  }

  @Test func `couple work behind a gate is fine`() { expect(nil) }

  @Test func `couple work without a gate is reported`() {
    let open = program.replacing("gate: { graph: gate, slot: gate }\n", with: "")
    expect("no-gate", program: open.replacing("  talk:", with: "  ⟦talk:"))
  }

  @Test(arguments: [("first: door", "first: ⟦talk"), ("next: door", "next: ⟦talk")])
  func `a road of the program that leads past the gate is reported`(right: String, wrong: String) {
    expect("couple-road", program: program.replacing(right, with: wrong))
  }

  @Test func `a visit that leads past the gate is reported`() {
    let visiting = door.replacing(
      "t: { end: done }", with: "t: { visit: { graph: ⟦talk, as: it }, go: u }\n  u: { end: done }")
    expect("couple-road", door: visiting)
  }

  @Test func `a gate that ends in a word that says nothing about it is reported`() {
    expect("unknown-outcome", gate: gate.replacing("end: closed", with: "end: ⟦shut"))
  }

  @Test
  func `a talk about danger that ends in a word that says nothing about the question is reported`()
  {
    expect("unknown-outcome", worry: worry.replacing("end: again", with: "end: ⟦done"))
  }
}
