import ArgumentParser

/// A private, offline coach for rebuilding trust.
struct Mend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "A private, offline coach for rebuilding trust.",
    discussion: "Without a subcommand it goes on with your session, or begins one.",
    version: "0.1.0",
    subcommands: [Chat.self, ReplayCommand.self, Sessions.self, Export.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Author",
        subcommands: [
          Check.self, TestCommand.self, VerifyCommand.self, WalkCommand.self, Listen.self,
          GraphCommand.self, BookCommand.self, CompatCommand.self, DiffCommand.self, Explain.self,
        ])
    ],
    defaultSubcommand: Chat.self)
}

/// Where the conversations are.
struct DialogueOptions: ParsableArguments {
  @Option(help: "The folder of the conversations.")
  var dialogues: String?
}

@main
enum Main {
  static func main() {
    Environment.prepare()
    // Without /proc Swift finds no arguments, and what was asked for, such as no trace, would be ignored.
    if CommandLine.argc == 0 { end(.noArguments) }
    // With no arguments there is nothing to parse, and the first question comes sooner.
    if CommandLine.argc == 1 { return run { try Chat.start() } }
    do {
      var command = try Mend.parseAsRoot()
      try command.run()
    } catch {
      end(error)
    }
  }

  /// Runs a command, and ends the program with the status of what went wrong.
  static func run(_ command: () throws -> Void) {
    do {
      try command()
    } catch let failure as Failure {
      end(failure)
    } catch {
      end(error)
    }
  }

  /// Ends the program with what the command line's parser has to say, help and version included.
  private static func end(_ error: any Error) -> Never {
    let code = Mend.exitCode(for: error)
    let message = Mend.fullMessage(for: error)
    if !message.isEmpty {
      var output = Output(descriptor: code == .success ? 1 : 2)
      output.write(message.visible + "\n")
      // Nobody is left to be told when even this cannot be written.
      try? output.flush()
    }
    Environment.leave(code.rawValue)
  }

  /// Ends the program with what went wrong.
  static func end(_ failure: Failure) -> Never {
    if !failure.message.isEmpty {
      var errors = Output(descriptor: 2)
      let prefix = if case .findings = failure { "" } else { "mend: " }
      errors.write((prefix + failure.message).visible + "\n")
      // Nobody is left to be told when even this cannot be written.
      try? errors.flush()
    }
    Environment.leave(failure.status)
  }
}
