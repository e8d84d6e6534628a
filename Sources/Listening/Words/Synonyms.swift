import Dialogue

/// Groups of words and phrases that mean the same here, found by their stems.
///
/// A word may stand in several groups. A group named `no-X` is the opposite of group `X`: what turns
/// a word of the one around means the other.
struct Synonyms: Sendable {
  /// The ids of the groups.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var groups: [String: [Int]] = [:]
  private var longest: [String: Int] = [:]

  /// Adds a phrase to a group.
  mutating func add(_ stems: [String], to name: String) {
    guard let first = stems.first else { return }
    let number = numbers[name] ?? names.count
    if number == names.count {
      names.append(name)
      numbers[name] = number
    }
    let key = stems.count == 1 ? first : stems.joined(separator: " ")
    if groups[key]?.contains(number) != true { groups[key, default: []].append(number) }
    longest[first] = max(longest[first] ?? 0, stems.count)
  }

  /// Returns the groups of the longest phrase that begins at a stem, and how many stems it has.
  func match(in stems: [String], at start: Int) -> (groups: [Int], count: Int)? {
    guard let most = longest[stems[start]] else { return nil }
    var count = min(most, stems.count - start)
    while count > 0 {
      let key =
        count == 1 ? stems[start] : stems[start..<start + count].joined(separator: " ")
      if let found = groups[key] { return (found, count) }
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
  mutating func addSynonyms(_ list: WordFile.List, _ stems: inout [String: String]) {
    for entry in list.entries {
      var phrase: [String] = []
      for word in words(of: entry.text) {
        if let stem = stems[word] {
          phrase.append(stem)
          continue
        }
        let stem = grammar.stem(of: word)
        stems[word] = stem
        known.insert(word)
        phrase.append(stem)
      }
      synonyms.add(phrase, to: list.id)
    }
  }
}
