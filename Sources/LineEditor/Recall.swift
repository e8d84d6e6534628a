/// A walk through the history that forgets nothing: neither the draft nor a change to an old line.
///
/// It stops at lines that begin as the draft does, and at every line where none does.
struct Recall {
  private let entries: [String]
  private var place: Int
  private var changed: [Int: String] = [:]
  private var beginning = ""

  init(_ entries: [String]) {
    self.entries = entries
    place = entries.count
  }

  /// Leaves the text on the screen behind and returns the older line, or `nil` at the oldest.
  mutating func older(leaving text: String) -> String? {
    go(by: -1, leaving: text)
  }

  /// Leaves the text on the screen behind and returns the newer line, or `nil` at the draft.
  mutating func newer(leaving text: String) -> String? {
    go(by: 1, leaving: text)
  }

  private mutating func go(by step: Int, leaving text: String) -> String? {
    if place == entries.count {
      beginning = entries.contains { Self.goesOn($0, from: text) } ? text : ""
    }
    var next = place + step
    while entries.indices.contains(next), !Self.goesOn(entries[next], from: beginning) {
      next += step
    }
    guard (0...entries.count).contains(next) else { return nil }
    changed[place] = text
    place = next
    return changed[next] ?? entries[next]
  }

  private static func goesOn(_ entry: String, from beginning: String) -> Bool {
    entry.hasPrefix(beginning) && entry != beginning
  }
}
