import Dialogue
import Journal
import LineEditor

extension Talk {
  /// Talks on a terminal; returns the exit status.
  func converse(
    _ conductor: inout Conductor, _ lines: [String], _ file: SessionFile?
  ) throws(Failure) -> Int32 {
    try conductor.commit()
    let options = lineOptions
    let history = Recalled.history(of: lines, people: conductor.session.people)
    guard let source = TerminalSource(name: "mend", options: options, history: history) else {
      return try script(&conductor)
    }
    defer { source.close() }
    OtherEditor.clearAway()
    var draft = ""
    while conductor.isOpen {
      let asked = conductor.asked
      if let key = file?.key {
        source.cover = Cover.idle(key, after: cover, on: conductor.screen, asked)
      }
      source.offer(try conductor.suggestions())
      let prompt = conductor.prompt(isAccessible: options.accessible)
      let input = source.read(prompt, draft: draft)
      draft = ""
      source.offerNothing()
      switch input {
      case .line(let line) where OtherEditor.isAskedFor(line):
        draft = try edit(conductor.takeNote(), &conductor, source)
      case .edit(let text): draft = try edit(text, &conductor, source)
      case .line(let line):
        try conductor.hear(line)
        if !conductor.hasWithheld,
          Recalled.isRecalled(line, asked, people: conductor.session.people)
        {
          source.note(line)
        }
        // The second person may have sat down with this answer.
        if conductor.session.people == 2 { source.forget() }
        if conductor.hasForgotten { try recall(&conductor, source) }
        try conductor.commit()
        if conductor.hasVanished { WayOut.leave() }
      case .leave: WayOut.leave()
      case .interrupted: continue
      case .endOfInput:
        try conductor.endOfInput()
        if conductor.isOpen { try conductor.pause() }
        try conductor.commit()
      case .terminated(let signal):
        try conductor.endOfInput()
        // Nobody may be there to see the reply, and the question is asked again next time.
        conductor.screen.output = Output()
        try conductor.commit()
        return 128 + signal
      case .failed(let fault): throw .input(fault, from: "the terminal")
      }
    }
    source.close()
    if !conductor.isFinished, !conductor.hasForgottenAll { sayHowToComeBack(file) }
    return 0
  }

  /// Lets Up and Ctrl-R find only what is still in the session.
  private func recall(
    _ conductor: inout Conductor, _ source: TerminalSource
  ) throws(Failure) {
    conductor.hasForgotten = false
    source.forget()
    let people = conductor.session.people
    let lines = try conductor.records().compactMap(Recalled.line)
    let history = Recalled.history(of: lines, people: people)
    for line in history.entries { source.note(line) }
  }

  /// Has a text changed in the person's own editor; returns what stands in the line then.
  private func edit(
    _ text: String, _ conductor: inout Conductor, _ source: TerminalSource
  ) throws(Failure) -> String {
    let labels = conductor.session.labels
    var draft = text
    if !conductor.letsOthersSee {
      conductor.screen.say(labels.editClosed)
    } else {
      switch try OtherEditor.change(text, on: source) {
      case .changed(let text): draft = text
      case .failed: conductor.screen.say(labels.editFailed)
      case .left: WayOut.leave()
      }
    }
    try conductor.commit()
    return draft
  }

  private func sayHowToComeBack(_ file: SessionFile?) {
    guard let path = file?.path else { return Notice.print("nothing was kept") }
    let name = sessionName.map { " --session \($0)" } ?? ""
    let command = name.isEmpty ? "mend" : "mend chat\(name)"
    Notice.print("kept in \(path); go on with: \(command)")
  }
}

/// Which lines Up and Ctrl-R find: free text, and nothing that is private or of two people.
enum Recalled {
  static func history(of lines: [String], people: Int) -> HistoryStore {
    var history = HistoryStore()
    if people == 2 { return history }
    for line in lines { history.add(line) }
    return history
  }

  /// The line of a record that is found, or `nil`.
  static func line(of record: Record) -> String? {
    guard record.retention == .kept, record.person == 0,
      case .answered(.text, let text) = record.event.action,
      // Nothing that was put into a file by other means is written to the terminal as a line of one's own.
      text == text.visible
    else { return nil }
    return text
  }

  static func isRecalled(_ line: String, _ asked: Asked?, people: Int) -> Bool {
    guard let question = asked?.question, people == 1, question.retention == .kept else {
      return false
    }
    return question.kind == .line || question.kind == .note || line.hasPrefix("/")
  }
}

extension TerminalSource {
  /// Has Tab and the faint text after the line offer what fits a question.
  fileprivate func offer(_ suggestions: Suggestions) {
    complete = { before, after, history in suggestions.complete(before, after, history) }
    suggest = { text, history in suggestions.suggest(text, history) }
  }

  /// Lets go of the session, so that the next event need not copy it.
  fileprivate func offerNothing() {
    complete = nil
    suggest = { _, _ in nil }
  }
}
