/// A search through the history while its text is being typed.
struct HistorySearch {
  private let history: HistoryStore
  /// What the line held before the search.
  let draft: String
  private(set) var needle = ""
  private(set) var match: Int?
  private(set) var failed = false

  init(_ history: HistoryStore, draft: String) {
    self.history = history
    self.draft = draft
  }

  /// The line found so far, or the draft.
  var text: String { match.map { history.entries[$0] } ?? draft }

  /// What stands where the prompt stood.
  var prompt: String { "search\(failed ? " (none)" : "") '\(needle)': " }

  /// Adds to the text to look for, and stays at the line found when that still holds it.
  mutating func append(_ text: String) {
    needle += text
    look(from: match ?? history.entries.count - 1, older: true)
  }

  /// Takes the last character back, and looks again from the newest line.
  mutating func shorten() {
    guard !needle.isEmpty else { return }
    needle.removeLast()
    match = nil
    failed = false
    if !needle.isEmpty { look(from: history.entries.count - 1, older: true) }
  }

  /// Goes on to the next line that holds the text.
  mutating func next(older: Bool) {
    guard let match, !needle.isEmpty else { return }
    look(from: match + (older ? -1 : 1), older: older)
  }

  private mutating func look(from start: Int, older: Bool) {
    let found = history.search(needle, from: start, older: older)
    failed = found == nil
    match = found ?? match
  }
}
