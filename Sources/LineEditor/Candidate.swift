/// A text that could take the place of the word before the cursor.
public struct Candidate: Sendable, Equatable {
  /// What would be written into the line.
  public var text: String
  /// A few words that say what it is, shown next to it.
  public var detail: String

  /// Makes a candidate.
  public init(text: String, detail: String = "") {
    self.text = text
    self.detail = detail
  }
}
