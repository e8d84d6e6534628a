import Foundation
import Terminal
import Testing

/// Sessions that are damaged, that come from elsewhere, and that are in use.
struct SessionsTests {
  /// Writes a session of three answers.
  private func session(_ mend: Mend, _ name: String = "one") throws -> URL {
    _ = try mend.run(
      ["chat", "--session", name, "--start", "trust"], input: "my aunt\nshe kept my keys\nno\n")
    return mend.home.appending(path: name + ".jsonl")
  }

  private func damage(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("my aunt", with: "my ount").utf8).write(to: file)
  }

  @Test func `a damaged session names its place and the way out, and is repaired`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = try session(mend)
    try damage(file)
    let damaged = try Data(contentsOf: file)
    for arguments in [
      ["replay", "one"], ["chat", "--session", "one"], ["sessions", "show", "one"],
    ] {
      let run = try mend.run(arguments)
      #expect(run.status == 65)
      #expect(run.errors.contains("line 3 is damaged at byte"))
      #expect(run.errors.contains("; 'mend sessions repair one' saves what is whole\n"))
    }
    let repair = try mend.run(["sessions", "repair", "one"])
    #expect(repair.status == 0)
    let setAside = mend.home.appending(path: "one.damaged-1.jsonl")
    #expect(
      repair.errors
        == "mend: 3 events of 'one' are whole; line 3 was left out, and the damaged file stands in "
        + "\(setAside.path)\n")
    #expect(try Data(contentsOf: setAside) == damaged)
    #expect(try mend.run(["sessions"]).output.components(separatedBy: "\n").count == 2)
    #expect(try mend.run(["replay", "one"]).output.contains("> she kept my keys"))
    #expect(try mend.run(["chat", "--session", "one"]).status == 3)
  }

  @Test func `a session in which nothing is damaged is not changed by a repair`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try session(mend)
    let file = try Data(contentsOf: mend.home.appending(path: "one.jsonl"))
    let run = try mend.run(["sessions", "repair", "one"])
    #expect(run.errors == "mend: nothing is damaged in 'one', so nothing was changed\n")
    #expect(run.status == 0)
    #expect(try Data(contentsOf: mend.home.appending(path: "one.jsonl")) == file)
  }

  @Test func `a session is taken in from elsewhere, and never over another`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = try session(mend)
    let elsewhere = mend.home.appending(path: "from elsewhere.jsonl")
    try FileManager.default.moveItem(at: file, to: elsewhere)
    let unnamed = try mend.run(["sessions", "import", elsewhere.path])
    #expect(unnamed.status == 66 && unnamed.errors.contains("a name has 1 to 64"))
    let run = try mend.run(["sessions", "import", elsewhere.path, "--as", "two"])
    #expect(run.status == 0)
    #expect(
      run.errors == "mend: 4 events were copied to 'two'; go on with: mend chat --session two\n")
    #expect(try mend.run(["replay", "two", "--verify"]).status == 0)
    let again = try mend.run(["sessions", "import", elsewhere.path, "--as", "two"])
    #expect(
      again.status == 73 && again.errors.contains("two: there is a session of that name already"))
  }

  @Test func `a damaged or a cut file is told when it is taken in`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = try session(mend)
    let whole = try Data(contentsOf: file)
    try whole.dropLast(9).write(to: file)
    let torn = try mend.run(["sessions", "import", file.path, "--as", "two"])
    #expect(torn.status == 0 && torn.errors.contains("is cut off"))
    try whole.write(to: file)
    try damage(file)
    let refused = try mend.run(["sessions", "import", file.path, "--as", "three"])
    #expect(refused.status == 65 && refused.errors.contains("line 3 is damaged at byte"))
    #expect(!FileManager.default.fileExists(atPath: mend.home.appending(path: "three.jsonl").path))
  }

  @Test func `a second mend is told which process has the session, and for how long`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = try session(mend, "notebook")
    let terminal = try mend.terminal()
    try #require(terminal.wait { $0.currentLine.hasPrefix(">") }, "\(terminal.report)")
    let lock = try String(contentsOf: URL(filePath: file.path + ".lock"), encoding: .utf8)
    let process = try #require(lock.split(separator: " ").first)
    for arguments in [
      ["chat", "--session", "notebook"], ["sessions", "forget", "notebook", "--yes"],
      ["sessions", "repair", "notebook"],
    ] {
      let run = try mend.run(arguments)
      #expect(run.status == 75)
      #expect(
        run.errors.hasSuffix(
          ": in use by another mend, process \(process), for less than a minute; end that one first\n"
        ))
    }
    terminal.type("\u{4}")
    #expect(terminal.waitForExit() == 0)
  }
}
