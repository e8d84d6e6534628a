import Foundation
import Testing

/// Every block of the README is run: its shell commands by the gate, the rest here.
struct ReadmeTests {
  private let text: String

  init() throws {
    text = try String(contentsOf: Mend.project.appending(path: "README.md"), encoding: .utf8)
  }

  /// The contents of the blocks of a kind.
  private func blocks(_ kind: String) -> [String] {
    text.components(separatedBy: "```\(kind)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func `it is short`() {
    #expect(text.components(separatedBy: "\n").count < 150)
  }

  @Test func `the sitting goes as it is shown`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let shown = try #require(blocks("console").first { $0.hasPrefix("$ mend\n") })
    let lines = shown.components(separatedBy: "\n")
    let typed = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) + "\n" }.joined()
    let run = try mend.run([], input: typed)
    #expect("$ mend\n" + run.output == shown)
  }

  @Test func `the commands on sessions do what they say`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try mend.run(
      ["chat", "--session", "notebook", "--start", "trust"],
      input: "my aunt, always\nshe kept my keys\n")
    let commands = try #require(blocks("console").first { $0.hasPrefix("$ mend sessions") })
    for command in commands.components(separatedBy: "\n") where !command.isEmpty {
      let run = try mend.run(command.split(separator: " ").dropFirst(2).map(String.init))
      #expect(run.status == 0, "\(command)")
      #expect(run.errors == "", "\(command)")
    }
    #expect(try mend.run(["replay", "notebook"]).status == 66)
  }

  @Test func `the conversation that is shown can be talked through`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = mend.home.appending(path: "Dialogues")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["labels.yaml", "voice.yaml"] {
      try FileManager.default.copyItem(
        at: Mend.project.appending(path: "Dialogues/\(name)"), to: folder.appending(path: name))
    }
    try Data("program: tea\nfirst: tea\n".utf8).write(to: folder.appending(path: "program.yaml"))
    let yaml = try #require(blocks("yaml").first)
    try Data(yaml.utf8).write(to: folder.appending(path: "tea.yaml"))
    #expect(try mend.run(["check", "--dialogues", folder.path]).output == "")
    let run = try mend.run(["chat", "--dialogues", folder.path], input: "yes\n")
    #expect(run.output.contains("wait until you are back"))
    #expect(run.status == 0)
  }

  @Test func `its shell blocks are those that the gate runs`() throws {
    let gate = try String(contentsOf: Mend.project.appending(path: ".ci/run"), encoding: .utf8)
    for heading in ["Start", "Test", "Install"] {
      #expect(text.contains("## \(heading)\n\n```sh\n"))
      #expect(gate.contains("command_of '\(heading)'"))
    }
    #expect(blocks("sh").count == 3)
  }

  @Test func `nothing else lies beside it`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Mend.project.path)
    // The versions that were resolved here are kept out of commits.
    let made: Set = ["Package.resolved"]
    #expect(
      found.filter { !$0.hasPrefix(".") && !made.contains($0) }.sorted()
        == ["Dialogues", "Package.swift", "README.md", "Sources", "Tests"])
  }
}
