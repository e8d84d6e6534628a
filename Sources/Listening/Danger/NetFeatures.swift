/// What the net weighs in a sentence, each as a hash.
///
/// These are each word by its stem, and each two that follow each other; and the same words by their senses,
/// where they have any: each, each two with up to two words between them, and each three in a row. The start
/// and the end of the sentence count as neighbors, not as words.
struct NetFeatures {
  /// What a feature is made of.
  private enum Form: UInt64 {
    case stem = 1
    case stems, sense, senses, overOne, overTwo, three
  }

  /// How many words there are.
  let count: Int

  private let first: Int
  private let stems: [UInt64]
  private let senses: [UInt64]

  /// Finds the features of a sentence.
  init(_ wording: Wording, sentence: Int, _ senses: Senses) {
    let words = wording.words(of: sentence)
    first = words.lowerBound
    count = words.count
    var stems = [Self.hash("^".utf8)]
    var meant = stems
    for word in words {
      let stem = Stemmer.stem(wording.text(of: word))
      let hash = Self.hash(stem.utf8)
      stems.append(hash)
      meant.append(senses.name(of: Array(stem.utf8).span).map { Self.hash($0) } ?? hash)
    }
    stems.append(Self.hash("$".utf8))
    meant.append(stems[stems.count - 1])
    self.stems = stems
    self.senses = meant
  }

  /// Calls a closure with each feature, and the words that it is made of.
  func visit(_ take: (_ feature: UInt64, _ words: ClosedRange<Int>) -> Void) {
    for place in stems.indices {
      let isWord = place > 0 && place <= count
      if isWord {
        take(Self.join(.stem, stems[place]), words(place, place))
        take(Self.join(.sense, senses[place]), words(place, place))
      }
      guard place + 1 < stems.count else { continue }
      let (one, two) = (senses[place], senses[place + 1])
      take(Self.join(.stems, stems[place], stems[place + 1]), words(place, place + 1))
      take(Self.join(.senses, one, two), words(place, place + 1))
      guard place + 2 < stems.count else { continue }
      take(Self.join(.overOne, one, senses[place + 2]), words(place, place + 2))
      take(Self.join(.three, one, two, senses[place + 2]), words(place, place + 2))
      guard place + 3 < stems.count else { continue }
      take(Self.join(.overTwo, one, senses[place + 3]), words(place, place + 3))
    }
  }

  /// The features of each single word: its stem, and its sense or its stem once more.
  func visitWords(_ take: (_ stem: UInt64, _ sense: UInt64) -> Void) {
    for place in stems.indices.dropFirst().dropLast() {
      take(Self.join(.stem, stems[place]), Self.join(.sense, senses[place]))
    }
  }

  /// The feature of a word by its stem, or by its sense where it is `@hit` or the like.
  static func feature(of word: String) -> UInt64 {
    join(word.hasPrefix("@") ? .sense : .stem, hash(word.utf8))
  }

  /// The words behind two places of the sentence, which has its start and its end besides.
  private func words(_ from: Int, _ to: Int) -> ClosedRange<Int> {
    first + max(from, 1) - 1...first + max(min(to, count), 1) - 1
  }

  private static func join(
    _ form: Form, _ one: UInt64, _ two: UInt64 = 0, _ three: UInt64 = 0
  ) -> UInt64 {
    // The finalizer of SplitMix64, once for each part.
    func mixed(_ hash: UInt64) -> UInt64 {
      let hash = hash &* 0xBF58_476D_1CE4_E5B9
      return hash ^ (hash >> 29)
    }
    return mixed(mixed(mixed(form.rawValue ^ one) ^ two) ^ three)
  }

  /// FNV-1a, of 64 bits.
  private static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
