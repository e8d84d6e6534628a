/// Ways in which the same words are written otherwise and mean the same.
public enum Variant: String, CaseIterable, Sendable {
  case capitals
  case marks
  case noApostrophes = "no apostrophes"
  case curlyQuotes = "curly quotes"
  case spacing
  case fillers
  case politeness
  case typo = "one typo"
  case doubled = "doubled letters"
  case texting
  case emoji = "emoji at the end"
  case british = "british spelling"
  case trailing = "thanks or lol at the end"

  /// Returns the line written this way, or `nil` where there is nothing to write otherwise.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - number: Which of several ways is taken; the same number gives the same line.
  public func write(_ line: String, _ number: Int) -> String? {
    let changed = rewritten(line, number)
    return changed == line ? nil : changed
  }

  private func rewritten(_ line: String, _ number: Int) -> String {
    func pick(_ ways: [String]) -> String { ways[number % ways.count] }
    switch self {
    case .capitals:
      return number % 2 == 0 ? line.uppercased() : line.prefix(1).uppercased() + line.dropFirst()
    case .marks: return isOpen(line) ? line : line + pick([".", "!", "..."])
    case .noApostrophes: return line.filter { $0 != "'" && $0 != "’" }
    case .curlyQuotes: return String(line.map { $0 == "'" ? "’" : $0 })
    case .spacing:
      return "  " + line.split(separator: " ").joined(separator: pick(["  ", "   "])) + " "
    case .fillers: return pick(["um ", "well ", "ok so ", "um, ", "well, "]) + line
    case .politeness: return isOpen(line) ? line : line + pick([" please", ", please"])
    case .typo: return retyped(line, number)
    case .doubled: return doubled(line, number)
    case .texting: return replaced(line, Self.short)
    case .emoji: return line + pick([" 🙂", " 🙏", " 😅"])
    case .british: return replaced(line, Self.spellings)
    case .trailing:
      return isOpen(line) ? line : line + pick([" thanks", " lol", ", thanks", ", lol"])
    }
  }

  /// Whether a line ends in a mark that another would follow strangely.
  private func isOpen(_ line: String) -> Bool { line.last.map { "?.!…".contains($0) } ?? true }

  private static let short = [
    "you": "u", "are": "r", "please": "pls", "because": "cuz", "your": "ur", "thanks": "thx",
    "want to": "wanna", "going to": "gonna", "kind of": "kinda", "about": "abt", "though": "tho",
    "don't": "dont", "something": "smth", "tonight": "tonite", "with": "w",
  ]
  private static let spellings = [
    "apologize": "apologise", "apologized": "apologised", "apologizing": "apologising",
    "realize": "realise", "realized": "realised", "recognize": "recognise",
    "behavior": "behaviour", "honor": "honour", "favorite": "favourite", "favor": "favour",
    "counselor": "counsellor", "counseling": "counselling", "center": "centre",
    "neighbor": "neighbour", "mom": "mum", "gray": "grey", "color": "colour",
  ]

  private func replaced(_ line: String, _ words: [String: String]) -> String {
    var changed = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in changed.indices {
      if let other = words[changed[index].lowercased()] { changed[index] = other }
    }
    return changed.joined(separator: " ")
  }

  /// The longest word with two of its letters exchanged, where hands do that.
  private func retyped(_ line: String, _ number: Int) -> String {
    change(line) { word in
      guard word.count > 5 else { return word }
      let place = 2 + number % (word.count - 4)
      var letters = Array(word)
      letters.swapAt(place, place + 1)
      return String(letters)
    }
  }

  private func doubled(_ line: String, _ number: Int) -> String {
    change(line) { word in
      guard word.count > 4 else { return word }
      var letters = Array(word)
      let place = 1 + number % (word.count - 2)
      letters.insert(letters[place], at: place)
      return String(letters)
    }
  }

  private func change(_ line: String, _ body: (String) -> String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let plain = words.indices.filter { words[$0].allSatisfy { $0.isLetter && $0.isASCII } }
    guard let longest = plain.max(by: { words[$0].count < words[$1].count }) else { return line }
    words[longest] = body(words[longest])
    return words.joined(separator: " ")
  }
}
