import Dialogue
import LineEditor

/// What Tab can write, and what is shown faintly after the line: answers, commands, and words that the session
/// knows.
struct Suggestions {
  /// What answers the question, as a whole or as one of several.
  private let answers: [Candidate]
  private let session: Session
  /// Whether the question is answered in the person's own words.
  private let isFree: Bool

  /// Gathers what fits a question.
  ///
  /// - Parameters:
  ///   - asked: What is on the screen.
  ///   - days: Where a day is asked for, what could be typed, and how that day is called.
  ///   - feelings: Where feelings are asked for, the families.
  init(
    _ session: Session, _ asked: Asked?, days: [Candidate] = [], feelings: [String] = []
  ) {
    self.session = session
    var isFree = false
    var answers: [Candidate] = []
    if let asked {
      switch asked.pending {
      case .change(let offers), .show(let offers), .forget(let offers):
        answers = Self.numbered(offers.map(\.text))
      case .candidates, .sure: answers = session.labels.answers.map { Candidate(text: $0) }
      case .own: isFree = true
      case .none, .rows:
        answers = Self.numbered(asked.options.map(\.text)) + Self.numbered(asked.lines)
        answers += days
        if asked.question.kind == .feelings { answers += feelings.map { Candidate(text: $0) } }
        isFree = asked.question.kind == .line || asked.question.kind == .note
      }
    }
    self.answers = answers
    self.isFree = isFree
  }

  /// Returns what could take the place of the end of the text before the cursor.
  func complete(_ before: String, _ after: String, _ history: HistoryStore) -> Completion? {
    if let next = after.first, next.isLetter || next.isNumber { return nil }
    if before.hasPrefix("/") { return command(before) }
    // The longest end that goes on comes first, so that an answer of several words is found whole.
    for start in Self.wordStarts(in: before) {
      let end = String(before[start...])
      if let found = Completion.fitting(end, among: answers) { return found }
    }
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard !word.isEmpty else { return nil }
    let known = session.knownWords.filter { $0 == $0.visible }.map { Candidate(text: $0) }
    return Completion.fitting(before, among: known)
      ?? Completion.fitting(String(word), among: words(in: history))
  }

  /// Returns a whole line that goes on from a text, where there is no choice to be swayed.
  func suggest(_ text: String, _ history: HistoryStore) -> String? {
    guard text.count > 1 else { return nil }
    let fitting = Completion.fitting(text, among: answers)?.candidates ?? []
    if fitting.count == 1 { return text + fitting[0].text.dropFirst(text.count) }
    return isFree ? history.newest(startingWith: text) : nil
  }

  private func command(_ before: String) -> Completion? {
    let parts = before.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      return Completion.fitting(String(parts[1]), among: arguments(of: parts[0].lowercased()))
    }
    let commands = zip(Labels.commandNames, session.labels.commands).map {
      Candidate(text: "/" + $0, detail: $1)
    }
    return Completion.fitting(before, among: commands)
  }

  private func arguments(of command: String) -> [Candidate] {
    var session = session
    return switch command {
    case "/change": session.changes.map { Candidate(text: $0.id, detail: $0.text) }
    case "/forget":
      zip(Forgettable.allCases, session.labels.forget).map {
        Candidate(text: $0.rawValue, detail: $1)
      }
    case "/show": session.written.map { Candidate(text: $0.id, detail: $0.title) }
    default: []
    }
  }

  /// Names and words of lines that may be called back, without those too short to be worth a key.
  private func words(in history: HistoryStore) -> [Candidate] {
    var seen: Set<Substring> = []
    for line in history.entries where !line.hasPrefix("/") {
      for word in line.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "-" })
      where word.count > 3 {
        seen.insert(word)
      }
    }
    return seen.sorted().map { Candidate(text: String($0)) }
  }

  private static func numbered(_ texts: [String]) -> [Candidate] {
    texts.enumerated().map { Candidate(text: $1, detail: String($0 + 1)) }
  }

  private static func wordStarts(in text: String) -> [String.Index] {
    [text.startIndex] + text.indices.filter { text[$0] == " " }.map { text.index(after: $0) }
  }
}
