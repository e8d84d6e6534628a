import Testing

struct EditingTests {
  @Test(arguments: ["C", "", "en_US.ISO-8859-1", "nowhere"])
  func `any text can be typed whatever the locale`(locale: String) throws {
    let session = try Session(environment: ["LC_ALL": locale])
    session.type("é日😀")
    session.line("> é日😀", column: 7)
    session.type("\r")
    session.printed("got 3 [é日😀]")
  }

  @Test(arguments: ["e\u{301}", "x\u{301}", "👨‍👩‍👧", "🇩🇪", "👍🏽", "日"])
  func `backspace takes back one character as a person sees it`(character: String) throws {
    let session = try Session()
    session.type("a" + character + "\u{7F}b\r")
    session.printed("got 2 [ab]")
  }

  @Test func `left, right and delete go by characters too`() throws {
    let session = try Session()
    session.type("a👨‍👩‍👧b\u{1B}[D\u{1B}[D1\u{1B}[C2\u{1B}[D\u{1B}[D\u{1B}[3~\r")
    session.printed("got 4 [a12b]")
  }

  @Test func `wide characters stay in their columns while editing`() throws {
    let session = try Session()
    session.type("日本語abc")
    session.line("> 日本語abc", column: 11)
    session.type("\u{1}")
    session.line("> 日本語abc", column: 2)
    session.type("x")
    session.line("> x日本語abc", column: 3)
    session.type("\u{1B}[C")
    session.line("> x日本語abc", column: 5)
    session.type("\u{5}\u{17}y")
    session.line("> y", column: 3)
  }

  @Test func `a wide line of several rows is drawn in its place`() throws {
    let session = try Session(columns: 20)
    let text = String(repeating: "日本語", count: 8)
    session.type(text)
    session.shows { $0.lines.prefix(3).joined() == "> " + text }
    session.type("\u{1}x")
    session.shows { $0.lines.prefix(3).joined() == "> x" + text && $0.cursor.row == 0 }
    session.type("\u{B}")
    session.shows { $0.transcript == ["> x"] }
  }

  @Test func `keys that mean nothing type nothing`() throws {
    let session = try Session()
    session.type("a\u{1B}[5~\u{1B}[1;7Z\u{1B}OP\u{1B}[[A\u{1B}z\u{16}\u{13}\u{1B}[97;5ub\r")
    session.printed("got 2 [ab]")
  }

  @Test func `Control with an arrow, and Alt with a letter, go by words`() throws {
    let session = try Session()
    session.type("one two\u{1B}[1;5Dx\u{1B}b\u{1B}b1\u{1B}d\u{1B}f!\u{1B}\u{7F}\r")
    session.printed("got 2 [1 ]")
  }

  /// What xterm, its kin, rxvt, PuTTY, tmux, the Linux console and macOS send.
  @Test(arguments: [
    ("\u{1B}[H", "\u{1B}[F"), ("\u{1B}OH", "\u{1B}OF"), ("\u{1B}[1~", "\u{1B}[4~"),
    ("\u{1B}[7~", "\u{1B}[8~"), ("\u{1B}[1;5H", "\u{1B}[1;5F"), ("\u{1}", "\u{5}"),
    ("\u{1B}[1;5D\u{1B}[1;5D", "\u{1B}[1;5C\u{1B}[1;5C"),
    ("\u{1B}[1;3D\u{1B}[1;3D", "\u{1B}[1;3C\u{1B}[1;3C"),
    ("\u{1B}[1;9D\u{1B}[1;9D", "\u{1B}[1;9C\u{1B}[1;9C"),
    ("\u{1B}[5D\u{1B}[5D", "\u{1B}[5C\u{1B}[5C"), ("\u{1B}O5D\u{1B}O5D", "\u{1B}O5C\u{1B}O5C"),
    ("\u{1B}Od\u{1B}Od", "\u{1B}Oc\u{1B}Oc"), ("\u{1B}b\u{1B}b", "\u{1B}f\u{1B}f"),
    ("\u{1B}\u{1B}[D\u{1B}\u{1B}[D", "\u{1B}\u{1B}[C\u{1B}\u{1B}[C"),
    ("\u{1B}\u{1B}OD\u{1B}\u{1B}OD", "\u{1B}\u{1B}OC\u{1B}\u{1B}OC"),
  ])
  func `Home, End and arrows with Control or Alt work in every common terminal`(
    start: String, end: String
  ) throws {
    let session = try Session()
    session.type("日本 two" + start + "1" + end + "2\r")
    session.printed("got 8 [1日本 two2]")
  }

