import Testing

/// What `mend test --coverage` counts and names.
struct CoverageCountTests {
  @Test func `what no transcript comes to is named by its place and counted`() throws {
    let talk = try TeaTalk(["t.txt": TeaTalk.good])
    defer { talk.remove() }
    let run = try talk.test(["--coverage"])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "1 transcripts, 0 differ")
    #expect(
      lines.filter { $0.hasPrefix("walk.yaml") } == [
        "walk.yaml:5:5: error: [unreached-option] no transcript answers 'no'; write one that does",
        "walk.yaml:5:5: error: [unreached-option] no transcript answers 'unsure'; write one that does",
        "walk.yaml:7:9: error: [unreached-guard] no transcript passes the way to 'drink' by, since its 'when' does not hold; write one that does",
        "walk.yaml:8:9: error: [unreached-guard] no transcript goes this way to 'last'; write one that does",
        "walk.yaml:11:22: error: [unreached-wording] no transcript says the wording 'warm'; write one that does",
        "walk.yaml:12:9: error: [unreached-guard] no transcript says this, since its 'when' holds; write one that does",
        "walk.yaml:12:34: error: [unreached-wording] no transcript says this; write one that does",
        "walk.yaml:15:56: error: [unreached-wording] no transcript says this; write one that does",
      ])
    let row = lines.first { $0.hasPrefix("walk ") }?.split(separator: " ").map(String.init)
    #expect(row == ["walk", "4/4", "1/3", "4/7", "4/7"])
    #expect(run.status == 0)
  }

  @Test func `a state that no transcript comes to fails`() throws {
    let talk = try TeaTalk(["t.txt": "$ mend chat\n...\n> no\n...\n"])
    defer { talk.remove() }
    let run = try talk.test(["--coverage"])
    #expect(
      run.output.contains(
        "walk.yaml:9:3: error: [unreached-state] no transcript comes to state 'drink' of 'walk'; write one that does\n"
      ))
    #expect(
      run.output.hasSuffix("2 of 4 states are reached, 50 %; at least 100 % must be\n"))
    #expect(run.status == 1)
  }

  @Test func `guards are noted both ways, over all transcripts together`() throws {
    let talk = try TeaTalk([
      "t.txt": TeaTalk.good, "no.txt": "$ mend chat\n...\n> no\n...\n> /why\n...\n",
    ])
    defer { talk.remove() }
    let run = try talk.test(["--coverage"])
    let row = run.output.split(separator: "\n").first { $0.hasPrefix("walk ") }
    #expect(row?.split(separator: " ").map(String.init) == ["walk", "4/4", "2/3", "6/7", "5/7"])
  }

  @Test func `with a percentage each figure must reach it`() throws {
    let talk = try TeaTalk(["t.txt": TeaTalk.good])
    defer { talk.remove() }
    let enough = try talk.test(["--coverage", "--at-least", "1"])
    #expect(enough.status == 0)
    let run = try talk.test(["--coverage", "--at-least", "57.2"])
    #expect(
      run.output.contains("1 of 3 options are reached, 33.3 %; at least 57.2 % must be\n"))
    #expect(run.output.contains("4 of 7 guards are reached, 57.1 %"))
    #expect(!run.output.contains("states are reached"))
    #expect(run.status == 1)
  }

  @Test func `a percentage of nothing is refused`() throws {
    let talk = try TeaTalk(["t.txt": TeaTalk.good])
    defer { talk.remove() }
    #expect(try talk.test(["--at-least", "50"]).status == 64)
    #expect(try talk.test(["--coverage", "--at-least", "101"]).status == 64)
  }
}
