/// What is on the screen and waits for an answer.
public struct Asked: Equatable, Sendable {
  /// The question.
  @inlinable public var question: Question {
    // Lends the question instead of copying it to whoever asks for its kind; in another module, too.
    _read { yield box.question }
  }
  /// The question's text, filled in.
  public var text: String {
    get { parts.value.text }
    _modify { yield &parts.value.text }
  }
  /// The options that are offered, in order.
  public var options: [Option] {
    get { parts.value.options }
    _modify { yield &parts.value.options }
  }
  /// The rows of a form in the order in which they are shown.
  public var rows: [Form.Row] {
    get { parts.value.rows }
    _modify { yield &parts.value.rows }
  }
  /// The lines to pick from.
  public var lines: [String] {
    get { parts.value.lines }
    _modify { yield &parts.value.lines }
  }
  /// Whether the two sides of each row are shown the other way round.
  public var swapped: [Bool] {
    get { parts.value.swapped }
    _modify { yield &parts.value.swapped }
  }
  /// The name of the person who is asked, in a session of two.
  public var person: String? {
    get { parts.value.person }
    _modify { yield &parts.value.person }
  }
  /// What else the screen waits for, before the question itself.
  public var pending: Pending {
    get { parts.value.pending }
    _modify { yield &parts.value.pending }
  }

  @usableFromInline let box: QuestionBox
  // What is asked is handed around far more often than it is changed.
  var parts: Boxed<Parts>

  struct Parts: Equatable, Sendable {
    var text: String
    var options: [Option]
    var rows: [Form.Row] = []
    var lines: [String] = []
    var swapped: [Bool] = []
    var person: String?
    var pending = Pending.none
  }

  /// Creates what is asked.
  public init(_ question: Question, text: String = "", options: [Option]? = nil) {
    self.init(QuestionBox(question), text: text, options: options)
  }

  init(_ box: QuestionBox, text: String = "", options: [Option]? = nil) {
    self.box = box
    parts = Boxed(Parts(text: text, options: options ?? box.question.options))
  }

  /// What a question may wait for besides its answer.
  public enum Pending: Equatable, Sendable {
    /// Nothing.
    case none
    /// Yes, no, or which of these was meant.
    case candidates([Answer], text: String)
    /// The person's own words for an option that asks for them.
    case own(option: String)
    /// The rest of a form: the rows so far, in the order shown.
    case rows([Double?])
    /// Which of these slots to change, with how each is called on the screen.
    case change([Offer])
    /// Which of these documents to show, with how each is called on the screen.
    case show([Offer])
    /// Which of these parts to forget, with how each is called on the screen.
    case forget([Offer])
    /// Whether a part is to be forgotten for good.
    case sure(Forgettable)

    /// What is offered in place of the question's own answers, or `nil`.
    public var offers: [Offer]? {
      switch self {
      case .change(let offers), .show(let offers), .forget(let offers): offers
      default: nil
      }
    }
  }

  /// Returns the answer of a form.
  ///
  /// - Parameter values: One for each row, in the order and with the sides that are shown.
  public func answer(rows values: [Double?]) -> Answer {
    var found: [Answer.Row] = []
    for (index, row) in rows.enumerated() where index < values.count {
      let isSwapped = index < swapped.count && swapped[index]
      found.append(Answer.Row(row.id, isSwapped ? values[index].map { 1 - $0 } : values[index]))
    }
    return .rows(found)
  }

  /// An earlier answer that can be changed, or a document that can be shown.
  public struct Offer: Equatable, Sendable {
    /// The slot, or the document's id.
    public var id: String
    /// The question that was asked, or the document's title.
    public var text: String

    /// Creates an offer.
    public init(_ id: String, text: String) {
      self.id = id
      self.text = text
    }
  }
}

/// A question that many turns share. A question has some twenty fields, and copying them would be
/// the largest part of what a turn costs.
@usableFromInline
final class QuestionBox: Equatable, Sendable {
  @usableFromInline let question: Question
  /// Whether some of its options are only offered where a guard holds.
  let hasGuardedOptions: Bool

  init(_ question: Question) {
    self.question = question
    hasGuardedOptions = question.options.contains { $0.when != nil }
  }

  @usableFromInline
  static func == (left: QuestionBox, right: QuestionBox) -> Bool {
    left === right || left.question == right.question
  }
}
