/// Numbers, places in the order and letters.
extension PointingScanner {
  /// Reads a number, a place in the order or a letter.
  mutating func readPlace() -> Bool {
    let number = vocabulary.numbers.matches(in: words, at: index).first
    if let letter = letter(at: index) {
      take(letter, isMarked: false, 1)
    } else if let word = vocabulary.several.matches(in: words, at: index).first,
      [.others, .except].contains(word.meaning), word.count > number?.count ?? 0
    {
      parts.append(.word(word.meaning == .others ? .other : .reject))
      (isOf, isOrdinal) = (word.meaning == .others, false)
      index += word.count
    } else if let number {
      return take(number.meaning, number.count)
    } else if tokens[index].kind == .number {
      takeNumber(Int(tokens[index].text) ?? 0, 1)
    } else {
      return false
    }
    return true
  }

  private mutating func take(_ piece: Piece, _ count: Int) -> Bool {
    switch piece {
    case .number(let value) where value == value.rounded() && value < 1_000:
      takeNumber(Int(value), count)
    // "3 first, then 2" says in which order.
    case .place(1) where isBehindOption: index += count
    case .place(let number): takeOrdinal(number - 1, count)
    case .last: takeOrdinal(matcher.count - 1, count, isFirst: false)
    case .middle where matcher.count % 2 == 1: takeOrdinal(matcher.count / 2, count)
    case .all:
      parts.append(.all(tokens[index]))
      forget(count)
      isOf = true
    case .through where parts.last?.isOption == true:
      parts.append(.through)
      forget(count)
    case .index:
      (isIndexed, isOneCounted) = (true, true)
      index += count
    case .or:
      parts.append(.or)
      index += count
    case .filler:
      if words[index] == "and" { parts.append(.join) }
      isOneCounted = false
      index += count
    case .hedge:
      parts.append(.hedge)
      index += count
    default: return false
    }
    return true
  }

  /// Makes the place before one that can be nothing else.
  mutating func mark() {
    if case .option(let option, _)? = parts.last {
      parts[parts.count - 1] = .option(option, isMarked: true)
    }
  }

  /// Counts the place before from the end.
  mutating func turnAround() {
    guard case .option(let option, _)? = parts.last else { return }
    parts[parts.count - 1] = place(matcher.count - 1 - option, isMarked: true)
  }

  /// The option at a place, where there is one.
  func place(_ option: Int, isMarked: Bool) -> Part {
    (0..<matcher.count).contains(option)
      ? .option(option, isMarked: isMarked) : .outside(tokens[index])
  }

  private mutating func take(_ option: Int, isMarked: Bool, _ count: Int) {
    parts.append(place(option, isMarked: isMarked || isIndexed))
    forget(count)
  }

  private mutating func takeNumber(_ number: Int, _ count: Int) {
    if isOf, isHowMany(number) {
      index += count
      isOf = false
    } else if index + count < words.count, words[index + count] == "of" {
      // "Two of them" counts.
      parts.append(.unknown(tokens[index]))
      forget(count)
    } else {
      take(number - 1, isMarked: false, count)
    }
  }

  /// Whether a number tells how many options there are, or how many others.
  private func isHowMany(_ number: Int) -> Bool {
    number == matcher.count || number == matcher.count - 1 || parts.last == .word(.other)
  }

  /// Takes a place in the order; "the first two" and "the last two" are so many of them.
  private mutating func takeOrdinal(_ option: Int, _ count: Int, isFirst: Bool = true) {
    take(option, isMarked: false, count)
    isOrdinal = true
    guard option == (isFirst ? 0 : matcher.count - 1), let (more, length) = number(at: index),
      (2..<matcher.count).contains(more)
    else { return }
    for step in 1..<more { parts.append(.option(isFirst ? step : option - step, isMarked: false)) }
    index += length
    isOrdinal = false
  }

  /// The number at a place of the clause.
  func number(at index: Int) -> (value: Int, count: Int)? {
    if index >= tokens.count { return nil }
    if tokens[index].kind == .number { return Int(tokens[index].text).map { ($0, 1) } }
    for match in vocabulary.numbers.matches(in: words, at: index) {
      if case .number(let value) = match.meaning { return (Int(value), match.count) }
    }
    return nil
  }

  /// The option that a single letter names; "a" only where it is no article, and "i" never.
  func letter(at index: Int) -> Int? {
    let word = words[index]
    guard word.utf8.count == 1, let code = word.utf8.first, (0x61...0x7A).contains(code),
      word != "i" || isIndexed
    else { return nil }
    let option = Int(code) - 0x61
    guard option < matcher.count else { return nil }
    if word != "a" || isIndexed || index + 1 == words.count { return option }
    // "A and c", "i vote for a please"; but "only a saying".
    if ["and", "or", "n", "\u{0}"].contains(words[index + 1]) { return option }
    let next = vocabulary.pointing.matches(in: words, at: index + 1).first?.meaning
    let isApart = index == 0 || before != nil && before != .of
    return !isApart || next == .noun || next == .reset || next == nil ? nil : option
  }
}
