import Dialogue

/// Finds the option that some words mean.
struct OptionMatcher: Sendable {
  /// What was found.
  enum Match: Equatable {
    /// One option, for certain, and by what.
    case sure(Int, String)
    /// What may be one of these.
    case wonder([Int], String)
    /// A number that no option has.
    case impossible
    /// Nothing.
    case none
  }

  /// A way to say an option.
  struct Name: Sendable {
    var option: Int
    var words: [String]
    /// The words of its first part, up to a comma or a dash.
    var opening: [String]
    var plain: String
    /// Whether it stands on the screen, where people take their words from.
    var isLabel: Bool
    /// The words on which a choice hangs.
    var content: [String] = []
  }

  let count: Int
  let vocabulary: Vocabulary
  private(set) var names: [Name] = []
  /// The names that stand on the screen.
  private(set) var labels: [Name] = []

  /// Creates a finder for the options on the screen.
  init(_ options: [Option], _ vocabulary: Vocabulary) {
    count = options.count
    self.vocabulary = vocabulary
    for (index, option) in options.enumerated() {
      let labels = [option.text] + (option.says.map { [$0] } ?? [])
      for (number, text) in (labels + option.hears).enumerated() {
        let tokens = vocabulary.normalizer.tokens(of: text)
        let words = tokens.filter { $0.kind != .mark }.map(\.text)
        let opening = tokens.prefix { $0.kind != .mark }.map(\.text)
        var name = Name(
          option: index, words: words, opening: opening, plain: words.joined(separator: " "),
          isLabel: number < labels.count)
        name.content = contentWords(words)
        names.append(name)
      }
    }
    labels = names.filter(\.isLabel)
  }

  /// Returns the options that are called exactly so.
  func named(_ words: [String]) -> [Int] {
    guard !words.isEmpty else { return [] }
    return options { $0.words == words }
  }

  /// Returns what some words mean.
  func match(_ tokens: [Token]) -> Match {
    let words = tokens.filter { $0.kind != .mark }.map(\.text)
    guard !words.isEmpty else { return .none }
    if let agreed = numberAndLabel(words) { return agreed }
    let exact = named(words)
    let place = OptionPlace(tokens, count: count, vocabulary)
    if let found = merge(exact, place, words) { return found }
    if let introduced = introduced(words) { return introduced }
    let (rest, removed) = vocabulary.roles.stripped(words)
    let isHedged = removed.contains(.hedge)
    let found = matchWords(rest)
    if isHedged, case .sure(let index, let why) = found { return .wonder([index], why) }
    return found
  }

  /// Reads "I'd say courage", where the rest is exactly a name.
  private func introduced(_ words: [String]) -> Match? {
    var rest = words
    var isHedged = false
    while let word = vocabulary.roles.matches(in: rest, at: 0).first, word.count < rest.count {
      rest.removeFirst(word.count)
      isHedged = isHedged || word.meaning == .hedge
      let found = named(rest)
      if found.count == 1 {
        return isHedged ? .wonder(found, "label") : .sure(found[0], "label")
      }
    }
    return nil
  }

  /// Reads "2 courage", where both name the same option.
  private func numberAndLabel(_ words: [String]) -> Match? {
    guard words.count > 1, let number = Int(words[0]), named(words).isEmpty else { return nil }
    let found = named(Array(words.dropFirst()))
    return found == [number - 1] ? .sure(found[0], "number and label") : nil
  }

  private func merge(_ exact: [Int], _ place: OptionPlace, _ words: [String]) -> Match? {
    if exact.count > 1 { return .wonder(exact, "label") }
    switch place {
    case .none: return exact.first.map { .sure($0, "label") }
    case .outside: return exact.first.map { .sure($0, "label") } ?? .impossible
    case .several(let indices): return .wonder(indices, "numbers")
    case .one(let index, let isHedged):
      let others = (exact + holding(index + 1, words)).filter { $0 != index }
      if !others.isEmpty { return .wonder(unique([index] + others), "number and label") }
      return isHedged ? .wonder([index], "number") : .sure(index, "number")
    }
  }

  /// The options whose label holds the number too: "2" may mean "2 weeks", "one" may mean "no one".
  func holding(_ number: Int, _ words: [String]) -> [Int] {
    let isWord = words.count == 1 && Int(words[0]) == nil && words[0].utf8.count > 1
    let only = isWord ? words[0] : ""
    return options {
      $0.words.count > 1 && ($0.words[0] == String(number) || $0.words.contains(only))
    }
  }

  private func matchWords(_ words: [String]) -> Match {
    let exact = named(words)
    if exact.count == 1 { return .sure(exact[0], "label") }
    if exact.count > 1 { return .wonder(exact, "label") }
    // "I cannot tell" may be an option, though it is also what one says to a yes or no.
    let part = matchPart(words)
    if case .sure? = part { return part ?? .none }
    if let position = vocabulary.stance(of: words) {
      let found = match(position)
      // "Not any more" is no plain no where there are grades of yes.
      if case .sure(let option, let why) = found, isPlainNo(option),
        vocabulary.stance(of: Array(words.prefix(1))) != .no
      {
        return .wonder([option], why)
      }
      return found
    }
    if let part { return part }
    let (spelled, isSure) = Spelling(names: names, known: vocabulary.known).corrected(words)
    if let spelled, let found = matchSpelled(spelled, isSure: isSure) { return found }
    return overlap(contentWords(words)) ?? .none
  }

  /// A plain yes or no means the option that says so on the screen, or else hears the very word.
  ///
  /// Other ways to agree are offered only: a yes is not "go on" wherever that is one of the answers.
  private func match(_ position: Position) -> Match {
    let same = names.filter { vocabulary.stance(of: $0.opening) == position }
    let shown = unique(same.filter(\.isLabel).map(\.option))
    let heard = unique(
      same.filter { vocabulary.stance(of: Array($0.opening.prefix(1))) == position }.map(\.option))
    let likely = shown.isEmpty ? heard : shown
    if likely.count == 1, position == .yes || position == .no {
      return .sure(likely[0], "yes or no")
    }
    let offered = likely.isEmpty ? unique(same.map(\.option)) : likely
    return offered.isEmpty ? .none : .wonder(offered, "yes or no")
  }

  /// Whether an option is called "No", and nothing else, so that only a plain no is taken for it.
  func isPlainNo(_ option: Int) -> Bool {
    labels.contains { $0.option == option && $0.words == ["no"] }
  }

  private func matchSpelled(_ spelled: [[String]], isSure: Bool) -> Match? {
    var sure: [Int] = []
    var maybe: [Int] = []
    for words in spelled {
      let exact = named(words)
      sure += exact
      switch exact.isEmpty ? matchPart(words) : nil {
      case .sure(let index, _)?: sure.append(index)
      case .wonder(let indices, _)?: maybe += indices
      default: break
      }
    }
    // A whole label with one slip in it is no other.
    let labels = spelled.flatMap { words in
      words.count > 1 ? options { $0.isLabel && $0.words == words } : []
    }
    if unique(labels).count == 1 { return .sure(labels[0], "spelling") }
    let found = unique(sure + maybe)
    if found.isEmpty { return nil }
    return found.count == 1 && isSure && maybe.isEmpty
      ? .sure(found[0], "spelling") : .wonder(found, "spelling")
  }

  /// Returns the options with a name for which something holds.
  func options(where holds: (Name) -> Bool) -> [Int] {
    unique(names.filter(holds).map(\.option))
  }

  /// Returns the indices without those that came before.
  func unique(_ indices: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }
  }
}
