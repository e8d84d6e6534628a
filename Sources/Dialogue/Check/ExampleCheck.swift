/// A check that each list that is a rule has lines that show what it does.
///
/// Most lists hold words that mean one thing wherever they stand. The lists of these files say what the
/// rest of a line means, which their words alone do not show; their examples are run as tests.
struct ExampleCheck {
  let words: [WordFile]

  /// The files of rules, and the lists in them that only fill up a line.
  private static let rules: [String: Set<String>] = [
    "scale": [], "several": ["declining", "refusals"], "pointing": [],
  ]

  /// Applies the rule.
  func run(_ report: inout Report) {
    for file in words {
      guard let fillers = Self.rules[file.id] else { continue }
      for list in file.lists where !fillers.contains(list.id) { check(list, in: file, &report) }
      for example in file.examples where !file.lists.contains(where: { $0.id == example.id }) {
        report.add(
          "no-example", in: file.file, at: example.place,
          "'\(example.id)' is no list of this file"
            + report.guess(example.id, among: file.lists.map(\.id)))
      }
    }
  }

  private func check(_ list: WordFile.List, in file: WordFile, _ report: inout Report) {
    guard let examples = file.examples.first(where: { $0.id == list.id }), !examples.entries.isEmpty
    else {
      report.add(
        "no-example", in: file.file, at: list.place,
        "'\(list.id)' is a rule without an example; write a line that it explains under 'examples'")
      return
    }
    let phrases = list.entries.map { " \($0.text) " }
    for line in examples.entries {
      // Only letters count, so that "7, now." has " now " in it.
      let words = line.text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
      let text = " " + words.joined(separator: " ") + " "
      guard !phrases.contains(where: { contains(text, $0) }) else { continue }
      report.add(
        "no-example", in: file.file, at: line.place,
        "'\(line.text)' has no entry of '\(list.id)' in it; write one that has")
    }
  }

  private func contains(_ text: String, _ phrase: String) -> Bool {
    var rest = text[...]
    while rest.utf8.count >= phrase.utf8.count {
      if rest.hasPrefix(phrase) { return true }
      rest.removeFirst()
    }
    return false
  }
}
