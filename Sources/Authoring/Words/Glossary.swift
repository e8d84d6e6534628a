import Dialogue

/// What slots, graphs and the words of guards are called where a person reads them.
public struct Glossary: Sendable {
  /// The graphs, in the order of the program and then as they were handed in.
  public let graphs: [Graph]
  /// The order of the conversations, or `nil` when there is none.
  public let program: Program?
  /// The indices of the graphs by id.
  private let numbers: [String: Int]
  private let titles: [String: String]

  /// Creates a glossary.
  ///
  /// - Parameters:
  ///   - graphs: All graphs of a folder.
  ///   - program: The order of the conversations; its graphs come first.
  public init(_ graphs: [Graph], _ program: Program? = nil) {
    var order: [String: Int] = [:]
    for (place, conversation) in (program?.conversations ?? []).enumerated() {
      order[conversation.graph.name] = place
    }
    // A newcomer meets the first graph before any other.
    if let program { order[program.first.name] = -1 }
    let sorted = graphs.enumerated().sorted { left, right in
      (order[left.element.id] ?? Int.max, left.offset)
        < (order[right.element.id] ?? Int.max, right.offset)
    }
    self.graphs = sorted.map(\.element)
    self.program = program
    var numbers: [String: Int] = [:]
    for (number, graph) in self.graphs.enumerated() where numbers[graph.id] == nil {
      numbers[graph.id] = number
    }
    self.numbers = numbers
    titles = Dictionary(
      (program?.conversations ?? []).map { ($0.graph.name, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the graph of an id, or `nil` when there is none.
  public func graph(_ id: String) -> Graph? { numbers[id].map { graphs[$0] } }

  /// Returns the title that the program gives a graph, or its id in words.
  public func title(of graph: String) -> String {
    titles[graph] ?? graph.replacing("-", with: " ").capitalizedFirst
  }

  /// Where a slot is asked for, or what keeps it.
  struct Source {
    /// The graph that keeps it.
    var graph: Graph
    /// The states that do, in the order of the file.
    var states: [Int]
  }

  /// Finds what keeps a slot.
  ///
  /// - Parameters:
  ///   - slot: Its name, as a guard or a text of the graph has it.
  ///   - graph: The graph that names it; `nil` for the program.
  /// - Returns: Where it is asked for: in the graph itself, in one that it visits, else in the first other. Where nobody
  ///   asks for it, what else keeps it, in the same order.
  func source(of slot: String, in graph: Graph?) -> Source? {
    source(of: slot, in: graph, asking: true) ?? source(of: slot, in: graph, asking: false)
  }

  private func source(of slot: String, in graph: Graph?, asking: Bool) -> Source? {
    if let graph {
      if let found = Self.source(of: slot, keptBy: graph, asking) { return found }
      if let found = source(of: slot, visitedBy: graph, asking) { return found }
    }
    for other in graphs where other.id != graph?.id {
      if let found = Self.source(of: slot, keptBy: other, asking) { return found }
    }
    if graph == nil {
      for other in graphs {
        if let found = source(of: slot, visitedBy: other, asking) { return found }
      }
    }
    return nil
  }

  private func source(of slot: String, visitedBy graph: Graph, _ asking: Bool) -> Source? {
    guard let dot = slot.firstIndex(of: ".") else { return nil }
    let (base, rest) = (String(slot[..<dot]), String(slot[slot.index(after: dot)...]))
    for visit in graph.states.compactMap(\.visit) where graph.slots[visit.name.slot] == base {
      guard let visited = self.graph(visit.graph.name) else { continue }
      if let found = source(of: rest, in: visited, asking: asking) { return found }
    }
    return nil
  }

  private static func source(
    of slot: String, keptBy graph: Graph, _ asking: Bool
  ) -> Source? {
    guard let number = graph.slots.firstIndex(of: slot) else { return nil }
    let states = graph.states.indices.filter { index in
      let state = graph.states[index]
      if asking { return state.question.flatMap { graph.questions[$0].keep?.slot.slot } == number }
      return state.visit?.name.slot == number || state.set.contains { $0.slot.slot == number }
        || state.add.contains { $0.list.slot == number }
    }
    return states.isEmpty ? nil : Source(graph: graph, states: states)
  }

  /// Returns what a word that a guard compares a slot with is called on the screen.
  ///
  /// - Returns: The text of the option, or the word itself where none has that id.
  func label(of word: String, in slot: String, of graph: Graph?) -> String {
    guard let source = source(of: slot, in: graph) else { return word }
    for state in source.states {
      guard let number = source.graph.states[state].question else { continue }
      let question = source.graph.questions[number]
      if let option = question.options.first(where: { $0.id == word && !$0.text.isEmpty }),
        !question.isYesNo
      {
        return option.text
      }
      if question.isYesNo, let answer = Self.answers[word] { return answer }
    }
    return word
  }

  /// What yes, no and unsure are called.
  static let answers = ["yes": "Yes", "no": "No", "unsure": "Not sure"]
}

extension String {
  /// The same with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
