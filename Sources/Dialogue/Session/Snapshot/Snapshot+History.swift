extension SnapshotWriter {
  /// Appends what can be taken back.
  mutating func history(_ history: History) {
    number(history.total)
    list(history.turns) { $0.turn($1) }
  }

  private mutating func turn(_ turn: Turn) {
    stack(turn.stack)
    number(turn.person)
    number(turn.people)
    finished(turn.finished)
    list(turn.changes) { writer, change in
      writer.number(change.cell)
      writer.cell(change.before)
    }
  }

  /// Appends which conversations were finished.
  mutating func finished(_ finished: [String: Finished]) {
    list(finished.sorted { $0.key < $1.key }) { writer, entry in
      writer.text(entry.key)
      writer.number(entry.value.count)
      writer.day(entry.value.last)
    }
  }
}

extension SnapshotReader {
  /// Reads what can be taken back.
  mutating func history() throws(Malformed) -> History {
    let total = try number()
    let turns = try list { reader throws(Malformed) in try reader.turn() }
    guard turns.count <= min(total, History.capacity) else { throw Malformed() }
    return History(turns, total: total)
  }

  private mutating func turn() throws(Malformed) -> Turn {
    var turn = Turn(
      stack: try stack(), person: try number(below: 2), finished: [:], people: try people())
    turn.finished = try finished()
    turn.changes = try list { reader throws(Malformed) in
      Turn.Change(
        cell: try reader.number(below: reader.library.cells.count), before: try reader.cell())
    }
    return turn
  }

  /// Reads how many people there are.
  mutating func people() throws(Malformed) -> Int {
    let people = try number(below: 3)
    guard people > 0 else { throw Malformed() }
    return people
  }

  /// Reads which conversations were finished.
  mutating func finished() throws(Malformed) -> [String: Finished] {
    let entries = try list { reader throws(Malformed) in
      (try reader.text(), Finished(count: try reader.number(), last: try reader.day()))
    }
    return Dictionary(entries) { $1 }
  }
}
