import Testing

@testable import LineEditor

struct UndoingTests {
  private let undo = "\u{1F}"

  @Test func `a word typed in one go is taken back in one go`() throws {
    let session = try Session()
    session.type("on")
    session.line("> on")
    session.type("e")
    session.line("> one")
    session.type(undo)
    session.line(">", column: 2)
  }

  @Test func `what was cut comes back, with the cursor where it was`() throws {
    let session = try Session()
    session.type("日本語 abc")
    session.line("> 日本語 abc", column: 12)
    session.type("\u{1B}b\u{B}")
    session.line("> 日本語", column: 9)
    session.type("\u{18}\u{15}")
    session.line("> 日本語 abc", column: 9)
    session.type("x\r")
    session.printed("got 8 [日本語 xabc]")
  }

  @Test func `an emptied line and a paste are each one change`() throws {
    let session = try Session()
    session.type("\u{1B}[200~one\ntwo\u{1B}[201~")
    session.shows { $0.transcript == ["> one", "two"] }
    session.type("\u{15}")
    session.shows { $0.transcript == [">"] && $0.cursor.column == 2 }
    session.type(undo)
    session.shows { $0.transcript == ["> one", "two"] && $0.cursor.column == 3 }
    session.type(undo)
    session.shows { $0.transcript == [">"] && $0.cursor.column == 2 }
    session.type(undo)
    session.shows { $0.bells == 1 }
  }

  @Test func `a draft is there again after a line of the history was taken back`() throws {
    let session = try Session()
    session.type("old\r")
    session.printed("got 3 [old]")
    session.type("draft")
    session.line("> draft")
    session.type("\u{1B}[A")
    session.line("> old")
    session.type(undo)
    session.line("> draft", column: 7)
  }

  @Test func `a word is one change, and the next word another`() {
    var history = UndoHistory(UndoHistory.State(before: "", after: "!"))
    for text in ["o", "on", "one", "one ", "one t", "one tw"] {
      history.note(UndoHistory.State(before: text, after: "!"))
    }
    #expect(history.takeBack()?.text == "one !")
    #expect(history.takeBack()?.text == "!")
  }

  @Test func `a line too long to remember gives way to the one before it`() {
    var history = UndoHistory()
    history.note(UndoHistory.State(before: "short", after: ""))
    #expect(history.remembered(otherThan: "short, and much more")?.text == "short")
    #expect(history.remembered(otherThan: "short") == nil)
  }

  @Test func `a paste too long to remember is taken back all the same`() throws {
    let session = try Session()
    session.type("mine")
    session.line("> mine")
    session.type(
      "\u{1B}[200~" + String(repeating: "x", count: 50_000) + "\u{1B}[201~" + undo + "!\r")
    session.printed("got 5 [mine!]")
  }

  @Test func `no more is remembered than anybody takes back`() {
    var history = UndoHistory()
    for number in 0..<1000 { history.note(UndoHistory.State(before: "\(number)", after: "")) }
    var count = 0
    while history.takeBack() != nil { count += 1 }
    #expect(count < 200)
  }
}
