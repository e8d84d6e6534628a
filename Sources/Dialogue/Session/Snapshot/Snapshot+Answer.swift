extension SnapshotWriter {
  /// Appends what an answer means.
  mutating func answer(_ answer: Answer) {
    switch answer {
    case .option(let id, let own):
      number(0)
      text(id)
      optional(own) { $0.text($1) }
    case .options(let ids):
      number(1)
      texts(ids)
    case .number(let amount):
      number(2)
      fraction(amount)
    case .day(let day):
      number(3)
      self.day(day)
    case .text(let words, let facts):
      number(4)
      text(words)
      texts(facts)
    case .rows(let rows):
      number(5)
      list(rows) { writer, row in
        writer.text(row.id)
        writer.optional(row.value) { $0.fraction($1) }
      }
    case .line(let range):
      number(6)
      number(range.upperBound)
      number(range.lowerBound)
    case .goOn: number(7)
    }
  }
}

extension SnapshotReader {
  /// Reads what an answer means.
  mutating func answer() throws(Malformed) -> Answer {
    switch try byte() {
    case 0:
      return .option(
        try text(), own: try optional { reader throws(Malformed) in try reader.text() })
    case 1: return .options(try texts())
    case 2: return .number(try fraction())
    case 3: return .day(try day())
    case 4: return .text(try text(), facts: try texts())
    case 5:
      return .rows(
        try list { reader throws(Malformed) in
          Answer.Row(
            try reader.text(),
            try reader.optional { reader throws(Malformed) in try reader.fraction() })
        })
    case 6:
      let upper = try number()
      return .line(try number(below: upper + 1)..<upper)
    case 7: return .goOn
    default: throw Malformed()
    }
  }
}
