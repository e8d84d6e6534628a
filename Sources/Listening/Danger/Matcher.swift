/// Looks for patterns in one utterance.
struct Matcher {
  let utterance: Utterance
  let sets: WordSets
  /// The words that begin a new clause.
  let clause: Int
  /// Small words that may stand between any two parts of a pattern.
  let small: Int
  /// For each entry, the words that its gaps may not hold.
  let notInside: [Int?]

  private static let mostPassed = 2

  /// Where a pattern stands with its rarest word at a place.
  func match(_ pattern: Pattern, around place: Int) -> Hit? {
    guard let entry = pattern.entry else { return nil }
    var places = [place]
    guard let start = back(pattern, pattern.key - 1, place - 1, &places),
      let end = on(pattern, pattern.key + 1, place + 1, &places)
    else { return nil }
    return Hit(entry: entry, range: start..<end, key: place, places: places)
  }

  /// Whether all of a pattern stands right before a place.
  func isBehind(_ pattern: Pattern, _ place: Int) -> Bool {
    var places: [Int] = []
    return back(pattern, pattern.elements.count - 1, place - 1, &places) != nil
  }

  /// Whether all of a pattern stands right at a place.
  func isAt(_ pattern: Pattern, _ place: Int) -> Bool {
    var places: [Int] = []
    return on(pattern, 0, place, &places) != nil
  }

  private func has(_ set: Int, _ place: Int) -> Bool { sets.has(set, utterance.words[place]) }

  /// Whether a word may be passed over where a pattern has no gap.
  private func isSmall(_ place: Int, _ passed: Int) -> Bool {
    passed < Self.mostPassed && place >= 0 && place < utterance.words.count && has(small, place)
  }

  private func isCrossed(_ place: Int, isWide: Bool, _ pattern: Pattern) -> Bool {
    if let entry = pattern.entry, let words = notInside[entry], has(words, place) { return false }
    return isWide || !has(clause, place)
  }

  /// Finds the parts from one on to the last, and returns where they end.
  private func on(
    _ pattern: Pattern, _ part: Int, _ place: Int, _ places: inout [Int], passed: Int = 0
  ) -> Int? {
    guard part < pattern.elements.count else { return place }
    switch pattern.elements[part] {
    case .start: return place == 0 ? on(pattern, part + 1, place, &places) : nil
    case .end:
      return place == utterance.words.count ? on(pattern, part + 1, place, &places) : nil
    case .word(let set, let isOptional):
      if place < utterance.words.count, has(set, place) {
        places.append(place)
        if let end = on(pattern, part + 1, place + 1, &places) { return end }
        places.removeLast()
      }
      if isOptional, let end = on(pattern, part + 1, place, &places) { return end }
      return part > 0 && isSmall(place, passed)
        ? on(pattern, part, place + 1, &places, passed: passed + 1) : nil
    case .gap(let most, let isWide):
      for skipped in 0...most {
        if let end = on(pattern, part + 1, place + skipped, &places) { return end }
        if place + skipped >= utterance.words.count
          || !isCrossed(place + skipped, isWide: isWide, pattern)
        {
          break
        }
      }
      return nil
    }
  }

  /// Finds the parts from one back to the first, and returns where they begin.
  private func back(
    _ pattern: Pattern, _ part: Int, _ place: Int, _ places: inout [Int], passed: Int = 0
  ) -> Int? {
    guard part >= 0 else { return place + 1 }
    switch pattern.elements[part] {
    case .start: return place == -1 ? back(pattern, part - 1, place, &places) : nil
    case .end:
      return place == utterance.words.count - 1 ? back(pattern, part - 1, place, &places) : nil
    case .word(let set, let isOptional):
      if place >= 0, has(set, place) {
        places.append(place)
        if let start = back(pattern, part - 1, place - 1, &places) { return start }
        places.removeLast()
      }
      if isOptional, let start = back(pattern, part - 1, place, &places) { return start }
      return part < pattern.elements.count - 1 && isSmall(place, passed)
        ? back(pattern, part, place - 1, &places, passed: passed + 1) : nil
    case .gap(let most, let isWide):
      for skipped in 0...most {
        if let start = back(pattern, part - 1, place - skipped, &places) { return start }
        if place - skipped < 0 || !isCrossed(place - skipped, isWide: isWide, pattern) { break }
      }
      return nil
    }
  }
}
