extension Defect {
  private static func program(_ rest: String) -> String {
    "program: t\nfirst: walk\nnext: crossroads\n\(rest)\n"
  }

  private static let walk = """
    graph: walk
    start: a
    states:
      a:
        ask: { type: line, text: "Tea?", keep: tea }
        go: b
      b: { end: done }
    """
  private static let talk = """
    graph: talk
    start: a
    states:
      a:
        ask: { type: line, text: "What then?", keep: then }
        go: b
      b: { end: done }
    """
  private static let ask = """
    graph: ask
    start: a
    states:
      a:
        ask: { type: choice, text: "Before that?", keep: way, skip: false, options: { wait: Wait, rest: Rest } }
        go: b
      b: { end: wait }
    """
  private static let crossroads = """
    graph: crossroads
    start: a
    states:
      a:
        ask: { type: conversation, text: "What now?", keep: unit, skip: false }
        go: b
      b: { begin: unit }
    """
  private static let mute = """
    graph: mute
    start: a
    states:
      a: { say: "So.", end: again }
    """

  /// What the program makes impossible.
  static let programs: [Defect] = [
    Defect(
      name: "a conversation that asks to be finished before it begins", rule: "closed-conversation",
      mark: "talk: { title: Talk, when: done talk }", start: "crossroads",
      graphs: [walk, talk, crossroads],
      program: program(
        """
        conversations:
          walk: { title: Walk }
          talk: { title: Talk, when: done talk }
        """)),
    Defect(
      name: "a conversation whose need is filled only by itself", rule: "closed-conversation",
      mark: "talk: { title: Talk, needs", start: "crossroads",
      graphs: [walk, talk, ask, crossroads],
      program: program(
        """
        conversations:
          walk: { title: Walk }
          talk: { title: Talk, needs: [{ when: done talk, else: ask }] }
        """)),
    Defect(
      name: "two conversations that wait for each other", rule: "closed-conversation",
      mark: "talk: { title: Talk, when: done rest }", start: "crossroads",
      graphs: [walk, talk, talk.replacing("talk", with: "rest"), crossroads],
      program: program(
        """
        conversations:
          walk: { title: Walk }
          talk: { title: Talk, when: done rest }
          rest: { title: Rest, when: done talk }
        """)),
    Defect(
      name: "safety pages that ask nothing", rule: "no-way-out", mark: "a:",
      graphs: [walk, mute, crossroads],
      program: program(
        """
        safety: { check: mute, act: mute, menu: mute, together: mute }
        conversations:
          walk: { title: Walk }
        """)),
  ]
}
