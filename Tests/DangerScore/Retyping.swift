/// A way in which the same line may be typed.
public enum Retyping: String, CaseIterable, Sendable {
  case upper, lower, curly, spaced, bare, unpunctuated, repeated, typo

  /// The line as it is typed in this way; the same line always gives the same.
  public func retyped(_ text: String) -> String {
    switch self {
    case .upper: text.uppercased()
    case .lower: text.lowercased()
    case .curly: text.replacing("'", with: "’")
    case .spaced: text.replacing(" ", with: " \u{200B}  ")
    case .bare: text.filter { $0 != "'" && $0 != "’" }
    case .unpunctuated: text.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "'" }
    case .repeated: text.split(separator: " ").map(Self.drawnOut).joined(separator: " ")
    case .typo: Self.mistyped(text)
    }
  }

  /// A word whose last vowel is drawn out: "chooooke".
  private static func drawnOut(_ word: Substring) -> String {
    guard word.count >= 5, let place = word.dropLast().lastIndex(where: "aeiouAEIOU".contains)
    else { return String(word) }
    return word[..<place] + String(repeating: word[place], count: 4)
      + word[word.index(after: place)...]
  }

  /// The line with one slip of the keys in one of its words of five letters or more.
  private static func mistyped(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
    let long = words.indices.filter { words[$0].count >= 5 && words[$0].allSatisfy(\.isLetter) }
    // FNV-1a: any number that only depends on the line will do.
    let seed = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    guard !long.isEmpty else { return text }
    let index = long[Int(seed >> 8) & 0xFFFF % long.count]
    let place = 1 + Int(seed >> 24) & 0xFFFF % (words[index].count - 2)
    switch seed >> 40 & 3 {
    case 0: words[index].swapAt(place, place + 1)
    case 1: words[index].remove(at: place)
    case 2: words[index].insert(words[index][place], at: place)
    default: words[index][place] = neighbor(words[index][place])
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  private static func neighbor(_ letter: Character) -> Character {
    let keys = Array("qwertyuiopasdfghjklzxcvbnm")
    guard let place = keys.firstIndex(of: letter) else { return "e" }
    return keys[place == 0 || place == 10 || place == 19 ? place + 1 : place - 1]
  }
}
