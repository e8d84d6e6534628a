extension Session {
  /// Takes an answer to the question on screen.
  mutating func take(_ answer: Answer, text: String, _ effects: inout [Effect]) {
    guard let asked else { return }
    if case .option(let id, nil) = answer, let place = asked.options.place(of: id),
      let own = asked.options[place].asks
    {
      self.asked?.pending = .own(option: id)
      effects.append(.say(own))
      effects.append(.wait)
      return
    }
    noteChoice(answer, of: asked)
    beginTurn()
    if asked.question.kind == .share { return share(answer, asked, &effects) }
    let value = value(of: answer, to: asked)
    if asked.question.retention == .unkept {
      passUnkept(value, asked.question.keep?.slot)
      return walk(&effects)
    }
    if let keep = asked.question.keep { self.keep(value, as: keep) }
    if case .rows(let rows) = answer { keep(rows, of: asked.question) }
    if passToOther() { return walk(&effects) }
    if stack.last?.purpose == .amendment { return finishAmendment(&effects) }
    if case .text(_, let facts) = answer, let situation = situation(in: facts, asked.question) {
      meet(situation, text: text, facts: facts, &effects)
    } else {
      leaveQuestion()
      walk(&effects)
    }
  }

  /// Hands the question on screen to whoever is asked next; returns whether there is somebody.
  mutating func passToOther() -> Bool {
    guard let next = stack.last?.others.first else { return false }
    stack[stack.count - 1].person = next
    stack[stack.count - 1].others.removeFirst()
    return true
  }

  /// Begins a turn that `back` can undo.
  mutating func beginTurn() {
    history.push(Turn(stack: stack, person: person, finished: finished, people: people))
    unclear = 0
    silent = 0
  }

  /// Goes on from the question on screen.
  mutating func leaveQuestion() {
    asked = nil
    person = 0
    if !stack.isEmpty { stack[stack.count - 1].phase = .leaving }
  }

  /// Takes the road of an answer that is not kept, and remembers only where it leads.
  private mutating func passUnkept(_ value: Value?, _ use: SlotUse?) {
    guard let top = stack.last else { return }
    if let use { library.set(cell(of: use.slot), Cell(value: value)) }
    if case .go(let branches) = library.graphs[top.graph].states[top.state].exit {
      let target = target(of: branches)
      recorded = .passed(to: library.graphs[top.graph].states[target].id)
      stack[stack.count - 1].state = target
      stack[stack.count - 1].phase = .entering
    } else {
      stack[stack.count - 1].phase = .leaving
      recorded = .passed(to: "")
    }
    if let use { library.set(cell(of: use.slot), .empty) }
    asked = nil
    person = 0
  }

  /// Goes where an answer that was not kept led.
  mutating func pass(to state: String, _ effects: inout [Effect]) {
    guard let top = stack.last, top.graph >= 0 else { return }
    beginTurn()
    recorded = .passed(to: state)
    emptyKept()
    asked = nil
    if let number = library.graphs[top.graph].stateNumbers[state] {
      stack[stack.count - 1].state = number
      stack[stack.count - 1].phase = .entering
    } else {
      stack[stack.count - 1].phase = .leaving
    }
    walk(&effects)
  }

  private mutating func keep(_ value: consuming Value?, as keep: Question.Keep) {
    guard keep.adds else { return self.keep(value, in: keep.slot, asAnswer: true) }
    if let value { add(value, to: keep.slot, asAnswer: true) }
  }

  /// Takes what was said of one line of a document, and goes on to the next.
  mutating func share(_ answer: Answer, _ asked: Asked, _ effects: inout [Effect]) {
    if case .option("yes", _) = answer, let keep = asked.question.keep, let line = asked.lines.first
    {
      add(.text(line, facts: []), to: keep.slot)
    }
    stack[stack.count - 1].entry += 1
    if sharedLines.isEmpty { leaveQuestion() }
    walk(&effects)
  }

  /// Returns what an answer keeps.
  private func value(of answer: Answer, to asked: Asked) -> Value? {
    switch answer {
    case .option(let id, let own):
      return .word(id, phrase: own ?? phrase(of: id, in: asked.options))
    case .options(let ids):
      return .words(ids.map { Value.Chosen($0, phrase(of: $0, in: asked.options)) })
    case .number(let number): return .number(number, level: nil)
    case .day(let day): return .day(day)
    case .text(let text, let facts): return .text(text, facts: facts)
    case .rows: return .form
    case .line(let range):
      let lines = asked.lines.indices.filter(range.contains).map { asked.lines[$0] }
      // What it was picked from may have been forgotten since.
      if lines.isEmpty { return nil }
      return .text(lines.joined(separator: " "), facts: [])
    case .goOn: return nil
    }
  }

  private func phrase(of id: String, in options: [Option]) -> String {
    options.place(of: id).map { options[$0].phrase } ?? id
  }

  /// Keeps the rows and the sums of a form, each as a slot of its own.
  private mutating func keep(_ rows: [Answer.Row], of question: Question) {
    guard let form = question.form, let keep = question.keep else { return }
    let prefix = library.names[cell(of: keep.slot.slot)] + "."
    var points: [(String, Double?)] = rows.map { ($0.id, $0.value) }
    func number(_ id: String) -> Double? { rows.first { $0.id == id }?.value }
    for sum in form.sums {
      let numbers = sum.of.compactMap { number($0.name) }
      points.append((sum.id, numbers.count >= sum.least ? numbers.reduce(0, +) : nil))
    }
    if form.isPairs {
      var totals: [String: Double] = [:]
      for row in form.rows {
        guard let side = number(row.id) else { continue }
        totals[row.sides[0].name, default: 0] += 1 - side
        totals[row.sides[1].name, default: 0] += side
      }
      // Where every pair of a name was left out this time, what it had before is gone, too.
      let names = Set(form.rows.flatMap { $0.sides.map(\.name) })
      points += names.sorted().map { ($0, totals[$0]) }
    }
    for (id, number) in points {
      let levels = form.sums.first { $0.id == id }?.levels ?? []
      let value = number.map { number in
        Value.number(number, level: levels.last { $0.from <= number }?.word)
      }
      self.keep(value, inCell: library.cell(named: prefix + id))
    }
  }

  /// The situation that a text makes by its size, where the program answers it.
  func situation(in facts: [String], _ question: Question) -> String? {
    let id = facts.contains("long") ? "long" : "one-word"
    // A private text is never quoted, so no line of it needs to stand for the rest.
    guard question.retention == .kept, facts.contains(id), id == "long" || question.isOpen,
      program.situations.contains(where: { $0.id.name == id })
    else { return nil }
    return id
  }
}
