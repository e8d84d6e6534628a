/// Finds the command that a whole line gives in words of its own: a core such as "start over", and
/// around it only what is said around commands.
///
/// "Can we go back one question" is one; "I want to go back to how it was" is none, because nobody
/// says "how it was" to a program. A part of the line may also say why: "I was interrupted".
struct CommandGrammar {
  /// How plainly a line has to speak to the coach.
  enum Strictness {
    /// Nothing else was understood.
    case closed
    /// An option may be meant, or it asks for yes or no.
    case offered
    /// Any text is an answer.
    case free
  }

  let vocabulary: Vocabulary

  private static let longest = 24
  private static let longestReason = 10
  private static let beforeQuoted: Set<String> = ["word", "by", "term", "phrase", "means", "mean"]
  /// Commands that speak to the coach by nature, so that "you" is enough to be about the talk.
  private static let toCoach: Set<SpokenCommand> = [
    .clarify, .about, .why, .again, .privacy, .forget, .change, .map,
  ]

  /// What a part of the line says.
  private enum Part {
    /// One command, and whether it is said to the program for certain.
    case command(SpokenCommand, isSaidToCoach: Bool)
    /// Only what is said around commands.
    case around
    case other
  }

  /// Returns the command, or `nil` when the line says anything else.
  ///
  /// - Parameters:
  ///   - tokens: The line.
  ///   - strictness: How plainly the line has to speak to the coach.
  func read(_ tokens: [Token], _ strictness: Strictness) -> SpokenCommand? {
    let words = tokens.words
    // "To ask for help" is what somebody wants to do.
    guard (2...Self.longest).contains(words.count), strictness != .free || isSaidHere(words) else {
      return nil
    }
    if case .command(let command, let isSaid) = part(words, strictness),
      isSaid || strictness == .closed
    {
      return command
    }
    return readParts(tokens.clauses(), strictness)
  }

  /// Whether a line may be said to the coach, and tells of nobody else: "to ask for help" is what
  /// somebody wants to do, "if she starts again" what somebody else does.
  private func isSaidHere(_ words: [String]) -> Bool {
    !vocabulary.elsewhere.contains(words[0])
      && !words.contains { vocabulary.others.contains($0) }
      && !zip(words, words.dropFirst()).contains {
        $0 == "with" && ["you", "us", "me"].contains($1)
      }
  }

  /// Reads a line of which one part is a command, and the others say why.
  private func readParts(_ clauses: [[Token]], _ strictness: Strictness) -> SpokenCommand? {
    guard (2...4).contains(clauses.count) else { return nil }
    var found: [SpokenCommand] = []
    var isSaid = false
    var reasons = 0
    for clause in clauses {
      switch part(clause.words, strictness) {
      case .command(let command, let isSaidToCoach):
        found.append(command)
        isSaid = isSaid || isSaidToCoach
      case .around: break
      case .other:
        guard isReason(clause.words) else { return nil }
        reasons += 1
      }
    }
    guard let last = found.last, reasons <= found.count, isSaid || strictness == .closed else {
      return nil
    }
    // "I hit the wrong one, take me back": what is asked for comes last.
    return last
  }

  /// Whether words tell of the person or of what goes on around them, and ask nothing of anyone.
  private func isReason(_ words: [String]) -> Bool {
    guard words.count <= Self.longestReason, let first = words.first else { return false }
    return vocabulary.reasonStarts.contains(first) && !words.contains("you")
  }

  /// Whether so few words are left over that they are no more than a name, or a word for haste.
  private func isExplained(
    _ count: Int, _ unknown: Int, _ strictness: Strictness, _ isPlain: Bool, _ isAboutTalk: Bool
  ) -> Bool {
    switch strictness {
    case .closed: unknown * 10 <= count || (unknown * 5 <= count && isPlain)
    case .offered: unknown == 0 || (unknown * 6 <= count && isPlain)
    case .free: unknown == 0 || (unknown * 6 <= count && isPlain && isAboutTalk)
    }
  }

  private func part(_ words: [String], _ strictness: Strictness) -> Part {
    var found: [SpokenCommand: Int] = [:]
    var isPlain = false
    var unknown = 0
    var isAboutTalk = words.indices.contains {
      !vocabulary.meta.matches(in: words, at: $0).isEmpty
    }
    var index = 0
    var hasQuoted = false
    while index < words.count {
      let cores = vocabulary.commandCores.matches(in: words, at: index)
      if let core = cores.first {
        let command = core.meaning.command
        found[command, default: 0] += core.own
        isPlain =
          isPlain || cores.contains { $0.meaning.isPlain && $0.meaning.command == command }
        index += core.count
      } else if let around = vocabulary.around.matches(in: words, at: index).first {
        index += around.count
      } else if index > 0, Self.beforeQuoted.contains(words[index - 1]), !hasQuoted {
        // "I do not follow what is meant by 'loop'": one word of the question.
        hasQuoted = true
        isAboutTalk = true
        index += 1
      } else {
        unknown += 1
        index += 1
      }
    }
    // "Erase what I wrote" names what was written, and does not ask for it.
    if found.count > 1 { found[.show] = nil }
    // Nothing is asked for before the way to somebody who can help.
    if let safe = found[.safe] { found = [.safe: safe] }
    if found.isEmpty { return unknown == 0 ? .around : .other }
    guard let best = found.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
      found.allSatisfy({ $0.key == best.key || $0.value < best.value }),
      // One small word among many others is hardly what the line is about.
      best.value * 9 >= words.count,
      isExplained(words.count, unknown, strictness, isPlain, isAboutTalk)
    else { return .other }
    // "Back to how it was" is another way back.
    if best.key == .back, words.contains("how") { return .other }
    // "I don't know her name yet" may be about anything.
    if best.key == .dontKnow, strictness == .offered, !isAboutTalk { return .other }
    let isToCoach = Self.toCoach.contains(best.key) && words.contains("you")
    let isAsked =
      strictness != .free && words.first.map { vocabulary.address.contains($0) } == true
    return .command(best.key, isSaidToCoach: isPlain || isAboutTalk || isToCoach || isAsked)
  }
}
