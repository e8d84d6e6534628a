import Testing

struct CompletingTests {
  @Test func `the only candidate is written with a space`() throws {
    let session = try Session()
    session.type("to FOR\t")
    session.line("> to forgive", column: 13)
  }

  @Test func `several candidates first give what they share, then a list`() throws {
    let session = try Session()
    session.type("br\t")
    session.line("> brea", column: 6)
    session.type("\t")
    session.shows {
      $0.transcript == [
        "> brea", "  breathe   a slow minute", "  Break     stop for now", "  break-up", "> brea",
      ] && $0.cursor.column == 6
    }
  }

  @Test func `the list leaves the cursor within a line of several rows`() throws {
    let session = try Session(columns: 20)
    session.type("brea 日本語日本語日本語" + String(repeating: "\u{1B}[D", count: 10))
    session.shows { $0.cursor.row == 0 && $0.cursor.column == 6 }
    session.type("\t")
    session.shows {
      $0.transcript.suffix(2) == ["> brea 日本語日本語", "日本語"] && $0.cursor.column == 6
    }
    session.type("k\t")
    session.shows { $0.transcript.suffix(2).first?.hasPrefix("> break 日本語") ?? false }
  }

  @Test func `where nothing fits the bell rings and nothing is written`() throws {
    let session = try Session()
    session.type("xyz\t")
    session.shows { $0.bells == 1 && $0.currentLine == "> xyz" }
  }

  @Test func `a letter without its accent finds the one that has it`() throws {
    let session = try Session()
    session.type("ELA\t")
    session.line("> élan", column: 7)
  }

  @Test func `a list longer than the screen goes on with Tab`() throws {
    let session = try Session(rows: 12)
    session.type("ab\u{1}#\t")
    session.shows { $0.currentLine == "  … +21 (Tab)" && $0.lines.first == "> #ab" }
    session.type("\t")
    session.line("  … +12 (Tab)")
    session.type("\t")
    session.line("  … +3 (Tab)")
    session.type("\t")
    session.line("> #ab", column: 3)
    #expect(session.terminal.screen.transcript.filter { $0.hasPrefix("  #") }.count == 30)
    #expect(!session.terminal.screen.transcript.contains { $0.contains("…") })
  }

  @Test func `any other key leaves a long list and is typed`() throws {
    let session = try Session(rows: 12)
    session.type("ab\u{1}#\t")
    session.line("  … +21 (Tab)")
    session.type("1")
    session.line("> #1ab", column: 4)
    session.type("\t")
    session.line("> #1ab", column: 4)
    session.type("\r")
    session.printed("got 4 [#1ab]")
  }

  @Test func `Control-C at a long list drops the line`() throws {
    let session = try Session(rows: 12)
    session.type("#\t")
    session.line("  … +21 (Tab)")
    session.type("\u{3}")
    session.shows {
      $0.transcript.suffix(3) == ["> #^C", "interrupted", ">"] && $0.cursor.column == 2
    }
  }

  @Test func `who listens to the screen hears a long list once`() throws {
    let session = try Session(environment: ["ACCESSIBLE": "1"], rows: 12)
    session.type("#\t")
    session.shows {
      $0.transcript.filter { $0.hasPrefix("  #") }.count == 30 && $0.currentLine == "> #"
    }
  }
}
