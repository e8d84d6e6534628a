/// Cuts English words to their stems, after Porter2, the English stemmer of Snowball.
///
/// The algorithm is described at https://snowballstem.org/algorithms/english/stemmer.html; this is
/// version 2.2 of it. Words are those of a token: letters in lower case without apostrophes, so that
/// its step 0, which takes apostrophes away, has nothing to do.
struct Stemmer {
  private var letters: [UInt8]
  private var r1 = 0
  private var r2 = 0

  /// Returns the stem of a word.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  static func stem(_ word: String) -> String {
    if let exception = exceptions[word] { return exception }
    // What is not made of Latin letters has no English endings.
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return word
    }
    var stemmer = Stemmer(letters: Array(word.utf8))
    stemmer.run()
    return String(decoding: stemmer.letters, as: UTF8.self)
  }

  private init(letters: [UInt8]) { self.letters = letters }

  private mutating func run() {
    markConsonants()
    markRegions()
    stripPlural()
    if isFinished { return }
    stripPast()
    replaceFinalY()
    replace(StemRule.second)
    replace(StemRule.third)
    replace(StemRule.fourth)
    stripLast()
    for index in letters.indices where letters[index] == 0x59 { letters[index] = 0x79 }
  }

  private var isFinished: Bool {
    guard (6...7).contains(letters.count), ends("ing") || ends("eed") else { return false }
    return Self.finished.contains(String(decoding: letters, as: UTF8.self))
  }

  /// Writes `Y` for each y that is a consonant.
  private mutating func markConsonants() {
    if letters[0] == 0x79 { letters[0] = 0x59 }
    for index in letters.indices.dropFirst()
    where letters[index] == 0x79 && Self.isVowel(letters[index - 1]) {
      letters[index] = 0x59
    }
  }

  private mutating func markRegions() {
    let start = Self.prefixes.first { letters.starts(with: $0.utf8) }
    r1 = start?.utf8.count ?? region(from: 0)
    r2 = region(from: r1)
  }

  /// The place after the first consonant that follows a vowel.
  private func region(from start: Int) -> Int {
    var index = start
    while index < letters.count, !Self.isVowel(letters[index]) { index += 1 }
    while index < letters.count, Self.isVowel(letters[index]) { index += 1 }
    return min(index + 1, letters.count)
  }

  private mutating func stripPlural() {
    if ends("sses") {
      letters.removeLast(2)
    } else if ends("ied") || ends("ies") {
      letters.removeLast(letters.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), letters.dropLast(2).contains(where: Self.isVowel) {
      letters.removeLast()
    }
  }

  private mutating func stripPast() {
    if let ending = ["eedly", "eed"].first(where: ends) {
      if isInside(ending, r1) { letters.removeLast(ending.utf8.count - 2) }
      return
    }
    guard let ending = ["ingly", "edly", "ing", "ed"].first(where: ends),
      letters.dropLast(ending.utf8.count).contains(where: Self.isVowel)
    else { return }
    letters.removeLast(ending.utf8.count)
    if ends("at") || ends("bl") || ends("iz") {
      letters.append(0x65)
    } else if Self.doubles.contains(where: ends) {
      letters.removeLast()
    } else if letters.count == r1, endsShort(letters.count) {
      letters.append(0x65)
    }
  }

  private mutating func replaceFinalY() {
    guard letters.count > 2, letters.last == 0x79 || letters.last == 0x59,
      !Self.isVowel(letters[letters.count - 2])
    else { return }
    letters[letters.count - 1] = 0x69
  }

  /// Applies the rule with the longest ending that the word has, if its condition holds.
  private mutating func replace(_ rules: [StemRule]) {
    guard let rule = rules.first(where: { ends($0.ending) }),
      letters.count - rule.ending.count >= (rule.isDeep ? r2 : r1)
    else { return }
    let before = letters.dropLast(rule.ending.count).last
    if !rule.after.isEmpty, !rule.after.utf8.contains(before ?? 0) { return }
    letters.removeLast(rule.ending.count)
    letters.append(contentsOf: rule.replacement)
  }

  private mutating func stripLast() {
    if letters.last == 0x65 {
      let end = letters.count - 1
      if end >= r2 || (end >= r1 && !endsShort(end)) { letters.removeLast() }
    } else if ends("ll"), letters.count - 1 >= r2 {
      letters.removeLast()
    }
  }

  private func ends(_ ending: String) -> Bool { ends(ending.utf8) }

  private func ends(_ ending: some BidirectionalCollection<UInt8>) -> Bool {
    // Most words are told apart by their last letter; a loop is faster than comparing slices.
    guard letters.count >= ending.count, ending.last == letters.last else { return false }
    var index = letters.count - ending.count
    for code in ending {
      if letters[index] != code { return false }
      index += 1
    }
    return true
  }

  private func isInside(_ ending: String, _ region: Int) -> Bool {
    letters.count - ending.utf8.count >= region
  }

  /// Whether the letters before a place end in a short syllable.
  private func endsShort(_ end: Int) -> Bool {
    guard end > 1, Self.isVowel(letters[end - 2]), !Self.isVowel(letters[end - 1]) else {
      return false
    }
    // W, x and Y make a syllable long, except at the beginning of the word.
    return end == 2
      || (![0x77, 0x78, 0x59].contains(letters[end - 1]) && !Self.isVowel(letters[end - 3]))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  private static let doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]
  private static let prefixes = ["gener", "commun", "arsen"]
  private static let finished: Set<String> = [
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
  ]
  private static let exceptions = [
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
    "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl",
    "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos",
    "bias": "bias", "andes": "andes",
  ]
}
