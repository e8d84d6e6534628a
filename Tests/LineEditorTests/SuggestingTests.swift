import Terminal
import Testing

struct SuggestingTests {
  /// A session in which two lines were typed.
  private func session(
    columns: Int = 40, environment: [String: String] = [:], line: String = "we talked 日本"
  ) throws -> Session {
    let session = try Session(environment: environment, columns: columns)
    session.type("we ate\r")
    session.printed("got 6 [we ate]")
    session.type(line + "\r")
    session.printed("got \(line.unicodeScalars.count) [\(line)]")
    return session
  }

  @Test(arguments: ["\u{1B}[C", "\u{1B}[F", "\u{6}", "\u{5}"])
  func `the newest line that goes on from here is shown, and a key takes it`(key: String) throws {
    let session = try session()
    session.type("we ")
    session.line("> we talked 日本", column: 5)
    session.type(key)
    session.line("> we talked 日本", column: 16)
    session.type("\r")
    session.shows { $0.transcript.suffix(3) == ["> we talked 日本", "got 12 [we talked 日本]", ">"] }
  }

  @Test func `what is only suggested is not part of the line`() throws {
    let session = try session()
    session.type("we ")
    session.line("> we talked 日本", column: 5)
    session.type("\r")
    session.shows { $0.transcript.suffix(3) == ["> we", "got 3 [we ]", ">"] }
  }

  @Test func `Control with an arrow takes a word of it`() throws {
    let session = try session()
    session.type("we ")
    session.line("> we talked 日本", column: 5)
    session.type("\u{1B}[1;5C")
    session.line("> we talked 日本", column: 11)
    session.type("\u{1B}[C\r")
    session.shows { $0.transcript.filter { $0 == "got 12 [we talked 日本]" }.count == 2 }
  }

  @Test func `it is gone before anything else is drawn`() throws {
    let session = try session()
    session.type("we t")
    session.line("> we talked 日本", column: 6)
    session.type("h")
    session.line("> we th", column: 7)
    session.type("\u{7F}")
    session.line("> we talked 日本", column: 6)
    session.type("\u{3}")
    session.shows { $0.transcript.suffix(3) == ["> we t^C", "interrupted", ">"] }
  }

  @Test func `it ends before the right margin`() throws {
    let session = try Session(columns: 20)
    session.type("we talked till late at night\r")
    session.shows { $0.transcript.last == ">" && $0.cursor.row > 3 }
    session.type("we ")
    session.line("> we talked till …", column: 5)
    session.type("talked till lat")
    session.shows {
      $0.currentLine == "e at night" && $0.cursor.column == 0
        && $0.lines[$0.cursor.row - 1] == "> we talked till lat"
    }
    session.type("\r")
    session.shows { $0.transcript.suffix(3) == ["got 18 [we talked ti", "ll lat]", ">"] }
  }

  @Test func `a cursor within the line is offered nothing`() throws {
    let session = try session()
    session.type("we t\u{2}")
    session.line("> we t", column: 5)
    session.type("\u{5}")
    session.line("> we talked 日本", column: 6)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["ACCESSIBLE": "1"]])
  func `nothing is suggested where plain output is asked for`(environment: [String: String]) throws
  {
    let session = try session(environment: environment)
    session.type("we ")
    session.line("> we", column: 5)
    session.type("\u{1B}[C\r")
    session.printed("got 3 [we ]")
  }

  @Test func `a line of several rows, or with pictures, is not suggested`() throws {
    let session = try session(line: "we 👍")
    session.type("\u{1B}[200~we\nran\u{1B}[201~\r")
    session.printed("got 6 [we|ran]")
    session.type("we\u{1B}[C\r")
    session.printed("got 2 [we]")
  }
}
