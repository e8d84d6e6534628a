/// Compiles a survey: gives each cell that matters a field, and each state its changes of fields.
struct RealmBuilder {
  let survey: Survey
  let contract: Contract
  let root: String
  var realm: Realm
  private var forgotten: Set<String> = []

  /// Compiles a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - root: The name of its conversation.
  ///   - contract: What other conversations keep.
  ///   - names: Slots that are not followed: they are taken to hold anything wherever they are read.
  static func realm(
    _ survey: Survey, root: String, _ contract: Contract, forgetting names: Set<String> = []
  ) -> Realm {
    var builder = RealmBuilder(survey, root, contract)
    builder.forgotten = names
    builder.fillPartitions()
    builder.layOut()
    builder.findEntryCodes()
    for unit in survey.units.indices {
      builder.realm.regions.append(builder.region(unit))
    }
    builder.findEntries()
    if builder.realm.partitions.contains(where: \.isCut) {
      builder.realm.bound = builder.realm.bound ?? .values
    }
    Liveness.find(in: &builder.realm)
    builder.narrowReplies()
    return builder.realm
  }

  private init(_ survey: Survey, _ root: String, _ contract: Contract) {
    self.survey = survey
    self.root = root
    self.contract = contract
    var partitions: [Partition] = []
    var numbers: [Int: Int] = [:]
    var partitionOf: [Int] = []
    var book = survey.book
    book.addFacets()
    for cell in book.names.indices {
      let group = book.group(of: cell)
      if numbers[group] == nil {
        numbers[group] = partitions.count
        var partition = Partition()
        for test in book.plainTests(of: cell) { partition.ask(test) }
        partitions.append(partition)
      }
      partitionOf.append(numbers[group] ?? 0)
    }
    realm = Realm(
      units: survey.units, cells: book, names: book.names, partitions: partitions,
      partitionOf: partitionOf, atlas: survey.atlas)
    if survey.goesRound { realm.bound = .visits }
  }

  /// Lets every partition know all classes that can come up.
  private mutating func fillPartitions() {
    let book = realm.cells
    for (list, size) in book.sizes {
      for test in book.tests(of: size) {
        if case .number(_, let number) = test {
          realm.partitions[realm.partitionOf[list]].tellEntries(upTo: number)
        }
      }
    }
    for (cell, name) in realm.names.enumerated() {
      let number = realm.partitionOf[cell]
      let tests = realm.partitions[number].tests
      if tests.isEmpty && realm.partitions[number].mostEntries == 0 { continue }
      _ = code(.empty, in: cell)
      for found in special(name, tests) { _ = code(found, in: cell) }
      let keepings = book.keepings[cell] + contract[realm.names[book.base(cell)]].keepings
      for found in self.cells(keepings, tests) { _ = code(found, in: cell) }
      if let size = book.sizes[cell] {
        for count in 0...realm.partitions[number].mostEntries + 1 {
          _ = code(.list(count), in: cell)
          if !book.tests(of: size).isEmpty { _ = code(.number(Double(count)), in: size) }
        }
      }
    }
    if realm.partitions.contains(where: \.isCut) { realm.bound = .values }
  }

  private mutating func layOut() {
    for number in realm.partitions.indices { realm.partitions[number].close() }
    for cell in realm.names.indices {
      let partition = realm.partitions[realm.partitionOf[cell]]
      let isAsked = realm.cells.matters(cell) || partition.mostEntries > 0
      let isForgotten = forgotten.contains(realm.names[realm.cells.base(cell)])
      realm.layout.add(codes: isAsked && !isForgotten ? partition.classes.count : 0)
      if isAsked, partition.classes.count > 2, realm.field(cell) == nil {
        realm.forgotten.insert(cell)
      }
    }
    realm.people = realm.field(named: CellBook.people)
    realm.askedAlone = realm.field(named: CellBook.askedAlone)
    if let gate = realm.atlas.program.gate {
      realm.gate = realm.field(named: realm.atlas.program.slots[gate.slot.slot])
    }
  }

  /// Returns the code of what a cell may hold.
  mutating func code(_ found: Cell, in cell: Int) -> Int {
    let number = realm.partitionOf[cell]
    // Where nothing is asked, nothing can be told apart.
    if realm.partitions[number].isClosed, realm.field(cell) == nil { return Partition.nothing }
    return realm.partitions[number].code(of: found)
  }

  /// What can be in a cell that is no slot.
  func special(_ name: String, _ tests: [Fact.Test]) -> [Cell] {
    switch name {
    case CellBook.people: return [.number(1), .number(2)]
    case CellBook.askedAlone: return [.empty, .number(1)]
    case CellBook.away, CellBook.plans:
      return realm.atlas.answers.numbers(0...1_000, tests).map { .number($0) }
    case Slot.lastStep:
      return realm.atlas.program.conversations.map {
        Cell(value: .word($0.graph.name, phrase: ""))
      }
    case Slot.away: return realm.atlas.answers.numbers(0...1_000, tests).map { .number($0) }
    default:
      if name.hasPrefix("(done)") { return [.empty, .number(1)] }
      // Counts are told apart like entries of a list, so that one more is known to be more.
      if name.hasPrefix("(visits)") { return (0...15).map { .list($0) } }
      return []
    }
  }

