extension RulePage {
  private static let plan = """
    === shared/plan.yaml
    graph: plan
    start: what
    takes: [topic]
    states:
      what: { ask: { type: line, text: "What about {topic|this}?", keep: what }, end: made }
    """

  private static func visiting(_ visit: String) -> String {
    """
    graph: tea
    start: plan
    states:
      plan: { visit: { \(visit) }, go: close }
      close: { end: done }
    \(plan)
    """
  }

  /// Mistakes between graphs.
  static let visits = [
    RulePage(
      "unknown-graph",
      means: "A graph is named that no file has.",
      because: "The conversation would stop there.",
      mend: "Correct the name, or add the file.",
      bad: visiting("graph: plna, as: plan, with: { topic: tea }"), replace: "graph: plna",
      with: "graph: plan"),
    RulePage(
      "unknown-parameter",
      means: "A visit hands in what the visited graph does not take.",
      because: "It would be thrown away, and the visited graph would talk about nothing.",
      mend: "Correct the name, or write it under 'takes' there.",
      bad: visiting("graph: plan, as: plan, with: { topic: tea, tpoic: tea }"),
      replace: ", tpoic: tea", with: ""),
    RulePage(
      "missing-parameter",
      means: "A visit does not hand in what the visited graph takes.",
      because: "What it says about it would have a hole.",
      mend: "Hand it in under 'with'.",
      bad: visiting("graph: plan, as: plan"), replace: "as: plan",
      with: "as: plan, with: { topic: tea }"),
    RulePage(
      "visit-name",
      means: "Visits to two graphs have the same name.",
      because: "What the one kept would be taken for what the other kept.",
      mend: "Give one of them another name under 'as'.",
      bad: """
        graph: tea
        start: first
        states:
          first: { visit: { graph: plan, as: made, with: { topic: tea } }, go: second }
          second: { visit: { graph: cup, as: made }, end: done }
        === shared/cup.yaml
        graph: cup
        start: which
        states:
          which: { ask: { type: line, text: Which cup?, keep: cup }, end: done }
        \(plan)
        """, replace: "graph: cup, as: made", with: "graph: cup, as: cup"),
    RulePage(
      "visit-circle",
      means: "Graphs visit one another in a circle.",
      because: "A visit that leads back to itself would have no end.",
      mend: "Take one of the visits out, or end the graph instead.",
      bad: """
        graph: tea
        start: cup
        states:
          cup: { visit: { graph: cup, as: cup }, end: done }
        === shared/cup.yaml
        graph: cup
        start: tea
        states:
          tea: { visit: { graph: tea, as: tea }, end: done }
        """, replace: "tea: { visit: { graph: tea, as: tea }, end: done }",
      with: "tea: { say: A cup is ready., end: done }"),
    RulePage(
      "file-name",
      means: "The id of a graph, or of a list of words, is not the name of its file.",
      because: "Files are found by their names, so nobody would find it.",
      mend:
        "Change the id, or rename the file. Two characters and a dash before the name only give an order.",
      bad: """
        graph: teas
        start: offer
        states:
          offer: { say: Tea is ready., end: done }
        """, replace: "graph: teas", with: "graph: tea"),
    RulePage(
      "duplicate-graph",
      means: "Two files have a graph of the same id.",
      because: "Only one of them would ever be found.",
      mend: "Give one of them another id, and its file another name.",
      bad: """
        graph: tea
        start: offer
        states:
          offer: { say: Tea is ready., end: done }
        === shared/tea.yaml
        graph: tea
        start: offer
        states:
          offer: { say: Tea is cold., end: done }
        """, replace: "=== shared/tea.yaml\ngraph: tea", with: "=== shared/cold.yaml\ngraph: cold"),
  ]
}
