extension Session {
  /// Shows the question of the state on top.
  mutating func present(_ effects: inout [Effect]) {
    let (graph, state) = (stack[stack.count - 1].graph, stack[stack.count - 1].state)
    guard let number = library.graphs[graph].states[state].question
    else { preconditionFailure("a state that waits has a question") }
    unclear = 0
    silent = 0
    // A visit or a return may have come between, and was for nobody in particular.
    person = stack[stack.count - 1].person
    let box = library.questions[graph][number]
    let text = box.question.text.map { self.text(of: $0, marks: true) }
    var asked = Asked(box, text: text ?? "")
    switch asked.question.kind {
    case .choice, .choices:
      if box.hasGuardedOptions { asked.options = offered(asked.question.options) }
    case .yesNo: asked.options = asked.question.answers(labels.answers)
    case .conversation:
      let most = asked.question.count?.upperBound
      asked.options = conversations(most: most) + offered(asked.question.options)
    case .form: arrange(&asked)
    case .pick: asked.lines = lines(from: asked.question.from)
    case .share: preview(&asked)
    default: break
    }
    if people == 2, library.graphs[graph].states[state].speaker != nil {
      asked.person = name(of: person)
      speak(.turn, asked.person.map { ["name": $0] } ?? [:], &effects)
    }
    self.asked = asked
    effects.append(.ask(asked))
  }

  /// Asks again what is on the screen.
  mutating func ask(_ effects: inout [Effect]) {
    guard let asked else { return }
    effects.append(.ask(asked))
  }

  private mutating func offered(_ options: [Option]) -> [Option] {
    var found: [Option] = []
    for option in options where decides(over: .option, option.when, at: option.place, option.id) {
      found.append(option)
    }
    return found
  }

  /// The conversations that can be chosen.
  ///
  /// - Parameter most: How many: those that come next, then those that were finished, which may be opened again.
  ///   All, in the program's order, when `nil`.
  private func conversations(most: Int?) -> [Option] {
    var found = program.conversations.filter { conversation in
      conversation.when.map { holdsInProgram($0) } ?? true
    }
    if let most {
      let fresh = found.filter { finished[$0.graph.name] == nil }
      let done = found.filter { finished[$0.graph.name] != nil }
      found = Array((fresh + done).prefix(most))
    }
    return found.map(\.option)
  }

  /// Shows the next line that may be shared.
  private mutating func preview(_ asked: inout Asked) {
    asked.options = asked.question.answers(labels.answers)
    asked.lines = Array(sharedLines.prefix(1))
    let line = asked.lines.first ?? ""
    // Nobody says yes to a line that they do not see.
    asked.text =
      asked.question.text == nil
      ? text(of: .mayShare, ["answer": line]) : line + "\n" + asked.text
  }

  /// The lines of the document that the question on top goes through, from the present one on.
  var sharedLines: [String] {
    mutating get {
      guard let top = stack.last, let document = currentQuestion?.of?.index, document >= 0 else {
        return []
      }
      let lines = library.graphs[top.graph].documents[document].lines.filter(\.isShared)
      return Array(texts(of: lines).dropFirst(top.entry))
    }
  }

  private func arrange(_ asked: inout Asked) {
    guard let form = asked.question.form else { return }
    asked.rows = form.rows
    asked.swapped = Array(repeating: false, count: form.rows.count)
    guard form.isShuffled else { return }
    var number = UInt64(history.total)
    func draw(_ count: Int) -> Int {
      number &+= 0x1_0000
      return Int(mix(seed, number) % UInt64(count))
    }
    for index in asked.rows.indices.dropFirst().reversed() {
      asked.rows.swapAt(index, draw(index + 1))
    }
    for index in asked.rows.indices where asked.rows[index].sides.count == 2 && draw(2) == 1 {
      asked.rows[index].sides.swapAt(0, 1)
      asked.swapped[index] = true
    }
  }

  private func lines(from use: SlotUse?) -> [String] {
    guard let use, let value = value(of: use) else { return [] }
    if case .list(let entries) = value { return entries }
    guard case .text(let text, _) = value else { return [] }
    return Self.lines(of: text)
  }

  /// Cuts what the person wrote into lines: at line breaks and at the ends of sentences.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    func finish() {
      while line.first == " " { line.removeFirst() }
      while line.last == " " { line.removeLast() }
      if !line.isEmpty { lines.append(line) }
      line = ""
    }
    var previous: Character = " "
    for character in text {
      if character.isNewline {
        finish()
      } else {
        if character == " ", ".!?…".contains(previous) { finish() }
        line.append(character)
      }
      previous = character
    }
    finish()
    return lines
  }

  /// The name of one of two people.
  func name(of person: Int) -> String? {
    guard let name = library.existingCell(named: Slot.name) else { return nil }
    let cell = person == 1 && library.twins[name] >= 0 ? library.twins[name] : name
    return library.cells[cell].value.map { phrase(of: $0) }
  }
}

extension Program.Conversation {
  /// How it is offered.
  var option: Option {
    // A step that is a number would be taken for a place in the list.
    let label = Int(step) == nil ? step.lowercased() : "step \(step)"
    return Option(graph.name, title, hears: [label])
  }
}
