/// Phrases that are looked for in texts.
struct PhraseIndex {
  /// A phrase that was found.
  struct Match {
    /// The index of its list.
    var list: Int
    /// The phrase as its list has it.
    var phrase: String
    /// The index of its first word in the text.
    var word: Int
  }

  private struct Phrase {
    var words: [String]
    var list: Int
    var text: String
  }

  /// The phrases by their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]
  private let count: Int

  /// Creates the index of some lists.
  init(_ lists: [Style.List]) {
    count = lists.count
    for (number, list) in lists.enumerated() {
      for entry in list.phrases {
        let words = Prose(entry.text).words.map(\.plain)
        guard let first = words.first else { continue }
        phrases[first, default: []].append(Phrase(words: words, list: number, text: entry.text))
      }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// Returns the phrases of a text that are not in quotation marks, in order; no two of one list
  /// share a word.
  func matches(in prose: Prose) -> [Match] {
    var found: [Match] = []
    var ends = Array(repeating: 0, count: count)
    for sentence in prose.sentences {
      for index in sentence where !prose.words[index].isQuoted {
        for phrase in phrases(from: prose.words[index].plain) where ends[phrase.list] <= index {
          let end = index + phrase.words.count
          guard end <= sentence.upperBound,
            phrase.words.indices.dropFirst().allSatisfy({ offset in
              prose.words[index + offset].plain == phrase.words[offset]
                && !prose.words[index + offset].isQuoted
            })
          else { continue }
          found.append(Match(list: phrase.list, phrase: phrase.text, word: index))
          ends[phrase.list] = end
        }
      }
    }
    return found
  }

  /// The phrases that begin with a word; one that is a single word is also found in `husband's`.
  private func phrases(from word: String) -> [Phrase] {
    let whole = phrases[word] ?? []
    guard let apostrophe = word.firstIndex(of: "'") else { return whole }
    let stem = phrases[String(word[..<apostrophe])] ?? []
    return whole + stem.filter { $0.words.count == 1 }
  }
}
