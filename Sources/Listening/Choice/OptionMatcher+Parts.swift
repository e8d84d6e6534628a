extension OptionMatcher {
  /// Finds the option by a part of its name: its beginning, or some of its words in their order.
  func matchPart(_ words: [String]) -> Match? {
    let plain = words.joined(separator: " ")
    let content = contentWords(words)
    guard !content.isEmpty else { return nil }
    if plain.utf8.count >= 3 {
      let beginning = options { $0.plain.hasPrefix(plain) }
      if beginning.count == 1, isSameWay(words, beginning[0]) {
        return .sure(beginning[0], "beginning")
      }
      if beginning.count > 1 { return .wonder(beginning, "beginning") }
    }
    let inOrder = options { Self.holds($0.content, content, inOrder: true) }
    if inOrder.count == 1 {
      let isSure = isSameWay(words, inOrder[0])
      return isSure ? .sure(inOrder[0], "words") : .wonder(inOrder, "words")
    }
    if inOrder.count > 1 { return .wonder(inOrder, "words") }
    let anyOrder = options { Self.holds($0.content, content, inOrder: false) }
    return anyOrder.isEmpty ? nil : .wonder(anyOrder, "words")
  }

  /// Options that share a word with the line which no other option has, while the line says more.
  func overlap(_ content: [String]) -> Match? {
    guard content.count <= 12, vocabulary.negations.isDisjoint(with: content) else { return nil }
    var found: [Int] = []
    for word in content where word.utf8.count >= 4 {
      let having = options { $0.words.contains(word) }
      if having.count == 1 { found += having }
    }
    let indices = unique(found)
    return (1...3).contains(indices.count) ? .wonder(indices, "some words") : nil
  }

  /// Whether the words and every name by which they find the option turn it around alike: "told
  /// them" is not "I have not told them".
  private func isSameWay(_ words: [String], _ option: Int) -> Bool {
    let said = words.filter(vocabulary.negations.contains).count
    let content = contentWords(words)
    return names.contains { name in
      name.option == option && Self.holds(name.content, content, inOrder: true)
        && name.words.filter(vocabulary.negations.contains).count == said
    }
      || names.contains { name in
        name.option == option && name.plain.hasPrefix(words.joined(separator: " "))
          && name.words.filter(vocabulary.negations.contains).count == said
      }
  }

  /// Returns the words on which a choice hangs.
  func contentWords(_ words: [String]) -> [String] {
    words.filter { word in
      let role = vocabulary.roles.meaning(of: [word])
      return role == nil || role == .hedge
    }
  }

  private static func holds(_ name: [String], _ words: [String], inOrder: Bool) -> Bool {
    if !inOrder { return words.allSatisfy(name.contains) }
    var rest = name[...]
    for word in words {
      guard let index = rest.firstIndex(of: word) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}
