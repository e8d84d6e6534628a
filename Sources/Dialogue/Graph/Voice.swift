/// The stock phrases of the coach: what it says whatever the conversation.
public struct Voice: Equatable, Sendable {
  /// A stock phrase.
  public enum Phrase: String, CaseIterable, Sendable {
    /// A line was not understood.
    case unclear
    /// A line was not understood for the second time.
    case unclearAgain = "unclear-again"
    /// A line was not understood for the third time.
    case unclearStill = "unclear-still"
    /// A line was understood, and is not possible.
    case impossible
    /// A line may mean `{candidate}`.
    case didYouMean = "did-you-mean"
    /// A line may mean one of several, which are listed below it.
    case didYouMeanOne = "did-you-mean-one"
    /// An own answer may be `{candidate}`, in the person's own words.
    case ownWords = "own-words"
    /// The person said no to what was thought.
    case declined
    /// A question was skipped.
    case skipped
    /// A question cannot be skipped.
    case cannotSkip = "cannot-skip"
    /// There is nothing before this question.
    case nothingBefore = "nothing-before"
    /// A question does not say why it is asked.
    case noWhy = "no-why"
    /// How the kind of question on screen is answered: one phrase a kind.
    case howChoice = "how-choice"
    case howChoices = "how-choices"
    case howYesNo = "how-yes-no"
    case howScale = "how-scale"
    case howNumber = "how-number"
    case howDuration = "how-duration"
    case howDate = "how-date"
    case howFeelings = "how-feelings"
    case howLine = "how-line"
    case howNote = "how-note"
    case howForm = "how-form"
    case howPairs = "how-pairs"
    case howPick = "how-pick"
    case howShare = "how-share"
    case howGoOn = "how-go-on"
    /// What can be typed at every question.
    case commands
    /// Enter was pressed for the third time.
    case stillHere = "still-here"
    /// So many rows of a form, from number `{row}` on, are still open.
    case rowsLeft = "rows-left"
    /// Which earlier answer is to be changed.
    case changeWhich = "change-which"
    /// There is no answer to change.
    case nothingToChange = "nothing-to-change"
    /// Which document is to be shown.
    case showWhich = "show-which"
    /// There is no document to show.
    case nothingWritten = "nothing-written"
    /// Which part of what was said is to be forgotten.
    case forgetWhich = "forget-which"
    /// Whether the answer to the question `{candidate}` is to be forgotten for good.
    case forgetAnswer = "forget-answer"
    /// Whether a part, `{candidate}`, is to be forgotten for good.
    case forgetSure = "forget-sure"
    /// There is nothing to forget.
    case nothingToForget = "nothing-to-forget"
    /// Nothing was forgotten, since the person did not want it.
    case notForgotten = "not-forgotten"
    /// A part was forgotten.
    case forgot
    /// Everything was forgotten, and the program ends.
    case forgotAll = "forgot-all"
    /// An answer was changed, and the question from before follows.
    case changed
    /// A saved session goes on where it was.
    case resumed
    /// The conversation was edited; its beginning follows.
    case moved
    /// The sitting ends.
    case paused
    /// A conversation is for one person at a time, and two sit at the keyboard.
    case closedTogether = "closed-together"
    /// Whose turn it is: `{name}`.
    case turn
    /// The person's words are said again: `{answer}`.
    case quoted
    /// The words of one of two people: `{name}` and `{answer}`.
    case quotedOf = "quoted-of"
    /// What the person chose: `{answer}`.
    case chosen
    /// What one of two people chose: `{name}` and `{answer}`.
    case chosenBy = "chosen-by"
    /// Whether a line, `{answer}`, may be shown to the other person.
    case mayShare = "may-share"
    /// One helpline: `{number}` and what it is, `{name}`.
    case helpline
    /// Some of the helplines were never dialed or looked up for this program.
    case unchecked
    /// The same, where the oldest page among their sources is of `{year}`.
    case uncheckedSince = "unchecked-since"
    /// All helplines were checked, the earliest on `{day}`.
    case checked
    /// The same, more than twelve months ago.
    case checkedLongAgo = "checked-long-ago"
    /// A sitting ends of which nothing is kept.
    case pausedUnkept = "paused-unkept"
  }

  /// The file, relative to the folder of the dialogues.
  public var file = "voice.yaml"
  /// The words of each phrase.
  public var phrases: [Phrase: Words] = [:]
  /// The names that texts fill in for a phrase, by index.
  public var slots: [String] = []
  /// How many wordings there are to choose from.
  public var wordings = 0
  /// Creates a voice without words.
  public init() {}
}
