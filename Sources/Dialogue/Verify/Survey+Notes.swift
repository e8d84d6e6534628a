extension Survey {
  /// Notes what a unit asks, keeps and copies.
  mutating func note(_ number: Int) {
    let unit = units[number]
    for (index, state) in unit.graph.states.enumerated() {
      if state.isNeverTogether || state.people != nil { askPeople() }
      for assignment in state.set {
        if atlas.isOpening(assignment, in: unit.graph) {
          ask(.answered, of: CellBook.askedAlone)
        }
        if let source = assignment.source {
          copy(unit.cells[source.slot], unit.cells[assignment.slot.slot])
        } else {
          keep(.word(assignment.word), in: assignment.slot.slot, of: number)
        }
      }
      for addition in state.add {
        keep(.entry, in: addition.list.slot, of: number)
        keepSize(of: addition.list.slot, in: number)
        ask(.answered, of: unit.cells[addition.source.slot])
      }
      if let question = state.question {
        note(unit.graph.questions[question], state.speaker, in: number)
      }
      if let visit = state.visit { note(visit, unit.visited[index], in: number) }
      if case .go(let branches) = state.exit {
        for branch in branches { if let when = branch.when { ask(when, in: number) } }
      }
    }
    for read in atlas.holes(in: unit.graph) {
      let cell = read.use.other ? twin(read.use, unit) : unit.cells[read.use.slot]
      ask(.answered, of: list(ofSize: cell))
      for condition in read.guards { ask(condition, in: number) }
    }
  }

  /// The list whose entries a cell counts, or the cell itself: the number is there where the list is.
  func list(ofSize cell: Int) -> Int {
    let name = book.names[cell]
    return name.hasSuffix(".count") ? book.existing(String(name.dropLast(6))) ?? cell : cell
  }

  private func twin(_ use: SlotUse, _ unit: Unit) -> Int {
    unit.twins[use.slot] >= 0 ? unit.twins[use.slot] : unit.cells[use.slot]
  }

  private mutating func askPeople() {
    ask(.number(.equal, 2), of: CellBook.people)
  }

  private mutating func note(_ question: Question, _ speaker: Speaker?, in number: Int) {
    let unit = units[number]
    if let when = question.when { ask(when, in: number) }
    for option in question.options { if let when = option.when { ask(when, in: number) } }
    if let from = question.from { ask(.answered, of: unit.cells[from.slot]) }
    if let speaker {
      askPeople()
      if speaker != .each {
        ask(.isWord(speaker.rawValue), of: "role")
        ask(.isWord(speaker.rawValue), of: "role (other)")
      }
    }
    guard let keep = question.keep else { return }
    if keep.adds || question.kind == .share {
      self.keep(.entry, in: keep.slot.slot, of: number)
      keepSize(of: keep.slot.slot, in: number)
    } else {
      self.keep(.answer(question), in: keep.slot.slot, of: number)
    }
    guard let form = question.form else { return }
    let base = unit.graph.slots[keep.slot.slot] + "."
    var parts = form.rows.map(\.id) + form.sums.map(\.id)
    if form.isPairs { parts += Set(form.rows.flatMap(\.sides).map(\.name)).sorted() }
    for part in parts {
      guard let slot = unit.graph.slots.firstIndex(of: base + part) else { continue }
      self.keep(.row(id: part, question), in: slot, of: number)
    }
  }

  private mutating func note(_ visit: Visit, _ visited: Int, in number: Int) {
    guard visited >= 0 else { return }
    let unit = units[number]
    if units[visited].graph.isNeverTogether { askPeople() }
    for state in units[visited].graph.states {
      switch state.exit {
      case .end(let outcome): keep(.word(outcome), in: visit.name.slot, of: number)
      case .begin: keep(.word("done"), in: visit.name.slot, of: number)
      case .go: break
      }
    }
    let prefix = units[visited].prefix
    for argument in visit.with {
      let parameter = cell(prefix + argument.parameter.name)
      switch argument.value {
      case .text(let text): keep(.text(text), in: parameter)
      case .slot(let use, _): copy(unit.cells[use.slot], parameter)
      case .document: break
      }
    }
    if let each = visit.each {
      keep(.text(""), in: cell(prefix + each.item.name))
      ask(.answered, of: unit.cells[each.list.slot])
    }
  }
}
