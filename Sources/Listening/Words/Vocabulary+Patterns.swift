import Dialogue

/// How patterns of words are taken in.
extension Vocabulary {
  mutating func addClasses(_ file: WordFile) {
    for list in file.lists {
      let words = Set(list.entries.flatMap { normalizer.words(of: $0.text) })
      known.formUnion(words)
      classes[list.id] = words
    }
    acts = PatternTable(classes: classes)
  }

  mutating func addAnswers(_ file: WordFile) {
    let positions: [(String, Position)] = [("yes", .yes), ("no", .no), ("unsure", .unsure)]
    for act in QuestionAct.allCases {
      add(file["asks-" + act.rawValue], act, to: \.acts)
      var table = PatternTable<Position>(classes: classes)
      for (id, position) in positions {
        for pattern in file["\(act.rawValue)-\(id)"] {
          known.formUnion(table.add(pattern, position, normalizer))
        }
      }
      answers[act] = table
    }
    add(file["takes-back"], true, to: \.takesBack)
    add(file["or-older"], true, to: \.orOlder)
    irony = file["irony"].map { normalizer.words(of: $0) }
  }

  /// Adds patterns to one of the tables, and their words to those that are known.
  mutating func add<Meaning>(
    _ patterns: [String], _ meaning: Meaning,
    to table: WritableKeyPath<Vocabulary, PatternTable<Meaning>>
  ) {
    for pattern in patterns {
      let words = self[keyPath: table].add(pattern, meaning, normalizer)
      known.formUnion(words)
    }
  }
}
