/// A text that could take the place of the word before the cursor.
public struct Candidate: Sendable, Equatable {
  /// What would be written into the line.
  public var text: String
  /// A few words that say what it is, shown next to it.
  public var detail: String
  /// Whether the detail is shown even when nothing else could be written, for it says what the text means.
  public var isExplained: Bool

  /// Makes a candidate.
  public init(text: String, detail: String = "", isExplained: Bool = false) {
    self.text = text
    self.detail = detail
    self.isExplained = isExplained
  }
}
