import Dialogue
import Journal
import Listening

/// Brings a session, its file and the screen together: hears a line, saves what it means, shows the reply.
struct Conductor: ~Copyable {
  var session: Session
  var screen: Screen
  var hearing: Hearing
  var folder: DialogueFolder
  let clock: Clock
  var journal: Journal?
  let file: SessionFile?
  /// The number of the last record.
  var number = 0
  private(set) var note: [String]?
  /// What is offered about forgetting, in place of the question's own answers.
  var forgetting: Asked.Pending?
  /// What was done, where nothing is on disk.
  var memory = Memory()
  /// Whether lines that can be called back are to be read anew, since some were forgotten.
  var hasForgotten = false
  /// Whether the file was written anew in this sitting.
  var hasRewritten = false
  /// Whether all was forgotten, and there is nothing to come back to.
  private(set) var hasForgottenAll = false
  private var hasVoice = false
  /// What was typed last, while the talk that it led to is off the record.
  private(set) var withheld: String?
  /// Sees edits of the conversations; `nil` where they are read once.
  var watch: Watch?
  /// Whether the conversation goes on.
  private(set) var isOpen = true
  /// Whether all is said.
  private(set) var isFinished = false
  /// Whether the person left at once, so that nothing more is to be said.
  private(set) var hasVanished = false

  init(
    session: Session, screen: Screen, folder: DialogueFolder, clock: Clock,
    journal: consuming Journal?, file: SessionFile?
  ) {
    self.session = session
    self.screen = screen
    self.folder = folder
    self.clock = clock
    hearing = Hearing(folder)
    hasVoice = !session.voice.phrases.isEmpty
    number = journal?.count ?? 0
    self.journal = journal
    self.file = file
  }

  /// Begins, or goes on with a session that was saved.
  mutating func begin(at graph: String?, isReturning: Bool) throws(Failure) {
    try perform(isReturning ? .returned : .began(graph: graph, people: 1))
  }

  /// Whether nothing of the last line may be kept anywhere.
  var hasWithheld: Bool { session.isAside }

  /// Whether what is typed begins an answer of its own, rather than goes on with one.
  var isBetweenAnswers: Bool { note == nil && forgetting == nil && !session.isAside }

  /// Takes a line that was typed.
  mutating func hear(_ line: String) throws(Failure) {
    if watch != nil, try !takeUpEdits() { return }
    guard let asked else { return }
    let exact = note == nil ? Listener.exact(line, to: asked) : nil
    if exact == nil, try withholds(line, with: note ?? []) { return }
    let isWithheld = if case .command(.safe) = exact { true } else { session.isAside }
    screen.typed(line, isWithheld: isWithheld)
    if let exact { return try take(exact, line, asked) }
    if asked.question.kind == .note, asked.pending == .none {
      // What begins a note is heard first, since "skip" may be meant for the question.
      if note == nil, !line.contains("\n") {
        let action = try hearing.action(for: line, to: asked, today: clock.now.day)
        guard case .answered = action else { return try hear(line, asked) }
      }
      guard let text = try collect(line) else { return }
      // What sounds like danger may stretch over several lines.
      if text.contains("\n"), try withholds(text, with: []) { return }
      return try hear(text, asked)
    }
    try hear(line, asked)
  }

  /// Leaves the record where a line sounds like danger; returns whether it does.
  ///
  /// - Parameter before: The lines of the same answer that came before it.
  private mutating func withholds(_ line: String, with before: [String]) throws(Failure) -> Bool {
    guard let alarm = try hearing.alarm(in: line), session.heeds(alarm) else { return false }
    screen.typed(line, isWithheld: true)
    note = nil
    forgetting = nil
    // What led off the record is not what is said to be misread after something worse was typed there.
    let isFirst = !session.isAside
    try perform(.alarmed(alarm))
    withheld = isFirst ? (before + [line]).joined(separator: "\n") : nil
    return true
  }

  private mutating func hear(_ line: String, _ asked: Asked) throws(Failure) {
    try take(
      try hearing.act(for: line, in: session, to: asked, today: clock.now.day), line, asked)
  }

