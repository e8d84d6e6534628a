import Foundation
import Terminal
import Testing

// There is no strace elsewhere, and what takes its place on macOS needs the machine's owner.
#if os(Linux)
  struct TraceTests {
    /// What is typed in each sitting of a whole conversation.
    private func conversation() throws -> [(arguments: [String], input: String)] {
      let file = Mend.project.appending(path: "Tests/Transcripts/whole-hurt.txt")
      let text = "\n" + (try String(contentsOf: file, encoding: .utf8))
      return text.components(separatedBy: "\n$ mend ").dropFirst().map { sitting in
        let lines = sitting.components(separatedBy: "\n")
        let typed = lines.filter { $0.hasPrefix(">") }.map { $0.dropFirst(2) + "\n" }.joined()
        return (lines[0].split(separator: " ").map(String.init), typed)
      }
    }

    private func traced(_ mend: Mend, _ calls: String, _ arguments: [String], _ input: String)
      throws
      -> [Strace.Call]
    {
      let strace = try Strace(calls)
      let run = try mend.run(arguments, input: Data(input.utf8), through: strace.wrapper)
      #expect(run.errors == "")
      return try strace.take()
    }

    @Test func `a whole conversation opens no socket`() throws {
      let mend = try Mend()
      defer { mend.remove() }
      let sittings = try conversation()
      #expect(sittings.count > 10)
      for sitting in sittings {
        let calls = try traced(
          mend, "%network", sitting.arguments + ["--session", "one"], sitting.input)
        #expect(calls.map(\.line) == [])
      }
      #expect(try mend.run(["replay", "one"]).output.contains("> "))
    }

    @Test func `a sitting on a terminal opens no socket`() throws {
      let mend = try Mend()
      defer { mend.remove() }
      let strace = try Strace("%network")
      let terminal = try mend.terminal(through: strace.wrapper)
      try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
      terminal.type("no\r")
      try #require(terminal.replies(to: "no"), "\(terminal.report)")
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(try strace.take().map(\.line) == [])
    }

    @Test(.disabled(if: BuiltProgram.checksThreads, "the sanitizer needs a thread of its own"))
    func `where there can be no thread a session is replayed all the same`() throws {
      let mend = try Mend()
      defer { mend.remove() }
      let sitting = try #require(try conversation().first)
      let arguments = sitting.arguments + ["--session", "one"]
      _ = try mend.run(arguments, input: Data(sitting.input.utf8))
      let strace = try Strace("clone,clone3", fails: true)
      let run = try mend.run(["replay", "one"], input: Data(), through: strace.wrapper)
      #expect(try strace.take().count > 0)
      #expect(run.errors == "")
      #expect(run.output.contains("> "))
      #expect(try run.output == mend.run(["replay", "one"]).output)
    }

    @Test(.disabled(if: BuiltProgram.checksThreads, "the sanitizer makes a file of its own"))
    func `without a trace nothing is made or changed through a pipe`() throws {
      let mend = try Mend()
      defer { mend.remove() }
      let sitting = try #require(try conversation().first)
      let calls = try traced(
        mend, "%file,%desc", sitting.arguments + ["--no-trace"], sitting.input)
      #expect(calls.count > 20)
      #expect(calls.filter(\.changesDisk).map(\.line) == [])
    }

    @Test(
      .disabled(if: BuiltProgram.checksThreads, "the sanitizer makes a file of its own"),
      arguments: [["\u{4}"], ["qq\r"], ["/back\r", "\u{12}no\r\u{4}"]])
    func `without a trace nothing is made or changed on a terminal`(keys: [String]) throws {
      let mend = try Mend()
      defer { mend.remove() }
      let strace = try Strace("%file,%desc")
      let terminal = try mend.terminal(["chat", "--no-trace"], through: strace.wrapper)
      try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
      terminal.type("no\r")
      try #require(terminal.replies(to: "no"), "\(terminal.report)")
      for burst in keys.dropLast() {
        terminal.type(burst)
        try #require(terminal.replies(to: String(burst.dropLast())), "\(terminal.report)")
      }
      terminal.type(keys[keys.count - 1])
      #expect(terminal.waitForExit() == 0, "\(terminal.report)")
      let calls = try strace.take()
      #expect(calls.count > 20)
      #expect(calls.filter(\.changesDisk).map(\.line) == [])
      #expect(terminal.screen.unknown == [])
    }

    @Test func `a run that saves is seen to do so`() throws {
      let mend = try Mend()
      defer { mend.remove() }
      let calls = try traced(mend, "%file,%desc", ["chat", "--session", "one"], "no\n")
      let names = Set(calls.filter(\.changesDisk).map(\.name))
      #expect(names.isSuperset(of: ["openat", "pwrite64", "rename"]))
    }

    @Test func `a program that opens a socket is seen to do so`() throws {
      let strace = try Strace("%network")
      let mend = try Mend()
      defer { mend.remove() }
      let process = Process()
      process.executableURL = URL(filePath: strace.wrapper[0])
      process.arguments =
        strace.wrapper.dropFirst() + [
          "/usr/bin/python3", "-c", "import socket; socket.socket()",
        ]
      try process.run()
      process.waitUntilExit()
      #expect(try !strace.take().isEmpty)
    }
  }
#endif
