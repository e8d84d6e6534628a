/// Finds the command that a whole line gives in words of its own: a core such as "start over", and
/// around it only what is said around commands.
///
/// "Can we go back one question" is one; "I want to go back to how it was" is none, because nobody
/// says "how it was" to a program.
struct CommandGrammar {
  let vocabulary: Vocabulary

  private static let longest = 16
  private static let beforeQuoted: Set<String> = ["word", "by", "term", "phrase", "means", "mean"]
  /// Commands that speak to the coach by nature, so that "you" is enough to be about the talk.
  private static let toCoach: Set<SpokenCommand> = [.clarify, .about, .why, .again, .privacy]

  /// Returns the command, or `nil` when the line says anything else.
  ///
  /// - Parameters:
  ///   - tokens: The line.
  ///   - isStrict: Whether the line has to speak of the talk itself, as where a free text is asked.
  func read(_ tokens: [Token], isStrict: Bool) -> SpokenCommand? {
    let words = tokens.words
    guard (2...Self.longest).contains(words.count) else { return nil }
    var found: Set<SpokenCommand> = []
    var covered = 0
    let isAboutTalk = words.indices.contains { !vocabulary.meta.matches(in: words, at: $0).isEmpty }
    var index = 0
    var hasQuoted = false
    while index < words.count {
      if let core = vocabulary.commandCores.matches(in: words, at: index).first {
        found.insert(core.meaning)
        covered += core.count
        index += core.count
      } else if let around = vocabulary.around.matches(in: words, at: index).first {
        index += around.count
      } else if index > 0, Self.beforeQuoted.contains(words[index - 1]), !hasQuoted {
        // "I do not follow what is meant by 'loop'": one word of the question.
        hasQuoted = true
        index += 1
      } else {
        return nil
      }
    }
    guard found.count == 1, let command = found.first else { return nil }
    let isToCoach = Self.toCoach.contains(command) && words.contains("you")
    if isStrict, !isAboutTalk, !isToCoach { return nil }
    // One small word among many others is hardly what the line is about.
    return covered * 9 >= words.count ? command : nil
  }
}
