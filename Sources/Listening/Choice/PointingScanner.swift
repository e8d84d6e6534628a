/// Cuts a clause into the parts that point at options.
struct PointingScanner {
  typealias Part = PointingClause.Part

  var parts: [Part] = []
  let tokens: [Token]
  let words: [String]
  let matcher: OptionMatcher
  let asked: Set<String>
  var index = 0
  /// Whether "number" or the like stands right before.
  var isIndexed = false
  /// Whether a place in the order stands right before: "the second".
  var isOrdinal = false
  /// Whether "of", "all" or "the other" stands before, so that a number tells how many there are.
  var isOf = false
  /// What the words right before do, and those that are being read.
  var before: PointingWord?
  private var current: PointingWord?
  /// Where the last option ended.
  private var end = 0
  /// Whether a "one" here would be a number, and not stand for an option.
  var isOneCounted = true

  var vocabulary: Vocabulary { matcher.vocabulary }
  /// Whether an option was named right before.
  var isBehindOption: Bool { index > 0 && index == end }

  init(_ tokens: [Token], _ matcher: OptionMatcher, asked: Set<String>) {
    self.tokens = tokens
    self.matcher = matcher
    self.asked = asked
    words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
  }

  mutating func scan() -> [Part] {
    while index < tokens.count { step() }
    return parts
  }

  private mutating func step() {
    (before, current) = (current, nil)
    if tokens[index].kind == .mark {
      if tokens[index].text == "-", tokens[index].isGlued { parts.append(.through) }
      if ["&", "+"].contains(tokens[index].text) { parts.append(.join) }
      index += 1
    } else if let (option, count) = label() {
      parts.append(.name(option))
      forget(count)
    } else if let match = pointing() {
      take(match.meaning, match.count)
    } else if !readPlace() {
      readOther()
    }
  }

  /// Goes on behind what stands by itself.
  mutating func forget(_ count: Int) {
    (isIndexed, isOf, isOrdinal, isOneCounted) = (false, false, false, false)
    index += count
    end = index
  }

  /// The option whose label begins here, the longest.
  private func label() -> (option: Int, count: Int)? {
    let rest = words[index...]
    let found = matcher.labels.filter { rest.starts(with: $0.words) }
    guard let longest = found.map(\.words.count).max(), longest > 0 else { return nil }
    // A single yes, no or number is more often one of those.
    if longest == 1, isSmall(words[index]) { return nil }
    let options = matcher.unique(found.filter { $0.words.count == longest }.map(\.option))
    return options.count == 1 ? (options[0], longest) : nil
  }

  private func isSmall(_ word: String) -> Bool {
    vocabulary.stance(of: [word]) != nil || vocabulary.numbers.meaning(of: [word]) != nil
      || vocabulary.pointing.meaning(of: [word]) != nil
      || vocabulary.roles.meaning(of: [word]) != nil || word.utf8.count < 3
      || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func pointing() -> PhraseTable<PointingWord>.Match? {
    if let match = vocabulary.takenBack.matches(in: words, at: index).first, match.meaning {
      return PhraseTable.Match(meaning: .reset, count: match.count)
    }
    guard let match = vocabulary.pointing.matches(in: words, at: index).first,
      // "As well as" is longer than "as well".
      !vocabulary.several.matches(in: words, at: index).contains(where: {
        $0.meaning == .join && $0.count > match.count
      })
    else { return nil }
    switch match.meaning {
    // "No one" is longer than a "no".
    case .reset
    where vocabulary.numbers.matches(in: words, at: index).contains { $0.count > match.count }:
      return nil
    case .noun where words[index] == "one" && isOneCounted: return nil
    case .fromBottom where !isOrdinal: return nil
    case .fromTop where !isOrdinal: return nil
    // "No. 2" is a number.
    case .reset
    where words[index] == "no" && match.count == 1 && index + 1 < tokens.count
      && tokens[index + 1].kind == .number && !parts.contains(where: \.isOption):
      return nil
    default: return match
    }
  }

  private mutating func take(_ word: PointingWord, _ count: Int) {
    let wasOrdinal = isOrdinal
    switch word {
    case .noun where wasOrdinal: break
    case .noun where words[index] == "one" && !isOneNamed: parts.append(.one)
    case .noun where isPlace(at: index + count): isIndexed = true
    case .fromTop: mark()
    case .fromBottom: turnAround()
    case .other:
      parts.append(.word(.other))
      isOf = true
    case .lastButOne: parts.append(place(matcher.count - 2, isMarked: true))
    case .of: isOf = true
    case .noun, .around: break
    default:
      parts.append(.word(word))
      isOf = false
    }
    isOrdinal = wasOrdinal && word == .noun
    isOneCounted = word.letsCount || isIndexed
    index += count
    current = word
  }

  /// Whether a "one" here surely stands for an option: "the one", "that one".
  private var isOneNamed: Bool {
    index > 0
      && (vocabulary.roles.meaning(of: [words[index - 1]]) == .article
        || ["that", "this", "other", "which"].contains(words[index - 1]))
  }

  private func isPlace(at index: Int) -> Bool {
    index < tokens.count && (number(at: index) != nil || letter(at: index) != nil)
  }

  private mutating func readOther() {
    let word = words[index]
    if let match = vocabulary.several.matches(in: words, at: index).first, match.meaning == .join {
      parts.append(.join)
      index += match.count
    } else if let match = vocabulary.roles.matches(in: words, at: index).first {
      if match.meaning == .hedge { parts.append(.hedge) }
      isOneCounted = isOneCounted && match.meaning != .article
      index += match.count
    } else if let count = filler() {
      index += count
    } else if isOrdinal, asked.contains(word) {
      index += 1
      isOrdinal = false
    } else {
      parts.append(.unknown(tokens[index]))
      forget(1)
    }
  }

  /// How many words here say nothing of an option, as some words of politeness do.
  private func filler() -> Int? {
    let isTail = vocabulary.stances.matches(in: words, at: index).first { match in
      match.meaning == .filler || match.meaning == .goAlong || match.meaning == .yes
    }
    let aside = vocabulary.several.matches(in: words, at: index).first { $0.meaning == .aside }
    return [isTail?.count, aside?.count].compactMap(\.self).max()
  }
}

extension PointingClause.Part {
  /// Whether it is an option.
  var isOption: Bool {
    switch self {
    case .option, .name: true
    default: false
    }
  }
}
