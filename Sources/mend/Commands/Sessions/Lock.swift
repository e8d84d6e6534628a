import ArgumentParser
import Journal

extension Sessions {
  /// Locks a session with a passphrase.
  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock",
      abstract: "Lock a session with a passphrase.",
      discussion: """
        The passphrase is asked for at the keyboard. Without it nobody can open the session, and there is no way to \
        get it back; the session's name and its times cannot be read either. The copy that could be read is \
        overwritten and removed; what a backup, a snapshot or the disk itself keeps of it is not reached.
        """)

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file")) var session: String

    func run() throws {
      Main.run {
        let old = try Saved.file(of: session)
        guard old.key == nil else { throw Failure.alreadyLocked(session) }
        guard File.exists(old.path) else { throw Failure.journal(.notFound, session) }
        let key = try Saved.newKey()
        let new = try Saved.lockedFile(of: session, at: old.path, with: key)
        try Saved.mapped(session, showing: "writing ...") { try Relocking.move(old, to: new) }
        Notice.print("'\(session)' opens only with its passphrase from now on")
      }
    }
  }

  /// Takes the lock from a session.
  struct Unlock: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlock",
      abstract: "Take the passphrase from a session, so that it opens without.")

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file")) var session: String

    func run() throws {
      Main.run {
        let old = try Saved.lockedFile(of: session)
        let new = SessionFile(path: try Saved.path(of: session))
        try Saved.mapped(session, showing: "writing ...") { try Relocking.move(old, to: new) }
        Notice.print("'\(session)' opens without a passphrase from now on")
      }
    }
  }

  /// Gives a locked session another passphrase.
  struct ChangePassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase", abstract: "Give a locked session another passphrase.")

    @Argument(help: ArgumentHelp("The session.", valueName: "name|file")) var session: String

    func run() throws {
      Main.run {
        let old = try Saved.lockedFile(of: session)
        let key = try Saved.newKey()
        let new = try Saved.lockedFile(of: session, at: old.path, with: key)
        try Saved.mapped(session, showing: "writing ...") { try Relocking.move(old, to: new) }
        Notice.print("'\(session)' opens only with the new passphrase from now on")
      }
    }
  }
}
