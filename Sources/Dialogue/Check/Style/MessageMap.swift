/// What is said before the first answer of a visited graph, and after its last one, at most.
struct Margins {
  /// The most words before the first answer.
  var opening = 0
  /// The most words after the last answer, by the outcome.
  var closings: [String: Int] = [:]
}

/// How many words the states of a graph add to what is said between two answers.
struct MessageMap {
  /// What can be said from a state on, if of all parts with a guard only the longest is.
  private struct Estimate {
    /// Without any part that has a guard.
    var plain = 0
    /// With the longest of these.
    var words = 0
    /// The state in which that ends.
    var stop: Int
  }

  /// The words of each part of what a state says.
  private(set) var say: [[Int]] = []
  /// The words of each part of its question.
  private(set) var ask: [[Int]] = []
  /// The most words from a state on until there is an answer, whatever the guards say.
  private(set) var longest: [Int] = []
  /// The most words from a state on until the graph ends, or -1 where an answer comes before.
  private(set) var toEnd: [Int] = []
  /// The states, grouped where roads without an answer go round.
  private(set) var rounds = Components([]) { _ in true }
  /// The states in which what is said from a state on can end, or `nil` where they are many.
  private(set) var stops: [[Int]?] = []
  private var estimates: [Estimate] = []

  private static let mostStops = 4

  /// Counts the words of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - catalog: Knows the visited graphs.
  ///   - margins: What visited graphs add, by id.
  /// - Complexity: O(*n*) in the states and the ways between them.
  init(_ graph: Graph, _ catalog: Catalog, _ margins: [String: Margins]) {
    let names = graph.names
    for state in graph.states {
      let question = state.question.map { graph.questions[$0] }
      say.append(state.say?.parts.map { $0.mostWords(names) } ?? [])
      ask.append(question?.text?.parts.map { $0.mostWords(names) } ?? [])
    }
    let ways = graph.states.map { state in
      graph.canPass(state, catalog) ? state.exit.targets : []
    }
    rounds = Components(ways) { _ in true }
    longest = Array(repeating: 0, count: ways.count)
    toEnd = Array(repeating: -1, count: ways.count)
    estimates = ways.indices.map { Estimate(stop: $0) }
    stops = graph.states.enumerated().map { $1.stops ? [$0] : [] }
    for state in rounds.members.joined() {
      let onward = ways[state].filter { rounds.group[$0] != rounds.group[state] }
      measure(state, of: graph, margins, onward)
      estimate(state, of: graph, onward)
      for next in onward {
        guard let more = stops[next], let known = stops[state] else {
          stops[state] = nil
          break
        }
        let all = known + more.filter { !known.contains($0) }
        stops[state] = all.count > Self.mostStops ? nil : all
      }
    }
  }

  /// Returns where the longest message from one of some states on ends, and its words, if of all
  /// parts with a guard only the longest is said.
  func estimate(from states: [Int]) -> (words: Int, stop: Int)? {
    states.map { (estimates[$0].words, estimates[$0].stop) }.max { $0.0 < $1.0 }
  }

  private mutating func measure(
    _ state: Int, of graph: Graph, _ margins: [String: Margins], _ onward: [Int]
  ) {
    let said = say[state].reduce(0, +)
    var most = ask[state].reduce(0, +)
    if let visit = graph.states[state].visit {
      most = margins[visit.graph.name]?.opening ?? 0
    }
    var end = onward.map { toEnd[$0] }.max() ?? -1
    let isSilent = graph.states[state].question == nil && graph.states[state].visit == nil
    if isSilent, graph.states[state].stops { end = 0 }
    most = max(most, onward.map { longest[$0] }.max() ?? 0)
    longest[state] = said + most
    toEnd[state] = end < 0 ? -1 : said + end
  }

  private mutating func estimate(_ state: Int, of graph: Graph, _ onward: [Int]) {
    var plain = 0
    var extra = 0
    func add(_ parts: [Words.Part], _ counts: [Int]) {
      for (part, count) in zip(parts, counts) {
        if part.when == nil { plain += count } else { extra = max(extra, count) }
      }
    }
    add(graph.states[state].say?.parts ?? [], say[state])
    let next = onward.map { estimates[$0] }.max { $0.words < $1.words }
    if let next {
      estimates[state].plain = plain + next.plain
      estimates[state].words = plain + max(extra + next.plain, next.words)
      estimates[state].stop = next.stop
    }
    if let number = graph.states[state].question {
      add(graph.questions[number].text?.parts ?? [], ask[state])
    }
    if plain + extra >= estimates[state].words {
      estimates[state] = Estimate(plain: plain, words: plain + extra, stop: state)
    }
  }
}

extension Graph {
  /// Whether a road can go on from a state before there is an answer.
  func canPass(_ state: State, _ catalog: Catalog) -> Bool {
    if state.isNeverTogether { return true }
    if let visit = state.visit {
      return visit.each != nil || catalog.graphs[visit.graph.name]?.isNeverTogether == true
    }
    guard let number = state.question else { return true }
    return questions[number].when != nil
  }
}

extension State {
  /// Whether something waits for an answer in it, or the graph ends.
  fileprivate var stops: Bool {
    if case .go = exit { question != nil || visit != nil } else { true }
  }
}

extension State.Exit {
  /// The states that it leads to, as far as they are known.
  var targets: [Int] {
    guard case .go(let branches) = self else { return [] }
    return branches.map(\.to.index).filter { $0 >= 0 }
  }
}

extension Words.Part {
  /// The most words that it says. What is filled in counts as none, since how long it is nobody knows.
  func mostWords(_ names: Prose.Names) -> Int {
    wordings.map { Prose($0, names).count }.max() ?? 0
  }
}

extension Style.Limits {
  /// The most words between two answers on a road through a state.
  func words(in state: State) -> Int { state.isTeaching ? teaching : message }
}
