import Dialogue

/// What a typed line means, how sure that is, and why it is taken so.
public struct Reading: Sendable, Equatable {
  /// How sure it is.
  public enum Sureness: String, Sendable {
    /// Taken as it is.
    case sure
    /// Asked back: one or two answers, or a few of equal right.
    case confirm
    /// Not understood; the question is asked again.
    case ask
  }

  /// What the person did.
  public var act: Act
  /// What in the line led there, in the order in which it was found.
  public var evidence: [String]
  /// The answers that it may be, the likeliest first, also where none is likely enough to be offered.
  public var candidates: [Answer]
  /// The command that was said in words, also one that the program has by another name.
  public var command: SpokenCommand?
  /// Whether it was found by the weight of its words, and by no rule.
  var isByWords = false
  /// A date that was understood in part, where the question needs a day.
  public var partialDate: PartialDate?

  /// Creates a reading.
  ///
  /// - Parameters:
  ///   - act: What the person did.
  ///   - evidence: What led there.
  ///   - candidates: The answers that it may be; those of the act when `nil`.
  ///   - command: The command that was said in words.
  public init(
    _ act: Act, _ evidence: [String] = [], candidates: [Answer]? = nil,
    command: SpokenCommand? = nil
  ) {
    self.act = act
    self.evidence = evidence
    self.candidates = candidates ?? act.answers
    self.command = command
  }

  /// How sure it is.
  public var sureness: Sureness {
    switch act {
    case .wonder: .confirm
    case .unclear, .impossible: .ask
    default: .sure
    }
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
  /// Wanted something forgotten: which part, or `nil` to be shown which there are, and whether that it is final was
  /// asked and answered with yes.
  case forget(Forgettable?, isSure: Bool)
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
  /// Meant something else by the last answer: this one, with the words that say so.
  case correct(Answer, text: String)

  /// The answers that it holds.
  var answers: [Answer] {
    switch self {
    case .answer(let answer), .correct(let answer, _): [answer]
    case .wonder(let answers): answers
    default: []
    }
  }
}
