import Dialogue

extension Listener {
  /// Reads a situation or a command in words, when it explains the whole line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isFree: Whether a free text is asked: then only what cannot be an answer is a command.
  func readSpoken(_ line: TypedLine, isFree: Bool) -> Reading? {
    let words = line.words
    guard !words.isEmpty, words.count <= 16 else { return nil }
    if let id = vocabulary.situation(of: words) { return Reading(.situation(id), [line.text]) }
    if isFree, let command = vocabulary.politeCommand(words) {
      return Reading(command.act, [line.text], command: command)
    }
    if let spoken = vocabulary.commands.meaning(of: words), let command = spoken.command {
      guard spoken.isPlain || !isFree else { return nil }
      return Reading(command.act, [line.text], command: command)
    }
    if let spoken = isFree ? nil : vocabulary.commands.explain(words) {
      let commands = spoken.compactMap(\.command)
      if commands.count == 1 {
        return Reading(commands[0].act, [line.text], command: commands[0])
      }
    }
    return nil
  }

  /// Reads a command of one word that was mistyped, where nobody would write such a text: "restrat".
  func readSlip(_ line: TypedLine, _ asked: Asked) -> Reading? {
    guard !asked.question.asksName, line.words.count == 1, line.text == line.words[0],
      !vocabulary.known.contains(line.text)
    else { return nil }
    let spelling = Spelling(
      targets: SpokenCommand.allCases.map(\.rawValue), known: vocabulary.known)
    guard let word = spelling.plainCandidate(for: line.text),
      let command = SpokenCommand(rawValue: word)
    else { return nil }
    return Reading(command.act, [word], command: command)
  }
}

extension Vocabulary {
  /// Returns the situation that a whole line tells of, with or without fillers around it.
  func situation(of words: [String]) -> String? {
    if let id = situations.meaning(of: words) { return id }
    var rest = words[...]
    while rest.count > 1,
      let count = (1...min(3, rest.count - 1)).first(where: {
        roles.meaning(of: rest.prefix($0)) == .filler
      })
    {
      rest = rest.dropFirst(count)
    }
    while rest.count > 1,
      let count = (1...min(3, rest.count - 1)).first(where: {
        roles.meaning(of: rest.suffix($0)) == .filler
      })
    {
      rest = rest.dropLast(count)
    }
    return situations.meaning(of: rest)
  }

  /// Returns the command of a free text that is nothing else but polite, and too long to be a title
  /// or a name.
  func politeCommand(_ words: [String]) -> SpokenCommand? {
    var rest = words[...]
    func match(_ range: Range<Int>) -> Bool {
      commands.meaning(of: words[range]).map { $0.command == nil } ?? false
    }
    while rest.count > 3,
      let start = (1...2).first(where: { count in
        match(rest.startIndex..<rest.startIndex + count)
      })
    {
      rest = rest.dropFirst(start)
    }
    while rest.count > 3, match(rest.endIndex - 1..<rest.endIndex) { rest = rest.dropLast() }
    guard rest.count >= 3, let spoken = commands.meaning(of: rest), spoken.isPlain else {
      return nil
    }
    return spoken.command
  }

  /// Returns the words without what is said for politeness around them.
  func withoutPoliteness(_ words: [String]) -> [String] {
    var rest = words[...]
    func isPolite(_ word: String) -> Bool {
      if let spoken = commands.meaning(of: [word]), spoken.command == nil { return true }
      return stances.meaning(of: [word]) == .goAlong || stances.meaning(of: [word]) == .yes
    }
    while rest.count > 1, isPolite(rest[rest.startIndex]) { rest = rest.dropFirst() }
    while rest.count > 1, isPolite(rest[rest.endIndex - 1]) { rest = rest.dropLast() }
    return Array(rest)
  }
}
