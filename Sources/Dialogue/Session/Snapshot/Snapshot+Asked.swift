extension SnapshotWriter {
  /// Appends what waits for an answer to the question of the graph on top.
  mutating func asked(_ asked: Asked, in session: Session) {
    guard let question = session.currentQuestion, question == asked.question else {
      isWhole = false
      return
    }
    let offers = session.everyOption(of: question)
    text(asked.text)
    list(asked.options) { writer, option in
      writer.number(offers.firstIndex(of: option) ?? -1)
    }
    let rows = question.form?.rows ?? []
    list(asked.rows) { writer, row in
      writer.number(rows.firstIndex { $0.id == row.id } ?? -1)
    }
    list(asked.swapped) { $0.flag($1) }
    texts(asked.lines)
    optional(asked.person) { $0.text($1) }
    pending(asked.pending)
  }

  private mutating func pending(_ pending: Asked.Pending) {
    switch pending {
    case .none: number(0)
    case .candidates(let answers, let words):
      number(1)
      list(answers) { $0.answer($1) }
      text(words)
    case .own(let option):
      number(2)
      text(option)
    case .rows(let values):
      number(3)
      list(values) { writer, value in writer.optional(value) { $0.fraction($1) } }
    case .change(let offers):
      number(4)
      self.offers(offers)
    case .show(let offers):
      number(5)
      self.offers(offers)
    // No session holds these: forgetting is no event.
    case .forget, .sure: isWhole = false
    }
  }

  private mutating func offers(_ offers: [Asked.Offer]) {
    list(offers) { writer, offer in
      writer.text(offer.id)
      writer.text(offer.text)
    }
  }
}

extension SnapshotReader {
  /// Reads what waits for an answer to the question of the graph on top of a session.
  mutating func asked(in session: Session) throws(Malformed) -> Asked {
    guard let top = session.stack.last, top.graph >= 0, top.phase == .waiting,
      let number = session.library.graphs[top.graph].states[top.state].question
    else { throw Malformed() }
    let box = session.library.questions[top.graph][number]
    var asked = Asked(box, text: try text(), options: [])
    let offers = session.everyOption(of: box.question)
    asked.options = try list { reader throws(Malformed) in
      offers[try reader.number(below: offers.count)]
    }
    let rows = box.question.form?.rows ?? []
    asked.rows = try list { reader throws(Malformed) in
      rows[try reader.number(below: rows.count)]
    }
    asked.swapped = try list { reader throws(Malformed) in try reader.flag() }
    guard asked.swapped.count == asked.rows.count else { throw Malformed() }
    for index in asked.rows.indices where asked.swapped[index] {
      guard asked.rows[index].sides.count == 2 else { throw Malformed() }
      asked.rows[index].sides.swapAt(0, 1)
    }
    asked.lines = try texts()
    asked.person = try optional { reader throws(Malformed) in try reader.text() }
    asked.pending = try pending(asked)
    return asked
  }

  private mutating func pending(_ asked: Asked) throws(Malformed) -> Asked.Pending {
    switch try byte() {
    case 0: return .none
    case 1:
      let answers = try list { reader throws(Malformed) in try reader.answer() }
      for case .line(let range) in answers where range.upperBound > asked.lines.count {
        throw Malformed()
      }
      return .candidates(answers, text: try text())
    case 2: return .own(option: try text())
    case 3:
      let values = try list { reader throws(Malformed) in
        try reader.optional { reader throws(Malformed) in try reader.fraction() }
      }
      guard values.count <= asked.rows.count else { throw Malformed() }
      return .rows(values)
    case 4: return .change(try offers())
    case 5: return .show(try offers())
    default: throw Malformed()
    }
  }

  private mutating func offers() throws(Malformed) -> [Asked.Offer] {
    try list { reader throws(Malformed) in
      Asked.Offer(try reader.text(), text: try reader.text())
    }
  }
}

extension Session {
  /// All that a question can offer, whatever the guards say.
  fileprivate func everyOption(of question: Question) -> [Option] {
    question.options + question.answers(labels.answers) + program.conversations.map(\.option)
  }
}
