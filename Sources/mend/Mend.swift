import ArgumentParser

/// A private, offline coach for rebuilding trust.
struct Mend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "A private, offline coach for rebuilding trust.",
    discussion: "Without a subcommand it goes on with your session, or begins one.",
    version: "0.1.0",
    subcommands: [
      Chat.self, ReplayCommand.self, Sessions.self, Export.self, Check.self, TestCommand.self,
      Listen.self,
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

  /// Ends the program with what is wrong with the command line, or with what was asked of it.
  private static func end(_ error: any Error) -> Never {
    let message = Mend.fullMessage(for: error)
    // The person's own words are quoted in it, and some of them may be meant for a terminal.
    guard message != message.visible else { Mend.exit(withError: error) }
    let status = Mend.exitCode(for: error).rawValue
    var output = Output(descriptor: status == 0 ? 1 : 2)
    output.write(message.visible + "\n")
    try? output.flush()
    Environment.leave(status)
  }

  /// Ends the program with what went wrong.
  static func end(_ failure: Failure) -> Never {
    if !failure.message.isEmpty {
      var errors = Output(descriptor: 2)
      let prefix = if case .findings = failure { "" } else { "mend: " }
      errors.write(prefix + failure.message.visible + "\n")
      // Nobody is left to be told when even this cannot be written.
      try? errors.flush()
    }
    Environment.leave(failure.status)
  }
}
