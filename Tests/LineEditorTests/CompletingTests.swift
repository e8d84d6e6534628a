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
}
