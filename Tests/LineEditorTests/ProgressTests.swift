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

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm", "ACCESSIBLE": "1"]])
  func `where it could not be taken back it is a line of its own`(
    environment: [String: String]
  ) throws {
    let session = try Session(environment: environment)
    session.type("slow\r")
    session.shows { $0.transcript.suffix(2) == ["begun", "working ..."] && $0.currentLine == "" }
    session.type("x")
    session.shows {
      $0.transcript == ["> slow", "begun", "working ...", "done", ">"] && $0.cursor.column == 2
    }
    #expect(!session.terminal.output.holds("\u{1B}[K"))
  }
}
