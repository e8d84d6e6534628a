/// Short words that stand around what the coach says: on the screen, in lists and in dates.
///
/// They are a file of their own because the first question needs them, and the stock phrases wait
/// until somebody has answered.
public struct Labels: Equatable, Sendable {
  /// The ids of the answers to a yes-no question.
  public static let answerIDs = ["yes", "no", "unsure"]
  /// What can be typed after a slash.
  public static let commandNames = [
    "again", "back", "change", "edit", "forget", "help", "map", "pause", "safe", "show", "skip",
    "why",
  ]
  /// Words for the yes, no and unsure of a question, in that order.
  public var answers = answerIDs
  /// Words for how far one has come on the map, in the order of `Stop.Progress`.
  public var progress = Stop.Progress.allCases.map(\.rawValue)
  /// January to December.
  public var months: [String] = []
  /// Monday to Sunday.
  public var weekdays: [String] = []
  /// What stands before the last of several.
  public var and = ""
  /// How a pause without a question is gone on from.
  public var goOn = ""
  /// What stands under a question for one line in the person's own words.
  public var line = ""
  /// What stands on the map beside a conversation whose plan is open.
  public var planOpen = ""
  /// How an answer of several lines is ended.
  public var noteEnd = ""
  /// What stands where words were not kept.
  public var notKept = ""
  /// What stands where words were forgotten.
  public var forgotten = ""
  /// What can be forgotten, in the order of `Forgettable`.
  public var forget = Forgettable.allCases.map(\.rawValue)
  /// What is said first in a sitting of which nothing is kept.
  public var noTrace = ""
  /// What each command does, in the order of `commandNames`.
  public var commands: [String] = []
  /// Names of days, to be offered where one is asked for.
  public var days: [String] = []
  /// What is said before a locked session is covered.
  public var coveredSoon = ""
  /// What is said where no other program may see the words.
  public var editClosed = ""
  /// What is said when another editor failed.
  public var editFailed = ""

  /// Creates labels without words.
  public init() {}

  /// Returns how a day reads inside a sentence.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - year: The year that goes without saying.
  public func phrase(of day: Day, in year: Int) -> String {
    guard weekdays.count == 7, months.count == 12 else { return day.description }
    let text = "\(weekdays[day.weekday]), \(months[day.month - 1]) \(day.day)"
    return day.year == year ? text : text + ", \(day.year)"
  }
}
