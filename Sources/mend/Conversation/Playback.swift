import Dialogue
import Journal

/// A saved session that is read again, on the screen or to verify it.
struct Playback {
  private let folder: DialogueFolder
  private let verifies: Bool
  private var hearing: Hearing

  init(folder: DialogueFolder, verifies: Bool) {
    self.folder = folder
    self.verifies = verifies
    hearing = Hearing(folder)
  }

  /// Reads a session.
  ///
  /// - Returns: How many events would now go differently; 0 unless it verifies.
  mutating func read(_ file: SessionFile, until last: Int) throws(Failure) -> Int {
    let labels = try folder.labels()
    let program = try folder.program()
    var screen = Screen(labels: labels, style: Screen.Style())
    var differences = 0
    let torn = try Saved.mapped(file.path) {
      var reader = ReadAhead(try JournalReader(at: file.path, key: file.key))
      var beginning = Session(program: program, labels: labels, seed: reader.header.seed)
      beginning.voice = try folder.voice()
      var replay = Replay(beginning, load: folder.graph, log: Saved.log(of: file))
      var record = Record(number: 0, event: Event(.silent, at: reader.header.made))
      while try reader.read(into: &record), record.number <= last {
        differences += try take(record, &replay, on: &screen)
        if screen.output.isFull { try screen.output.flush() }
      }
      return reader.torn
    }
    try screen.output.flush()
    if torn > 0 {
      Notice.print("the last line of the session is cut off; \(torn) bytes of it were left out")
    }
    return differences
  }

  /// Shows a record, or says what would go differently today; returns how much that is.
  private mutating func take(
    _ record: Record, _ replay: inout Replay, on screen: inout Screen
  ) throws -> Int {
    guard verifies else {
      try show(record, try replay.apply(record), on: &screen)
      return 0
    }
    let change = try difference(record, replay.session)
    _ = try replay.apply(record)
    let other = Self.wordings(record, replay.session)
    if let change { screen.output.write(change.visible + "\n") }
    if let other { screen.output.write(other.visible + "\n") }
    return (change == nil ? 0 : 1) + (other == nil ? 0 : 1)
  }

  /// Says how a typed line would be heard today, where that differs.
  private mutating func difference(
    _ record: Record, _ session: Session
  ) throws(Failure) -> String? {
    guard let asked = session.asked else { return nil }
    let text = record.event.action.typed ?? record.event.typed
    // Leaving with Ctrl-D types nothing.
    if text.isEmpty, record.event.action != .silent { return nil }
    guard record.retention.keepsWords else { return nil }
    let today = try hearing.action(for: text, to: asked, today: record.event.time.day)
    if today == record.event.action { return nil }
    return
      "event \(record.number): '\(text)' meant \(record.event.action.brief) and would now mean \(today.brief)"
  }

  /// Says that other wordings would be said today, where the graph is the same.
  private static func wordings(_ record: Record, _ session: Session) -> String? {
    guard record.said != session.said, record.digest == session.standing.digest else { return nil }
    return
      "event \(record.number): said \(record.said.joined(separator: ", ")) and would now say \(session.said.joined(separator: ", "))"
  }

  private func show(
    _ record: Record, _ effects: [Effect], on screen: inout Screen
  ) throws(Failure) {
    switch record.event.action {
    case .began, .returned, .released: break
    case let action:
      let typed = record.event.typed.isEmpty ? action.asCommand : record.event.typed
      switch record.retention {
      case .kept, .private: screen.typed(action.typed ?? typed)
      case .unkept, .withheld: screen.typed(screen.labels.notKept)
      case .forgotten: screen.typed(screen.labels.forgotten)
      }
    }
    for effect in effects {
      if case .ask(let asked) = effect { try folder.prepare(&screen, for: asked) }
      screen.show(effect)
    }
  }
}

extension Event.Action {
  /// The command that does the same.
  var asCommand: String {
    switch self {
    case .command(let command): "/" + command.rawValue
    case .skipped: "/skip"
    case .change(let slot): slot.map { "/change " + $0 } ?? "/change"
    case .show(let document): document.map { "/show " + $0 } ?? "/show"
    case .declined: "no"
    default: ""
    }
  }

  /// What it means, in a few words for a report.
  var brief: String {
    switch self {
    case .answered(let answer, _): "the answer \(answer.brief)"
    case .filled(let values, _): "\(values.count) rows"
    case .wondered(let answers, _):
      "a question back, \(answers.map(\.brief).joined(separator: " or "))"
    case .unclear: "nothing"
    case .impossible: "what is not possible"
    case .situation(let id, _, _): "the situation '\(id)'"
    case .silent: "an empty line"
    default: "'\(asCommand)'"
    }
  }
}

extension Answer {
  /// The answer in a few words for a report.
  var brief: String {
    switch self {
    case .option(let id, let own): own.map { "'\(id)' with '\($0)'" } ?? "'\(id)'"
    case .options(let ids): "'\(ids.joined(separator: ", "))'"
    case .number(let number): "\(number)"
    case .day(let day): day.description
    case .text(_, let facts): facts.isEmpty ? "text" : "text (\(facts.joined(separator: ", ")))"
    case .rows(let rows): "\(rows.count) rows"
    case .line(let range): "line \(range.lowerBound + 1)"
    case .goOn: "Enter"
    }
  }
}
