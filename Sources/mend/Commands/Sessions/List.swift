import ArgumentParser
import Journal

extension Sessions {
  /// Lists the sessions on the shelf.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the sessions.")

    func run() throws {
      Main.run {
        let shelf = try Saved.shelf()
        var output = Output()
        let names: [String]
        do throws(JournalError) { names = try shelf.names() } catch .notFound { names = [] } catch {
          throw Failure.journal(error, shelf.folder)
        }
        let locked = try Saved.mapped(shelf.folder) { try shelf.lockedCount() }
        if names.isEmpty, locked == 0 { Notice.print("there are no sessions in \(shelf.folder)") }
        if locked > 0 {
          Notice.print(
            locked == 1
              ? "one session is locked, so its name cannot be read"
              : "\(locked) sessions are locked, so their names cannot be read")
        }
        for name in names {
          output.write(Self.line(name, shelf).visible)
          output.newline()
        }
        try output.flush()
      }
    }

    private static func line(_ name: String, _ shelf: Shelf) -> String {
      do throws(JournalError) {
        let summary = try Summary(of: SessionFile(path: try shelf.path(for: name)))
        return
          "\(name)  \(summary.answers) \(summary.answers == 1 ? "answer" : "answers"), begun \(summary.made), last \(summary.last), at \(summary.place)"
      } catch {
        return "\(name)  \(error)"
      }
    }
  }
}
