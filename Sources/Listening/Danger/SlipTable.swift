/// Words that are found although one letter is wrong, missing, too many or swapped.
///
/// Two words that are one slip apart differ in few kinds of letters, so comparing which letters they
/// have leaves hardly any to be compared letter by letter.
struct SlipTable: Sendable {
  private struct Target: Sendable {
    var kinds: UInt32
    var word: Int32
  }

  private var byLength: [[Target]] = []

  /// A shorter word has too many neighbors.
  static let shortest = 4
  private static let longest = 16

  /// Adds a word.
  mutating func add(_ word: Int32, _ letters: some Collection<UInt8>) {
    let length = letters.count
    guard length >= Self.shortest, length <= Self.longest else { return }
    while byLength.count <= length + 1 { byLength.append([]) }
    byLength[length].append(Target(kinds: Self.kinds(letters), word: word))
  }

  /// Returns the word that this is most likely a slip of.
  func word(for slip: [UInt8], in index: WordIndex) -> Int32? {
    guard slip.count >= Self.shortest - 1, slip.count <= Self.longest else { return nil }
    let kinds = Self.kinds(slip)
    var best: (cost: Int, word: Int32)?
    for length in (slip.count - 1)...(slip.count + 1) where length < byLength.count {
      for target in byLength[length]
      where (target.kinds ^ kinds).nonzeroBitCount <= (length == slip.count ? 2 : 1) {
        guard let cost = Slip.cost(of: slip, for: index.letters(of: target.word)),
          best.map({ cost < $0.cost }) ?? true
        else { continue }
        best = (cost, target.word)
      }
    }
    return best?.word
  }

  private static func kinds(_ letters: some Collection<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
