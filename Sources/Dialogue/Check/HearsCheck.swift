/// A check that each choice hears enough for what people say in their own words.
///
/// It counts only where there are synonyms, by which other words than these are understood.
struct HearsCheck {
  let graphs: [Graph]

  /// Fewer than this leave too many who say it in their own words with a question back.
  private static let least = 8

  /// Applies the rule.
  func run(_ report: inout Report) {
    for graph in graphs {
      for question in graph.questions where question.kind == .choice && !question.hasFewWords {
        // What the person puts in their own words is not foreseen.
        for option in question.options where option.asks == nil && option.hears.count < Self.least {
          report.add(
            "few-words", in: graph.file, at: option.place,
            "option '\(option.id)' hears \(option.hears.count) other ways to say it; give it "
              + "\(Self.least) or more, or write 'words: few' where nobody says it otherwise")
        }
      }
    }
  }
}
