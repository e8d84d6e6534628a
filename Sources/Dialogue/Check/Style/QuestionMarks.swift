/// The question marks of one question, read part by part.
struct QuestionMarks {
  private var asked: Place?
  private var isLast = false
  private var end: Place?
  private var findings: [(place: Place, message: String)] = []

  /// Reads a part that follows those before.
  mutating func read(_ wording: Words.Wording, _ prose: Prose) {
    // What is only filled in may ask or not.
    guard prose.words.contains(where: { !$0.plain.isEmpty }) else {
      isLast = false
      return
    }
    end = wording.place
    isLast = false
    for mark in prose.marks where mark.sign == "?" {
      let place = wording.place(ofCharacter: mark.offset)
      if asked == nil {
        asked = place
        isLast = mark.isLast
      } else {
        isLast = true
        findings.append((place, "this asks a second thing; keep one question"))
      }
    }
  }

  /// Reports what is wrong with the question.
  ///
  /// - Parameter mustAsk: Whether there has to be a question mark at all.
  func finish(mustAsk: Bool, _ report: (Place, String) -> Void) {
    for (place, message) in findings { report(place, message) }
    guard findings.isEmpty, let end else { return }
    if let asked {
      if !isLast { report(asked, "nothing follows a question but its choices; say it before") }
    } else if mustAsk {
      report(end, "a question ends with a question mark; ask something")
    }
  }
}
