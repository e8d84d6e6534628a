/// Numbers for words, found by their letters without making a string.
///
/// The standard dictionary would need a `String` for each word of a line, which costs more than all
/// the rest.
struct WordIndex: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = []
  private var slots: [Int32]

  /// Creates an index.
  ///
  /// - Parameter slots: A power of two, best more than twice as many as there will be words.
  init(slots: Int) { self.slots = Array(repeating: -1, count: slots) }

  /// How many words there are.
  var count: Int { hashes.count }

  /// The number of a word, or `nil` when it has none.
  func find(_ word: Span<UInt8>) -> Int32? {
    let found = slots[slot(word, Self.hash(word))]
    return found < 0 ? nil : found
  }

  /// The number of a word, which is a new one when it has none yet.
  mutating func add(_ word: Span<UInt8>) -> Int32 {
    let hash = Self.hash(word)
    let slot = slot(word, hash)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(count)
    slots[slot] = number
    for index in word.indices { letters.append(word[index]) }
    ends.append(letters.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The letters of a word.
  func letters(of word: Int32) -> ArraySlice<UInt8> {
    letters[ends[Int(word)]..<ends[Int(word) + 1]]
  }

  /// A word.
  func text(of word: Int32) -> String { String(decoding: letters(of: word), as: UTF8.self) }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Where a word is, or where it would be.
  private func slot(_ word: Span<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, isWord(Int(slots[slot]), word) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func hash(_ letters: Span<UInt8>) -> UInt32 {
    // FNV-1a.
    var hash: UInt32 = 0x811c_9dc5
    for index in letters.indices { hash = (hash ^ UInt32(letters[index])) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == word.count else { return false }
    for index in word.indices where letters[start + index] != word[index] { return false }
    return true
  }
}
