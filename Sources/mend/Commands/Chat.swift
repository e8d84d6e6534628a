import ArgumentParser

/// Talks with a person.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Go on with a session, or begin one.",
    discussion: """
      On a terminal the session 'notebook' is used unless --session names another. When input is not a terminal, \
      each line is an answer, and nothing is saved unless --session says where.
      """)

  @OptionGroup var options: DialogueOptions

  @Option(help: ArgumentHelp("The session to use.", valueName: "name|file"))
  var session: String?

  @Option(help: ArgumentHelp("Begin a new session in this conversation.", valueName: "graph"))
  var start: String?

  @Flag(help: "Keep nothing on disk.")
  var noTrace = false

  @Flag(help: "Begin a new session that opens only with a passphrase.")
  var lock = false

  @Flag(help: "Begin a new session beside the locked ones, without asking for a passphrase.")
  var new = false

  @Option(
    help: ArgumentHelp(
      "Cover a locked session after so many seconds without a key; 180 unless given.",
      valueName: "seconds"))
  var coverAfter: Int?

  @Flag(
    help:
      "Take up edited conversations at the next answer; a mistake in them is reported, and the old goes on."
  )
  var watch = false

  @Flag(help: "No color.")
  var plain = false

  @Option(help: "The seed of wordings and of shuffled forms.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("The time to go by, such as 2026-11-24T21:30.", valueName: "time"))
  var now: String?

  func validate() throws {
    if noTrace, session != nil {
      throw ValidationError("--no-trace keeps nothing, so it goes with no --session.")
    }
    if noTrace, lock {
      throw ValidationError("--no-trace keeps nothing, so there is nothing to --lock.")
    }
    if lock, new {
      throw ValidationError("--new begins a session without a passphrase; leave out --lock.")
    }
    if let coverAfter, !(1...86_400).contains(coverAfter) {
      throw ValidationError("--cover-after takes 1 to 86400 seconds.")
    }
  }

  func run() throws { Main.run { try talk() } }

  /// Talks as without any argument.
  static func start() throws(Failure) { try Talk().run() }

  private func talk() throws(Failure) {
    var talk = Talk()
    talk.dialogues = options.dialogues
    talk.sessionName = session
    talk.graph = start
    talk.keeps = !noTrace
    if lock { talk.access = .locked } else if new { talk.access = .new }
    if let coverAfter { talk.cover = coverAfter }
    talk.isPlain = plain
    talk.watches = watch
    talk.seed = seed
    talk.clock = try clock
    try talk.run()
  }

  /// The time to go by, or `nil` for the usual one.
  var clock: Clock? {
    get throws(Failure) {
      guard let now else { return nil }
      guard let moment = Clock.moment(now) else { throw .badTime(now) }
      return .fixed(moment)
    }
  }
}
