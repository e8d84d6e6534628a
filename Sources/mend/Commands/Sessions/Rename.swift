import ArgumentParser

extension Sessions {
  /// Gives a session another name.
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
}
