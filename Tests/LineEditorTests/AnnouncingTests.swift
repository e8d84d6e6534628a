import Terminal
import Testing

struct AnnouncingTests {
  @Test func `a message appears above the line and leaves it as it is`() throws {
    let session = try Session(columns: 20, cover: 1)
    let text = String(repeating: "日本", count: 6)
    session.type(text + "\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D")
    session.shows {
      $0.transcript == ["covered soon 日本", "> 日本日本日本日本日", "本日本"]
        && $0.cursor.row == 1 && $0.cursor.column == 18
    }
    session.type("x")
    session.shows { $0.transcript.contains("> 日本日本日本日本x") }
  }

  @Test func `a message stands above a suggestion and a list of candidates`() throws {
    let session = try Session(columns: 20, rows: 12, cover: 1)
    session.type("#\t")
    session.shows {
      $0.transcript.suffix(2) == ["covered soon 日本", "> #"] && $0.cursor.column == 3
    }
    #expect(!session.terminal.screen.transcript.contains { $0.contains("…") })
  }

  @Test func `who cannot take rows back is told below`() throws {
    let session = try Session(environment: ["TERM": "dumb"], cover: 1)
    session.type("ab")
    session.shows { $0.transcript == ["> ab", "covered soon 日本", "> ab"] && $0.cursor.column == 4 }
  }
}
