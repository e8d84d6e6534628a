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
  }
}
