import Dialogue
import LineEditor

/// Plays transcripts without a terminal, a disk or a clock, as `mend chat` would through a pipe.
struct Rehearsal {
  private let folder: DialogueFolder
  private let labels: Labels
  private let program: Program
  /// The states that were entered.
  private(set) var reached: Set<Record.Step> = []

  init(_ folder: DialogueFolder) throws(Failure) {
    self.folder = folder
    labels = try folder.labels()
    program = try folder.program()
  }

  /// Plays a transcript.
  ///
  /// - Returns: What today stands on the screen, sitting by sitting.
  mutating func play(_ transcript: Transcript) throws(Failure) -> [[String]] {
    var session: Session?
    var memory = Memory()
    var screens: [[String]] = []
    var style = Screen.Style()
    style.echoesWithheld = true
    for sitting in transcript.sittings {
      // The arguments are those of the command itself, so that a transcript can be run by hand.
      guard sitting.arguments.first == "chat",
        let chat = try? Chat.parse(Array(sitting.arguments.dropFirst()))
      else { throw .badTranscript(transcript.path, line: sitting.line) }
      let beginning = Session(program: program, labels: labels, seed: chat.seed ?? 1)
      var conductor = Conductor(
        session: session ?? beginning, screen: Screen(labels: labels, style: style),
        folder: folder, clock: try chat.clock ?? .scripted, journal: nil, file: nil)
      conductor.notesReached = true
      conductor.remember(memory)
      try conductor.begin(at: chat.start, isReturning: session != nil)
      var source = ScriptSource(sitting.typed)
      if try conductor.hear(&source) != .leave { try conductor.endOfInput() }
      reached.formUnion(conductor.reached)
      session = conductor.session
      memory = conductor.memory
      var lines = conductor.screen.output.text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      if lines.last == "" { lines.removeLast() }
      screens.append(lines)
    }
    return screens
  }
}
