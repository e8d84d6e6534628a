import Foundation
import Terminal
import Testing

struct OtherEditorTests {
  /// A sitting at a question, with a shell script for an editor.
  private func sitting(
    _ mend: Mend, _ script: String, _ arguments: [String] = [], variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let path = mend.home.appending(path: "editor")
    try Data(script.utf8).write(to: path)
    let folder = try TypingTests.folder(mend)
    let terminal = try mend.terminal(
      ["chat", "--dialogues", folder.path] + arguments,
      variables: ["EDITOR": "sh \(path.path)"].merging(variables) { $1 })
    try #require(terminal.waits(below: "What?"), "\(terminal.report)")
    return terminal
  }

  /// What editing left behind.
  private func remains(_ mend: Mend) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: mend.home.path).filter {
      $0.contains("mend-edit-")
    }
  }

  @Test func `a draft is changed in another editor, comes back, and leaves nothing behind`() throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(
      mend, "stat -c %a \"$1\" \"$(dirname \"$1\")\" > \"$HOME/modes\"; printf ' 日本' >> \"$1\"")
    terminal.type("first\u{18}\u{5}")
    #expect(terminal.shows("first 日本"), "\(terminal.report)")
    #expect(terminal.modes != .sane)
    #expect(try remains(mend) == [])
    let modes = try String(contentsOf: mend.home.appending(path: "modes"), encoding: .utf8)
    #expect(modes == "600\n700\n")
    terminal.type("!\r")
    #expect(terminal.waits(below: "Secret?"), "\(terminal.report)")
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
    #expect(
      try mend.run(["replay", "notebook", "--dialogues", mend.home.path + "/Dialogues"]).output
        .contains("> first 日本!\n"))
  }

  @Test func `/edit opens the lines of a note so far, in memory where there is such a place`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let memory = mend.home.appending(path: "memory")
    try FileManager.default.createDirectory(at: memory, withIntermediateDirectories: true)
    let terminal = try sitting(
      mend, "echo \"$1\" > \"$HOME/place\"; echo third >> \"$1\"",
      variables: ["XDG_RUNTIME_DIR": memory.path])
    for (answer, next) in [("a", "Secret?"), ("b", "When?"), ("tomorrow", "More?")] {
      terminal.type(answer + "\r")
      try #require(terminal.waits(below: next), "\(terminal.report)")
    }
    terminal.type("one\r")
    try #require(terminal.replies(to: "one"), "\(terminal.report)")
    terminal.type("two\r")
    try #require(terminal.replies(to: "two"), "\(terminal.report)")
    terminal.type("/edit\r")
    #expect(
      terminal.wait { $0.transcript.suffix(2) == ["1/2 > one", "twothird"] }, "\(terminal.report)")
    let place = try String(contentsOf: mend.home.appending(path: "place"), encoding: .utf8)
    #expect(place.hasPrefix(memory.path + "/mend-edit-"))
    #expect(try remains(mend) == [])
  }

  @Test func `an editor that fails leaves the words as they were`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, "echo changed > \"$1\"; exit 1")
    terminal.type("mine\u{18}\u{5}")
    #expect(terminal.wait { $0.typed == "mine" && $0.transcript.contains("[edit failed]") })
    #expect(try remains(mend) == [])
  }

  @Test func `no other program sees the words of a sitting that keeps nothing`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, "touch \"$HOME/ran\"", ["--no-trace"])
    terminal.type("mine\u{18}\u{5}")
    #expect(terminal.wait { $0.typed == "mine" && $0.transcript.contains("[edit closed]") })
    #expect(!FileManager.default.fileExists(atPath: mend.home.path + "/ran"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the editor, and nothing is left behind`(signal: Int32) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, "cp \"$1\" \"$1~\"; echo ready; exec cat")
    terminal.type("mine\u{18}\u{5}")
    try #require(terminal.wait { $0.transcript.contains("ready") }, "\(terminal.report)")
    #expect(try remains(mend).count == 3)
    terminal.signal(signal)
    #expect(terminal.waitForExit() == 128 + signal)
    #expect(try remains(mend) == [])
    #expect(terminal.modes == .sane)
  }

  @Test func `the way out leads out of the editor, and nothing is left behind`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, "echo ready; exec cat")
    terminal.type("mine\u{18}\u{5}")
    try #require(terminal.wait { $0.transcript.contains("ready") }, "\(terminal.report)")
    terminal.type("\u{1C}")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.screen.transcript == [])
    #expect(try remains(mend) == [])
    #expect(terminal.modes == .sane)
  }

  @Test func `what a killed sitting left behind is wiped by the next`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let terminal = try sitting(mend, "echo ready; exec cat")
    terminal.type("mine\u{18}\u{5}")
    try #require(terminal.wait { $0.transcript.contains("ready") }, "\(terminal.report)")
    terminal.signal(SIGKILL)
    #expect(terminal.waitForExit() == 128 + SIGKILL)
    #expect(try !remains(mend).isEmpty)
    let next = try mend.terminal(["chat", "--dialogues", mend.home.path + "/Dialogues"])
    try #require(next.waits(below: "What?"), "\(next.report)")
    #expect(try remains(mend) == [])
  }
}
