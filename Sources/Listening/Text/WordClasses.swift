/// Lists of words that patterns name, such as `<go>` for "go", "move" and "jump".
struct WordClasses: Sendable {
  private var words: [Set<String>] = []
  private var numbers: [String: Int] = [:]
  // The classes of a word, so that a line tries only what its words may begin.
  private var classes: [String: [Int]] = [:]

  /// Returns the words of a class, or sets them, once.
  subscript(name: String) -> Set<String>? {
    get { numbers[name].map { words[$0] } }
    set {
      guard let newValue, numbers[name] == nil else { return }
      for word in newValue { classes[word, default: []].append(words.count) }
      numbers[name] = words.count
      words.append(newValue)
    }
  }

  /// The number of a class, or `nil` when there is none of that name.
  func number(of name: some StringProtocol) -> Int? { numbers[String(name)] }

  /// The numbers of the classes that a word is in.
  func numbers(of word: String) -> [Int] { classes[word] ?? [] }

  /// The words of a class.
  func words(ofNumber number: Int) -> Set<String> { words[number] }

  /// Whether a word is in a class.
  func contains(_ word: String, inNumber number: Int) -> Bool { words[number].contains(word) }
}
