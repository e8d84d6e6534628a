/// A check that no line is claimed by two readers that would hear it at the same question.
///
/// A yes-no question hears its yes and no first, and a question about feelings its feelings; a word
/// that is also a command or a situation could never be given there. Where that is meant, as with
/// "I don't know", which is an answer to a yes-no question, the list is named here.
struct ReaderCheck {
  let words: [WordFile]

  /// Two files that are heard at one question, and the lists that may share their entries.
  private static let rivals: [(first: String, second: String, shared: Set<String>)] = [
    ("commands", "situations", ["polite", "go-on", "neither", "meant", "before-meant"]),
    ("yes-no", "situations", ["unsure", "dont-know"]),
    ("yes-no", "commands", ["polite", "go-on", "go-along", "neither", "meant", "before-meant"]),
    ("feelings", "commands", ["polite", "go-on", "neither"]),
    ("feelings", "situations", []),
    ("scale", "commands", saidAlone),
    ("scale", "situations", saidAlone),
  ]

  // Of what is said about a number only places on the scale are answers by themselves.
  private static let saidAlone: Set<String> = [
    "polite", "go-on", "neither", "meant", "before-meant", "percent", "below", "above", "and-less",
    "and-more", "earlier", "was", "now", "correction", "unit", "defined", "scale-of", "leading",
  ]

  /// Applies the rule.
  func run(_ report: inout Report) {
    for rival in Self.rivals {
      guard let first = words.first(where: { $0.id == rival.first }),
        let second = words.first(where: { $0.id == rival.second })
      else { continue }
      var lists: [String: String] = [:]
      for list in first.lists where !rival.shared.contains(list.id) {
        for entry in list.entries { lists[entry.text] = list.id }
      }
      for list in second.lists where !rival.shared.contains(list.id) {
        for entry in list.entries {
          guard let other = lists[entry.text] else { continue }
          report.add(
            "two-readers", in: second.file, at: entry.place,
            "'\(entry.text)' stands under '\(other)' of '\(first.id)' too, which is heard at the "
              + "same questions; take one of them out")
        }
      }
    }
  }
}
