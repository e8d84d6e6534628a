import Testing

/// Mistakes in documents, and in what is shared of them.
struct DocumentTests {
  private let good = """
    graph: a
    start: s
    states:
      s: { ask: { type: line, text: What?, keep: act }, go: t }
      t: { ask: { type: share, of: page, keep: open }, go: u }
      u: { say: "{open|nothing} {open.count|0}", end: done }
    documents:
      page: ["Fixed.", { when: answered act, text: "{act}", share: ask }]
    """

  @Test func `a document whose lines are shared one by one is fine`() {
    expectNone(in: ["a.yaml": good])
  }

  @Test func `lines of an unknown document are reported`() {
    expectOnly("unknown-document", good.replacing("of: page", with: "of: ⟦paeg"))
  }

  @Test func `a document without a line that may be shared is reported`() {
    expectOnly(
      "unknown-document",
      good.replacing("of: page", with: "of: ⟦page").replacing(", share: ask", with: ""))
  }

  @Test(arguments: [", of: page", ", keep: open"])
  func `what the question about lines needs is reported`(missing: String) {
    expectOnly(
      "missing-key",
      good.replacing("  t: { ask", with: "  t: { ⟦ask").replacing(missing, with: "").replacing(
        "say: \"{open|nothing} {open.count|0}\", ", with: ""))
  }

  @Test func `a document is the key of the question about lines alone`() {
    expectOnly(
      "unknown-key",
      good.replacing("type: line, text: What?", with: "type: line, ⟦of: page, text: What?"))
  }

  @Test func `what is shared is a list`() {
    expectOnly(
      "wrong-type",
      good.replacing("say: \"", with: "say: [{ when: ⟦open is yes, text: Y }, \"")
        .replacing("|0}\",", with: "|0}\"],"))
  }

  @Test(arguments: ["quote", "chose"])
  func `a document says no answer again`(key: String) {
    expectOnly(
      "unknown-key", good.replacing("\"Fixed.\"", with: "{ text: [{ ⟦\(key): act }] }"))
  }

  private let program = """
    program: mend
    first: a
    documents:
      page: { title: The page, graph: a, document: page, shared: open }
    """

  @Test func `a document of the program is fine`() {
    expectNone(in: ["a.yaml": good, "program.yaml": program])
  }

  @Test(arguments: [
    ("unknown-document", "document: page", "document: ⟦paeg"),
    ("unknown-graph", "graph: a", "graph: ⟦aa"),
    ("unknown-slot", "shared: open", "shared: ⟦opne"),
    ("unknown-slot", "shared: open", "shared: ⟦act"),
    ("missing-key", "page: { title: The page,", "⟦page: {"),
    ("missing-key", "  page: { title: The page, graph: a,", "  ⟦page: { title: The page,"),
    (
      "missing-key", "page: { title: The page, graph: a, document: page,",
      "⟦page: { title: P, graph: a,"
    ),
    ("unknown-key", "shared: open", "⟦share: open"),
  ])
  func `a mistake in a document of the program is reported`(
    rule: String, right: String, wrong: String
  ) {
    expectOnly(
      rule, in: ["a.yaml": good, "program.yaml": program.replacing(right, with: wrong)])
  }
}

/// Private answers that would leave the session.
struct PrivacyTests {
  private let graph = """
    graph: a
    start: s
    states:
      s: { never: together, ask: { type: line, text: What?, keep: act, retain: private }, go: t }
      t: { end: done }
    """

  private func graph(_ last: String, _ documents: String = "") -> String {
    graph.replacing("  t: { end", with: "  t: { \(last)end") + documents
  }

  private let page =
    "\ndocuments:\n  page: [\"Fixed.\", { when: answered act, text: \"I did: {⟦act}\" }]\n"

  @Test func `a private answer in a document is reported`() {
    expectOnly("private-read", graph("", page))
  }

  @Test func `a private answer that is copied is reported`() {
    expectOnly("private-read", graph("set: { copy: \"{⟦act}\" }, "))
  }

  @Test func `a private answer that is added is reported`() {
    expectOnly("private-read", graph("add: { list: \"{⟦act}\" }, "))
  }

  @Test func `a private answer may be said to the one who gave it`() {
    expectNone(in: ["a.yaml": graph("say: \"You wrote {act|nothing}\", ")])
  }

  @Test func `an answer that is not private in every place may stand in a document`() {
    let again = "  t: { ask: { type: line, text: Once more?, keep: act }, end: done }"
    expectNone(in: [
      "a.yaml": graph("", page).replacing("  t: { end: done }", with: again).replacing(
        "⟦", with: "")
    ])
  }

  @Test func `a private answer of a visited graph in a document is reported`() {
    expectOnly(
      "private-read",
      in: [
        "a.yaml": """
        graph: a
        start: s
        states:
          s: { visit: { graph: b, as: v }, go: t }
          t: { end: done }
        documents:
          page: [{ when: answered v.act, text: "{⟦v.act}" }]
        """,
        "shared/b.yaml": graph.replacing("graph: a", with: "graph: b"),
      ])
  }

  @Test func `a private answer of another graph in a document is reported`() {
    expectOnly(
      "private-read",
      in: [
        "a.yaml": graph,
        "b.yaml": """
        graph: b
        start: s
        uses: [act]
        states:
          s: { end: done }
        documents:
          page: [{ when: answered act, text: "{⟦act}" }]
        """,
      ])
  }

  @Test func `an answer that another graph keeps openly may stand in a document`() {
    expectNone(in: [
      "a.yaml": graph.replacing(", retain: private", with: ""),
      "b.yaml": """
      graph: b
      start: s
      uses: [act]
      states:
        s: { end: done }
      documents:
        page: [{ when: answered act, text: "{act}" }]
      """,
    ])
  }
}