  private mutating func take(
    _ act: consuming Act, _ line: String, _ asked: Asked
  ) throws(Failure) {
    if try forgets(act) { return }
    // A correction takes the last answer back first, which is done and saved, not shown, so that a log of it
    // replays like any other.
    if case .correct = act { try perform(.command(.back), isShown: false) }
    let action = hearing.action(of: act, line, asked)
    let typed = action.typed == nil ? line : ""
    try perform(action, typed: typed)
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

  /// Hands out the lines of a note that was not ended, to be changed elsewhere.
  mutating func takeNote() -> String {
    defer { note = nil }
    return note?.joined(separator: "\n") ?? ""
  }

  /// Takes the lines of a note that was not ended, so that nothing typed is lost.
  mutating func endOfInput() throws(Failure) {
    guard let lines = note, let asked = session.asked else { return }
    note = nil
    let text = lines.joined(separator: "\n")
    if lines.count > 1, try withholds(text, with: []) { return }
    try hear(text, asked)
  }

  /// Pauses, as the command does.
  mutating func pause() throws(Failure) { try perform(.command(.pause)) }

  /// Ends the sitting without a place to come back to.
  mutating func leaveForGood() {
    isOpen = false
    hasForgottenAll = true
  }

  mutating func perform(
    _ action: consuming Event.Action, typed: String = "", isShown: Bool = true
  ) throws(Failure) {
    if case .began = action {
    } else {
      // The first question needs no stock phrase, so they are read when it has been answered.
      try readVoice()
    }
    let event = Event(action, at: clock.now, typed: typed)
    let standing = journal == nil && memory.isFull ? Standing() : session.standing
    session.marksOwnWords = screen.style.isColored
    var effects = session.apply(event)
    while let missing = session.needed { effects += session.supply(try folder.graph(missing)) }
    if !session.keepsNothing { try save(event, standing) }
    var isHeardAgain = false
    for effect in effects {
      if isShown { try show(effect) }
      if case .hearAgain = effect { isHeardAgain = true }
    }
    if isHeardAgain { try hearAgain() }
    if !session.isAside { withheld = nil }
  }

  /// Reads the stock phrases, unless they are there.
  mutating func readVoice() throws(Failure) {
    if hasVoice { return }
    session.voice = try folder.voice()
    hasVoice = true
  }

  /// Takes the withheld line as the answer that it was, by the person's own word.
  private mutating func hearAgain() throws(Failure) {
    guard let line = withheld, let asked = session.asked else { return }
    withheld = nil
    try hear(line, asked)
  }

  private mutating func save(
    _ event: consuming Event, _ standing: consuming Standing
  ) throws(Failure) {
    let isOnDisk = journal != nil
    guard isOnDisk || !memory.isFull else { return }
    number += 1
    let record = session.record(of: event, number: number, at: standing)
    guard isOnDisk else { return memory.add(record) }
    do throws(JournalError) { try journal?.append(record) } catch {
      throw .journal(error, file?.path ?? "")
    }
  }

  /// Puts what was said on disk, then on the screen; the order is a promise.
  mutating func commit() throws(Failure) {
    do throws(JournalError) { try journal?.commit() } catch {
      throw .journal(error, file?.path ?? "")
    }
    try screen.output.flush()
  }

  /// Begins to put what was said on disk, and shows what is there already: the order stays, and neither waits.
  mutating func commitAhead() throws(Failure) {
    do throws(JournalError) { try journal?.commitAhead() } catch {
      throw .journal(error, file?.path ?? "")
    }
    try screen.output.flushHeld()
    screen.output.hold()
  }

  mutating func show(_ effect: Effect) throws(Failure) {
    switch effect {
    case .ask(let asked):
      try folder.prepare(&screen, for: asked)
      screen.ask(asked)
    case .say, .wait, .load, .map, .clear, .hearAgain: screen.show(effect)
    case .vanish:
      isOpen = false
      hasVanished = true
      screen.show(effect)
    case .rewind: try rewind()
    case .pause: isOpen = false
    case .finish:
      isOpen = false
      isFinished = true
    }
  }

  /// Goes back further than memory reaches, by the saved records.
  private mutating func rewind() throws(Failure) {
    guard let file else {
      for effect in session.cannotRewind() { screen.show(effect) }
      return
    }
    try commit()
    session = try Saved.session(
      in: file, program: session.program, labels: session.labels, folder: folder)
    if let asked = session.asked { screen.ask(asked) }
  }
}
