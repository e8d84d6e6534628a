import Dialogue
import Journal

/// Brings a session, its file and the screen together: hears a line, saves what it means, shows the reply.
struct Conductor: ~Copyable {
  private(set) var session: Session
  var screen: Screen
  private var hearing: Hearing
  private let folder: DialogueFolder
  private let clock: Clock
  private var journal: Journal?
  private let journalPath: String?
  private var number = 0
  private var note: [String]?
  private var hasVoice = false
  /// The states that were entered.
  private(set) var reached: Set<Record.Step> = []
  /// Whether states that are entered are noted, for coverage.
  var notesReached = false
  /// Whether the conversation goes on.
  private(set) var isOpen = true
  /// Whether all is said.
  private(set) var isFinished = false

  init(
    session: Session, screen: Screen, folder: DialogueFolder, clock: Clock,
    journal: consuming Journal?, journalPath: String?
  ) {
    self.session = session
    self.screen = screen
    self.folder = folder
    self.clock = clock
    hearing = Hearing(folder)
    hasVoice = !session.voice.phrases.isEmpty
    number = journal?.count ?? 0
    self.journal = journal
    self.journalPath = journalPath
  }

  /// Begins, or goes on with a session that was saved.
  mutating func begin(at graph: String?, isReturning: Bool) throws(Failure) {
    try perform(isReturning ? .returned : .began(graph: graph, people: 1))
  }

  /// Takes a line that was typed.
  mutating func hear(_ line: String) throws(Failure) {
    guard let asked = session.asked else { return }
    if asked.question.kind == .note, asked.pending == .none {
      // What begins a note is heard first, since "skip" may be meant for the question.
      if note == nil, !line.contains("\n") {
        let action = try hearing.action(for: line, to: asked, today: clock.now.day)
        guard case .answered = action else { return try hear(line, asked) }
      }
      guard let text = try collect(line) else { return }
      return try hear(text, asked)
    }
    try hear(line, asked)
  }

  private mutating func hear(_ line: String, _ asked: Asked) throws(Failure) {
    let actions = try hearing.actions(
      for: line, in: session, to: asked, today: clock.now.day)
    // What only leads to the last of them is done and saved, not shown.
    for action in actions.dropLast() { try perform(action, isShown: false) }
    guard let last = actions.last else { return }
    try perform(last, typed: last.typed == nil ? line : "")
  }

  /// Collects the lines of a note; returns all of it when it is ended.
  private mutating func collect(_ line: String) throws(Failure) -> String? {
    if note == nil, line.isEmpty || line.hasPrefix("/") || line.contains("\n") { return line }
    if line == "." {
      defer { note = nil }
      return note?.joined(separator: "\n") ?? ""
    }
    note = (note ?? []) + [line]
    return nil
  }

  /// Takes the lines of a note that was not ended, so that nothing typed is lost.
  mutating func endOfInput() throws(Failure) {
    guard let lines = note, let asked = session.asked else { return }
    note = nil
    try hear(lines.joined(separator: "\n"), asked)
  }

  /// Pauses, as the command does.
  mutating func pause() throws(Failure) { try perform(.command(.pause)) }

  private mutating func perform(_ action: Event.Action, typed: String = "", isShown: Bool = true)
    throws(Failure)
  {
    if case .began = action {
    } else if !hasVoice {
      // The first question needs no stock phrase, so they are read when it has been answered.
      session.voice = try folder.voice()
      hasVoice = true
    }
    let event = Event(action, at: clock.now, typed: typed)
    let standing = journal == nil ? Standing() : session.standing
    var effects = session.apply(event)
    while let missing = session.needed { effects += session.supply(try folder.graph(missing)) }
    if notesReached { reached.formUnion(session.steps) }
    try save(event, standing)
    if isShown { for effect in effects { try show(effect) } }
  }

  private mutating func save(_ event: Event, _ standing: Standing) throws(Failure) {
    guard journal != nil else { return }
    number += 1
    let record = session.record(of: event, number: number, at: standing)
    do throws(JournalError) { try journal?.append(record) } catch {
      throw .journal(error, journalPath ?? "")
    }
  }

  /// Puts what was said on disk, then on the screen; the order is a promise.
  mutating func commit() throws(Failure) {
    do throws(JournalError) { try journal?.commit() } catch {
      throw .journal(error, journalPath ?? "")
    }
    try screen.output.flush()
  }

  private mutating func show(_ effect: Effect) throws(Failure) {
    switch effect {
    case .ask(let asked):
      if asked.question.kind == .feelings, screen.feelings.isEmpty {
        screen.feelings = try folder.feelings()
      }
      screen.ask(asked)
    case .say, .wait, .load, .map: screen.show(effect)
    case .rewind: try rewind()
    case .pause: isOpen = false
    case .finish:
      isOpen = false
      isFinished = true
    }
  }

  /// Goes back further than memory reaches, by the saved records.
  private mutating func rewind() throws(Failure) {
    guard let journalPath else {
      for effect in session.cannotRewind() { screen.show(effect) }
      return
    }
    try commit()
    session = try Saved.session(
      Session(program: session.program, labels: session.labels, seed: session.seed),
      after: try Saved.records(at: journalPath), folder: folder)
    if let asked = session.asked { screen.ask(asked) }
  }
}
