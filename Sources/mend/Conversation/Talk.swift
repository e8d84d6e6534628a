import Dialogue
import Journal
import LineEditor

/// One sitting: from the first words on the screen to the last.
struct Talk {
  /// The folder of the conversations; found when `nil`.
  var dialogues: String?
  /// The session's name or file.
  var sessionName: String?
  /// The conversation in which a new session begins.
  var graph: String?
  /// Whether a terminal's session is saved.
  var keeps = true
  /// Whether there is no color.
  var isPlain = false
  /// Whether edited conversations are taken up.
  var watches = false
  /// How the session is opened.
  var access = Access.asFound
  /// After how many seconds without a key a locked session is covered.
  var cover = 180
  /// The seed of a new session.
  var seed: UInt64?
  /// The clock; the computer's on a terminal and a fixed one otherwise, when `nil`.
  var clock: Clock?

  /// Ways to open a session.
  enum Access {
    /// As it is found; a new one is readable by whoever can read the file.
    case asFound
    /// Without looking for a locked one.
    case new
    /// A new one, locked with a passphrase.
    case locked
  }

  private let isTerminal = Environment.inputIsTerminal

  /// The name of the session that a terminal uses.
  static let usualName = "notebook"

  /// Talks until the person leaves, the input ends, or all is said.
  func run() throws(Failure) {
    WayOut.prepare(terminal: Environment.variable("TERM") ?? "")
    let watch = watches ? Watch(files: try DialogueFolder(named: dialogues).everything()) : nil
    var folder = try DialogueFolder(named: dialogues)
    if let watch { folder = folder.holding(watch.files) }
    let labels = try folder.labels()
    let clock = clock ?? (isTerminal ? .system : .scripted)
    let file = try sessionFile()
    let program = try folder.program()
    var saved = SavedSession()
    if let file {
      saved = try ProgressLine.during("reading ...") { () throws(Failure) in
        try SavedSession.open(file, program: program, labels: labels, folder: folder)
      }
    }
    if let torn = saved.journal?.tornBytes, torn > 0 {
      Notice.print("the last line of the session was cut off, \(torn) bytes of it are gone")
    }
    if let others = saved.journal?.otherNames, others > 0 {
      Notice.print(
        "the session's file has \(others + 1) names (hard links); forgetting it removes only this one"
      )
    }
    let (lines, snapshot) = (saved.lines, saved.snapshot)
    var session =
      saved.session ?? Session(program: program, labels: labels, seed: seed ?? freshSeed)
    session.leavesNoTrace = isTerminal && !keeps
    if let file, saved.journal == nil {
      // No file is made for a talk that cannot begin.
      if let graph { _ = try folder.graph(graph) }
      saved.journal = try SavedSession.create(file, Header(seed: session.seed, made: clock.now))
    }
    let count = saved.journal?.count ?? 0
    var conductor = Conductor(
      session: session, screen: Screen(labels: labels, style: style), folder: folder, clock: clock,
      journal: saved.journal.take(), file: file)
    conductor.watch = watch
    if isTerminal, !keeps { conductor.screen.say(labels.noTrace) }
    try conductor.begin(at: graph, isReturning: count > 0)
    let status = isTerminal ? try converse(&conductor, lines, file) : try script(&conductor)
    // What was forgotten since is still in this one.
    if !conductor.hasRewritten { snapshot?.write() }
    if status != 0 { Environment.leave(status) }
  }

  private func sessionFile() throws(Failure) -> SessionFile? {
    guard let name = sessionName ?? (isTerminal && keeps ? Self.usualName : nil) else { return nil }
    return switch access {
    case .asFound: try Saved.file(of: name)
    case .new: SessionFile(path: try Saved.path(of: name))
    case .locked: try Saved.newLockedFile(of: name)
    }
  }

  private var freshSeed: UInt64 { isTerminal ? .random(in: 0 ... .max) : 1 }

  /// What terminal and person want of the line and of all that is shown around it.
  var lineOptions: LineOptions {
    var options = LineOptions.detect(
      environment: Environment.variables, inputIsTerminal: isTerminal,
      outputIsTerminal: Environment.outputIsTerminal)
    if isPlain { options.color = false }
    return options
  }

  private var style: Screen.Style {
    var style = Screen.Style()
    style.echoes = !isTerminal
    guard Environment.outputIsTerminal else { return style }
    style.isColored = lineOptions.color
    style.clears = LineOptions.understandsEscapes(Environment.variable("TERM") ?? "")
    if let columns = Environment.columns { style.columns = max(20, min(72, columns - 1)) }
    return style
  }

  /// Takes scripted answers; returns the exit status.
  func script(_ conductor: inout Conductor) throws(Failure) -> Int32 {
    do throws(Failure) {
      return try answers(&conductor)
    } catch {
      // What was answered before the line that failed is kept all the same.
      if case .journal = error { throw error }
      try conductor.commit()
      throw error
    }
  }

  private func answers(_ conductor: inout Conductor) throws(Failure) -> Int32 {
    var source = PipeSource()
    let end = try conductor.hear(&source) { (conductor, hasLine) throws(Failure) in
      // One write and one sync serve all answers that wait already.
      if !hasLine {
        try conductor.commit()
      } else if conductor.screen.output.isFull {
        try conductor.commitAhead()
      }
    }
    if case .failed(let fault) = end { throw .input(fault, from: "standard input") }
    if case .endOfInput = end { try conductor.endOfInput() }
    // What came before `qq` was answered already, only not yet written.
    try conductor.commit()
    if case .leave = end { WayOut.leave() }
    return conductor.isOpen ? 3 : 0
  }
}