  @Test func `Alt with Return writes a newline`() throws {
    let session = try Session()
    session.type("a\u{1B}\rb")
    session.shows { $0.transcript == ["> a", "b"] && $0.cursor.column == 1 }
    session.type("\r")
    session.printed("got 3 [a|b]")
  }

  @Test func `bytes that are no text show as a replacement`() throws {
    let session = try Session()
    session.terminal.type([0x61, 0xFF, 0x62, 0xC2, 0x85, 0x0D])
    session.printed("got 4 [a\u{FFFD}b\u{FFFD}]")
  }

  @Test func `a draft of any length comes back after going up and down`() throws {
    let session = try Session(rows: 60)
    session.type("old\r")
    session.printed("got 3 [old]")
    let draft = String(repeating: "0123456789", count: 300)
    session.type(draft)
    session.shows { $0.transcript.joined().contains(draft) }
    session.type("\u{1B}[A")
    session.line("> old")
    session.type("\u{1B}[B")
    session.shows { $0.transcript.joined().contains(draft) }
    session.type("\r")
    session.shows { $0.transcript.joined().contains("got 3000 [" + draft + "]") }
  }

  @Test func `a draft taller than the screen is kept whole`() throws {
    let session = try Session()
    session.type("old\r")
    session.printed("got 3 [old]")
    session.type(String(repeating: "日本語", count: 1000) + "\u{1B}[A\u{1B}[B\r")
    session.shows { $0.transcript.joined().contains("got 3000 [") }
  }

  @Test func `a change to an old line is there when one comes back`() throws {
    let session = try Session()
    session.enters("one", "two")
    session.type("\u{1B}[A!\u{1B}[A")
    session.line("> one")
    session.type("\u{1B}[B")
    session.line("> two!")
  }

  @Test func `a search finds what was typed and gives the draft back`() throws {
    let session = try Session()
    session.type("a [b] 不\r")
    session.printed("got 7 [a [b] 不]")
    session.type("draft\u{12}[B")
    session.line("search '[B': a [b] 不")
    session.type("\u{7}")
    session.line("> draft")
    session.type("\u{12}不\r")
    session.line("> a [b] 不", column: 10)
    session.type("!\r")
    session.printed("got 8 [a [b] 不!]")
  }

  @Test func `a prompt keeps its rows and its colors do not bleed`() throws {
    let session = try Session(prompt: "How are you?\n\u{1B}[1m日>\u{1B}[0m ")
    session.line("日>", column: 4)
    #expect(session.terminal.screen.lines.first == "How are you?")
    session.type("fine")
    session.line("日> fine", column: 8)
  }

  @Test func `vi's keys work for who asked for them`() throws {
    let home = try TemporaryHome(settings: "bind -v\n")
    let session = try Session(environment: ["HOME": home.path])
    session.type("abc\u{1B}0x\u{1B}[Cidé\r")
    session.printed("got 4 [bdéc]")
    session.type("\u{1B}kx\r")
    session.printed("got 3 [bdé]")
    session.type("ab\u{1B}[D\u{1B}[Dx\u{1B}OCy\u{1B}[3~\u{1B}[5~z\r")
    session.printed("got 4 [xayz]")
  }

  @Test func `Up stops at lines that begin as what is typed`() throws {
    let session = try Session()
    session.enters("we ate", "they ran", "we talked")
    session.type("we\u{1B}[A")
    session.line("> we talked")
    session.type("\u{1B}[A")
    session.line("> we ate")
    session.type("\u{1B}[A\u{1B}[B\u{1B}[B")
    session.shows { $0.currentLine.hasPrefix("> we") && $0.cursor.column == 4 && $0.bells == 1 }
  }

  @Test func `up and down go by rows within a text of several`() throws {
    let session = try Session()
    session.type("old\r")
    session.printed("got 3 [old]")
    session.type("\u{1B}[200~日本語\nab\nabcdef\u{1B}[201~\u{1B}[A1\u{1B}[A2\u{1B}[B\u{1B}[B3\r")
    session.printed("got 16 [日本語2|ab1|abc3def]")
    session.type("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\r")
    session.shows { $0.transcript.filter { $0 == "got 3 [old]" }.count == 2 }
  }

  @Test func `another editor is asked for with what is typed, and its text is the next draft`()
    throws
  {
    let session = try Session()
    session.type("é日\u{18}\u{5}")
    session.shows { $0.transcript == ["> é日", "edit [é日]", "> é日", "more"] }
    session.type("!\r")
    session.printed("got 8 [é日|more!]")
  }
}
