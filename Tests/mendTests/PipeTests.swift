import Foundation
import Testing

struct PipeTests {
  private let answers = "no\nyes\n1\n2\n\n"

  @Test func `the same answers give the same bytes`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let first = try mend.run(["chat"], input: answers)
    let second = try mend.run(["chat"], input: answers)
    #expect(first.output == second.output)
    #expect(first.output.contains("?"))
  }

  @Test func `nothing is saved unless a session is named`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    _ = try mend.run(["chat"], input: answers)
    let names = try FileManager.default.contentsOfDirectory(atPath: mend.home.path)
    #expect(names.allSatisfy { $0.hasPrefix("input-") || $0.hasPrefix("output-") })
  }

  @Test func `input that ends before the conversation exits with 3`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    #expect(try mend.run(["chat"]).status == 3)
  }

  @Test func `a pause exits with 0, and the next run goes on there`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    #expect(try mend.run(["chat", "--session", "one"], input: "no\n/pause\n").status == 0)
    let again = try mend.run(["chat", "--session", "one"])
    let first = try mend.run(["chat"])
    let question = first.output.components(separatedBy: "\n\n").last
    #expect(!again.output.contains(question ?? "none"))
  }

  @Test func `output has no control characters but line ends`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["chat"], input: answers + "\u{1B}[31m\u{7}\n")
    let typed = Set<Unicode.Scalar>(["\u{1B}", "\u{7}"])
    #expect(!run.output.unicodeScalars.contains { typed.contains($0) })
  }

  @Test(arguments: [
    (["chat", "--dialogues", "/nowhere"], "no Dialogues folder found", 66),
    (["chat", "--session", "/nowhere/x.jsonl"], "no folder for '/nowhere/x.jsonl'", 73),
    (["chat", "--session", "/tmp/"], "folder", 65),
    (["chat", "--session", "a b"], "a name has 1 to 64", 66),
    (["chat", "--start", "nothing-here"], "nothing-here", 66),
    // The name of a file, and not of the graph in it.
    (["chat", "--start", "f1-trust"], "f1-trust", 66),
    (["chat", "--now", "noon"], "noon", 64),
    (["replay", "nobody"], "no such session", 66),
    (["chat", "--seed", "many"], "seed", 64),
    (["dance"], "dance", 64),
  ])
  func `bad input gets one clear sentence and its exit status`(
    arguments: [String], sentence: String, status: Int32
  ) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(arguments)
    #expect(run.errors.contains(sentence))
    #expect(run.status == status)
  }

  @Test func `a session that begins nowhere is not made`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["chat", "--start", "nothing-here", "--session", "one"])
    #expect(run.status == 66)
    #expect(!FileManager.default.fileExists(atPath: mend.home.appending(path: "one.jsonl").path))
  }

  @Test func `a file that is no session is refused and left as it is`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = mend.home.appending(path: "list.jsonl")
    try Data("milk\nbread\n".utf8).write(to: file)
    let run = try mend.run(["chat", "--session", file.path])
    #expect(run.errors.contains("not a session"))
    #expect(run.status == 65)
    #expect(try Data(contentsOf: file) == Data("milk\nbread\n".utf8))
  }

  @Test func `a line that is not UTF-8 is named, and what came before it is kept`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    var input = Data("no\n".utf8)
    input.append(contentsOf: [0x61, 0xFF, 0x0A])
    let run = try mend.run(["chat", "--session", "one"], input: input)
    #expect(run.errors.contains("line 2 of the input is not UTF-8"))
    #expect(run.status == 65)
    #expect(try mend.run(["sessions"]).output.contains("1 answer,"))
  }

  @Test(arguments: [
    ("the line ends of Windows", "no\r\nuk\r\nyes\r\n"), ("no end of the last line", "no\nuk\nyes"),
    ("a mark of the byte order", "\u{FEFF}no\nuk\nyes\n"),
  ])
  func `lines are taken as they are meant`(kind: String, input: String) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let plain = try mend.run(["chat"], input: "no\nuk\nyes\n")
    let other = try mend.run(["chat"], input: input)
    #expect(other.output == plain.output)
    #expect(other.status == plain.status)
  }

  @Test func `a zero byte is part of its line, and shown by a mark`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["chat"], input: "no\u{0}pe\nuk\n")
    #expect(run.output.contains("> no\u{2400}pe\n"))
    #expect(run.output.contains("> uk\n"))
  }

  @Test func `no prompt is shown where nobody types`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let run = try mend.run(["chat"])
    #expect(!run.output.contains(">"))
    #expect(run.output.contains("?"))
  }

  @Test func `a line of a megabyte is taken, a longer one is refused`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try mend.run(["chat"], input: long + "\n").status == 3)
    #expect(try mend.run(["chat"], input: long + "xx\n").status == 65)
  }
}
