import Foundation
import Testing

/// The command that explores what conversations can come to.
struct VerifyCommandTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea:
        ask: { type: line, text: "Tea?", keep: tea }
        go: last
      last: { say: "You wrote {tea}.", end: done }
    """

  private func mend(_ walk: String) throws -> (mend: Mend, dialogues: String) {
    let mend = try Mend()
    let folder = try Folder(
      ["walk.yaml": walk, "program.yaml": "program: t\nfirst: walk\n"], in: mend)
    return (mend, folder.path)
  }

  @Test func `the transcript of a finding runs as a test`() throws {
    let (mend, dialogues) = try mend(walk)
    defer { mend.remove() }
    let folder = mend.home.appending(path: "shown").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let run = try mend.run(["verify", "--dialogues", dialogues, "--transcripts", folder])
    #expect(run.status == 1)
    #expect(run.output.contains("walk.yaml:7:28: error: [hole] 'tea' can hold nothing"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names == ["1-hole.txt"])
    let text = try String(contentsOfFile: folder + "/1-hole.txt", encoding: .utf8)
    #expect(text.contains("> /skip\n\n[skipped]\n\nYou wrote .\n"))
    let test = try mend.run(["test", "--dialogues", dialogues, folder])
    #expect(test.output == "1 transcripts, 0 differ\n")
  }

  @Test func `conversations without fault are complete`() throws {
    let (mend, dialogues) = try mend(walk.replacing("{tea}", with: "{tea|nothing}"))
    defer { mend.remove() }
    let run = try mend.run(["verify", "--dialogues", dialogues])
    #expect(
      run.output == """
        walk: complete, 3 configurations, 1 to 1 turns
        program: complete, 2 configurations
        safe, back and a pause lead away from 1 questions
        complete: 5 configurations, 0 findings, 0 not confirmed

        """)
    #expect(run.status == 0)
  }

  @Test func `a graph that is not there is named`() throws {
    let (mend, dialogues) = try mend(walk)
    defer { mend.remove() }
    let run = try mend.run(["verify", "--dialogues", dialogues, "wolk"])
    #expect(run.errors.contains("wolk"))
    #expect(run.status != 0)
  }
}
