import Dialogue

/// What a typed line means, and why it is taken so.
public struct Reading: Sendable, Equatable {
  /// What the person did.
  public var act: Act
  /// What in the line led there, in the order in which it was found.
  public var evidence: [String]

  /// Creates a reading.
  public init(_ act: Act, _ evidence: [String] = []) {
    self.act = act
    self.evidence = evidence
  }
}

/// What a person did with a line.
public enum Act: Sendable, Equatable {
  /// Answered the question.
  case answer(Answer)
  /// Answered the first rows of a form, in the order shown: those of earlier lines and of this one.
  /// A row that was left out is `nil`; the rows that follow are still open.
  case partialRows([Double?])
  /// Gave a command.
  case command(Event.Command)
  /// Wanted to change an earlier answer: its slot, or `nil` to be shown which there are.
  case change(String?)
  /// Wanted to read what was written: a document's id, or `nil` to be shown which there are.
  case show(String?)
  /// Skipped the question.
  case skip
  /// Said no to what the coach thought they meant.
  case decline
  /// Said what may mean one of these answers, and has to be asked.
  case wonder([Answer])
  /// Said what was understood and is not possible.
  case impossible
  /// Said what another graph answers.
  case situation(String)
  /// Said what was not understood.
  case unclear
  /// Pressed Enter and nothing else.
  case silent
}
