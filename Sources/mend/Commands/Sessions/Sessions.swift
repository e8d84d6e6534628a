import ArgumentParser

/// What is done with whole sessions.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions",
    abstract: "List, show, rename, forget, lock, repair or import sessions.",
    subcommands: [
      List.self, Show.self, Rename.self, Forget.self, RepairCommand.self, Import.self,
      Lock.self, Unlock.self, ChangePassphrase.self,
    ],
    defaultSubcommand: List.self)
}
