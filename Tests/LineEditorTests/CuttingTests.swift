import Testing

struct CuttingTests {
  @Test(arguments: [
    ("\u{17}", "日本 it's "), ("\u{15}", ""), ("\u{1B}\u{7F}", "日本 it's 👨‍👩‍👧"),
    ("\u{1B}b\u{B}", "日本 it's 👨‍👩‍👧"),
  ])
  func `what is cut from a wide line can be written again`(keys: String, left: String) throws {
    let session = try Session()
    session.type("日本 it's 👨‍👩‍👧x" + keys + "\r")
    session.printed("got \(left.unicodeScalars.count) [\(left)]")
    session.type("日本 it's 👨‍👩‍👧x" + keys + "\u{19}\r")
    session.printed("got 14 [日本 it's 👨‍👩‍👧x]")
  }

  @Test func `cuts that follow each other are one`() throws {
    let session = try Session()
    session.type("one two three\u{17}\u{17}\u{1}\u{B}4 \u{19}\r")
    session.printed("got 6 [4 one ]")
    session.type("\u{19}\u{1B}y\r")
    session.printed("got 9 [two three]")
  }

  @Test func `Alt-Y does nothing unless something was just written`() throws {
    let session = try Session()
    session.type("one\u{17}two\u{1B}y\r")
    session.printed("got 3 [two]")
  }

  @Test func `Control-T lets characters as a person sees them change places`() throws {
    let session = try Session()
    session.type("a👨‍👩‍👧\u{14}\r")
    session.printed("got 6 [👨‍👩‍👧a]")
    session.type("日e\u{301}x\u{2}\u{14}!\r")
    session.printed("got 4 [日xé!]")
  }

  @Test func `a person's own settings for these keys are heeded`() throws {
    let home = try TemporaryHome(settings: "bind ^W ed-delete-prev-char\n")
    let session = try Session(environment: ["HOME": home.path])
    session.type("one two\u{17}\r")
    session.printed("got 6 [one tw]")
  }
}
