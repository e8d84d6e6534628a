extension Session {
  /// What the gate to couple work is, or `nil` while it was not asked.
  var gate: String? {
    guard let gate = program.gate,
      case .word(let word, _) = library.cells[programCells[gate.slot.slot]].value
    else { return nil }
    return word
  }

  /// What the gate can be.
  static let gateWords = ["open", "closed"]

  /// Opens or closes the gate. It is no turn of its own: nothing that is taken back undoes it.
  mutating func setGate(_ word: String) {
    guard let use = program.gate?.slot else { return }
    var cell = Cell(value: .word(word, phrase: word))
    cell.day = now.day
    library.set(programCells[use.slot], cell)
  }

  /// Whether couple work may be begun.
  public var isGateOpen: Bool {
    !given.hasGate || gate == "open"
  }

  /// Begins a session in a graph.
  mutating func begin(_ name: String) {
    stack = [Frame(name, as: .conversation)]
    guard let number = program.conversations.firstIndex(where: { $0.graph.name == name }) else {
      return
    }
    // Whoever names a conversation knows what it needs, but nobody is led past the gate.
    if !passesGate(number, thenNeed: program.conversations[number].needs.count) {
      stack.removeFirst()
    }
  }

  /// Asks at the gate, where a conversation is behind it; returns whether it may begin now.
  mutating func passesGate(_ conversation: Int, thenNeed need: Int) -> Bool {
    guard let gate = program.gate, !isGateOpen, isCoupleWork(conversation) else { return true }
    stack.append(
      Frame(
        gate.graph.name, as: .gate(conversation: conversation, need: need),
        prefix: gate.graph.name + "."))
    return false
  }

  /// Leaves couple work that nothing has opened, wherever on the stack it stands.
  ///
  /// It is asked before each state that is entered and each question that is shown, so no road leads
  /// around it.
  mutating func leaveCoupleWork() {
    // Off the record no couple work goes on, and what is decided there counts when it ends.
    if isGateOpen || isAside { return }
    guard
      let index = stack.firstIndex(where: { frame in
        program.conversations.indices.contains { number in
          program.conversations[number].graph.name == frame.name && isCoupleWork(number)
        }
      })
    else { return }
    stack.removeSubrange(index...)
    enterNext()
  }

  /// Whether a conversation is couple work: what the program calls so, and all that two people do.
  func isCoupleWork(_ conversation: Int) -> Bool {
    people == 2 || program.conversations[conversation].isCouple
  }
}
