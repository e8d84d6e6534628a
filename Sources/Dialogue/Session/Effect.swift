/// What the program must do after an event, in order.
public enum Effect: Equatable, Sendable {
  /// Say a paragraph.
  case say(String)
  /// Show a question and wait for an answer.
  case ask(Asked)
  /// Wait for another line, without saying anything.
  case wait
  /// Show the map.
  case map([Stop])
  /// Read a graph and hand it to `supply`; nothing else can happen before.
  case load(String)
  /// Fold the session's saved records again, up to before its last answer.
  case rewind
  /// Take everything off the screen, and what was there before it too.
  case clear
  /// Hear the withheld line again, as the answer that it was.
  case hearAgain
  /// The sitting ends; the place is kept.
  case pause
  /// The sitting ends without another word, and the screen is cleared.
  case vanish
  /// The conversation has ended, and nothing follows.
  case finish
}

/// A conversation on the map.
public struct Stop: Equatable, Sendable {
  /// How far one has come with it.
  public enum Progress: String, CaseIterable, Sendable {
    /// It has been finished.
    case done
    /// It is the one that is going on.
    case here
    /// What it needs holds.
    case open
    /// What it needs does not hold yet.
    case later
  }

  /// Its label in the order.
  public var step: String
  /// Its title.
  public var title: String
  /// How far one has come.
  public var progress: Progress
  /// Whether a plan made in it is to be followed up.
  public var hasPlan: Bool
}
