/// What a check found so far.
struct Report {
  private(set) var findings: [Finding] = []
  /// How many names may still be compared, so that thousands of mistakes stay as cheap as one.
  private var comparisons = 200_000

  /// Enters a finding.
  mutating func add(_ rule: String, in file: String, at place: Place, _ message: String) {
    findings.append(Finding(rule, in: file, at: place, message))
  }

  /// Returns `; did you mean 'NAME'?` when one of the names is close, else nothing.
  mutating func guess(
    _ word: String, among names: @autoclosure () -> some Collection<String>
  ) -> String {
    guard comparisons > 0 else { return "" }
    let names = names()
    comparisons -= names.count
    // Sets have no order of their own, and two runs must say the same.
    return didYouMean(word, among: names.sorted())
  }
}
