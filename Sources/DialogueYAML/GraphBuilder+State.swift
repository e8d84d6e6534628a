import Dialogue

extension GraphBuilder {
  private static let stateKeys = [
    "was", "never", "speaker", "people", "set", "add", "say", "ask", "visit", "teach", "go", "end",
    "begin",
  ]

  /// Reads the states of a graph.
  mutating func states(_ source: inout Source) throws(Problem) {
    try source.map("'states'") { (source, key) throws(Problem) in
      let id = source.id(key, "a state")
      self.graph.stateNumbers[id] = self.graph.states.count
      try self.state(&source, id, at: key.place)
      return true
    }
  }

  private mutating func state(
    _ source: inout Source, _ id: String, at place: Place
  ) throws(Problem) {
    var state = State(id, at: place, exit: .go([]))
    var exits = 0
    var broken = source.findings.count
    try source.map("a state", keys: Self.stateKeys) { (source, key) throws(Problem) in
      switch key.text {
      case "was": state.was = try self.names(&source, "a former id")
      case "never": state.isNeverTogether = try self.never(&source)
      case "speaker": state.speaker = try self.speaker(&source)
      case "people": state.people = try self.people(&source)
      case "teach": state.isTeaching = try self.flag(&source, "teach") ?? false
      case "set": state.set = try self.assignments(&source)
      case "add": state.add = try self.additions(&source)
      case "say": state.say = try self.words(&source, "'say'")
      case "ask":
        if let question = try self.question(&source, at: key.place) {
          state.question = self.graph.questions.count
          self.graph.questions.append(question)
        }
      case "visit": state.visit = try self.visit(&source, at: key.place)
      case "go":
        exits += 1
        state.exitPlace = try source.place()
        state.exit = .go(try self.branches(&source))
      case "end":
        exits += 1
        if let outcome = try source.scalar("an outcome") {
          state.exitPlace = outcome.place
          state.exit = .end(source.id(outcome, "an outcome"))
        }
      case "begin":
        exits += 1
        if let slot = try self.slot(&source, "a slot") {
          state.exit = .begin(slot)
          state.exitPlace = slot.place
        }
      default: return false
      }
      return true
    }
    broken = source.findings.count - broken
    if broken == 0, exits != 1 {
      source.report(
        "no-way-on", at: place,
        exits == 0
          ? "state '\(id)' goes nowhere; give it 'go', 'end' or 'begin'"
          : "state '\(id)' has several ways on; keep one of 'go', 'end' and 'begin'")
    }
    if state.question != nil, state.visit != nil {
      source.report("two-questions", at: place, "state '\(id)' asks and visits; make it two states")
    }
    graph.states.append(state)
  }

  /// Reads `together`, the one thing that `never` may say.
  func never(_ source: inout Source) throws(Problem) -> Bool {
    guard let scalar = try source.scalar("'never'") else { return false }
    if scalar.text != "together" {
      source.report("wrong-kind", at: scalar.place, "'never' can only be 'together'")
    }
    return true
  }

  /// Reads a name or a list of names.
  func names(_ source: inout Source, _ what: String) throws(Problem) -> [Reference] {
    if try source.isScalar { return try reference(&source, what).map { [$0] } ?? [] }
    var found: [Reference] = []
    try source.list(what) { (source) throws(Problem) in
      if let name = try self.reference(&source, what) { found.append(name) }
    }
    return found
  }

  private func speaker(_ source: inout Source) throws(Problem) -> Speaker? {
    guard let scalar = try source.scalar("'speaker'") else { return nil }
    if let speaker = Speaker(rawValue: scalar.text) { return speaker }
    source.report("wrong-kind", at: scalar.place, "'speaker' is 'hurt', 'hurting' or 'each'")
    return nil
  }

  private mutating func assignments(_ source: inout Source) throws(Problem) -> [Assignment] {
    var found: [Assignment] = []
    try source.map("'set'") { (source, key) throws(Problem) in
      guard let word = try source.scalar("a word") else { return true }
      let slot = self.newSlot(&source, key.text, at: key.place)
      if word.text.hasPrefix("{") {
        if let copied = self.onlySlot(&source, word) {
          found.append(Assignment(slot, copying: copied))
        }
      } else {
        let id = source.id(word, "a word that is set")
        found.append(Assignment(slot, id, at: word.place))
      }
      return true
    }
    return found
  }

