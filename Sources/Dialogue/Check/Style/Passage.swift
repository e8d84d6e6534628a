/// What a road meets in one state.
struct Passage {
  /// Something that a condition decides about.
  struct Part {
    var when: Condition?
    /// The state that a way leads to.
    var target = -1
  }

  /// The parts of what is said.
  let say: [Part]
  /// When its question is asked.
  let isAsked: Condition?
  /// The parts of its question.
  let ask: [Part]
  /// The ways on.
  let ways: [Part]

  /// What its conditions ask about.
  var aspects: [Aspect] {
    var found: [Aspect] = []
    for condition in (say + ask + ways).compactMap(\.when) + [isAsked].compactMap(\.self) {
      condition.forEachAspect { found.append($0) }
    }
    return found
  }

  /// Creates the passage through a state.
  init(_ state: State, of graph: Graph, _ possibilities: Possibilities) {
    func condition(_ guardian: Guard?) -> Condition? { guardian.map(possibilities.condition) }
    let question = state.question.map { graph.questions[$0] }
    say = state.say?.parts.map { Part(when: condition($0.when)) } ?? []
    isAsked = condition(question?.when)
    ask = question?.text?.parts.map { Part(when: condition($0.when)) } ?? []
    if case .go(let branches) = state.exit {
      ways = branches.map { Part(when: condition($0.when), target: $0.to.index) }
    } else {
      ways = []
    }
  }
}
