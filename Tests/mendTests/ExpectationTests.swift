import Foundation
import Testing

/// What a transcript may expect besides a line that is said exactly so.
struct ExpectationTests {
  /// Plays a transcript in which the reply to the first answer is expected otherwise.
  private func talk(_ reply: String) throws -> TeaTalk {
    try TeaTalk(["t.txt": TeaTalk.good.replacing("Hot it is.", with: reply)])
  }

  @Test(arguments: [
    "~ it is", "~ Hot", "~ H*is", "~ *it is.", "= Hot it is.", "! Cold\nHot it is.",
    "! Warm*is\n...",
    "...", "...\nHot it is.\n...", "...\n~ it\n...",
  ])
  func `a looser line is met by what is said`(reply: String) throws {
    let talk = try talk(reply)
    defer { talk.remove() }
    let run = try talk.test()
    #expect(run.output == "1 transcripts, 0 differ\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("~ it was", ":7: expected '~ it was', found 'Hot it is.'"),
    ("~ is*Hot", ":7: expected '~ is*Hot', found 'Hot it is.'"),
    ("! it is\nHot it is.", ":7: expected no 'it is', found 'Hot it is.'"),
    ("...\n! M*?", ":8: expected no 'M*?', found 'More?'"),
    ("...\nCold it is.\n...", ":8: expected 'Cold it is.', found '> sugar'"),
    ("= Cold", ":7: expected 'Cold', found 'Hot it is.'"),
  ])
  func `what is said otherwise is named with its line`(reply: String, message: String) throws {
    let talk = try talk(reply)
    defer { talk.remove() }
    let run = try talk.test()
    #expect(run.output == "\(talk.folder)/t.txt\(message)\n1 transcripts, 1 differ\n")
    #expect(run.status == 1)
  }

  @Test func `what is not to be said may be said in another reply`() throws {
    let talk = try talk("! sugar\nHot it is.")
    defer { talk.remove() }
    #expect(try talk.test().status == 0)
  }

  @Test func `open lines do not reach past what is typed`() throws {
    let talk = try TeaTalk([
      "t.txt": "$ mend chat\n...\n> yes\n...\n> sugar\n> more\n...\n"
    ])
    defer { talk.remove() }
    let run = try talk.test()
    #expect(run.output.hasPrefix("\(talk.folder)/t.txt:6: expected '> more', found ''\n"))
  }

  @Test func `a conversation that stops before its transcript does fails`() throws {
    let talk = try TeaTalk(["t.txt": TeaTalk.good + "> more\n...\n"])
    defer { talk.remove() }
    let run = try talk.test()
    #expect(run.output.hasPrefix("\(talk.folder)/t.txt:14: expected '> more', found an end\n"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["~", "~ ", "! ", "~ **"])
  func `a sign alone is refused with its line`(reply: String) throws {
    let talk = try talk(reply)
    defer { talk.remove() }
    let run = try talk.test()
    #expect(run.errors.contains("t.txt:7: after '~' or '!' comes a part of a line"))
    #expect(run.status == 65)
  }

  @Test func `accepting keeps the looser lines that still hold, and no other`() throws {
    let talk = try TeaTalk([
      "t.txt": """
      $ mend chat
      ! Coffee
      ! Tea
      ...
      > yes

      ~ is.
      ~ was.
      Cold.
      ...
      > sugar

      You wrote: salt

      """
    ])
    defer { talk.remove() }
    #expect(try talk.test(["--accept"]).status == 0)
    #expect(
      try talk.text(of: "t.txt") == """
        $ mend chat
        ! Coffee
        ...
        > yes

        ~ is.
        ...
        > sugar

        You wrote: sugar

        """)
    #expect(try talk.test().status == 0)
  }

  @Test func `what is accepted and begins with a sign is written so that it is no sign`() throws {
    let graph = TeaTalk.graph.replacing("\"Tea?\"", with: "\"~ Tea?\"")
      .replacing("You wrote: {more|nothing}", with: "...")
    let talk = try TeaTalk(["t.txt": TeaTalk.good], graph: graph)
    defer { talk.remove() }
    _ = try talk.test(["--accept"])
    let text = try talk.text(of: "t.txt")
    #expect(text.contains("\n= ~ Tea?\n"))
    #expect(text.hasSuffix("\n= ...\n"))
    #expect(try talk.test().status == 0)
  }

  @Test func `a looser transcript that holds is accepted as it is`() throws {
    let text = "$ mend chat\n...\n> yes\n...\n> sugar\n~ sugar\n"
      .replacing("~ sugar", with: "...\n~ sugar")
    let talk = try TeaTalk(["t.txt": text])
    defer { talk.remove() }
    _ = try talk.test(["--accept"])
    #expect(try talk.text(of: "t.txt") == text)
  }
}
