import Dialogue
import Listening

/// How well the lines of a corpus are heard, by the kind of their question.
public struct CorpusScore {
  /// How many lines there are of one kind, and how they were heard.
  public struct Count: Sendable, Equatable {
    /// All lines.
    public var all = 0
    /// Those that were heard as what they mean.
    public var right = 0
    /// Those where it was offered.
    public var offered = 0
    /// Those that were asked again; what was offered is among them.
    public var asked = 0
    /// Those that were taken for something else, without a question.
    public var wrong = 0

    fileprivate mutating func add(_ other: Count) {
      all += other.all
      right += other.right
      offered += other.offered
      asked += other.asked
      wrong += other.wrong
    }
  }

  /// The counts, by the kind of the question, and by how it is said where that is marked; `command` and `ask`
  /// by what is wanted.
  public private(set) var counts: [String: Count] = [:]
  /// Each line that was not right, and what it was heard as.
  public private(set) var slips: [String] = []
  /// The lines that were right.
  public private(set) var right: [Corpus.Row] = []

  /// Hears every line.
  ///
  /// - Parameters:
  ///   - corpus: The lines.
  ///   - isQuick: Whether choices are passed over, whose questions take long to train.
  public init(_ corpus: Corpus, isQuick: Bool = false) {
    var listeners: [String: Listener] = [:]
    let today = Day("2026-01-05") ?? Day(number: 0)
    for row in corpus.rows {
      guard let asked = corpus.questions[row.q] else { continue }
      if isQuick, [.choice, .choices].contains(asked.question.kind) { continue }
      var listener = listeners[row.q] ?? Listener(vocabulary: corpus.vocabulary)
      listener.prepare(for: asked)
      listeners[row.q] = listener
      let heard = listener.read(row.text, to: asked, today: today).heard(at: asked)
      add(row, heard, asked.question.kind)
    }
  }

  private mutating func add(_ row: Corpus.Row, _ heard: Heard, _ kind: Question.Kind) {
    var name = kind.rawValue
    if row.want.act == "command" { name = "command" }
    if row.want.act == "ask" { name = "ask" }
    var count = Count(all: 1)
    let isTaken = heard.act != "ask" && heard.isSure
    let isSame = heard.act == row.want.act && Set(heard.value) == Set(row.want.value)
    // Feelings are offered, never asserted; one that is right is what is wanted of them.
    let isPart =
      kind == .feelings && row.want.act == "answer" && heard.act == "answer"
      && !Set(heard.value).isDisjoint(with: row.want.value)
    let isRange = row.want.value.count == 2 && Set(heard.value) == Set(row.want.value)
    var slip = ""
    if isSame || isPart || isRange {
      count.right += 1
      right.append(row)
    } else if row.want.act == "ask" ? !isTaken : !isTaken {
      count.asked += 1
      if row.want.act == "ask" {
        count.right += 1
        count.asked -= 1
      } else if !row.want.value.isEmpty, Set(row.want.value).isSubset(of: heard.candidates),
        heard.candidates.count <= max(2, row.want.value.count)
      {
        count.offered += 1
        slip = "offered"
      } else {
        slip = "asked"
      }
    } else {
      count.wrong += 1
      slip = "WRONG"
    }
    counts[name, default: Count()].add(count)
    if let manner = row.manner { counts["\(name), \(manner)", default: Count()].add(count) }
    if !slip.isEmpty {
      let found = "\(heard.act) \(heard.value) \(heard.candidates) \(heard.evidence)"
      slips.append("\(slip)\t\(name)\t\(row.q)\t\(row.text)\twant \(row.want.value)\t\(found)")
    }
  }
}
