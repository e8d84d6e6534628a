import ArgumentParser
import Journal

extension Sessions {
  /// Gives a session another name.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a session another name.")

    @Argument(help: "The session.") var name: String
    @Argument(help: "Its new name.") var newName: String

    func run() throws {
      Main.run {
        let old = try Saved.file(of: name)
        guard let key = old.key else {
          let shelf = try Saved.shelf()
          return try Saved.mapped(name) { try shelf.rename(name, to: newName) }
        }
        let new = try Saved.lockedFile(of: newName, at: newName, with: key)
        try Saved.mapped(name) { try Relocking.move(old, to: new) }
      }
    }
  }
}
