import Foundation
import Testing

/// The command that draws a conversation.
struct GraphCommandTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        ask: { type: yes-no, text: "Tea?", keep: tea }
        go:
          - { when: tea is yes, to: drink }
          - { to: close }
      drink: { say: "Warm it is.", go: close }
      close: { say: "Bye.", end: done }
    """

  private func mend() throws -> (mend: Mend, options: [String]) {
    let mend = try Mend()
    let folder = try Folder(
      ["walk.yaml": walk, "program.yaml": "program: t\nfirst: walk\n"], in: mend)
    return (mend, ["graph", "walk", "--dialogues", folder.path])
  }

  /// Runs with programs of a folder only, among them perhaps one called `dot`.
  private func run(_ arguments: [String], _ mend: Mend, dot script: String?) throws -> Mend.Run {
    let folder = mend.home.appending(path: "programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let script {
      let file = folder.appending(path: "dot")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return try mend.run(
      arguments, input: Data(), through: ["/usr/bin/env", "PATH=\(folder.path)"])
  }

  @Test func `a conversation is drawn in Mermaid when nothing else is asked for`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let run = try mend.run(options)
    #expect(run.output.contains("s_tea -->|\"“Yes”\"| s_drink\n"))
    #expect(run.output.contains("s_tea -->|\"“No” or “Not sure” or skipped\"| s_close\n"))
    #expect(run.status == 0)
  }

  @Test func `for SVG the program of Graphviz is given the picture, and its output is ours`() throws
  {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let plain = try mend.run(options + ["--format", "dot"])
    let drawn = try run(
      options + ["--format", "svg"], mend,
      dot: "echo \"$@\"; while read -r line; do echo \"$line\"; done")
    let lines = plain.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(drawn.output == "-Tsvg\n" + lines.joined(separator: "\n") + "\n")
    #expect(drawn.status == 0)
  }

  @Test func `without Graphviz one sentence says what to do`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let run = try run(options + ["--format", "svg"], mend, dot: nil)
    #expect(
      run.errors
        == "mend: the program 'dot' of Graphviz is not installed; install graphviz, or use --format mermaid\n"
    )
    #expect(run.output == "")
    #expect(run.status == 69)
  }

  @Test func `a Graphviz that fails is no success`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let run = try run(options + ["--format", "svg"], mend, dot: "exit 3")
    #expect(
      run.errors
        == "mend: the program 'dot' of Graphviz failed with status 3; see what it says above\n")
    #expect(run.status == 70)
  }

  @Test func `a Graphviz whose picture nobody reads to the end is no failure`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let run = try run(options + ["--format", "svg"], mend, dot: "kill -PIPE $$; exit 3")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
  func `Graphviz draws the largest conversation`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["graph", "future", "--format", "svg"])
    #expect(run.output.contains("<svg "))
    #expect(run.output.hasSuffix("</svg>\n"))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `states that no transcript comes to are drawn in another color`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let talk = mend.home.appending(path: "no.txt")
    try Data("$ mend chat\n> no\n".utf8).write(to: talk)
    let run = try mend.run(options + ["--coverage", talk.path])
    #expect(run.output.contains("title: \"Walk (2 of 3 states reached)\""))
    #expect(run.output.contains("s_drink[\"<b>drink</b><br/>Warm it is.\"]:::unreached"))
    #expect(
      run.output.contains("s_close{{\"<b>close</b><br/>Bye.<br/><i>ends: done</i>\"}}:::reached"))
  }

  @Test func `a conversation that is not there is named`() throws {
    let (mend, options) = try mend()
    defer { mend.remove() }
    let run = try mend.run(["graph", "run"] + options.dropFirst(2))
    #expect(run.errors.contains("there is no conversation 'run'"))
    #expect(run.status == 66)
  }
}
