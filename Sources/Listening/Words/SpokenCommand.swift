/// What a person can ask of the coach in words, whether the program has a command for it or not.
public enum SpokenCommand: String, CaseIterable, Sendable {
  case back, change, why, help, again, skip, pause, map, show
  /// Wants the question put differently.
  case clarify
  /// Says that they do not know.
  case dontKnow = "dont-know"
  /// Wants to end it.
  case stop
  /// Wants to begin again from the first question.
  case restart
  /// Wants what was written to be erased.
  case forget
  /// Asks who can read what is written.
  case privacy
  /// Asks what the coach is.
  case about
  /// Says that they are not safe.
  case safe

  /// Whether it moves the talk itself, so that it can be neither a yes nor a no: "I'll pass" may be.
  var isOfTalk: Bool {
    switch self {
    case .skip, .dontKnow, .why, .clarify, .help: false
    default: true
    }
  }

  /// What the conversation does: where it has no such command, the nearest that it has.
  var act: Act {
    switch self {
    case .back: .command(.back)
    case .change, .restart: .change(nil)
    case .why: .command(.why)
    // The help of a question says it in other words, and names the commands that there are.
    case .help, .clarify, .privacy: .command(.help)
    case .forget: .forget(nil, isSure: false)
    case .safe: .command(.safe)
    case .again: .command(.again)
    case .skip: .skip
    case .pause, .stop: .command(.pause)
    case .map: .command(.map)
    case .show: .show(nil)
    case .dontKnow: .situation("dont-know")
    case .about: .situation("bot")
    }
  }
}
