/// Every word that a rule knows, and what a typed word is taken for.
struct Lexicon: Sendable {
  private(set) var index = WordIndex(slots: 32_768)
  private(set) var isCommon: [Bool] = []
  private var expansions: [[Int32]] = []
  private var slips = SlipTable()
  // Words without their repeated letters, and the first word of each.
  private var singles = WordIndex(slots: 8_192)
  private var firstOfSingle: [Int32] = []
  private(set) var sets = WordSets()
  private var costs: [Int] = []
  /// What is not less than this is a word that no rule names.
  private var firstOther = Int32.max

  init() { for word in Utterance.reserved { _ = add(word) } }

  /// The number of a word, which is known from now on.
  mutating func add(_ word: String) -> Int32 { add(Array(word.utf8).span) }

  /// The number of a word, which is known from now on.
  mutating func add(_ word: Span<UInt8>) -> Int32 {
    let number = index.add(word)
    if Int(number) == expansions.count {
      expansions.append([])
      isCommon.append(false)
    }
    return number
  }

  /// Says that a word stands for others.
  mutating func add(_ word: String, for words: [String]) {
    let number = Int(add(word))
    expansions[number] = words.map { add($0) }
  }

  /// Whether a word stands for others.
  func isShort(_ word: Int32) -> Bool { !expansions[Int(word)].isEmpty }

  /// Says that a word is too frequent to look for first.
  mutating func makeCommon(_ word: Int32) { isCommon[Int(word)] = true }

  /// Says that a word is looked for also with a slip of the keys.
  mutating func addSlips(of word: Int32) {
    slips.add(word, index.letters(of: word))
  }

  /// Says that a word is looked for also with repeated letters.
  mutating func addRepeats(of word: Int32) {
    let single = singles.add(Self.withoutRepeats(index.letters(of: word)).span)
    if Int(single) == firstOfSingle.count { firstOfSingle.append(word) }
  }

  /// The number of a set of words.
  mutating func set(_ words: [Int32]) -> Int {
    costs.append(words.reduce(0) { $0 + (isCommon[Int($1)] ? 300 : 1) })
    return sets.add(words)
  }

  /// How frequent the words of a set are.
  func cost(_ set: Int) -> Int { costs[set] }

  /// Makes the words ready to be asked.
  ///
  /// - Parameter others: Texts of words that no rule names and that are no slips of those.
  mutating func seal(others: [String]) {
    sets.seal(count: index.count)
    firstOther = Int32(index.count)
    for text in others {
      let letters = Array(text.utf8)
      var start = 0
      while start < letters.count {
        let end = letters[start...].firstIndex(of: 0x20) ?? letters.count
        if end > start { _ = index.add(letters.span.extracting(start..<end)) }
        start = end + 1
      }
    }
  }

