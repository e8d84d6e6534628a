import ArgumentParser
import Journal
import LineEditor

extension Sessions {
  /// Copies a session from anywhere to the shelf.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Copy a session from a file to where sessions live.",
      discussion: "All of the file is checked first. No session is ever replaced.")

    @Argument(help: "The file.") var file: String

    @ArgumentParser.Option(
      name: .customLong("as"),
      help: ArgumentHelp("Its name here; the file's own when left out.", valueName: "name"))
    var name: String?

    func run() throws {
      Main.run {
        let shelf = try Saved.shelf()
        let name = self.name ?? Self.name(of: file)
        guard !Saved.isPath(name) else { throw Failure.journal(.badName(name), name) }
        let source = try Saved.file(of: file, isFile: true)
        let path = try Saved.mapped(name) { try shelf.path(for: name) }
        // One that is locked stays so.
        let target =
          if let key = source.key { try Saved.lockedFile(of: name, at: path, with: key) } else {
            SessionFile(path: path)
          }
        try Saved.mapped(shelf.folder) { try shelf.makeFolder() }
        let imported = try copy(source, to: target, name)
        if imported.tornBytes > 0 {
          Notice.print(
            "the last line of '\(file)' is cut off; \(imported.tornBytes) bytes of it were left out"
          )
        }
        Notice.print(
          "\(imported.count) events were copied to '\(name)'; go on with: \(Self.command(name))")
      }
    }

    private func copy(
      _ source: SessionFile, to target: SessionFile, _ name: String
    ) throws(Failure) -> Journal.Imported {
      do throws(JournalError) {
        return try ProgressLine.during("copying ...") { () throws(JournalError) in
          try Journal.copy(from: source, to: target)
        }
      } catch {
        switch error {
        case .exists, .inUse: throw .journal(error, name)
        default: throw .journal(error, file)
        }
      }
    }

    private static func name(of file: String) -> String {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
    }

    private static func command(_ name: String) -> String {
      name == Talk.usualName ? "mend" : "mend chat --session \(name)"
    }
  }
}
