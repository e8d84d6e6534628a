extension Session {
  /// Does what a command asks for.
  mutating func obey(_ command: Event.Command, _ effects: inout [Effect]) {
    asked?.pending = .none
    switch command {
    case .safe: stepAside(.asked, &effects)
    case .back where history.total == aside?.before.first?.history.total: backFromAside(&effects)
    case .back: goBack(&effects)
    case .again:
      sayAgain(&effects)
      ask(&effects)
    case .why:
      if let why = asked?.question.why { say(why, &effects) } else { speak(.noWhy, &effects) }
      ask(&effects)
    case .help:
      if let asked {
        if let help = asked.question.help {
          say(help, &effects)
        } else {
          speak(howTo(asked.question), &effects)
        }
      }
      speak(.commands, &effects)
      ask(&effects)
    case .map where isAside: ask(&effects)
    case .map:
      effects.append(.map(map))
      ask(&effects)
    case .pause:
      speak(leavesNoTrace ? .pausedUnkept : .paused, &effects)
      rest(&effects)
    }
  }

  /// Says what led to the question on screen.
  mutating func sayAgain(_ effects: inout [Effect]) {
    guard let top = stack.last, top.graph >= 0,
      let words = library.graphs[top.graph].states[top.state].say
    else { return }
    say(words, &effects)
  }

  /// Undoes the last turn.
  mutating func goBack(_ effects: inout [Effect]) {
    guard let turn = history.pop() else {
      if history.total > 0 {
        effects.append(.rewind)
      } else {
        speak(.nothingBefore, &effects)
        ask(&effects)
      }
      return
    }
    for change in turn.changes.reversed() { library.set(change.cell, change.before) }
    stack = turn.stack
    person = turn.person
    finished = turn.finished
    people = turn.people
    walk(&effects)
  }

  /// Says that nothing further back is remembered, where no saved records can be folded again.
  public mutating func cannotRewind() -> [Effect] {
    var effects: [Effect] = []
    speak(.nothingBefore, &effects)
    ask(&effects)
    return effects
  }

  private func howTo(_ question: Question) -> Voice.Phrase {
    switch question.kind {
    case .choice, .conversation: .howChoice
    case .choices: .howChoices
    case .yesNo: .howYesNo
    case .scale: .howScale
    case .number: .howNumber
    case .duration: .howDuration
    case .date: .howDate
    case .feelings: .howFeelings
    case .line: .howLine
    case .note: .howNote
    case .form: question.form?.isPairs == true ? .howPairs : .howForm
    case .pick: .howPick
    case .share: .howShare
    case .goOn: .howGoOn
    }
  }

  /// Where one is in the program.
  private var map: [Stop] {
    program.conversations.map { conversation in
      let name = conversation.graph.name
      let progress: Stop.Progress =
        if stack.contains(where: { $0.name == name && $0.purpose == .conversation }) {
          .here
        } else if finished[name] != nil {
          .done
        } else if conversation.when.map({ holdsInProgram($0) }) ?? true,
          conversation.needs.allSatisfy({ holdsInProgram($0.when) })
        {
          .open
        } else {
          .later
        }
      let hasPlan = conversation.followUp.map { holdsInProgram($0.when) } ?? false
      return Stop(
        step: conversation.step, title: conversation.title, progress: progress, hasPlan: hasPlan)
    }
  }

  /// The step of the program that one is in, and how many there are; `nil` between the steps and off the record.
  public var place: (step: Int, of: Int)? {
    let steps = program.conversations.compactMap { Int($0.step) }
    guard !isAside, let last = steps.max(),
      let frame = stack.last(where: { $0.purpose == .conversation }),
      let step = program.conversations.first(where: { $0.graph.name == frame.name }).flatMap({
        Int($0.step)
      })
    else { return nil }
    return (step, last)
  }

  /// Skips the question on screen.
  mutating func skip(_ effects: inout [Effect], isWalking: Bool = false) {
    guard let asked = isWalking ? currentAsked : self.asked else { return }
    // What was offered in between is skipped, and not the question that waits below it.
    if !isWalking, asked.pending.offers != nil { return decline(&effects) }
    if !asked.question.canSkip {
      speak(.cannotSkip, &effects)
      return ask(&effects)
    }
    if case .rows(let values) = asked.pending {
      let rest = Array(repeating: Double?.none, count: asked.rows.count - values.count)
      return take(asked.answer(rows: values + rest), text: "", &effects)
    }
    if !isWalking { beginTurn() }
    if let keep = asked.question.keep, !keep.adds, asked.question.kind != .share {
      self.keep(nil, in: keep.slot, asAnswer: true)
    }
    // A situation's graph has its own words for the skip that it ends in.
    if asked.question.kind != .goOn, !isWalking { speak(.skipped, &effects) }
    if asked.question.kind == .share || !passToOther() {
      if stack.last?.purpose == .amendment { return finishAmendment(&effects) }
      leaveQuestion()
    }
    if !isWalking { walk(&effects) }
  }

  private var currentAsked: Asked? { currentQuestion.map { Asked($0) } }

  /// Offers earlier answers to change, or asks for one of them again.
  mutating func change(_ slot: String?, _ effects: inout [Effect]) {
    if isAside { return ask(&effects) }
    let changes = self.changes
    guard let slot else {
      if changes.isEmpty {
        speak(.nothingToChange, &effects)
        return ask(&effects)
      }
      asked?.pending = .change(changes)
      speak(.changeWhich, &effects)
      return ask(&effects)
    }
    asked?.pending = .none
    guard let number = library.existingCell(named: slot),
      let origin = library.cells[number].origin
    else {
      speak(.nothingToChange, &effects)
      return ask(&effects)
    }
    beginTurn()
    stack.append(frame(asking: origin))
    walk(&effects)
  }

  private func frame(asking origin: Cell.Origin) -> Frame {
    var frame = Frame(library.graphs[origin.graph].id, as: .amendment)
    frame.graph = origin.graph
    frame.state = origin.state
    frame.binding = origin.binding
    frame.phase = .waiting
    return frame
  }

  /// The last answers that can be changed, newest first; at most seven fit on a screen.
  public var changes: [Asked.Offer] {
    var found: [(turn: Int, change: Asked.Offer)] = []
    for (number, cell) in library.cells.enumerated() {
      guard let origin = cell.origin, cell.value != nil,
        let question = library.graphs[origin.graph].states[origin.state].question,
        let text = library.graphs[origin.graph].questions[question].text
      else { continue }
      var copy = self
      copy.stack.append(frame(asking: origin))
      let asked = copy.text(of: text)
      // A question that only its own road could ask reads as nothing from here.
      if asked.isEmpty { continue }
      found.append((origin.turn, Asked.Offer(library.names[number], text: asked)))
    }
    return found.sorted { $0.turn > $1.turn }.prefix(7).map(\.change)
  }

  /// Short texts that the person kept in this session, such as names; private ones are left out, and for two people
  /// all are.
  public var knownWords: [String] {
    if people == 2 { return [] }
    var found: Set<String> = []
    for cell in library.cells {
      guard let origin = cell.origin, case .text(let text, _) = cell.value, text.count <= 30,
        !text.contains("\n"),
        let question = library.graphs[origin.graph].states[origin.state].question,
        library.graphs[origin.graph].questions[question].retention == .kept
      else { continue }
      found.insert(text)
    }
    return found.sorted()
  }

  /// Goes on after an earlier answer was changed: on its own road where it decides one, else where one was.
  mutating func finishAmendment(_ effects: inout [Effect]) {
    let frame = stack.removeLast()
    var decides = false
    if case .go(let branches) = library.graphs[frame.graph].states[frame.state].exit {
      decides = branches.count > 1
    }
    if decides, let owner = stack.lastIndex(where: { $0.binding == frame.binding }) {
      stack.removeLast(stack.count - 1 - owner)
      stack[owner].state = frame.state
      stack[owner].phase = .leaving
      asked = nil
    } else {
      speak(.changed, &effects)
    }
    walk(&effects)
  }
}
