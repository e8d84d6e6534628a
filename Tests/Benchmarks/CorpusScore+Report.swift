import Corpora

extension CorpusScore {
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
