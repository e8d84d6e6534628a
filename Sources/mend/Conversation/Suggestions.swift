import Dialogue
import LineEditor

/// What Tab can write: options on the screen, commands, and words that the session knows.
struct Suggestions {
  private let candidates: [Candidate]
  private let commands: [Candidate]

  init(_ session: Session) {
    var found: [Candidate] = []
    if let asked = session.asked {
      for (number, option) in asked.options.enumerated() {
        found.append(Candidate(text: option.text, detail: String(number + 1)))
      }
    }
    for word in session.knownWords where word == word.visible {
      found.append(Candidate(text: word))
    }
    candidates = found
    let names = Event.Command.allCases.map(\.rawValue) + ["change", "forget", "show", "skip"]
    commands = names.sorted().map { Candidate(text: "/" + $0) }
  }

  /// Returns what could take the place of the text before the cursor, or of its last word.
  func complete(_ before: String, _ after: String) -> Completion? {
    guard after.isEmpty || after.first == " " else { return nil }
    if before.hasPrefix("/") { return matching(before, among: commands) }
    if let whole = matching(before, among: candidates) { return whole }
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
    return word.flatMap { matching($0, among: candidates) }
  }

  private func matching(_ text: String, among candidates: [Candidate]) -> Completion? {
    let start = text.lowercased()
    let found = candidates.filter { $0.text.lowercased().hasPrefix(start) }
    return found.isEmpty ? nil : Completion(replacing: text.count, candidates: found)
  }
}
