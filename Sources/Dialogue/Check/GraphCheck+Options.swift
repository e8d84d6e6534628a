extension GraphCheck {
  /// The words that are commands at every question. What else is heard as one may be an answer where
  /// an author writes it as such.
  private static let commands: Set<String> = [
    "back", "again", "why", "help", "map", "pause", "skip", "change", "quit",
    "qq", "safe", "forget",
  ]

  /// Checks that the options of each question can be told apart, and from commands.
  mutating func checkOptions() {
    for question in graph.questions where !question.options.isEmpty {
      checkNames(of: question)
    }
  }

  private mutating func checkNames(of question: Question) {
    var heard: [String: [Int]] = [:]
    for (index, option) in question.options.enumerated() {
      var own: Set<String> = []
      let names = [(option.text, option.textPlace)] + zip(option.hears, option.hearsPlaces)
      for (name, place) in names {
        let plain = name.plainWords
        if name.utf8.first == UInt8(ascii: "/") || Self.commands.contains(plain) {
          add(
            "command-collision", at: place,
            "'\(name)' is also a command, which could not be given here; use other words")
        } else if plain.isEmpty || !own.insert(plain).inserted {
          continue
        } else if let other = heard[plain]?.first(where: { areTogether(question, $0, index) }) {
          add(
            "same-options", at: place,
            "'\(name)' also stands for option '\(question.options[other].id)'; "
              + "nobody could tell the two apart")
        } else if let other = position(plain, in: question), other != index {
          add(
            "same-options", at: place,
            "'\(name)' is also the place of option '\(question.options[other].id)' in the list; "
              + "use other words")
        }
        heard[plain, default: []].append(index)
      }
    }
  }

  /// Whether two options can be on the screen at once.
  private func areTogether(_ question: Question, _ left: Int, _ right: Int) -> Bool {
    guard left != right else { return false }
    guard let first = question.options[left].when, let second = question.options[right].when else {
      return true
    }
    return !first.excludes(second)
  }

  /// The index of the option that a number or a letter picks, where that is certain.
  private func position(_ plain: String, in question: Question) -> Int? {
    guard question.kind != .conversation, plain.utf8.count <= 2,
      question.options.allSatisfy({ $0.when == nil })
    else { return nil }
    var index = Int(plain).map { $0 - 1 } ?? -1
    if plain.utf8.count == 1, let byte = plain.utf8.first, byte >= 0x61 { index = Int(byte) - 0x61 }
    return question.options.indices.contains(index) ? index : nil
  }
}