  /// What places can keep; questions that are the same are looked at once.
  func cells(_ keepings: [Keeping], _ tests: [Fact.Test]) -> [Cell] {
    var found: [Cell] = []
    var hasText = false
    for keeping in keepings {
      if case .answer(let question) = keeping, question.kind == .line || question.kind == .note {
        if hasText, question.canSkip == false { continue }
        if hasText {
          found.append(Cell(isSkipped: true))
          continue
        }
        hasText = true
      }
      found += cells(keeping, tests)
    }
    return found
  }

  /// What a place can keep.
  private func cells(_ keeping: Keeping, _ tests: [Fact.Test]) -> [Cell] {
    let answers = realm.atlas.answers
    switch keeping {
    case .answer(let question):
      let skipped = question.canSkip ? [Cell(isSkipped: true)] : []
      return answers.deeds(question, tests).map(\.cell) + skipped
    case .row(let id, let question): return answers.cells(ofRow: id, question, tests)
    case .word(let word): return [Cell(value: .word(word, phrase: ""))]
    case .text(let text): return [.text(text, [])]
    case .entry: return (1...15).map { .list($0) }
    case .size: return (0...15).map { .number(Double($0)) }
    case .number: return answers.numbers(nil, tests).map { .number($0) }
    }
  }

  /// Finds what each cell can hold when the conversation is entered, and what is known then.
  private mutating func findEntryCodes() {
    for (cell, name) in realm.names.enumerated() {
      guard let field = realm.field(cell) else {
        realm.entryCodes.append([])
        continue
      }
      let tests = realm.partitions[realm.partitionOf[cell]].tests
      var found = [Partition.nothing]
      // What is handed round by copies may come from any of those that hold it.
      let base = realm.cells.base(cell)
      let group = realm.cells.group(of: base)
      var keepings: [Keeping] = []
      for other in realm.names.indices where realm.cells.group(of: other) == group {
        keepings += contract[realm.names[other]].keepings
      }
      var all = cells(keepings, tests) + special(name, tests)
      // A sitting that begins anew knows when the one before it was.
      if name == Slot.away, isOpening { found = [] }
      if name == CellBook.people { all = [.number(1)] + (isPairPossible ? [.number(2)] : []) }
      for held in all {
        let code = self.code(held, in: cell)
        if !found.contains(code) { found.append(code) }
      }
      realm.entryCodes.append(found)
      let promise = contract[realm.names[base]]
      let isEnvironment = [CellBook.away, CellBook.plans].contains(name)
      let isImported =
        realm.cells.keepings[cell].isEmpty || promise.roots.contains { $0 != root }
      let isSlot = !name.hasPrefix("(")
      if name == CellBook.askedAlone {
        // What is said about danger is off the record itself.
        realm.fresh |= field.packed(isAside ? 2 : Partition.nothing)
      } else if isSlot, !isImported {
        realm.first |= field.packed(Partition.nothing)
      }
      let isOpened =
        contract.openings.contains(realm.names[base]) && realm.cells.keepings[cell].isEmpty
      if isEnvironment || isOpened { realm.havoc |= field.mask }
    }
    if !isPairPossible, let people = realm.people { realm.fresh |= people.packed(1) }
    realm.first |= realm.fresh
    if realm.atlas.program.safety != nil, let gate = realm.gate { realm.havoc |= gate.mask }
  }

  /// Whether the conversation is walked when a sitting begins.
  private var isOpening: Bool {
    let returning = realm.atlas.program.returning
    return root == returning?.graph.name || root == returning?.then?.name
  }

  /// Whether the conversation is off the record.
  private var isAside: Bool {
    let program = realm.atlas.program
    return root == program.gate?.graph.name
      || (program.safety?.graphs ?? []).contains { $0.name == root }
  }

  /// Whether two people can sit at the keyboard when the conversation is entered.
  private var isPairPossible: Bool {
    let atlas = realm.atlas
    let isSeatedHere = root == atlas.program.first.name
    return atlas.canBeTogether && !isSeatedHere && !realm.units[0].graph.isNeverTogether
  }

  private mutating func findEntries() {
    for entry in survey.entries {
      let graph = realm.units[0].graph
      let start = max(0, graph.start.index)
      let state = entry.state.flatMap { graph.stateNumbers[$0] } ?? start
      let clause = entry.when.map { compileInProgram($0) } ?? -1
      realm.entries.append(Realm.Entry(state: state, clause: clause))
    }
  }
}
