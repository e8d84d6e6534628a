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
    for first in forms.keys { forms[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The words that begin a short form.
  var words: some Collection<String> { forms.keys }

  /// Cuts a text and writes its words as they are compared.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func tokens(of text: some StringProtocol) -> [Token] { expanded(Tokenizer.tokens(of: text)) }

  /// Returns the words of a phrase, without the marks between them.
  func words(of phrase: some StringProtocol) -> [String] {
    // Most phrases of the vocabulary are plain words, and all of them are cut at every start.
    let isPlain = phrase.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x20 }
    if isPlain {
      let words = String(phrase).split(separator: " ").map { String($0) }
      if !words.contains(where: { forms[$0] != nil }) { return words }
    }
    return tokens(of: phrase).filter { $0.kind != .mark }.map(\.text)
  }

  /// Writes out what is short.
  func expanded(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { forms[$0.text] != nil || $0.text.utf8.contains(0x27) }) else {
      return tokens
    }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + 4)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let found = forms[token.text]?.first { form in
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
