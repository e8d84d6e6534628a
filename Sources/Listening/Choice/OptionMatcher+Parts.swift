extension OptionMatcher {
  /// Finds the option by a part of its name: its beginning, or some of its words in their order.
  ///
  /// What stands on the screen goes before what an option hears besides; of that a part counts only
  /// where it is half of the whole, since a long sentence holds words that say nothing by themselves.
  func matchPart(_ words: [String]) -> Match? {
    let content = contentWords(words)
    guard saysSomething(words, content) else { return nil }
    let labels = names.filter(\.isLabel)
    if let found = part(words, content, of: labels), case .sure(let option, _) = found,
      !names.contains(where: { $0.option != option && $0.content == content })
    {
      return found
    }
    return part(words, content, of: names.filter { $0.isLabel || isHalf(words, content, of: $0) })
  }

  private func part(_ words: [String], _ content: [String], of names: [Name]) -> Match? {
    let plain = words.joined(separator: " ")
    func having(_ holds: (Name) -> Bool) -> [Int] { unique(names.filter(holds).map(\.option)) }
    if plain.utf8.count >= 3 {
      let beginning = having { $0.plain.hasPrefix(plain) }
      if beginning.count == 1, isSameWay(words, beginning[0]) {
        return .sure(beginning[0], "beginning")
      }
      if beginning.count > 1 { return .wonder(beginning, "beginning") }
    }
    let inOrder = having { Self.holds($0.content, content, inOrder: true) }
    if inOrder.count == 1 {
      // "Me" is a word of "Only me", and hardly says so.
      let isPerson = content.count == 1 && isPerson(content[0])
      let isSure = !isPerson && isSameWay(words, inOrder[0])
      return isSure ? .sure(inOrder[0], "words") : .wonder(inOrder, "words")
    }
    if inOrder.count > 1 { return .wonder(inOrder, "words") }
    // Whoever does it stands where it counts: "they lied to me".
    let shuffled =
      content.count < 2 || content.contains(where: isPerson)
      ? [] : having { $0.isLabel && $0.content.sorted() == content.sorted() }
    if shuffled.count == 1 { return .sure(shuffled[0], "words") }
    let anyOrder = having { Self.holds($0.content, content, inOrder: false) }
    return anyOrder.isEmpty ? nil : .wonder(anyOrder, "words")
  }

  /// Whether some words are more than a "no", a "maybe" or a "both", which parts of names hold too.
  private func saysSomething(_ words: [String], _ content: [String]) -> Bool {
    let piece = vocabulary.numbers.meaning(of: words)
    let isNumber = piece == .both || piece == Piece.none
    if words.count == 1 || isNumber,
      names.contains(where: { $0.isLabel && $0.opening.first == words[0] })
    {
      // "None" is the beginning of "None so far"; "no" alone is not one of "No phones".
      return words[0].utf8.count > 3 || !vocabulary.negations.contains(words[0])
    }
    if isNumber { return false }
    return content.contains { word in
      vocabulary.roles.meaning(of: [word]) == nil && !vocabulary.negations.contains(word)
    }
  }

  private func isPerson(_ word: String) -> Bool {
    switch vocabulary.grammar.role(of: word) {
    case .me, .them, .us: true
    default: false
    }
  }

  private func isHalf(_ words: [String], _ content: [String], of name: Name) -> Bool {
    content.count * 2 >= name.content.count || words.count * 2 >= name.words.count
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
