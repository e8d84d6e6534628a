import Foundation

/// A file of conversations is made to cost more than it looks.
enum Bombs: Item {
  /// Runs with 64 MB for all, the program itself included.
  static let limited = ["/usr/bin/prlimit", "--as=\(64 << 20)"]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let folder = try shop.room() + "/Dialogues"
    try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
    var slowest = (name: "", seconds: 0.0)
    for (name, text) in bombs {
      try Data(text().utf8).write(to: URL(filePath: folder + "/bomb.yaml"))
      for arguments in [["chat", "--start", "bomb"], ["check"]] {
        let what = "\(name), \(arguments[0])"
        let run = try shop.run(
          arguments + ["--dialogues", folder], home: shop.folder, through: limited)
        if run.end.seconds > slowest.seconds { slowest = (what, run.end.seconds) }
        let status: Int32 = arguments[0] == "chat" ? 65 : 1
        let said = run.text + run.errors
        let isPlaced = said.contains(try Regex(#"bomb\.yaml:\d+:\d+: error: \["#))
        tally.expect(
          run.status == status && isPlaced, "\(what): \(run.status), \(said.suffix(200))")
        // A tenth of a second is the aim; ten times that is no accident of the machine.
        tally.expect(run.end.seconds < 1, "\(what): \(run.end.seconds) s")
      }
    }
    tally.remark("within 64 MB; slowest \(slowest.name): \(Int(slowest.seconds * 1000)) ms")
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static let start = "graph: bomb\nstart: s\nstates:\n  s: { end: done }\n"

  private static var bombs: [(name: String, text: () -> String)] {
    var laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghijkl", "abcdefghijk") {
      laughs += "\(name): &\(name) [\(times(8, "*\(before), "))*\(before)]\n"
    }
    let laughing = laughs
    let keys = (0..<200_000).map { "k\($0): x\n" }.joined()
    return [
      ("aliases of aliases", { laughing }), ("an alias of itself", { "a: &a [*a]\n" }),
      ("100,000 brackets", { "a: " + times(100_000, "[") }),
      ("100,000 braces", { "a: " + times(100_000, "{a: ") }),
      ("100,000 dashes", { times(100_000, "- ") }),
      ("100,000 question marks", { times(100_000, "? ") }),
      ("100,000 levels of lines", { (0..<1_000).map { times($0, " ") + "a:\n" }.joined() }),
      ("100,000 closing brackets", { "a: " + times(100_000, "]") }),
      ("brackets that are closed", { "a: " + times(50_000, "[]") }),
      ("over 5 MB", { times((5 << 20) + 1, "#") }),
      ("over 16 MB", { times((16 << 20) + 1, "#") }),
      ("5 MB of one text", { "a: " + times((5 << 20) - 3, "x") }),
      ("5 MB of one quoted text", { "a: \"" + times((5 << 20) - 5, "x") + "\"" }),
      ("a text over 64 KB", { start + "title: " + times(65_537, "x") }),
      ("a key over 64 KB", { times(65_537, "x") + ": y\n" }),
      ("a key over 1 KB", { times(1_025, "x") + ": y\n" }),
      ("5 MB of comments", { times(5 << 16, "# a comment, n\n") + "a" }),
      ("5 MB of blank lines", { times(5_000_000, "\n") + "a" }),
      ("5 MB of blanks", { times(5_000_000, " ") + "a" }),
      ("a list of a million", { times(1_000_000, "- a\n") }), ("200,000 unknown keys", { keys }),
      (
        "a list of a million that is not read",
        { start + "x: [" + times(1_000_000, "a, ") + "]\n" }
      ),
      ("200,000 keys twice", { start + times(200_000, "title: x\n") }),
      (
        "1,000 states twice",
        { "graph: bomb\nstart: s\nstates:\n" + times(1_000, "  s: { end: done }\n") }
      ),
      ("merge keys", { start + times(100_000, "<<: { a: b }\n") }),
      ("100,000 documents", { times(100_000, "---\na\n") }),
      ("100,000 tags", { times(100_000, "!a ") }), ("100,000 anchors", { times(100_000, "&a ") }),
      ("a directive", { "%YAML 1.2\n---\na\n" }),
      ("a long directive", { "%" + times(1 << 20, "x") + "\n---\na\n" }),
      ("1,000,000 escapes", { start + "title: \"" + times(1_000_000, "\\x41") + "\"\n" }),
      (
        "a long guard",
        { start + "documents: { d: [{ when: \"" + times(10_000, "not (") + "\", line: x }] }\n" }
      ),
      (
        "a long guard of ands",
        {
          "graph: bomb\nstart: s\nstates:\n  s: { go: [{ when: \"a is b"
            + times(5_000, " and a is b")
            + "\", to: t }] }\n"
        }
      ),
      (
        "10,000 braces in words",
        {
          "graph: bomb\nstart: s\nstates:\n  s: { say: \"" + times(10_000, "{a|")
            + "\", end: done }\n"
        }
      ),
    ]
  }
}
