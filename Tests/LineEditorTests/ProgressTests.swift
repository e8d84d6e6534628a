import Testing

struct ProgressTests {
  @Test func `what takes long is named while it does, and not after`() throws {
    let session = try Session()
    session.type("slow\r")
    session.line("working ...")
    session.type("x")
    session.shows { $0.transcript == ["> slow", "begun", "done", ">"] && $0.cursor.column == 2 }
  }

  @Test func `what takes no time is not named`() throws {
    let session = try Session()
    session.type("quick\r")
    session.printed("done")
    #expect(!session.terminal.output.holds("working"))
  }

  @Test func `nothing is named that a terminal could not take back`() throws {
    let session = try Session(environment: ["TERM": "dumb"])
    session.type("slow\r")
    session.shows { $0.transcript.contains("begun") }
    #expect(!session.terminal.wait(seconds: 0.7) { $0.currentLine.contains("working") })
    session.type("x")
    session.printed("done")
    #expect(!session.terminal.output.holds("working"))
  }
}
