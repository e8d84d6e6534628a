import Corpora

extension VariantScore {
  /// Prints a line for each kind, and each line that was heard otherwise when asked to.
  func report(slips isLong: Bool) {
    if isLong { for slip in slips { print(slip) } }
    for variant in Variant.allCases {
      guard let count = counts[variant] else { continue }
      let share = Report.number(100 * Double(count.same) / Double(count.all))
      Report.line(
        "\(variant.rawValue), \(count.all) lines", "the same \(count.same) (\(share) %)",
        "as something else \(count.wrong)")
    }
  }
}
