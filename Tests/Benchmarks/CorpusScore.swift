import Dialogue
import Listening

/// How well the lines of a corpus are heard, by the kind of their question.
struct CorpusScore {
  private struct Count {
    var all = 0
    var right = 0
    var offered = 0
    var asked = 0
    var wrong = 0
  }

  private var counts: [String: Count] = [:]
  private var slips: [String] = []

  /// Hears every line.
  init(_ corpus: Corpus) {
    var listeners: [String: Listener] = [:]
    let today = Day("2026-01-05") ?? Day(number: 0)
    for row in corpus.rows {
      guard let asked = corpus.questions[row.q] else { continue }
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
    var count = counts[name] ?? Count()
    count.all += 1
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
    counts[name] = count
    if !slip.isEmpty {
      let found = "\(heard.act) \(heard.value) \(heard.candidates) \(heard.evidence)"
      slips.append("\(slip)\t\(name)\t\(row.q)\t\(row.text)\twant \(row.want.value)\t\(found)")
    }
  }

  /// Prints a line for each kind, and each line that was not right when asked to.
  func report(slips isLong: Bool) {
    if isLong { for slip in slips.sorted() { print(slip) } }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      func share(_ number: Int) -> String {
        "\(number) (\(Report.number(100 * Double(number) / Double(count.all))) %)"
      }
      Report.line(
        "\(name), \(count.all) lines", "right \(share(count.right))",
        "offered \(share(count.offered)), asked \(count.asked), silently wrong \(share(count.wrong))"
      )
    }
  }
}
