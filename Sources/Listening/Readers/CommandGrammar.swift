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
  /// Commands that speak to the coach by nature, so that "you" is enough to be about the talk.
  private static let toCoach: Set<SpokenCommand> = [
    .clarify, .about, .why, .again, .privacy, .forget, .change, .map,
  ]
  /// Commands that may well name somebody: "he reads over my shoulder", "can she see it?".
  private static let ofOthers: Set<SpokenCommand> = [.safe, .privacy]
  /// Commands that are questions: "nobody can see it" tells, and asks nothing.
  private static let questions: Set<SpokenCommand> = [.privacy, .about, .why]

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
    guard (2...Self.longest).contains(words.count) else { return nil }
    guard let command = readAny(tokens, words, strictness) else { return nil }
    return strictness == .free && !isAskedFor(command, tokens) ? nil : command
  }

  /// Whether a text may ask for a command: what is no question asks for nothing that one asks.
  private func isAskedFor(_ command: SpokenCommand, _ tokens: [Token]) -> Bool {
    (!Self.questions.contains(command) || isQuestion(tokens)) && !begs(tokens)
  }

  /// Whether a text may be said to the coach, whatever its words weigh: it tells of nobody else, or what it
  /// asks for concerns somebody else.
  func isSaid(_ command: SpokenCommand, in tokens: [Token]) -> Bool {
    let words = tokens.words
    // "Back to how it was" is another way back than "back to the last question".
    let isAboutTalk = words.indices.contains { !vocabulary.meta.matches(in: words, at: $0).isEmpty }
    if command == .back, !isAboutTalk { return false }
    // "I see what you mean" asks for no other words.
    if command == .clarify, !isQuestion(tokens) { return false }
    return isAskedFor(command, tokens)
      && (Self.ofOthers.contains(command) || isSaidHere(words) && !isSupposed(words))
  }

  /// Whether the same is asked for again in one breath, as nobody does of a program: "stop it, stop it,
  /// stop it all".
  private func begs(_ tokens: [Token]) -> Bool {
    let starts = tokens.clauses().map { Array($0.words.prefix(2)) }.filter { $0.count == 2 }
    return Set(starts).count < starts.count
  }

  private func readAny(
    _ tokens: [Token], _ words: [String], _ strictness: Strictness
  ) -> SpokenCommand? {
    let whole = part(words, strictness)
    if strictness == .free, !isSaidHere(words) || isSupposed(words) {
      // "He is outside, I'm not safe" tells of somebody, and asks for help; "wipe it, I don't want him
      // to find it" says why.
      if case .command(.safe, true) = whole { return .safe }
      return readParts(tokens.clauses(), strictness) == .forget ? .forget : nil
    }
    if case .command(let command, let isSaid) = whole, isSaid || strictness == .closed {
      return command
    }
    if let command = readParts(tokens.clauses(), strictness) { return command }
    return strictness == .free
      ? nil : readParts(tokens.clauses(beginning: vocabulary.borders), strictness)
  }

  /// Whether a line asks, with or without its mark.
  private func isQuestion(_ tokens: [Token]) -> Bool {
    tokens.contains { $0.isMark("?") }
      || tokens.clauses().contains { clause in
        // "But who can see this", "hey coach, where does it go".
        clause.words.first { !vocabulary.beforeQuestions.contains($0) }
          .map(vocabulary.asking.contains) == true
          || clause.words.contains(where: vocabulary.wondering.contains)
      }
  }

  /// Whether a line may be said to the coach, and tells of nobody else: "to ask for help" is what
  /// somebody wants to do, "if she starts again" what somebody else does.
  private func isSaidHere(_ words: [String]) -> Bool {
    // "If you don't mind" is said to anybody.
    let opening = vocabulary.around.matches(in: words, at: 0).first?.count ?? 0
    let first = opening > 2 && opening < words.count ? opening : 0
    return !vocabulary.elsewhere.contains(words[first])
      && !words.contains { vocabulary.others.contains($0) }
      && !words.indices.dropLast().contains { index in
        words[index] == "with" && ["you", "us", "me"].contains(words[index + 1])
          && (index == 0 || !vocabulary.sharing.contains(words[index - 1]))
      }
  }

  /// Whether a line tells what might be done, or what is said: "we could stop for tonight" says what helps,
  /// "I'd like to stop" asks.
  private func isSupposed(_ words: [String]) -> Bool {
    words.indices.dropFirst().contains { index in
      vocabulary.supposing.contains(words[index])
        && vocabulary.stances.meaning(of: [words[index - 1]]) == .subject
        && !(index + 1 < words.count && vocabulary.wishing.contains(words[index + 1]))
    } || words.contains(where: vocabulary.reporting.contains)
  }

  /// Reads a line of which one part is a command, and the others say why.
  private func readParts(_ clauses: [[Token]], _ strictness: Strictness) -> SpokenCommand? {
    guard (2...4).contains(clauses.count) else { return nil }
    var found: [SpokenCommand] = []
    var isSaid = false
    var reasons = 0
    for clause in clauses {
      let words = clause.words.filter { !vocabulary.borders.contains($0) || clause.words.count < 2 }
      // "Bored now, quit": what is a command by itself is one beside its reason.
      if words.count > 1 || strictness != .free,
        let spoken = vocabulary.commands.meaning(of: words), let command = spoken.command
      {
        found.append(command)
        isSaid = isSaid || spoken.isPlain
        continue
      }
      switch part(words, strictness) {
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

  /// Whether nothing is to be forgotten: "never forget what I said".
  private func isKept(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { $1 == "forget" && vocabulary.negations.contains($0) }
  }

  private func part(_ words: [String], _ strictness: Strictness) -> Part {
    let cover = CommandCover(words, vocabulary)
    var found = cover.found
    let isAboutTalk =
      (cover.hasQuoted && strictness != .free)
      || words.indices.contains { !vocabulary.meta.matches(in: words, at: $0).isEmpty }
    // "Erase what I wrote" names what was written, and does not ask for it.
    if found.count > 1 { found[.show] = nil }
    // "I don't know this word, please explain" asks for an explanation.
    if found[.clarify] != nil || found[.help] != nil { found[.dontKnow] = nil }
    // Nothing is asked for before the way to somebody who can help.
    if let safe = found[.safe] { found = [.safe: safe] }
    if found.isEmpty { return cover.unknown == 0 ? .around : .other }
    guard let best = found.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })
    else { return .other }
    let isPlain = !cover.plain.isEmpty
    let unknown = cover.unknown - (isPlain && strictness != .free ? cover.fringe : 0)
    guard found.allSatisfy({ $0.key == best.key || $0.value < best.value }),
      // One small word among many others is hardly what the line is about.
      best.value * 9 >= words.count,
      isExplained(words.count, unknown, strictness, isPlain, isAboutTalk)
    else { return .other }
    // "Back to how it was" is another way back.
    if best.key == .back, words.contains("how") { return .other }
    // "I don't know her name yet" may be about anything, "I can't forget what was said" is a wish.
    if best.key == .dontKnow, strictness == .offered, !isAboutTalk, !isPlain || unknown > 0 {
      return .other
    }
    if best.key == .forget, isKept(words) { return .other }
    let isToCoach = Self.toCoach.contains(best.key) && words.contains("you")
    let isAsked =
      strictness != .free && words.first.map { vocabulary.address.contains($0) } == true
    return .command(best.key, isSaidToCoach: isPlain || isAboutTalk || isToCoach || isAsked)
  }
}
