import Dialogue
import Journal
import LineEditor

extension Conductor {
  /// Takes up what was edited, before a line is heard.
  ///
  /// The session is made again from its records with the new conversations, as one that was saved and is resumed.
  /// - Returns: Whether the question on the screen is still there, so that the line may answer it.
  mutating func takeUpEdits() throws(Failure) -> Bool {
    // What is said off the record is in no record, and the lines of a note belong together.
    guard isBetweenAnswers, let edit = watch?.look(at: folder) else { return true }
    if !edit.findings.isEmpty {
      report(FindingList.text(edit.findings))
      Notice.print("the conversation goes on as it was; mend what is named above")
      return true
    }
    if journal == nil, memory.isFull {
      Notice.print("too much was said to go through it again; begin again to see the edit")
      return true
    }
    let place = session.standing.path.last
    do throws(Failure) {
      try goOn(with: folder.holding(edit.files))
    } catch {
      // A saved place whose conversation is gone, such as by a renamed file.
      Notice.print(error.message)
      Notice.print("the conversation goes on as it was")
      return true
    }
    watch?.take(edit)
    Notice.print("took up \(edit.names.joined(separator: ", "))")
    if session.asked != nil, isSame(place) { return true }
    Notice.print("the question is another one now, so the line was taken for no answer")
    try showAgain()
    return false
  }

  /// Makes the session again with other files.
  private mutating func goOn(with folder: DialogueFolder) throws(Failure) {
    try commit()
    let labels = try folder.labels()
    let program = try folder.program()
    let voice = try folder.voice()
    var beginning = Session(program: program, labels: labels, seed: session.seed)
    beginning.voice = voice
    var fresh =
      if let file, journal != nil {
        try Saved.session(in: file, program: program, labels: labels, folder: folder)
      } else {
        try Saved.session(beginning, after: try records(), folder: folder)
      }
    fresh.marksOwnWords = session.marksOwnWords
    session = fresh
    self.folder = folder
    hearing = Hearing(folder)
    var screen = Screen(labels: labels, style: screen.style)
    screen.output = self.screen.output
    self.screen = screen
  }

  /// Whether the session stands where it stood, perhaps under a new name.
  private func isSame(_ before: Record.Step?) -> Bool {
    guard let before, let now = session.standing.path.last, now.graph == before.graph else {
      return false
    }
    if now.state == before.state { return true }
    guard let graph = try? folder.graph(now.graph) else { return false }
    return graph.stateNumbers[before.state] == graph.stateNumbers[now.state]
  }

  /// Shows where the session stands now.
  private mutating func showAgain() throws(Failure) {
    if let asked { return try show(.ask(asked)) }
    try perform(.returned)
  }

  private func report(_ text: String) {
    var errors = Output(descriptor: 2)
    errors.write(text)
    // Findings that nobody can be shown are not worth stopping for.
    try? errors.flush()
  }
}
