import ArgumentParser
import Dialogue
import Journal

/// Lists, shows, renames and forgets sessions.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, rename or forget sessions.",
    subcommands: [List.self, Show.self, Rename.self, Forget.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the sessions.")

    func run() throws {
      Main.run {
        let shelf = try Saved.shelf()
        var output = Output()
        let names: [String]
        do throws(JournalError) { names = try shelf.names() } catch .notFound { names = [] } catch {
          throw Failure.journal(error, shelf.folder)
        }
        if names.isEmpty { Notice.print("there are no sessions in \(shelf.folder)") }
        for name in names {
          output.write(Self.line(name, shelf))
          output.newline()
        }
        try output.flush()
      }
    }

    private static func line(_ name: String, _ shelf: Shelf) -> String {
      do throws(JournalError) {
        let summary = try Summary(of: try shelf.path(for: name))
        return
          "\(name)  \(summary.answers) answers, begun \(summary.made), last \(summary.last), at \(summary.place)"
      } catch {
        return "\(name)  \(error)"
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show where a session stands.")

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file"))
    var session: String

    func run() throws {
      Main.run {
        let path = try Saved.path(of: session)
        let summary = try Saved.mapped(path) { try Summary(of: path) }
        var output = Output()
        output.write(
          """
          file: \(path.visible)
          begun: \(summary.made)
          last: \(summary.last)
          answers: \(summary.answers)
          events: \(summary.events)
          place: \(summary.place)

          """)
        try output.flush()
      }
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a session another name.")

    @Argument(help: "The session.") var name: String
    @Argument(help: "Its new name.") var newName: String

    func run() throws {
      Main.run {
        let shelf = try Saved.shelf()
        try Saved.mapped(name) { try shelf.rename(name, to: newName) }
      }
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove a session for good.",
      discussion: """
        It cannot be undone. Copies that a backup or the disk itself keeps are not reached.
        """)

    @Argument(help: "The session.") var name: String
    @Flag(help: "Yes, remove it.") var yes = false

    func validate() throws {
      if !yes {
        throw ValidationError("This removes '\(name)' for good; add --yes to do it.")
      }
    }

    func run() throws {
      Main.run {
        let shelf = try Saved.shelf()
        try Saved.mapped(name) { try shelf.remove(name) }
      }
    }
  }
}

/// What a session's file tells about it without the dialogues.
struct Summary {
  var made = ""
  var last = ""
  var answers = 0
  var events = 0
  var place = ""

  init(of path: String) throws(JournalError) {
    var reader = try JournalReader(at: path)
    made = reader.header.made.day.description
    last = made
    while let record = try reader.next() {
      events = record.number
      if case .answered = record.event.action { answers += 1 }
      last = record.event.time.day.description
      if let step = record.path.last { place = "\(step.graph)/\(step.state)" }
    }
  }
}