  /// What a typed word is taken for.
  func words(_ token: [UInt8], isName: Bool) -> [Int32] {
    if let known = known(token) { return known }
    if let parts = parts(token) { return parts }
    if token.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return [number(token)] }
    let bare = Self.bare(token)
    if bare != token, let known = known(bare) ?? parts(bare) { return known }
    if let found = known(Self.unhidden(token)) { return found }
    if isName { return [Utterance.name] }
    if let once = repeated(bare) { return [once] }
    if let slip = slips.word(for: bare, in: index) { return [slip] }
    return [Utterance.unknown]
  }

  /// Writes a word as the net looks for it.
  func spell(_ word: Int32, in wording: inout Wording) {
    switch word {
    case Utterance.number, Utterance.year: wording.append("@number".utf8)
    case Utterance.name: wording.append("@name".utf8)
    default:
      let letters = index.letters(of: word)
      // An ending such as 's says nothing alone.
      if letters.first != 0x27 { wording.append(letters) }
    }
  }

  /// Cuts letters that stood alone into words, or returns `nil` where something is left over.
  func cut(_ letters: [UInt8]) -> [Int32]? {
    guard letters.count <= 48 else { return nil }
    var best: [[Int32]?] = Array(repeating: nil, count: letters.count + 1)
    best[0] = []
    for start in letters.indices {
      guard let before = best[start] else { continue }
      for end in (start + 1)...letters.count where end - start <= 14 {
        let piece = Array(letters[start..<end])
        if piece.count == 1, piece != [0x69], piece != [0x61] { continue }
        guard let words = known(piece), best[end].map({ $0.count > before.count }) ?? true else {
          continue
        }
        best[end] = before + words
      }
    }
    return best[letters.count].flatMap { $0.count < letters.count ? $0 : nil }
  }

  private func known(_ token: [UInt8]) -> [Int32]? {
    guard let word = index.find(token.span) else { return nil }
    if word >= firstOther { return [Utterance.unknown] }
    let expansion = expansions[Int(word)]
    return expansion.isEmpty ? [word] : expansion
  }

  private func number(_ digits: [UInt8]) -> Int32 {
    let isYear = digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits[0] == 0x32)
    return isYear ? Utterance.year : Utterance.number
  }

  /// The parts of a word with an apostrophe: `don't`, `he'll`, `husband's`.
  private func parts(_ token: [UInt8]) -> [Int32]? {
    guard let place = token.lastIndex(of: 0x27) else { return nil }
    let tail = Array(token[(place + 1)...])
    var head = Array(token[..<place])
    if tail == [0x74], head.last == 0x6E {
      head.removeLast()
      // "can't" has only one n.
      if head == Array("ca".utf8) { head = Array("can".utf8) }
      if head == Array("wo".utf8) { head = Array("will".utf8) }
      if head == Array("sha".utf8) { head = Array("shall".utf8) }
      return words(head, isName: false) + (index.find(Array("not".utf8).span).map { [$0] } ?? [])
    }
    if tail.isEmpty { return words(head, isName: false) }
    guard let ending = index.find(([0x27] + tail).span) else { return nil }
    return words(head, isName: false) + expansionOrSelf(ending)
  }

  private func expansionOrSelf(_ word: Int32) -> [Int32] {
    expansions[Int(word)].isEmpty ? [word] : expansions[Int(word)]
  }

  /// The word that is drawn out: `kiiill`, `yeaaars`.
  private func repeated(_ token: [UInt8]) -> Int32? {
    let isRepeated = token.indices.dropFirst(2).contains {
      token[$0] == token[$0 - 1] && token[$0] == token[$0 - 2]
    }
    guard isRepeated else { return nil }
    if let word = index.find(Self.withoutRepeats(token, from: 3).span), word < firstOther {
      return word
    }
    return singles.find(Self.withoutRepeats(token).span).map { firstOfSingle[Int($0)] }
  }

  /// The word with only one of letters that stand so often in a row.
  private static func withoutRepeats(
    _ token: some Collection<UInt8>, from most: Int = 2
  ) -> [UInt8] {
    var left: [UInt8] = []
    var run = 0
    for letter in token {
      run = letter == left.last ? run + 1 : 1
      if run == most { left.removeLast(most - 2) }
      if run < most { left.append(letter) }
    }
    return left
  }

  private static func bare(_ token: [UInt8]) -> [UInt8] {
    let isEdge: (UInt8) -> Bool = { $0 == 0x2A || $0 == 0x24 || $0 == 0x40 || $0 == 0x27 }
    guard let first = token.firstIndex(where: { !isEdge($0) }),
      let last = token.lastIndex(where: { !isEdge($0) })
    else { return token }
    return Array(token[first...last])
  }

  /// The letters that signs and digits stand for: `k1ll`, `@lone`.
  private static func unhidden(_ token: [UInt8]) -> [UInt8] {
    token.map { sign in
      switch sign {
      case 0x30: 0x6F
      case 0x31: 0x69
      case 0x33: 0x65
      case 0x34, 0x40: 0x61
      case 0x35, 0x24: 0x73
      case 0x37: 0x74
      default: sign
      }
    }
  }
}
