import Foundation
import Testing

/// The command that tells where saved sessions land.
struct CompatCommandTests {
  private let walk = """
    graph: walk
    start: tea
    states:
      tea: { ask: { type: choice, text: "Tea?", keep: tea, options: { green: Green, black: Black } }, go: more }
      more: { ask: { type: line, text: "More, {tea}?", keep: more }, go: close }
      close: { say: "{more|-}", end: done }
    """

  /// Compares the conversation with an edited one.
  private func compat(_ edited: String, _ arguments: [String] = []) throws -> Mend.Run {
    let mend = try Mend()
    defer { mend.remove() }
    let program = "program: t\nfirst: walk\n"
    let old = try Folder(["walk.yaml": walk, "program.yaml": program], in: mend)
    let before = mend.home.appending(path: "before")
    try FileManager.default.moveItem(at: old.url, to: before)
    let new = try Folder(["walk.yaml": edited, "program.yaml": program], in: mend)
    return try mend.run(["compat", before.path, new.path] + arguments)
  }

  @Test func `an edit that keeps every place and answer passes`() throws {
    let run = try compat(walk.replacing("Tea?", with: "Some tea?"))
    #expect(run.output == "2 places: 2 same, 0 renamed, 0 moved, 0 lost; 0 of 3 answers lost\n")
    #expect(run.status == 0)
  }

  @Test func `places that stay are named when asked for`() throws {
    let run = try compat(walk, ["--all"])
    #expect(run.output.hasPrefix("walk.yaml:4:3: same: 'walk/tea' is at 'tea' (walk.yaml:4)\n"))
  }

  @Test func `a place that moves is named, and is no failure`() throws {
    let run = try compat(
      walk.replacing("more:", with: "most:").replacing("go: more", with: "go: most"))
    #expect(
      run.output == """
        walk.yaml:5:3: moved: 'walk/more' is gone; the conversation begins again at 'tea' (walk.yaml:4)
        2 places: 1 same, 0 renamed, 1 moved, 0 lost; 0 of 3 answers lost

        """)
    #expect(run.status == 0)
  }

  @Test func `an answer that would be lost fails`() throws {
    let run = try compat(walk.replacing("black: Black", with: "white: White"))
    #expect(
      run.output == """
        walk.yaml:4:81: lost: option 'black' of 'walk/tea' would be lost: there is no such option any more
        2 places: 2 same, 0 renamed, 0 moved, 0 lost; 1 of 3 answers lost

        """)
    #expect(run.status == 1)
  }
}
