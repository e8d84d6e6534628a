import DialogueYAML
import Testing

/// What is explained at length, because it was asked for.
struct TeachingTests {
  private func graph(_ states: String) -> String {
    "graph: a\nstart: s\nstates:\n\(states)\n"
  }

  private static let offer = "s: { ask: { type: yes-no, text: Shall I?, keep: k }, go:"
  private static let other = "u: { say: \"Then not.\", end: done }"

  /// So many words in sentences of five.
  private func words(_ count: Int) -> String {
    (0..<count).map { $0 % 5 == 0 ? "W\($0)" : $0 % 5 == 4 ? "w\($0)." : "w\($0)" }
      .joined(separator: " ")
  }

  private func teaching(_ count: Int, teaches: Bool = true) -> String {
    graph(
      """
        \(Self.offer) [{ when: k is yes, to: t }, { to: u }] }
        \(teaches || count <= 20 ? "" : "⟦")t: { \(teaches ? "teach: true, " : "")say: "\(words(count))", end: done }
        \(Self.other)
      """)
  }

  @Test func `what was asked for may be longer than what was not`() {
    expectNone(in: ["a.yaml": teaching(30), "style.yaml": StyleTests.style])
    expectOnly(
      "long-message", in: ["a.yaml": teaching(30, teaches: false), "style.yaml": StyleTests.style])
  }

  @Test func `what was asked for has a limit of its own`() {
    let long = teaching(31).replacing("  t: {", with: "  ⟦t: {")
    expectOnly("long-message", in: ["a.yaml": long, "style.yaml": StyleTests.style])
  }

  @Test(arguments: [
    "[{ when: k is no, to: u }, ⟦{ to: t }]",
    "[⟦{ when: k is not no, to: t }, { to: u }]",
    "[⟦{ when: k is yes or together, to: t }, { to: u }]",
  ])
  func `a road into it that does not come from a yes is reported`(go: String) {
    let text = graph(
      "  \(Self.offer) \(go) }\n  t: { teach: true, say: \"So.\", end: done }\n  \(Self.other)")
    expectOnly("unasked-teaching", in: ["a.yaml": text, "style.yaml": StyleTests.style])
  }

  @Test(arguments: [
    "[{ when: k is yes, to: t }, { to: u }]",
    "[{ when: not together and k is yes, to: t }, { to: u }]",
  ])
  func `a road that comes from a yes is fine`(go: String) {
    let text = graph(
      "  \(Self.offer) \(go) }\n  t: { teach: true, say: \"So.\", end: done }\n  \(Self.other)")
    expectNone(in: ["a.yaml": text, "style.yaml": StyleTests.style])
  }
}
