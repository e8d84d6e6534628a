import Dialogue

/// How patterns of words are taken in.
extension Vocabulary {
  mutating func addClasses(_ file: WordFile) {
    for list in file.lists {
      let words = Set(list.entries.flatMap { normalizer.words(of: $0.text) })
      known.formUnion(words)
      classes[list.id] = words
    }
    let between = classes["between"] ?? []
    commandCores.between = between
    reasonStarts = classes["reason-start"] ?? []
  }

  mutating func addAnswers(_ file: WordFile) {
    let positions: [(String, Position)] = [("yes", .yes), ("no", .no), ("unsure", .unsure)]
    for act in QuestionAct.allCases {
      acts.between = classes["between"] ?? []
      add(file["asks-" + act.rawValue], act, to: \.acts)
      answers[act] = PatternTable(between: classes["between"] ?? [])
      for (id, position) in positions {
        let patterns = file["\(act.rawValue)-\(id)"]
        for pattern in patterns {
          answers[act]?.add(pattern, position, classes: classes, normalizer)
        }
        learn(patterns)
      }
    }
    add(file["takes-back"], true, to: \.takesBack)
    add(file["or-older"], true, to: \.orOlder)
    irony = file["irony"].map { normalizer.words(of: $0) }
  }

  private mutating func learn(_ patterns: [String]) {
    for pattern in patterns {
      for word in pattern.split(whereSeparator: { " |()".contains($0) }) where word.first != "<" {
        known.formUnion(normalizer.words(of: word))
      }
    }
  }

  /// Adds patterns to one of the tables, and their words to those that are known.
  mutating func add<Meaning>(
    _ patterns: [String], _ meaning: Meaning,
    to table: WritableKeyPath<Vocabulary, PatternTable<Meaning>>
  ) {
    for pattern in patterns {
      self[keyPath: table].add(pattern, meaning, classes: classes, normalizer)
    }
    learn(patterns)
  }
}