  private mutating func additions(_ source: inout Source) throws(Problem) -> [Addition] {
    var found: [Addition] = []
    try source.map("'add'") { (source, key) throws(Problem) in
      guard let text = try source.scalar("what is added") else { return true }
      let list = self.newSlot(&source, key.text, at: key.place)
      if let added = self.onlySlot(&source, text) { found.append(Addition(added, to: list)) }
      return true
    }
    return found
  }

  /// Returns the slot that a text names and nothing else.
  private mutating func onlySlot(_ source: inout Source, _ scalar: Scalar) -> SlotUse? {
    let segments = segments(&source, scalar)
    if segments.count == 1, case .slot(let use, nil) = segments[0] { return use }
    source.report("bad-text", at: scalar.place, "name one slot here, as '{slot}'")
    return nil
  }

  private func people(_ source: inout Source) throws(Problem) -> Int? {
    guard let scalar = try source.scalar("'people'") else { return nil }
    if let people = Int(scalar.text), people == 1 || people == 2 { return people }
    source.report("wrong-kind", at: scalar.place, "'people' is 1 or 2")
    return nil
  }

  private mutating func branches(_ source: inout Source) throws(Problem) -> [Branch] {
    if try source.isScalar {
      let place = try source.place()
      return try reference(&source, "a state").map { [Branch(to: $0, at: place)] } ?? []
    }
    var found: [Branch] = []
    found.reserveCapacity(4)
    try source.list("'go'") { (source) throws(Problem) in
      let place = try source.place()
      var branch = Branch(to: Reference("", at: place), at: place)
      let before = source.findings.count
      try source.map("an entry of 'go'", keys: ["when", "to"]) { (source, key) throws(Problem) in
        switch key.text {
        case "when": branch.when = try self.condition(&source)
        case "to":
          if let state = try self.reference(&source, "a state") { branch.to = state }
        default: return false
        }
        return true
      }
      if branch.to.name.isEmpty, source.findings.count == before {
        source.report("missing-key", at: place, "an entry of 'go' needs 'to'")
      }
      found.append(branch)
    }
    return found
  }

  private mutating func visit(_ source: inout Source, at place: Place) throws(Problem) -> Visit? {
    var graph: Reference?
    var name: SlotUse?
    var with: [Visit.Argument] = []
    var list: SlotUse?
    var item: Reference?
    var isFresh = false
    var isUnrecorded = false
    let before = source.findings.count
    let keys = ["graph", "as", "with", "fresh", "off-record", "each", "item"]
    try source.map("'visit'", keys: keys) { (source, key) throws(Problem) in
      switch key.text {
      case "graph": graph = try self.reference(&source, "a graph")
      case "as": name = try self.newSlot(&source, "a name")
      case "with": with = try self.arguments(&source)
      case "fresh": isFresh = try self.flag(&source, "fresh") ?? false
      case "off-record": isUnrecorded = try self.flag(&source, "off-record") ?? false
      case "each": list = try self.slot(&source, "a list")
      case "item": item = try self.reference(&source, "a parameter")
      default: return false
      }
      return true
    }
    guard let graph, let name else {
      if source.findings.count == before {
        source.report("missing-key", at: place, "'visit' needs 'graph' and 'as'")
      }
      return nil
    }
    var each: Visit.Each?
    if let list, let item {
      each = Visit.Each(list: list, item: item)
    } else if list != nil || item != nil {
      source.report("missing-key", at: place, "'each' and 'item' go together")
    }
    var visit = Visit(graph: graph, name: name, with: with, each: each)
    visit.isFresh = isFresh
    visit.isUnrecorded = isUnrecorded
    return visit
  }

  private mutating func arguments(_ source: inout Source) throws(Problem) -> [Visit.Argument] {
    var found: [Visit.Argument] = []
    try source.map("'with'") { (source, key) throws(Problem) in
      if let scalar = try source.scalar("what is handed in") {
        let segments = self.segments(&source, scalar)
        if segments.count == 1 {
          found.append(Visit.Argument(Reference(key.text, at: key.place), segments[0]))
        } else {
          source.report(
            "bad-text", at: scalar.place, "hand in one slot as '{slot}', or fixed words")
        }
      }
      return true
    }
    return found
  }
}
