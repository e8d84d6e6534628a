/// A line cut where one option may end and the next begin, with what stands in between.
struct SeveralParts {
  /// One part.
  struct Part: Equatable {
    /// What it consists of.
    var range: Range<Int>
    /// The words that stand before it, without commas and the like.
    var before: [SeveralWord] = []
    /// Whether it is all that were not named.
    var isOthers = false
    /// What its last word does to it: "phone no", "time yes".
    var verdict: SeveralWord?

    /// What names something in it.
    var named: Range<Int> {
      verdict == nil ? range : range.lowerBound..<range.upperBound - 1
    }
  }

  /// The parts in their order.
  private(set) var list: [Part] = []

  private static let dividers: Set<String> = [",", "&", "+", "/"]

  /// Cuts a line.
  ///
  /// - Parameters:
  ///   - tokens: The line.
  ///   - vocabulary: What stands between options.
  ///   - isDeclining: Whether the question asks what to leave out, so that "no presents" names them.
  init(_ tokens: [Token], _ vocabulary: Vocabulary, isDeclining: Bool) {
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    var part = Part(range: 0..<0)
    var start = 0
    func close(at end: Int) {
      if start < end {
        part.range = start..<end
        list.append(part)
        part = Part(range: end..<end)
      }
    }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .mark, Self.dividers.contains(token.text) {
        close(at: index)
        if token.text != "," { part.before.append(.join) }
        index += 1
        start = index
        continue
      }
      if token.startsSentence {
        close(at: index)
        start = index
      }
      let refusal = isDeclining ? vocabulary.refusals.matches(in: words, at: index).first : nil
      if let refusal, index == start || words[0] == words[index] {
        close(at: index)
        part.before.append(.join)
        index += refusal.count
        start = index
        continue
      }
      guard let match = vocabulary.several.matches(in: words, at: index).first else {
        index += 1
        continue
      }
      let end = index + match.count
      // "No" and "the rest" count at the beginning of a part only.
      let isFirst = index == start
      switch match.meaning {
      case .without where !isFirst, .others where !isFirst: break
      // "The other woman" is one of them, and "the other two" are all that were not named.
      case .others where !vocabulary.isBorder(tokens, at: end): break
      // "Nobody else" may be an option, which says that it is all only after another.
      case .alone where list.isEmpty || !vocabulary.isBorder(tokens, at: end): break
      case .others:
        part.range = index..<end
        part.isOthers = true
        list.append(part)
        part = Part(range: end..<end)
        start = end
      default:
        close(at: index)
        part.before.append(match.meaning)
        start = end
      }
      index = end
    }
    close(at: tokens.count)
  }
}

extension Vocabulary {
  /// Whether a part of a line may end before a token.
  fileprivate func isBorder(_ tokens: [Token], at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind != .mark else { return true }
    let words = tokens.map { $0.kind == .mark ? "\u{0}" : $0.text }
    return tokens[index].startsSentence || !several.matches(in: words, at: index).isEmpty
      || around.meaning(of: [tokens[index].text]) == true
  }
}
