import Dialogue
import LineEditor

/// A transcript as it was played once, so that it can be played again from the middle.
struct Take {
  /// One sitting of it.
  struct Sitting {
    var chat: Chat
    var typed: [String]
    var expected: Transcript.Sitting
    /// What stood on the screen, or `nil` where the transcript leaves something open.
    var screen: [UInt8]?
    /// Where it can be gone on from, ascending; the first is its beginning.
    var marks: [Mark]
  }

  /// A place before a line from which all can be played again.
  struct Mark {
    /// The number of the next line; -1 before the sitting begins.
    var line: Int
    /// The session, without a trail.
    var session: Session
    var memory: Memory
    /// How many bytes stood on the screen.
    var offset: Int
  }

  /// A line of a sitting; -1 is its beginning.
  struct Position: Comparable, Hashable {
    var sitting: Int
    var line: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.sitting, left.line) < (right.sitting, right.line)
    }
  }

  private(set) var sittings: [Sitting] = []
  /// At which lines the conversation came to what, ascending.
  private(set) var touched: [Landmark: [Position]] = [:]

  // So many lines lie between two marks: fewer cost memory, and more are played in vain.
  private static let stride = 8

  /// Plays a transcript.
  init(_ transcript: Transcript, in rehearsal: Rehearsal) throws(Failure) {
    var session: Session?
    var memory = Memory()
    for (number, expected) in transcript.sittings.enumerated() {
      let chat = try Rehearsal.chat(of: expected, in: transcript)
      let before = session ?? rehearsal.beginning(chat)
      var sitting = Sitting(
        chat: chat, typed: expected.typed, expected: expected,
        marks: [Mark(line: -1, session: before.untrailed, memory: memory, offset: 0)])
      var conductor = try rehearsal.stage(before, at: chat, with: memory)
      try conductor.begin(at: chat.start, isReturning: number > 0)
      note(&conductor, Position(sitting: number, line: -1))
      for (line, text) in sitting.typed.enumerated() {
        guard conductor.isOpen, !WayOut.isTyped(text) else { break }
        if line % Self.stride == 0, conductor.isAtRest {
          sitting.marks.append(
            Mark(
              line: line, session: conductor.session.untrailed, memory: conductor.memory,
              offset: conductor.screen.output.count))
        }
        try conductor.hear(text)
        note(&conductor, Position(sitting: number, line: line))
      }
      if sitting.typed.last.map(WayOut.isTyped) != true { try conductor.endOfInput() }
      note(&conductor, Position(sitting: number, line: sitting.typed.count))
      let isExact = expected.lines.allSatisfy(\.isOneLine)
      if isExact { sitting.screen = Array(conductor.screen.output.text.utf8) }
      sittings.append(sitting)
      session = conductor.session
      memory = conductor.memory
    }
  }

  private mutating func note(_ conductor: inout Conductor, _ position: Position) {
    for landmark in conductor.session.trail?.landmarks ?? [] {
      touched[landmark, default: []].append(position)
    }
    conductor.session.trail?.clear()
  }

  /// The last mark before a line.
  func mark(before position: Position) -> Mark {
    let marks = sittings[position.sitting].marks
    // Where something is left open, only the whole screen tells.
    if sittings[position.sitting].screen == nil { return marks[0] }
    return marks.last { $0.line <= position.line } ?? marks[0]
  }
}

extension Session {
  /// The session without its trail, to be compared.
  var untrailed: Session {
    var copy = self
    copy.trail = nil
    return copy
  }
}

extension Conductor {
  /// Whether nothing waits but the session itself.
  var isAtRest: Bool { note == nil && forgetting == nil && withheld == nil }
}

extension Expectation {
  /// Whether it stands for one line and no other.
  fileprivate var isOneLine: Bool {
    switch self {
    case .typed, .exact: true
    case .part, .never, .any: false
    }
  }
}
