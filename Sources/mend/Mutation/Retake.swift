import Dialogue
import LineEditor

/// Plays a transcript again with one graph changed, only where that matters.
struct Retake {
  private let rehearsal: Rehearsal
  private let original: Graph
  private let changed: Graph

  /// Makes ready.
  ///
  /// - Parameters:
  ///   - changed: The changed graph.
  ///   - rehearsal: What plays it.
  init(_ changed: Graph, instead original: Graph, in rehearsal: Rehearsal) {
    self.changed = changed
    self.original = original
    var rehearsal = rehearsal
    rehearsal.folder.hold(changed)
    self.rehearsal = rehearsal
  }

  /// Returns whether a transcript goes differently.
  ///
  /// - Parameters:
  ///   - take: The transcript.
  ///   - positions: Where the change may matter, ascending.
  func isNoticed(by take: Take, at positions: [Take.Position]) throws(Failure) -> Bool {
    var next: Take.Position?
    for position in positions {
      // Up to here all was the same again.
      if let next, position < next { continue }
      let outcome: Outcome
      do throws(Failure) { outcome = try play(take, from: position) } catch {
        // Where a change has a conversation begin that is not there, the talk ends with that.
        guard case .noGraph = error else { throw error }
        return true
      }
      switch outcome {
      case .differs: return true
      case .isOver: return false
      case .isSame(let position): next = position
      }
    }
    return false
  }

  private enum Outcome {
    case differs
    case isOver
    /// From here on nothing is otherwise, unless the change matters again.
    case isSame(Take.Position)
  }

  private func play(_ take: Take, from start: Take.Position) throws(Failure) -> Outcome {
    var mark = take.mark(before: start)
    var number = start.sitting
    while true {
      let sitting = take.sittings[number]
      var session = mark.session
      session.replace(by: changed)
      session.trail = Trail()
      var conductor = try rehearsal.stage(session, at: sitting.chat, with: mark.memory)
      if mark.line < 0 { try conductor.begin(at: sitting.chat.start, isReturning: number > 0) }
      var marks = sitting.marks[...]
      for (line, text) in sitting.typed.enumerated().dropFirst(max(0, mark.line)) {
        if conductor.session.isLost || differs(conductor, sitting, mark) { return .differs }
        while let first = marks.first, first.line < line { marks.removeFirst() }
        let position = Take.Position(sitting: number, line: line)
        if position > start, let same = marks.first, same.line == line, conductor.isAtRest,
          isSame(conductor.session, same.session)
        {
          return .isSame(position)
        }
        guard conductor.isOpen, !WayOut.isTyped(text) else { break }
        try conductor.hear(text)
      }
      if sitting.typed.last.map(WayOut.isTyped) != true { try conductor.endOfInput() }
      if conductor.session.isLost || differs(conductor, sitting, mark, isWhole: true) {
        return .differs
      }
      number += 1
      guard number < take.sittings.count else { return .isOver }
      let beginning = take.sittings[number].marks[0]
      if isSame(conductor.session, beginning.session) {
        return .isSame(Take.Position(sitting: number, line: -1))
      }
      mark = Take.Mark(
        line: -1, session: conductor.session.untrailed, memory: conductor.memory, offset: 0)
    }
  }

  /// Whether what stands on the screen is otherwise; where the transcript leaves something open, only the whole tells.
  private func differs(
    _ conductor: borrowing Conductor, _ sitting: Take.Sitting, _ mark: Take.Mark,
    isWhole: Bool = false
  ) -> Bool {
    if let screen = sitting.screen {
      return !conductor.screen.output.holds(
        screen.dropFirst(mark.offset), isWhole: isWhole)
    }
    // What stood there before the mark is not known here, so such a sitting is played from its beginning.
    return isWhole && sitting.expected.difference(from: conductor.screen.lines) != nil
  }

  private func isSame(_ session: Session, _ before: Session) -> Bool {
    var session = session.untrailed
    session.replace(by: original)
    return session == before
  }
}
