import Dialogue
import LineEditor

/// What a terminal needs to know besides the question, while the answer is typed.
extension Conductor {
  /// Returns what Tab can write here.
  mutating func suggestions() throws(Failure) -> Suggestions {
    Suggestions(session, asked, days: try days(), feelings: screen.feelings)
  }

  /// What stands before the line: the step, faintly, and a sign.
  func prompt(isAccessible: Bool) -> String {
    guard !isAccessible, let place = session.place else { return "> " }
    let step = "\(place.step)/\(place.of) "
    return (screen.style.isColored ? "\u{1B}[2m\(step)\u{1B}[0m" : step) + "> "
  }

  /// Whether another program may see what is typed here.
  var letsOthersSee: Bool {
    guard let file, file.key == nil, !hasWithheld else { return false }
    guard let retention = session.asked?.question.retention else { return false }
    return retention == .kept || retention == .private
  }

  /// Names of days that answer the question on the screen, each with the day that it means.
  private mutating func days() throws(Failure) -> [Candidate] {
    guard let asked, asked.question.kind == .date, asked.pending == .none else {
      return []
    }
    let today = clock.now.day
    var found: [Candidate] = []
    for name in session.labels.days + session.labels.weekdays {
      if case .answered(.day(let day), _) = try hearing.action(for: name, to: asked, today: today) {
        let phrase = session.labels.phrase(of: day, in: today.year)
        found.append(Candidate(text: name, detail: phrase, isExplained: true))
      }
    }
    return found
  }
}
