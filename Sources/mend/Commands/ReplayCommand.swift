import ArgumentParser
import Dialogue
import Journal

/// Prints a saved session again.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Print a saved session again, in today's words.",
    discussion: """
      With --verify every typed line is heard again; each answer that would now mean something else is named, and the \
      exit status is 1. With --as-test a transcript is printed that 'mend test' plays; whatever was written in own \
      words is replaced by a neutral line that is heard the same way, so that it can be shown to others.
      """)

  @OptionGroup var options: DialogueOptions

  @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
  var session: String

  @Flag(help: "Hear every typed line again, and name each that would now go differently.")
  var verify = false

  @Flag(help: "Print a transcript for 'mend test', with neutral lines in place of all own words.")
  var asTest = false

  @ArgumentParser.Option(help: ArgumentHelp("Stop after this event.", valueName: "number"))
  var until: Int?

  @Flag(help: "Print the events as JSON.")
  var json = false

  func validate() throws {
    if json, verify { throw ValidationError("--json prints what is saved; leave out --verify.") }
    if asTest, json || verify {
      throw ValidationError("--as-test prints a transcript; leave out --json and --verify.")
    }
    if let until, until < 1 { throw ValidationError("--until is the number of an event, from 1.") }
  }

  func run() throws {
    Main.run {
      let file = try Saved.file(of: session)
      if json { return try printLines(of: file) }
      let folder = try DialogueFolder(named: options.dialogues)
      if asTest { return try tell(file, folder) }
      var playback = Playback(folder: folder, verifies: verify)
      let differences = try playback.read(file, until: until ?? .max)
      if differences > 0 { throw ExitCode(1) }
    }
  }

  private func tell(_ file: SessionFile, _ folder: DialogueFolder) throws {
    let (seed, records) = try Saved.mapped(file.path) {
      var reader = try JournalReader(at: file.path, key: file.key)
      var records: [Record] = []
      while let record = try reader.next(), record.number <= until ?? .max {
        records.append(record)
      }
      return (reader.header.seed, records)
    }
    var retelling = try Retelling(folder)
    let transcript = try retelling.tell(records, seed: seed)
    var output = Output()
    output.write(transcript.text)
    try output.flush()
    Notice.print(retelling.summary)
  }

  private func printLines(of file: SessionFile) throws {
    var output = Output()
    try Saved.mapped(file.path) {
      var reader = try JournalReader(at: file.path, key: file.key)
      while let record = try reader.next(), record.number <= until ?? .max {
        output.write(reader.text.escapedForTerminal)
        output.newline()
        if output.isFull { try output.flush() }
      }
    }
    try output.flush()
  }
}
