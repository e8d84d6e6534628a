/// Something that the person did, and when.
public struct Event: Equatable, Sendable {
  /// What was done.
  public var action: Action
  /// When.
  public var time: Moment
  /// What was typed, where the action does not hold it: for a command, a skip, a change or a no.
  public var typed: String

  /// Creates an event.
  public init(_ action: Action, at time: Moment, typed: String = "") {
    self.action = action
    self.time = time
    self.typed = typed
  }

  /// What a person can do.
  public enum Action: Equatable, Sendable {
    /// Began a session, in a graph when it is not the program's first.
    case began(graph: String?, people: Int)
    /// Came back to it.
    case returned
    /// Answered the question on screen.
    case answered(Answer, text: String)
    /// Answered the first rows of a form, in the order shown.
    case filled([Double?], text: String)
    /// Answered a question whose answer is not kept: only the state that followed is known.
    case passed(to: String)
    /// Answered a question, and had the answer forgotten. Where it led is not known: what was done next tells.
    case forgotten
    /// Skipped it.
    case skipped
    /// Gave a command.
    case command(Command)
    /// Wanted to change an earlier answer: its slot, or `nil` to be shown which there are.
    case change(slot: String?)
    /// Wanted to read what came out of the conversations: one document's id, or `nil` to be shown which there are.
    case show(document: String?)
    /// Typed what was not understood.
    case unclear(text: String)
    /// Typed what was understood and is not possible.
    case impossible(text: String)
    /// Typed what may mean one of several answers.
    case wondered([Answer], text: String)
    /// Said no to what the coach thought they meant.
    case declined
    /// Said something that another graph answers.
    case situation(String, text: String, retention: Retention)
    /// Pressed Enter and nothing else.
    case silent
    /// Typed what sounds like danger, or `safe`. It is saved as `withheld`.
    case alarmed(Alarm)
    /// Typed something of which nothing is kept, and what followed was off the record.
    case withheld
    /// The talk was off the record until here, with what remains of it: where it goes on, and whether
    /// couple work is open or closed since then, if that was decided.
    ///
    /// The outcome is one of `Outcome` after something that was typed, and otherwise what the graph ended with.
    case released(String, gate: String?)
  }

  /// Why the talk leaves the record.
  public enum Alarm: Equatable, Sendable {
    /// What was typed may mean that someone is not safe: of these kinds.
    case check([String])
    /// What was typed may mean danger now.
    case act([String])
    /// The person asked for it.
    case asked
  }

  /// Where the talk goes on when it comes back to the record.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The question from before is asked again; what was typed there is gone.
    case again
    /// What was typed is an answer after all, by the person's own word.
    case keep
    /// What was going on is left; the next thing can be chosen.
    case onward
    /// The sitting ends.
    case leave
  }

  /// What may be asked of the coach at every question.
  public enum Command: String, CaseIterable, Sendable {
    /// Undo the last answer.
    case back
    /// Ask again.
    case again
    /// Say what the question is for.
    case why
    /// Say how to answer, and what else can be typed.
    case help
    /// Show where one is.
    case map
    /// Stop for now.
    case pause
    /// See what to do when one is not safe.
    case safe
  }
}

extension Event.Action {
  /// What was typed, or `nil` where only what it did was kept.
  public var typed: String? {
    switch self {
    case .answered(_, let text), .filled(_, let text), .unclear(let text), .impossible(let text),
      .wondered(_, let text), .situation(_, let text, _):
      text
    case .silent: ""
    default: nil
    }
  }
}
