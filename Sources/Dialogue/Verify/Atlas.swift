/// The graphs and the program, with what all of them together decide about each.
struct Atlas {
  /// The graphs by id.
  let graphs: [String: Graph]
  let program: Program
  /// What can be answered.
  let answers: Answers
  /// The slots that each of two people has for themselves, by the names that graphs write.
  let personalSlots: Set<String>
  /// Whether two people ever sit at the keyboard.
  let canBeTogether: Bool
  private let readsByGraph: [String: [SlotRead]]

  /// Puts graphs and a program together.
  init(_ graphs: [Graph], _ program: Program, feelings: [String]) {
    var byID: [String: Graph] = [:]
    for graph in graphs where byID[graph.id] == nil {
      byID[graph.id] = graph.offering(program)
    }
    self.graphs = byID
    self.program = program
    answers = Answers(feelings: feelings)
    var personal: Set<String> = []
    var reads: [String: [SlotRead]] = [:]
    for graph in byID.values {
      personal.formUnion(graph.personalSlots.map { graph.slots[$0] })
      reads[graph.id] = Self.holes(in: graph)
    }
    personalSlots = personal
    readsByGraph = reads
    canBeTogether = byID.values.contains { $0.states.contains { $0.people == 2 } }
  }

  /// Whether an assignment opens the gate to couple work.
  func isOpening(_ assignment: Assignment, in graph: Graph) -> Bool {
    guard let gate = program.gate, assignment.source == nil else { return false }
    return graph.slots[assignment.slot.slot] == program.slots[gate.slot.slot]
      && assignment.word == "open"
  }

  /// The places where a text of a graph would have a hole if a slot held nothing.
  func holes(in graph: Graph) -> [SlotRead] { readsByGraph[graph.id] ?? [] }

  private static func holes(in graph: Graph) -> [SlotRead] {
    var found: [SlotRead] = []
    let note = { (read: SlotRead) in
      guard case .text(hasFallback: false) = read.purpose, read.state != nil else { return }
      let isProved = read.guards.contains { $0.impliedSlots.contains(read.use.slot) }
      if !isProved || read.use.other { found.append(read) }
    }
    SlotReader(graph, followsDocuments: true, read: note).run()
    return found
  }
}

extension Graph {
  /// The graph with the program's conversations as options where these are asked for.
  func offering(_ program: Program) -> Graph {
    var graph = self
    for index in questions.indices where questions[index].kind == .conversation {
      graph.questions[index].options =
        program.conversations.map { Option($0.graph.name, $0.title) } + questions[index].options
    }
    return graph
  }
}
