/// Finds names that are one typing mistake apart: a letter too many, too few or wrong, or two that changed places.
///
/// Names that are so near have a text in common after one letter is left out of each, so they are looked up and not
/// compared each with each.
struct NearNames {
  /// A name and what it stands for.
  struct Name {
    var text: String
    /// What it stands for; names of one owner are not set against each other.
    var owner: Int
    var letters: [Character]

    init(_ text: String, owner: Int) {
      self.text = text
      self.owner = owner
      letters = Array(text)
    }
  }

  private var names: [Name] = []
  private var buckets: [UInt64: [Int32]] = [:]

  /// Adds a name; returns those of other owners that are one mistake away from it.
  ///
  /// - Complexity: O(*n*) in the letters.
  mutating func add(_ name: Name) -> [Name] {
    let near = self.near(name)
    let number = Int32(names.count)
    names.append(name)
    for hash in Self.hashes(of: name.letters) { buckets[hash, default: []].append(number) }
    return near
  }

  /// Returns the names of other owners that are one mistake away from a name.
  func near(_ name: Name) -> [Name] {
    var found: [Name] = []
    var seen: Set<Int32> = []
    for hash in Self.hashes(of: name.letters) {
      for number in buckets[hash] ?? [] where seen.insert(number).inserted {
        let other = names[Int(number)]
        if other.owner != name.owner, Self.areNear(name.letters, other.letters) {
          found.append(other)
        }
      }
    }
    return found
  }

  /// Whether one mistake makes one of the other, in a word that is long enough to be mended.
  private static func areNear(_ one: [Character], _ other: [Character]) -> Bool {
    guard one != other, editDistance(one, other) == 1 else { return false }
    let first = zip(one, other).prefix { $0 == $1 }.count
    return wordLength(around: first, in: one) >= 3 && wordLength(around: first, in: other) >= 3
  }

  private static func wordLength(around index: Int, in letters: [Character]) -> Int {
    let before = letters.prefix(index).reversed().prefix { $0 != " " }.count
    return before + letters.dropFirst(index).prefix { $0 != " " }.count
  }

  /// Hashes of a text, and of it without each of its letters.
  private static func hashes(of letters: [Character]) -> [UInt64] {
    let codes = letters.map { letter in
      letter.unicodeScalars.reduce(UInt64(7)) { $0 &* 131 &+ UInt64($1.value) }
    }
    let base: UInt64 = 0x9e37_79b9_7f4a_7c15
    var before: [UInt64] = [0]
    for code in codes { before.append(before[before.count - 1] &* base &+ code) }
    var found = [before[codes.count]]
    var power: UInt64 = 1
    var after: UInt64 = 0
    for index in codes.indices.reversed() {
      found.append(before[index] &* power &+ after)
      after = after &+ codes[index] &* power
      power = power &* base
    }
    return found
  }
}
