import Dialogue

/// What a word says about a number on a scale.
enum ScaleWord: Equatable, Sendable {
  /// An end of the scale, its middle, and what is past its end.
  case bottom, middle, top, beyond
  /// So much of the whole scale.
  case share(Double)
  case percent
  /// Less or more than the number that follows.
  case below, above
  /// Less or more than the number before it.
  case andLess, andMore
  /// What the number beside it was at another time; the same of the number that follows.
  case earlier, was
  /// Of this time.
  case now
  /// What takes back the number before it.
  case correction
  /// What is counted by the number.
  case unit
  /// What says what the number before it stands for.
  case defined
  /// What makes a part of the number that follows of the one before it.
  case partOf
  /// What may bind the number after it to something else.
  case bound
  /// What makes the number after it another one.
  case rest
  /// What says that something is so altogether, and what leaves nothing of what is turned around.
  case wholly, atAll
  /// What comes before the ends of the scale.
  case scaleOf
  /// What leads up to a number and says nothing else.
  case leading

  private static let lists: [String: ScaleWord] = [
    "bottom": .bottom, "middle": .middle, "top": .top, "beyond": .beyond, "percent": .percent,
    "below": .below, "above": .above, "and-less": .andLess, "and-more": .andMore,
    "earlier": .earlier, "was": .was, "now": .now, "correction": .correction, "unit": .unit,
    "defined": .defined, "part-of": .partOf, "bound": .bound, "rest": .rest, "wholly": .wholly,
    "at-all": .atAll, "scale-of": .scaleOf, "leading": .leading,
  ]

  /// Creates the word that a list of `scale.yaml` holds, or `nil` for an unknown list.
  init?(list: String) {
    if let word = Self.lists[list] {
      self = word
      return
    }
    // "share-3-4" holds what means three quarters.
    let numbers = list.split(separator: "-").dropFirst().compactMap { Double($0) }
    guard list.hasPrefix("share-"), numbers.count == 2, numbers[1] > 0 else { return nil }
    self = .share(numbers[0] / numbers[1])
  }

  /// Whether it is a place on the scale by itself.
  var isPlace: Bool {
    switch self {
    case .bottom, .middle, .top, .beyond, .share: true
    default: false
    }
  }
}

extension Vocabulary {
  mutating func addScale(_ file: WordFile) {
    for list in file.lists {
      if let word = ScaleWord(list: list.id) { add(file[list.id], word, to: \.scale) }
    }
  }
}
