import Dialogue

/// The ends of a scale, by the words that the question has for them.
extension Listener {
  /// The end of a scale that some words name, alone or with words of the question: "very tense",
  /// "totally calm", "shaking like a leaf", "not tense at all".
  func end(_ words: [String], _ asked: Asked) -> Double? {
    let ends = asked.question.ends
    guard !ends.isEmpty, !words.isEmpty, words.count <= 12 else { return nil }
    let labels = ends.map { vocabulary.words(of: $0.text) }
    func named(_ words: [String]) -> Double? {
      let found = labels.indices.filter { labels[$0] == words }
      return found.count == 1 ? Double(ends[found[0]].number) : nil
    }
    if let end = named(words) { return end }
    if let end = named(likened(words)) { return end }
    let (rest, removed) = vocabulary.roles.stripped(words)
    guard removed.allSatisfy({ $0 == .filler || $0 == .article }) else { return nil }
    if let end = named(rest) { return end }
    let plain = likened(without([.wholly, .atAll, .leading], rest))
    if let end = named(plain) { return end }
    let begun = labels.indices.filter { begins(plain, labels[$0]) }
    if begun.count == 1 { return Double(ends[begun[0]].number) }
    let about = Set(vocabulary.words(of: asked.text))
    if let end = named(rest.filter { !about.contains($0) || labels.joined().contains($0) }) {
      return end
    }
    return denied(rest, asked)
  }

  /// Whether words are some of a label, and the first of it that says something: "ready" of "ready to tell it".
  private func begins(_ words: [String], _ label: [String]) -> Bool {
    let plain = vocabulary.roles.stripped(label).words
    guard let first = plain.first, vocabulary.grammar.role(of: first) == nil else { return false }
    return words.contains(first) && words.allSatisfy(plain.contains)
      && vocabulary.negations.isDisjoint(with: words)
  }

  /// Words without what they are likened to: "calm as a pond" is "calm".
  private func likened(_ words: [String]) -> [String] {
    let rest = words.first == "as" ? words.dropFirst() : words[...]
    return Array(rest.prefix { $0 != "as" && $0 != "like" })
  }

  /// Words without those that say how much.
  private func without(_ meanings: [ScaleWord], _ words: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      if let match = vocabulary.scale.matches(in: words, at: index).first,
        meanings.contains(match.meaning)
      {
        index += match.count
      } else {
        found.append(words[index])
        index += 1
      }
    }
    return found
  }

  /// The bottom of the scale, where all of what the question asks for is turned around: "no tension
  /// whatever", "not nervous at all".
  private func denied(_ words: [String], _ asked: Asked) -> Double? {
    let plain = without([.atAll], words)
    let ends = asked.question.ends.sorted { $0.number < $1.number }
    guard plain.count < words.count, let bottom = ends.first else { return nil }
    let isTurned = plain.filter { vocabulary.negations.contains($0) }.count == 1
    func stems(_ text: String) -> Set<String> {
      Set(vocabulary.words(of: text).map(vocabulary.grammar.stem))
    }
    let about = stems(asked.text + " " + ends.dropFirst().map(\.text).joined(separator: " "))
      .subtracting(stems(bottom.text))
    let said = plain.filter {
      !vocabulary.negations.contains($0) && vocabulary.grammar.role(of: $0) == nil
    }
    let isAsked =
      !said.isEmpty && said.allSatisfy { about.contains(vocabulary.grammar.stem(of: $0)) }
    return isTurned && isAsked ? Double(bottom.number) : nil
  }
}
