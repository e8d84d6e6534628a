/// The contexts of a utterance, to be looked up around a place.
struct Surroundings {
  private let hits: [Hit]
  /// For each word, how often the sentence has turned before it.
  private let turns: [Int]

  /// How many words away a context still counts.
  static let reach = 14

  init(_ hits: [Hit], of utterance: Utterance, turn: Int, _ lexicon: Lexicon) {
    self.hits = hits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var count = 0
    turns = utterance.words.map { word in
      if lexicon.sets.has(turn, word) { count += 1 }
      return count
    }
  }

  /// The numbers of the contexts that speak about a place.
  func contexts(near hit: Hit, _ entries: [DangerEntry]) -> [Int] {
    var found: [Int] = []
    var index = firstIndex(from: hit.range.lowerBound - Self.reach - 8)
    while index < hits.count, hits[index].range.lowerBound <= hit.range.upperBound + Self.reach {
      let context = hits[index]
      index += 1
      guard context.range.upperBound + Self.reach >= hit.range.lowerBound,
        turns[context.range.lowerBound] == turns[hit.key]
      else { continue }
      let isThere =
        switch entries[context.entry].side {
        case .around: true
        case .before: context.range.lowerBound <= hit.range.lowerBound && context.key < hit.key
        case .behind: context.range.upperBound > hit.key
        }
      if isThere { found.append(context.entry) }
    }
    return found
  }

  private func firstIndex(from place: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
