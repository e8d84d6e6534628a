import Dialogue

/// Writes words in the one way in which they are compared.
///
/// "Don't", "dont" and "do not" become the same three words wherever they stand: in a line, in an
/// option and in a list of words. What a short form means is data: `words/short.yaml`, where the id
/// of a list is the long form with dashes.
struct Normalizer: Sendable {
  private struct Form: Sendable {
    var rest: [String]
    var long: [String]
  }

  // By the first word of the short form, the longest first.
  private var forms: [String: [Form]] = [:]
  // By the first letter of such a word, a bit for each length: most words begin none, and need not be
  // looked up to know it.
  private var lengths = [UInt32](repeating: 0, count: 32)

  /// Creates a normalizer.
  ///
  /// - Parameter file: The short forms; without them every word stands for itself.
  init(_ file: WordFile? = nil) {
    for list in file?.lists ?? [] {
      let long = list.id.split(separator: "-").map(String.init)
      for entry in list.entries {
        let words = Tokenizer.tokens(of: entry.text).map(\.text)
        guard let first = words.first else { continue }
        forms[first, default: []].append(Form(rest: Array(words.dropFirst()), long: long))
      }
    }
    for first in forms.keys {
      forms[first]?.sort { $0.rest.count > $1.rest.count }
      lengths[Self.place(of: first)] |= Self.bit(of: first)
    }
  }

  /// The words that begin a short form.
  var words: some Collection<String> { forms.keys }

  /// Cuts a text and writes its words as they are compared.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func tokens(of text: some StringProtocol) -> [Token] { expanded(Tokenizer.tokens(of: text)) }

  /// Returns the words of a phrase, without the marks between them.
  func words(of phrase: some StringProtocol) -> [String] {
    if let words = Self.plainWords(of: phrase) { return expanded(words) ?? words }
    return tokens(of: phrase).filter { $0.kind != .mark }.map(\.text)
  }

  /// Returns the words of a phrase that is nothing but letters, apostrophes between them and single
  /// spaces, or `nil`: most phrases of the vocabulary are such, and all of them are cut at every
  /// start.
  static func plainWords(of phrase: some StringProtocol) -> [String]? {
    var words: [String] = []
    let codes = phrase.utf8
    var start = codes.startIndex
    var index = start
    var last: UInt8 = 0x20
    while index < codes.endIndex {
      let code = codes[index]
      switch code {
      case 0x61...0x7A: break
      case 0x27 where last >= 0x61: break
      case 0x20 where last >= 0x61:
        words.append(String(phrase[start..<index]))
        start = codes.index(after: index)
      default: return nil
      }
      last = code
      codes.formIndex(after: &index)
    }
    guard last >= 0x61 else { return nil }
    words.append(String(phrase[start...]))
    return words
  }

  private static func place(of word: String) -> Int { Int((word.utf8.first ?? 0) & 31) }

  private static func bit(of word: String) -> UInt32 { 1 << UInt32(min(word.utf8.count, 31)) }

  /// The short forms that begin with a word, the longest first.
  private func forms(of word: String) -> [Form]? {
    lengths[Self.place(of: word)] & Self.bit(of: word) == 0 ? nil : forms[word]
  }

  /// Writes out what is short in plain words; `nil` where nothing is.
  func expanded(_ words: [String]) -> [String]? {
    func isShort(_ word: String) -> Bool { forms(of: word) != nil || word.utf8.contains(0x27) }
    guard let first = words.firstIndex(where: isShort) else { return nil }
    var result = Array(words[..<first])
    var index = first
    while index < words.count {
      let found = forms(of: words[index])?.first { form in
        index + form.rest.count < words.count
          && zip(form.rest, words[(index + 1)...]).allSatisfy { $0 == $1 }
      }
      if let found {
        result += found.long
        index += 1 + found.rest.count
      } else {
        result += Self.plain(words[index])
        index += 1
      }
    }
    return result
  }

  /// Writes out what is short.
  func expanded(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { forms(of: $0.text) != nil || $0.text.utf8.contains(0x27) })
    else {
      return tokens
    }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + 4)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let found = forms(of: token.text)?.first { form in
        index + form.rest.count < tokens.count
          && zip(form.rest, tokens[(index + 1)...]).allSatisfy { $0 == $1.text }
      }
      if let found {
        append(found.long, at: token, to: &result)
        index += 1 + found.rest.count
      } else {
        append(Self.plain(token.text), at: token, to: &result)
        index += 1
      }
    }
    return result
  }

  private func append(_ words: [String], at token: Token, to tokens: inout [Token]) {
    for (number, word) in words.enumerated() {
      var made = token
      made.text = word
      if words.count > 1 || word != token.text, token.kind == .mark { made.kind = .word }
      made.isGlued = number == 0 && token.isGlued
      made.startsSentence = number == 0 && token.startsSentence
      tokens.append(made)
    }
  }

  /// What an apostrophe stands for in a word that no list names: "hasn't" and "partner's".
  private static func plain(_ word: String) -> [String] {
    guard word.utf8.contains(0x27) else { return [word] }
    if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
    if word.hasSuffix("'ll") { return [String(word.dropLast(3)), "will"] }
    if word.hasSuffix("'ve") { return [String(word.dropLast(3)), "have"] }
    if word.hasSuffix("'re") { return [String(word.dropLast(3)), "are"] }
    return [word.filter { $0 != "'" }]
  }
}
