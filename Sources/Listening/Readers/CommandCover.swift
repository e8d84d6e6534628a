/// The way to explain the most words of a line: by cores of commands, and by what is said around them.
struct CommandCover {
  /// The commands of which a core was found, and how many words these have of their own.
  private(set) var found: [SpokenCommand: Int] = [:]
  /// Those of which a core was said that nobody says to anyone but the coach.
  private(set) var plain: Set<SpokenCommand> = []
  /// How many words nothing explains.
  private(set) var unknown = 0
  /// Of these, how many are no words of ours and stand at an end, as what is said for courtesy does:
  /// "are you a bot po".
  private(set) var fringe = 0
  /// Whether one word is only quoted from the question.
  private(set) var hasQuoted = false

  /// A step through the words, and what all from here on come to.
  private struct Step {
    var unknown: Int
    var weight: Int
    var count = 1
    var core: PatternTable<Vocabulary.Core>.Match?
    var isQuoted = false
    var isUnknown = false

    /// Whether it leaves less unexplained than another, or explains as much by longer cores.
    func isBetter(than other: Step) -> Bool {
      (unknown, -weight) < (other.unknown, -other.weight)
    }
  }

  /// Commands whose cores begin with what is to be done.
  private static let deeds: Set<SpokenCommand> = [.stop, .forget, .change]

  /// Explains words.
  init(_ words: [String], _ vocabulary: Vocabulary) {
    var steps = [Step](repeating: Step(unknown: 0, weight: 0), count: words.count + 1)
    for index in words.indices.reversed() {
      let rest = steps[index + 1]
      var best = Step(unknown: rest.unknown + 1, weight: rest.weight, isUnknown: true)
      func offer(_ step: Step) { if step.isBetter(than: best) { best = step } }
      if index > 0, vocabulary.beforeQuoted.contains(words[index - 1]) {
        // "I do not follow what is meant by 'loop'": one word of the question.
        offer(Step(unknown: rest.unknown, weight: rest.weight, isQuoted: true))
      }
      for around in vocabulary.around.matches(in: words, at: index) {
        let rest = steps[index + around.count]
        offer(Step(unknown: rest.unknown, weight: rest.weight, count: around.count))
      }
      for core in vocabulary.commandCores.matches(in: words, at: index) {
        // "By the end of the day", "a swap": a name of something, and no wish.
        if index > 0, Self.deeds.contains(core.meaning.command),
          vocabulary.roles.meaning(of: [words[index - 1]]) == .article
        {
          continue
        }
        let rest = steps[index + core.count]
        // The square makes one long core count more than two short ones; of two as long, the one
        // counts that is said to nobody but the coach.
        let weight = rest.weight + 2 * core.own * core.own + (core.meaning.isPlain ? 1 : 0)
        offer(Step(unknown: rest.unknown, weight: weight, count: core.count, core: core))
      }
      steps[index] = best
    }
    follow(steps, words, vocabulary)
  }

  private mutating func follow(_ steps: [Step], _ words: [String], _ vocabulary: Vocabulary) {
    var index = 0
    while index < words.count {
      let step = steps[index]
      if let core = step.core {
        let command = core.meaning.command
        found[command, default: 0] += core.own
        let isPlain = vocabulary.commandCores.matches(in: words, at: index).contains {
          $0.meaning.isPlain && $0.meaning.command == command
        }
        if isPlain { plain.insert(command) }
      } else if step.isQuoted, !hasQuoted {
        hasQuoted = true
      } else if step.isQuoted || step.isUnknown {
        unknown += 1
        let isAtEnd = index == 0 || index + 2 >= words.count
        if isAtEnd, fringe < 2, !vocabulary.known.contains(words[index]) { fringe += 1 }
      }
      index += step.count
    }
  }
}
