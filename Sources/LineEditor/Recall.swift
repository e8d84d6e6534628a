/// A walk through the history that forgets nothing: neither the draft nor a change to an old line.
struct Recall {
  private let entries: [String]
  private var place: Int
  private var changed: [Int: String] = [:]

  init(_ entries: [String]) {
    self.entries = entries
    place = entries.count
  }

  /// Leaves the text on the screen behind and returns the older line, or `nil` at the oldest.
  mutating func older(leaving text: String) -> String? {
    go(to: place - 1, leaving: text)
  }

  /// Leaves the text on the screen behind and returns the newer line, or `nil` at the draft.
  mutating func newer(leaving text: String) -> String? {
    go(to: place + 1, leaving: text)
  }

  private mutating func go(to next: Int, leaving text: String) -> String? {
    guard (0...entries.count).contains(next) else { return nil }
    changed[place] = text
    place = next
    return changed[next] ?? entries[next]
  }
}
