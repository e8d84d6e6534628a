import Foundation
import Testing

/// The command that tells what changed.
struct DiffCommandTests {
  private let walk =
    "graph: walk\nstart: tea\nstates:\n  tea: { say: \"Tea is ready now.\", end: done }\n"

  /// Compares the conversation with an edited one.
  private func diff(_ edited: String, voice: (String, String)? = nil) throws -> Mend.Run {
    let mend = try Mend()
    defer { mend.remove() }
    let program = "program: t\nfirst: walk\n"
    let old = try Folder(["walk.yaml": walk, "program.yaml": program], in: mend)
    let before = mend.home.appending(path: "before")
    try FileManager.default.moveItem(at: old.url, to: before)
    let new = try Folder(["walk.yaml": edited, "program.yaml": program], in: mend)
    if let voice {
      let file = new.url.appending(path: "voice.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try new.write("voice.yaml", text.replacing(voice.0, with: voice.1))
    }
    return try mend.run(["diff", before.path, new.path])
  }

  @Test func `what changed is told by conversation and state, and fails`() throws {
    let run = try diff(
      walk.replacing("ready", with: "served"),
      voice: ("skipped: \"[skipped]\"", "skipped: \"Left out.\""))
    #expect(
      run.output == """
        Stock phrases
          ~ phrase 'skipped'
              ~ says: “[skipped]” → “Left out.”

        walk (walk.yaml)
          ~ state 'tea'
              ~ says: “Tea is [-ready-] {+served+} now.”

        """)
    #expect(run.status == 1)
  }

  @Test func `a file that was only reflowed is no difference`() throws {
    let run = try diff(
      "states: { tea: { end: done, say: Tea is ready now. } }\nstart: tea\ngraph: walk\n")
    #expect(run.output == "")
    #expect(run.status == 0)
  }
}
