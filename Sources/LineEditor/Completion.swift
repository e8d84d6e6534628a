/// What the Tab key can write at the cursor.
public struct Completion: Sendable, Equatable {
  /// How many characters before the cursor a candidate replaces.
  public var replacing: Int
  /// The candidates, in the order they are shown.
  public var candidates: [Candidate]

  /// Makes a completion.
  public init(replacing: Int, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// Returns what could take the place of a text, whatever its case and accents; `nil` when nothing could.
  ///
  /// - Parameters:
  ///   - text: What stands before the cursor.
  ///   - candidates: All that there is.
  /// - Complexity: O(*n*) in the characters of all candidates.
  public static func fitting(_ text: String, among candidates: [Candidate]) -> Completion? {
    let typed = text.plainCharacters
    let found = candidates.filter { candidate in
      candidate.text.count >= typed.count
        && zip(candidate.text, typed).allSatisfy { $0.plain == $1 }
    }
    return found.isEmpty ? nil : Completion(replacing: typed.count, candidates: found)
  }

  /// The longest beginning that all candidates share, whatever their case and accents, as the first
  /// writes it.
  ///
  /// - Complexity: O(*n*) in the characters of all candidates.
  public var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    var common = Array(first.text)
    for candidate in candidates.dropFirst() {
      let pairs = zip(common, candidate.text)
      let length = pairs.prefix { $0.plain == $1.plain }.count
      common.removeLast(common.count - length)
    }
    return String(common)
  }
}
