import Dialogue

/// Groups of words and phrases that mean the same here, found by their stems.
///
/// A word may stand in several groups. A group named `no-X` is the opposite of group `X`: what turns
/// a word of the one around means the other.
struct Synonyms: Sendable {
  /// The groups of a phrase: two at most, which `mend check` makes sure of.
  private struct Places {
    var first: Int32
    var second: Int32?

    var list: [Int] { second.map { [Int(first), Int($0)] } ?? [Int(first)] }

    /// Adds a group, unless it is there already.
    mutating func add(_ number: Int32) {
      if number != first, second == nil { second = number }
    }
  }

  /// The ids of the groups.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var groups: [String: Places] = [:]
  private var longest: [String: Int] = [:]

  /// Returns the number of a group, a new one where there is none.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  /// Adds a phrase to a group.
  mutating func add(_ stems: [String], to number: Int) {
    guard let first = stems.first else { return }
    let key = stems.count == 1 ? first : stems.joined(separator: " ")
    let number = Int32(truncatingIfNeeded: number)
    groups[key, default: Places(first: number)].add(number)
    Self.raise(&longest[first, default: 0], to: stems.count)
  }

  /// Makes room for so many phrases.
  mutating func reserve(_ count: Int) {
    groups.reserveCapacity(count)
    longest.reserveCapacity(count)
  }

  private static func raise(_ count: inout Int, to other: Int) { count = max(count, other) }

  /// Returns the groups of the longest phrase that begins at a stem, and how many stems it has.
  func match(in stems: [String], at start: Int) -> (groups: [Int], count: Int)? {
    guard let most = longest[stems[start]] else { return nil }
    var count = min(most, stems.count - start)
    while count > 0 {
      let key =
        count == 1 ? stems[start] : stems[start..<start + count].joined(separator: " ")
      if let found = groups[key] { return (found.list, count) }
      count -= 1
    }
    return nil
  }

  /// The name of the group that means the opposite, whether there is one or not.
  static func opposite(of name: String) -> String {
    name.hasPrefix("no-") ? String(name.dropFirst(3)) : "no-" + name
  }

  /// The opposite of a group, where there is one.
  func opposite(of group: Int) -> Int? { numbers[Self.opposite(of: names[group])] }
}

extension Vocabulary {
  mutating func addSynonyms(_ file: WordFile) {
    let count = file.lists.reduce(0) { $0 + $1.entries.count }
    synonyms.reserve(count)
    // Most words stand in several phrases, and their stems take the longest of all.
    var stems: [String: String] = [:]
    stems.reserveCapacity(count)
    for list in file.lists {
      let number = synonyms.number(of: list.id)
      for entry in list.entries {
        let phrase = words(of: entry.text).map { word in
          if let stem = stems[word] { return stem }
          let stem = grammar.stem(of: word)
          stems[word] = stem
          known.insert(word)
          return stem
        }
        synonyms.add(phrase, to: number)
      }
    }
  }
}
