extension Session {
  /// Ends the graph on top with an outcome; returns false when the sitting ends with it.
  mutating func end(_ outcome: String, _ effects: inout [Effect]) -> Bool {
    if aside?.base == stack.count - 1 { return comeBack(with: outcome, &effects) }
    let frame = stack.removeLast()
    close(frame, outcome: outcome)
    switch frame.purpose {
    case .visit: comeBack(from: frame, outcome)
    case .situation: return resolve(frame, outcome, &effects)
    case .opening where outcome == "pause" || outcome == "leave":
      return pause(then: frame, outcome, &effects)
    case .opening: break
    case .amendment: break
    case .aside: break
    case .gate(let number, let need):
      if isGateOpen {
        beginConversation(program.conversations[number].graph.name, fromNeed: need)
      } else {
        enterNext()
      }
    case .need(let number, let index):
      let conversation = program.conversations[number]
      if conversation.needs[index].isSoft, outcome == "anyway" {
        beginConversation(conversation.graph.name, fromNeed: index + 1)
      } else {
        enterNext()
      }
    case .conversation:
      if outcome == "pause" || outcome == "leave" { return pause(then: frame, outcome, &effects) }
      enterNext()
      if outcome == "farewell" {
        asked = nil
        rest(&effects)
        return false
      }
    }
    return true
  }

  /// Leaves the graph on top before it begins, since it is closed to two people; what comes after it
  /// goes on as if it had not been asked for.
  mutating func passOver(_ effects: inout [Effect]) {
    let frame = stack.removeLast()
    guard case .conversation = frame.purpose else { return }
    speak(.closedTogether, &effects)
    enterNext()
  }

  /// Keeps the outcome of a visit, and goes on in the graph below.
  private mutating func comeBack(from frame: Frame, _ outcome: String) {
    let top = stack.count - 1
    guard let visit = library.graphs[stack[top].graph].states[stack[top].state].visit else {
      return
    }
    keep(.word(outcome, phrase: outcome), in: visit.name)
    if visit.each != nil {
      stack[top].entry += 1
      self.visit()
    }
  }

  /// Enters what follows a conversation, unless something below it waits.
  mutating func enterNext() {
    guard stack.isEmpty, let next = program.next else { return }
    stack.append(Frame(next.name, as: .conversation))
  }

  /// Ends the sitting.
  mutating func rest(_ effects: inout [Effect]) {
    isAtRest = true
    effects.append(.pause)
  }

  /// Ends the sitting; the graph begins anew at the next one.
  private mutating func pause(
    then frame: Frame, _ outcome: String, _ effects: inout [Effect]
  ) -> Bool {
    stack.append(Frame(frame.name, as: frame.purpose, prefix: frame.prefix))
    asked = nil
    // Where a graph has said its own last words, nothing is added to them.
    if outcome == "pause" { speak(leavesNoTrace ? .pausedUnkept : .paused, &effects) }
    rest(&effects)
    return false
  }

  /// Does to the question below what the graph that answered a situation says.
  private mutating func resolve(
    _ frame: Frame, _ outcome: String, _ effects: inout [Effect]
  ) -> Bool {
    switch outcome {
    case "skip":
      skip(&effects, isWalking: true)
    case "keep":
      leaveQuestion()
    case "picked":
      if let line = library.existingCell(named: frame.prefix + "line"),
        let value = library.cells[line].value, let keep = currentQuestion?.keep
      {
        self.keep(value, in: keep.slot)
      }
      leaveQuestion()
    case "pause", "leave":
      asked = nil
      if outcome == "pause" { speak(leavesNoTrace ? .pausedUnkept : .paused, &effects) }
      rest(&effects)
      return false
    default: break
    }
    return true
  }

  /// Begins a sitting: says where one is, or first walks what a return walks.
  mutating func comeBack(_ effects: inout [Effect]) {
    // What was off the record begins again, or is gone.
    rejoin()
    away = now.day.number - lastSeen.day.number
    keep(.number(Double(away), level: nil), inCell: library.cell(named: Slot.away))
    let hours = (now.seconds - lastSeen.seconds) / 3600
    let isSoon = program.returning.map { hours < Int64($0.after) } ?? true
    defer { isUnsettled = false }
    // What was off the record is not gone on with, so the sitting begins as after a long time.
    guard let opening = program.returning, !isSoon || isUnsettled else {
      if let opening = program.returning, wasLeftInAHurry(opening) {
        return ask(opening, &effects)
      }
      if isMoved {
        speak(.moved, &effects)
      } else if stack.last?.phase == .waiting {
        speak(.resumed, &effects)
        sayAgain(&effects)
      }
      isMoved = false
      return walk(&effects)
    }
    // A return that was itself interrupted begins anew, with all that it had visited.
    if let interrupted = stack.firstIndex(where: { $0.purpose == .opening }) {
      stack.removeSubrange(interrupted...)
    }
    var frames: [Frame] = []
    if let then = opening.then {
      frames.append(Frame(then.name, as: .opening, prefix: then.name + "."))
    }
    // What was planned comes before a review, so it lies above it.
    for entry in [\Program.Conversation.review, \.followUp] {
      for (number, conversation) in program.conversations.enumerated().reversed() {
        guard let due = conversation[keyPath: entry], isGateOpen || !isCoupleWork(number),
          holdsInProgram(due.when)
        else { continue }
        frames.append(Frame(conversation.graph.name, as: .opening, at: due.at.name))
      }
    }
    frames.append(Frame(opening.graph.name, as: .opening, prefix: opening.graph.name + "."))
    stack += frames
    walk(&effects)
  }

  /// Whether the last sitting ended at a question and without a pause, as with `qq`: somebody may be near.
  private func wasLeftInAHurry(_ opening: Program.Return) -> Bool {
    guard !isAtRest, !isMoved, history.total > 0, let top = stack.last, case .waiting = top.phase
    else {
      return false
    }
    return top.purpose != .opening || top.name != opening.graph.name
  }

  /// Asks what a return asks first, and then goes on where one was.
  private mutating func ask(_ opening: Program.Return, _ effects: inout [Effect]) {
    asked = nil
    stack.append(Frame(opening.graph.name, as: .opening, prefix: opening.graph.name + "."))
    walk(&effects)
  }
}
