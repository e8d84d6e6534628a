import Foundation
import Terminal
import Testing

struct LockTests {
  private let words = "a long walk 7"

  /// A session that was locked after one answer.
  private func locked(_ mend: Mend) throws {
    _ = try mend.run(["chat", "--session", "notebook"], input: "1\nuk\nyes\n")
    let terminal = try mend.terminal(["sessions", "lock", "notebook"])
    try type(words, twice: true, on: terminal)
    try #require(terminal.waitForExit() == 0, "\(terminal.report)")
    #expect(
      terminal.screen.transcript.last { !$0.isEmpty }?.contains("only with its passphrase") == true)
  }

  private func type(_ passphrase: String, twice: Bool = false, on terminal: PseudoTerminal) throws {
    let prompt = twice ? "new passphrase:" : "passphrase:"
    try #require(terminal.wait { $0.currentLine == prompt }, "\(terminal.report)")
    terminal.type(passphrase + "\r")
    guard twice else { return }
    try #require(terminal.wait { $0.currentLine == "once more:" }, "\(terminal.report)")
    terminal.type(passphrase + "\r")
  }

  private func names(_ mend: Mend) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: mend.home.path).filter {
      $0.hasSuffix(".jsonl") || $0.hasSuffix(".locked")
    }.map { URL(filePath: $0).lastPathComponent }
  }

  @Test func `a locked session opens with its passphrase, which is never shown`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    #expect(try names(mend).allSatisfy { $0.hasSuffix(".locked") })
    let terminal = try mend.terminal()
    try type(words, on: terminal)
    try #require(terminal.waits(below: "who can see this screen"), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.modes == .sane)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains(words))
  }

  @Test func `a wrong passphrase reads like no such session`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    var outputs: [String] = []
    for (name, passphrase) in [("notebook", "a long walk 8"), ("nosuch", words)] {
      let terminal = try mend.terminal(["replay", name])
      try type(passphrase, on: terminal)
      #expect(terminal.waitForExit() == 66)
      outputs.append(
        terminal.screen.transcript.joined(separator: "\n").replacingOccurrences(
          of: name, with: "NAME"))
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].contains("there is no such session"))
  }

  @Test func `a locked session is told again as a transcript with its passphrase`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let terminal = try mend.terminal(["replay", "notebook", "--as-test"])
    try type(words, on: terminal)
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
    #expect(terminal.screen.transcript.contains { $0.hasPrefix("$ mend chat --seed") })
  }

  @Test func `a passphrase is not taken from a pipe`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let run = try mend.run(["replay", "notebook"], input: words + "\n")
    #expect(run.status == 66)
    #expect(run.errors.contains("keyboard"))
  }

  @Test func `a session is unlocked, and locked under another passphrase`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let change = try mend.terminal(["sessions", "passphrase", "notebook"])
    try type(words, on: change)
    try type("another long walk", twice: true, on: change)
    #expect(change.waitForExit() == 0, "\(change.report)")
    let unlock = try mend.terminal(["sessions", "unlock", "notebook"])
    try type("another long walk", on: unlock)
    #expect(unlock.waitForExit() == 0, "\(unlock.report)")
    #expect(try names(mend) == ["notebook.jsonl"])
    #expect(try mend.run(["replay", "notebook"]).status == 0)
  }

  @Test(arguments: [("short", "short"), ("a long walk", "a long talk")])
  func `a passphrase that is short or differs locks nothing`(first: String, second: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try mend.run(["chat", "--session", "notebook"], input: "1\nuk\nyes\n")
    let terminal = try mend.terminal(["sessions", "lock", "notebook"])
    try #require(terminal.wait { $0.currentLine == "new passphrase:" }, "\(terminal.report)")
    terminal.type(first + "\r")
    if first.count > 7 {
      try #require(terminal.wait { $0.currentLine == "once more:" }, "\(terminal.report)")
      terminal.type(second + "\r")
    }
    #expect(terminal.waitForExit() == 64)
    #expect(try names(mend) == ["notebook.jsonl"])
  }

  @Test func `a session is locked from its first line on`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try mend.terminal(["chat", "--lock"])
    try type(words, twice: true, on: terminal)
    try #require(terminal.waits(below: "at this screen"), "\(terminal.report)")
    terminal.type("no\r")
    try #require(terminal.waits(below: "Which country"), "\(terminal.report)")
    terminal.type("qq\r")
    #expect(terminal.waitForExit() == 0)
    #expect(try names(mend).count { $0.hasSuffix(".locked") } == 1)
  }

  @Test func `qq at the passphrase leaves with an empty screen`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let terminal = try mend.terminal()
    try type("qq", on: terminal)
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.transcript.allSatisfy { $0.isEmpty }, "\(terminal.report)")
    #expect(terminal.modes == .sane)
  }

  @Test func `it is said above the line that the screen will be covered`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let terminal = try mend.terminal(["chat", "--cover-after", "9"])
    try type(words, on: terminal)
    try #require(terminal.waits(below: "who can see this screen"), "\(terminal.report)")
    terminal.type("my draft é日")
    #expect(
      terminal.wait {
        $0.typed == "my draft é日" && $0.transcript.contains { $0.contains("covered soon") }
      }, "\(terminal.report)")
    terminal.type("\u{1C}")
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
  }

  @Test func `without a key for a while the screen is covered until the passphrase is typed`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    try locked(mend)
    let terminal = try mend.terminal(["chat", "--cover-after", "1"])
    try type(words, on: terminal)
    try #require(terminal.waits(below: "who can see this screen"), "\(terminal.report)")
    terminal.type("my draft é日")
    try #require(
      terminal.wait { $0.transcript.filter { !$0.isEmpty } == ["passphrase:"] },
      "\(terminal.report)")
    terminal.type("wrong\r")
    try #require(
      terminal.wait { $0.transcript.filter { !$0.isEmpty } == ["passphrase:", "passphrase:"] },
      "\(terminal.report)")
    terminal.type(words + "\r")
    #expect(
      terminal.wait { screen in
        screen.currentLine == "> my draft é日"
          && screen.transcript.contains { $0.contains("who can see this screen") }
          && !screen.transcript.contains("passphrase:")
      }, "\(terminal.report)")
    // The way out, for it may be covered again by now.
    terminal.type("\u{1C}")
    #expect(terminal.waitForExit() == 0, "\(terminal.report)")
  }
}
