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

  /// The longest beginning that all candidates share, whatever their case, as the first writes it.
  ///
  /// - Complexity: O(*n*) in the characters of all candidates.
  public var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    var common = Array(first.text)
    for candidate in candidates.dropFirst() {
      let pairs = zip(common, candidate.text)
      let length = pairs.prefix { $0.lowercased() == $1.lowercased() }.count
      common.removeLast(common.count - length)
    }
    return String(common)
  }
}
