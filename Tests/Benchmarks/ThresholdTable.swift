import Corpora
import Dialogue
import Listening

/// What other thresholds for choices in other words would do, so that they can be fitted again when
/// options hear more.
struct ThresholdTable {
  private var found: [(isRight: Bool, value: Double, lead: Double)] = []
  private var inTwo = 0

  /// Scores the choices of a corpus that no number and no label tells.
  init(_ corpus: Corpus) {
    let listener = Listener(vocabulary: corpus.vocabulary)
    for row in corpus.rows where row.want.act == "answer" {
      guard let asked = corpus.questions[row.q], asked.question.kind == .choice,
        let wanted = row.want.value.first
      else { continue }
      let scores = listener.scores(of: row.text, at: asked)
      guard scores.count > 1, scores[0].value > 0 else { continue }
      let lead = scores[0].value - max(0, scores[1].value)
      found.append((scores[0].option == wanted, scores[0].value, lead))
      if scores.prefix(2).contains(where: { $0.option == wanted }) { inTwo += 1 }
    }
  }

  /// Prints how many would be taken rightly and wrongly.
  func report() {
    let right = found.filter(\.isRight).count
    Report.line(
      "choices with any score", "\(found.count)", "best is right \(right), among two \(inTwo)")
    for value in [0.3, 0.36, 0.42] {
      for lead in [0.32, 0.36, 0.38, 0.4] {
        let taken = found.filter { $0.value >= value && $0.lead >= lead }
        let right = taken.filter(\.isRight).count
        Report.line(
          "taken from \(value), \(lead) ahead", "right \(right), wrong \(taken.count - right)")
      }
    }
  }
}
