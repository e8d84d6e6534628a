import Dialogue
import LineEditor

/// Plays transcripts without a terminal, a disk or a clock, as `mend chat` would through a pipe.
struct Rehearsal {
  /// The conversations.
  var folder: DialogueFolder
  let labels: Labels
  let program: Program
  let hearing: Hearing

  /// What came of a transcript.
  struct Performance {
    /// What stands on the screen, sitting by sitting.
    var screens: [[String]] = []
    /// What the conversation came to.
    var landmarks: Set<Landmark> = []
    /// The first thing that must never be.
    var fault: Fault?
  }

  /// Makes ready, and reads once what all transcripts need.
  init(_ folder: DialogueFolder) throws(Failure) {
    labels = try folder.labels()
    program = try folder.program()
    self.folder = folder
    try self.folder.readAhead()
    var hearing = Hearing(folder)
    try hearing.readAhead()
    self.hearing = hearing
  }

  /// Plays a transcript.
  func play(_ transcript: Transcript) throws(Failure) -> Performance {
    var performance = Performance()
    var session: Session?
    var memory = Memory()
    for sitting in transcript.sittings {
      let chat = try Self.chat(of: sitting, in: transcript)
      let isReturning = session != nil
      var conductor = try stage(session ?? beginning(chat), at: chat, with: memory)
      try conductor.begin(at: chat.start, isReturning: isReturning)
      var seen = 0
      var fault = conductor.fault(since: &seen)
      var source = ScriptSource(sitting.typed)
      let end = try conductor.hear(&source) { (conductor, _) throws(Failure) in
        if fault == nil { fault = conductor.fault(since: &seen) }
      }
      if end != .leave { try conductor.endOfInput() }
      if fault == nil { fault = conductor.fault(since: &seen) }
      performance.fault = performance.fault ?? fault
      performance.landmarks.formUnion(conductor.session.trail?.landmarks ?? [])
      performance.screens.append(conductor.screen.lines)
      session = conductor.session
      memory = conductor.memory
    }
    return performance
  }

  /// Reads the first line of a sitting.
  static func chat(
    of sitting: Transcript.Sitting, in transcript: Transcript
  ) throws(Failure) -> Chat {
    // The arguments are those of the command itself, so that a transcript can be run by hand.
    guard sitting.arguments.first == "chat",
      let chat = try? Chat.parse(Array(sitting.arguments.dropFirst()))
    else { throw .badTranscript(transcript.path, line: sitting.line) }
    return chat
  }

  /// The session of a first sitting.
  func beginning(_ chat: Chat) -> Session {
    var session = Session(program: program, labels: labels, seed: chat.seed ?? 1)
    session.trail = Trail()
    return session
  }

  /// Sets the stage for a sitting.
  ///
  /// - Parameters:
  ///   - session: The session as it is so far.
  ///   - chat: The options of the sitting.
  ///   - memory: What was done so far.
  func stage(
    _ session: Session, at chat: Chat, with memory: Memory
  ) throws(Failure) -> Conductor {
    var style = Screen.Style()
    style.echoesWithheld = true
    var conductor = Conductor(
      session: session, screen: Screen(labels: labels, style: style), folder: folder,
      clock: try chat.clock ?? .scripted, journal: nil, file: nil)
    conductor.hearing = hearing
    conductor.remember(memory)
    return conductor
  }
}

extension Screen {
  /// The lines that stand on it.
  var lines: [String] {
    var lines = output.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
