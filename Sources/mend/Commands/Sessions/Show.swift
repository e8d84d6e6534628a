import ArgumentParser
import Journal

extension Sessions {
  /// Shows where a session stands, or what was answered in it.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show where a session stands.")

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
    var session: String

    @Flag(help: "List the answers instead, with the numbers that 'forget --answer' takes.")
    var answers = false

    func run() throws {
      Main.run {
        let file = try Saved.file(of: session)
        var output = Output()
        if answers {
          for record in try Saved.records(in: file) where record.isSaying {
            output.write(AnswerLine(record).text.visible)
            output.newline()
          }
        } else {
          let summary = try Saved.mapped(file.path) { try Summary(of: file) }
          output.write(Self.text(of: summary, file.path).visible)
        }
        try output.flush()
      }
    }

    private static func text(of summary: Summary, _ path: String) -> String {
      """
      file: \(path)
      begun: \(summary.made)
      last: \(summary.last)
      answers: \(summary.answers)
      events: \(summary.events)
      place: \(summary.place)

      """
    }
  }
}
