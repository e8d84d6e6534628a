import Foundation
import Testing

/// The command that writes all conversations down.
struct BookCommandTests {
  @Test func `the book of the conversations that come with mend has all of their kinds of words`()
    throws
  {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["book"])
    #expect(run.status == 0)
    for anchor in ["door", "trust.moment", "phrase.unclear", "helplines.uk"] {
      #expect(run.output.contains("<a id=\"\(anchor)\"></a>"), "\(anchor)")
    }
  }

  @Test func `a file is written, and written anew`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = mend.home.appending(path: "book.md")
    try Data("old".utf8).write(to: file)
    let run = try mend.run(["book", "-o", file.path])
    #expect(run.output == "")
    #expect(run.status == 0)
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(try written == mend.run(["book"]).output)
  }

  @Test func `a conversation that cannot be read is named, and nothing is written`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try Folder(
      [
        "a.yaml": "graph: a\nstart: s\nstates: { s: { sya: hi } }",
        "program.yaml": "program: p\nfirst: a\n",
      ],
      in: mend)
    let run = try mend.run(["book", "--dialogues", folder.path])
    #expect(run.errors.contains("a.yaml:3:16: error: [unknown-key]"))
    #expect(run.output == "")
    #expect(run.status == 65)
  }
}
