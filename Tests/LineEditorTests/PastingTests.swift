import Testing

struct PastingTests {
  private func pasted(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `a paste of three lines is one entry that can still be changed`(end: String) throws {
    let session = try Session()
    session.shows { $0.modes.contains(2004) }
    session.type(pasted(["a", "b", "c", ""].joined(separator: end)))
    session.shows { $0.transcript == ["> a", "b", "c"] }
    session.type("\u{7F}d\r")
    session.printed("got 5 [a|b|d]")
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `a paste without marks is one entry, too`(end: String) throws {
    let session = try Session()
    session.type(["日a", "b\tc", "", "d", ""].joined(separator: end))
    session.shows { $0.transcript == ["> 日a", "b       c", "", "d"] && $0.cursor.column == 1 }
    session.type("e")
    session.shows { $0.transcript.last == "de" }
    session.type("\r")
    session.printed("got 10 [日a|b   c|de]")
  }

  @Test func `a page pasted without marks in pieces is one entry, too`() throws {
    let session = try Session(rows: 60)
    session.type("li")
    for number in 1..<40 { session.type("ne \(number)\rli") }
    session.type("ne 40\r")
    session.shows { $0.transcript.count == 40 }
    session.type("!")
    session.shows { $0.transcript.last == "line 40!" }
    session.type("\r")
    session.shows { $0.transcript.joined().contains("|line 40!]") }
    #expect(!session.terminal.said("got 6 [line 1]"))
  }

  @Test func `a paste without marks is one line where the terminal does the editing`() throws {
    let session = try Session(environment: ["TERM": "emacs"])
    session.type("one\ntwo\n\nthree\n")
    session.printed("got 14 [one|two|three]")
    session.type("four\n")
    session.printed("got 4 [four]")
  }

  @Test func `keys in a paste do nothing`() throws {
    let session = try Session()
    session.type(pasted("a\u{1B}[D\u{1}\u{4}\r\nb") + "\r")
    session.printed("got 5 [a[D|b]")
  }

  @Test func `a pasted line comes back from the history as it was`() throws {
    let session = try Session()
    session.type(pasted("one\ntwo") + "\r")
    session.printed("got 7 [one|two]")
    session.type("\u{1B}[A!\r")
    session.printed("got 8 [one|two!]")
  }

  @Test func `a megabyte is pasted whole`() throws {
    let session = try Session()
    let page = pasted(String(repeating: "0123456789", count: 100_000))
    // How long that takes stands in the benchmarks; here it must come to an end.
    session.type(page + "\u{1}\u{B}x\r")
    session.printed("got 1 [x]")
  }

  @Test func `a paste that never ends can be left with Control-C`() throws {
    let session = try Session()
    session.type("\u{1B}[200~abc")
    session.type("\u{3}")
    session.printed("interrupted")
    session.type("x\r")
    session.printed("got 1 [x]")
  }
}
