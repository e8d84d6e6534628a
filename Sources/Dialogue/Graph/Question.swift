/// What a state asks.
public struct Question: Equatable, Sendable {
  /// The kinds of answer.
  public enum Kind: String, CaseIterable, Sendable {
    /// One option.
    case choice
    /// Several options.
    case choices
    /// Yes, no or unsure.
    case yesNo = "yes-no"
    /// A whole number in a range whose ends may be labeled.
    case scale
    /// A number.
    case number
    /// A length of time, in minutes.
    case duration
    /// A day.
    case date
    /// Several families of feelings.
    case feelings
    /// One line, kept exactly.
    case line
    /// Several lines, kept exactly.
    case note
    /// A block of rows.
    case form
    /// One of the lines that the person wrote.
    case pick
    /// For each line of a document, whether the other person may be shown it.
    case share
    /// One of the program's conversations.
    case conversation
    /// Enter.
    case goOn = "go-on"
  }

  /// Where an answer is kept.
  public struct Keep: Equatable, Sendable {
    /// The slot.
    public var slot: SlotUse
    /// Whether the answer joins a list instead of replacing what was there.
    public var adds: Bool

    /// Creates the place of an answer.
    public init(_ slot: SlotUse, adds: Bool = false) {
      self.slot = slot
      self.adds = adds
    }
  }

  /// Where a question gives up.
  public struct Retry: Equatable, Sendable {
    /// After how many lines in a row that were not understood.
    public var max: Int
    /// The state it goes to then.
    public var then: Reference

    /// Creates a limit.
    public init(max: Int, then: Reference) {
      self.max = max
      self.then = then
    }
  }

  /// The kind of answer.
  public var kind: Kind
  /// The question itself; `nil` where there is none to ask.
  public var text: Words?
  /// Where the answer is kept.
  public var keep: Keep?
  /// When it is asked; always when `nil`.
  public var when: Guard?
  /// Why it is asked.
  public var why: Words?
  /// How to answer.
  public var help: Words?
  /// Said when a line was not understood.
  public var unclear: Words?
  /// Said when a line was understood and is not possible.
  public var invalid: Words?
  /// Whether it may be skipped.
  public var canSkip = true
  /// What happens to the words of the answer.
  public var retention = Retention.kept
  /// Whether the other person may be shown the answer, after a preview.
  public var isShared = false
  /// Whether its options are hardly ever said in other words, so that they need to hear few.
  public var hasFewWords = false
  /// Whether it asks what somebody is to be called, so that of "my name is Ann" only "Ann" is kept.
  public var asksName = false
  /// Whether a one-word answer is worth a second look.
  public var isOpen = false
  /// Where it gives up; never when `nil`.
  public var retry: Retry?
  /// The options of `choice`, `choices` and `conversation`; of `yes-no` those that hear more than the
  /// words of every yes and no.
  public var options: [Option] = []
  /// Whether its options are the countries of the helplines, which are filled in when a chat reads them.
  public var offersCountries = false
  /// The smallest and largest number, in minutes for durations, in days from today for dates.
  public var range: ClosedRange<Int>?
  /// Labels for numbers of the range.
  public var ends: [End] = []
  /// How many at the least and most, for several; how many conversations are offered.
  public var count: ClosedRange<Int>?
  /// The rows of a form.
  public var form: Form?
  /// The slot whose lines are picked from.
  public var from: SlotUse?
  /// The document whose lines may be shared.
  public var of: Reference?
  /// Where the question was written.
  public var place: Place

  /// A label for one number of a range.
  public struct End: Equatable, Sendable {
    /// The number.
    public var number: Int
    /// Its label.
    public var text: String
    /// Where the label was written.
    public var place: Place

    /// Creates a label.
    public init(_ number: Int, _ text: String, at place: Place = .start) {
      self.number = number
      self.text = text
      self.place = place
    }
  }

  /// Whether it is answered with yes, no or unsure.
  public var isYesNo: Bool { kind == .yesNo || kind == .share }

  /// Returns the yes, no and unsure of the question, with what else it hears as one of them.
  ///
  /// - Parameter labels: What they are called on the screen, in that order.
  public func answers(_ labels: [String]) -> [Option] {
    zip(Labels.answerIDs, labels).map { id, label in
      Option(id, label, hears: options.first { $0.id == id }?.hears ?? [])
    }
  }

  /// Creates a question; what else it has is set afterwards.
  public init(_ kind: Kind, text: Words? = nil, keep: Keep? = nil, at place: Place = .start) {
    self.kind = kind
    self.text = text
    self.keep = keep
    self.place = place
  }
}

/// What happens to the words of an answer.
public enum Retention: String, Sendable {
  /// Kept in the session.
  case kept
  /// Kept, but never in history, completion, recap or export.
  case `private`
  /// Not written; only the road that was taken is.
  case unkept
  /// Not written because it tells of danger; a marker stands in its place.
  case withheld
  /// Taken out again because the person wanted it forgotten; a marker stands in its place.
  case forgotten

  /// Whether the words are written.
  public var keepsWords: Bool { self == .kept || self == .private }
}
