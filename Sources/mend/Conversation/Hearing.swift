import Dialogue
import Listening

/// Turns typed lines into what the person did; the words that this needs are read when first needed.
struct Hearing {
  private let folder: DialogueFolder
  private var listener: Listener?
  private var danger: Danger?

  init(_ folder: DialogueFolder) { self.folder = folder }

  /// Returns what a line means as an answer to what is asked.
  mutating func action(
    for line: String, to asked: Asked, today: Day
  ) throws(Failure) -> Event.Action {
    if let act = Listener.exact(line, to: asked) { return action(of: act, line, asked) }
    return action(of: try read(line, asked, nil, today).act, line, asked)
  }

  /// Returns what a line means in a session.
  mutating func act(
    for line: String, in session: Session, to asked: Asked, today: Day
  ) throws(Failure) -> Act {
    try read(line, asked, session, today).act
  }

  private mutating func read(
    _ line: String, _ asked: Asked, _ session: Session?, _ today: Day
  ) throws(Failure) -> Reading {
    var listener = try ready()
    listener.prepare(for: asked)
    self.listener = listener
    return listener.read(line, to: asked, after: session?.previous, today: today)
  }

  /// Returns what a line may mean besides an answer, where it sounds like danger.
  mutating func alarm(in line: String) throws(Failure) -> Event.Alarm? {
    if danger == nil { danger = try folder.danger() }
    guard let danger else { return nil }
    var safety = danger.read(line)
    if line.contains(where: \.isNewline) {
      // A line of a pasted page ends where the page was full, in the middle of what is said.
      let flat = danger.read(String(line.map { $0.isNewline ? " " : $0 }))
      if flat.tier > safety.tier { safety = flat }
    }
    switch safety.tier {
    case .none: return nil
    case .check: return .check(safety.categories)
    case .act: return .act(safety.categories)
    }
  }

  /// Reads all words now, for many conversations.
  mutating func readAhead() throws(Failure) {
    try ready()
    danger = try folder.danger()
  }

  /// Reads the words now, so that the first line that needs them does not wait.
  @discardableResult
  mutating func ready() throws(Failure) -> Listener {
    if let listener { return listener }
    let listener = Listener(vocabulary: try folder.vocabulary())
    self.listener = listener
    return listener
  }

  /// Returns what an act does; a correction gives its answer once the one before is taken back.
  func action(of act: consuming Act, _ line: String, _ asked: Asked) -> Event.Action {
    switch act {
    case .answer(let answer): .answered(answer, text: line)
    case .partialRows(let values): .filled(values, text: line)
    case .command(let command): .command(command)
    case .change(let slot): .change(slot: slot)
    case .show(let document): .show(document: document)
    // To forget is no event, but done to the events; a log of before has help in its place.
    case .forget: .command(.help)
    case .skip: .skipped
    case .decline: .declined
    case .wonder(let answers): .wondered(answers, text: line)
    case .impossible: .impossible(text: line)
    case .situation(let id): .situation(id, text: line, retention: asked.question.retention)
    case .unclear: .unclear(text: line)
    case .silent: .silent
    case .correct(let answer, let text): .answered(answer, text: text)
    }
  }
}
