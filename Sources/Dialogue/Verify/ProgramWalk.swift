/// Explores what the program lets follow on what: which conversation can begin while the gate is how, with one person or
/// two, and what was finished before.
///
/// Of each conversation it takes only with which outcomes it ends. Plans, dates and what is kept are taken to be anything
/// that they can be, so more is followed than can happen.
struct ProgramWalk {
  /// Where the program stands.
  struct Stand: Hashable {
    /// What is walked.
    enum At: Hashable {
      case graph(String)
      case need(conversation: Int, index: Int)
      case gate(conversation: Int, need: Int)
      case rest
    }

    var at: At
    var isTogether = false
    /// How the gate is: not asked, open or closed.
    var gate: String?
    /// The conversations that were finished, as far as guards ask, a bit each.
    var done: UInt32 = 0
  }

  private let atlas: Atlas
  /// With what each graph ends, and whether two can be seated in it.
  private let outcomes: [String: Set<String>]
  private let asked: [String]
  private(set) var stands: Set<Stand> = []
  private var open: [Stand] = []

  /// Explores a program.
  ///
  /// - Parameters:
  ///   - atlas: The graphs and the program.
  ///   - outcomes: The outcomes with which each graph was seen to end.
  init(_ atlas: Atlas, outcomes: [String: Set<String>]) {
    self.atlas = atlas
    self.outcomes = outcomes
    var asked: [String] = []
    let program = atlas.program
    for conversation in program.conversations {
      let guards = conversation.needs.map(\.when) + [conversation.when].compactMap(\.self)
      for condition in guards {
        condition.forEachFact { fact in
          if fact.isAboutConversation, !asked.contains(fact.subject.name) {
            asked.append(fact.subject.name)
          }
        }
      }
    }
    self.asked = Array(asked.prefix(20))
    let first = Stand(at: .graph(program.first.name))
    if let number = program.conversations.firstIndex(where: { $0.graph.name == program.first.name })
    {
      // Whoever begins there is led to the gate, and needs nothing else.
      begin(number, from: program.conversations[number].needs.count, first)
    } else {
      come(first)
    }
    while let stand = open.popLast() { follow(stand) }
  }

  /// The conversations that never begin.
  var closed: [Program.Conversation] {
    atlas.program.conversations.filter { conversation in
      !stands.contains { $0.at == .graph(conversation.graph.name) }
    }
  }

  /// The conversations that are couple work and begin though the gate is not open.
  var trespasses: [Program.Conversation] {
    guard atlas.program.gate != nil else { return [] }
    return atlas.program.conversations.enumerated().filter { number, conversation in
      stands.contains { stand in
        stand.at == .graph(conversation.graph.name) && stand.gate != "open"
          && isCouple(number, stand)
      }
    }.map(\.element)
  }

  private func isCouple(_ number: Int, _ stand: Stand) -> Bool {
    stand.isTogether || atlas.program.conversations[number].isCouple
  }

  private mutating func come(_ stand: Stand) {
    if stands.insert(stand).inserted { open.append(stand) }
  }

  private mutating func follow(_ stand: Stand) {
    let program = atlas.program
    // What is said about danger can close the gate at every question, or open it.
    if program.safety != nil, case .graph(let name) = stand.at {
      for gate in Session.gateWords { comeBack(to: stand, name, gate) }
    }
    switch stand.at {
    case .graph(let name):
      if atlas.graphs[name]?.states.contains(where: { $0.people == 2 }) == true, !stand.isTogether,
        name == program.first.name
      {
        var pair = stand
        pair.isTogether = true
        pair.gate = "open"
        come(pair)
      }
      for outcome in outcomes[name] ?? [] { end(stand, name, outcome) }
      if name == program.next?.name { offer(stand) }
    case .need(let number, let index):
      next(stand)
      if program.conversations[number].needs[index].isSoft {
        begin(number, from: index + 1, stand)
      }
    case .gate(let number, let need):
      let ends = outcomes[program.gate?.graph.name ?? ""] ?? []
      for outcome in ends {
        var after = stand
        if Session.gateWords.contains(outcome) { after.gate = outcome }
        if after.gate == "open" { begin(number, from: need, after) } else { next(after) }
      }
    case .rest: break
    }
  }

  /// Goes on after a talk about danger; couple work that the gate is not open for is left.
  private mutating func comeBack(to stand: Stand, _ name: String, _ gate: String) {
    var after = stand
    after.gate = gate
    let number = atlas.program.conversations.firstIndex { $0.graph.name == name }
    if let number, isCouple(number, after), gate != "open" {
      next(after)
    } else {
      come(after)
    }
  }

  private mutating func end(_ stand: Stand, _ name: String, _ outcome: String) {
    var after = stand
    if outcome == "done" || outcome == "farewell", let bit = asked.firstIndex(of: name) {
      after.done |= 1 << UInt32(bit)
    }
    if outcome == "pause" || outcome == "leave" { return come(stand) }
    if outcome == "(begin)", name != atlas.program.next?.name { return offer(after) }
    next(after)
  }

  private mutating func next(_ stand: Stand) {
    var after = stand
    after.at = atlas.program.next.map { .graph($0.name) } ?? .rest
    come(after)
  }

  /// Lets every conversation be chosen that can be offered.
  private mutating func offer(_ stand: Stand) {
    for (number, conversation) in atlas.program.conversations.enumerated() {
      if let when = conversation.when, truth(of: when, stand) & 1 == 0 { continue }
      begin(number, from: 0, stand)
    }
  }

  private mutating func begin(_ number: Int, from first: Int, _ stand: Stand) {
    let conversation = atlas.program.conversations[number]
    var after = stand
    if atlas.program.gate != nil, stand.gate != "open", isCouple(number, stand) {
      after.at = .gate(conversation: number, need: first)
      return come(after)
    }
    for index in conversation.needs.indices.dropFirst(first) {
      let truth = truth(of: conversation.needs[index].when, stand)
      if truth & 2 != 0 {
        after.at = .need(conversation: number, index: index)
        come(after)
      }
      if truth & 1 == 0 { return }
    }
    after.at = .graph(conversation.graph.name)
    come(after)
  }

  /// Whether a guard can hold, and whether it can fail.
  private func truth(of condition: Guard, _ stand: Stand) -> UInt8 {
    switch condition {
    case .not(let inner):
      let truth = truth(of: inner, stand)
      return (truth & 1) << 1 | truth >> 1
    case .and(let left, let right):
      let (first, second) = (truth(of: left, stand), truth(of: right, stand))
      return first & second & 1 | (first | second) & 2
    case .or(let left, let right):
      let (first, second) = (truth(of: left, stand), truth(of: right, stand))
      return (first | second) & 1 | first & second & 2
    case .fact(let fact):
      switch fact.test {
      case .together: return stand.isTogether ? 1 : 2
      case .done, .daysSinceDone:
        guard let bit = asked.firstIndex(of: fact.subject.name) else { return 3 }
        let isDone = stand.done & (1 << UInt32(bit)) != 0
        return !isDone ? 2 : fact.test == .done ? 1 : 3
      default: return 3
      }
    }
  }
}
