import Foundation

/// Text is not what it should be, in what is typed and in every file that is read.
enum BadText: Item {
  private static let broken: [(name: String, bytes: [UInt8])] = [
    ("a byte of 0xFF", [0xFF]), ("a lone continuation", [0x80]),
    ("an overlong slash", [0xC0, 0xAF]),
    ("an overlong zero", [0xC0, 0x80]), ("an overlong of three", [0xE0, 0x80, 0xAF]),
    ("an overlong of four", [0xF0, 0x80, 0x80, 0xAF]), ("a surrogate", [0xED, 0xA0, 0x80]),
    ("two surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    ("past the last", [0xF4, 0x90, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("a cut sign", [0xE2, 0x82]),
    ("a cut pair", [0xC3, 0x28]),
    ("UTF-16", [0xFF, 0xFE, 0x61, 0x00]),
  ]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    for (name, bytes) in broken {
      try inInput(bytes, name, shop, &tally)
      try inFiles(bytes, name, shop, &tally)
    }
    try unusual(shop, &tally)
    try endless(shop, &tally)
  }

  private static func inInput(
    _ bytes: [UInt8], _ name: String, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    for end in ["\n", "", "z\n", "\r\n"] {
      let session = UUID().uuidString
      let input = Array("answer 1\nxy".utf8) + bytes + Array(end.utf8)
      let run = try shop.run(
        ["chat", "--dialogues", shop.dialogues, "--session", session + ".jsonl"], input: input,
        home: home, through: ["/usr/bin/env", "-C", home])
      let isPlaced = run.errors.contains("line 2 of the input is not UTF-8 at byte 3;")
      tally.expect(run.status == 65 && isPlaced, "\(name) typed: \(run.summary)")
      _ = Saved.check(home + "/\(session).jsonl", holds: 1, &tally, "\(name) typed")
      let heard = try shop.run(
        ["listen", "--question", "kinds/line", "--dialogues", shop.dialogues], input: input,
        home: home)
      tally.expect(
        heard.status == 65 && heard.errors == run.errors, "\(name) heard: \(heard.summary)")
    }
  }

  private static func inFiles(
    _ bytes: [UInt8], _ name: String, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    let folder = home + "/Dialogues"
    try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
    let graph =
      Array("graph: odd\nstart: s\nstates:\n  s: { say: \"é".utf8) + bytes
      + Array("\", end: done }\n".utf8)
    try Data(graph).write(to: URL(filePath: folder + "/odd.yaml"))
    for arguments in [["check"], ["chat", "--start", "odd"]] {
      let run = try shop.run(arguments + ["--dialogues", folder], home: home)
      let isPlaced = (run.text + run.errors).contains(
        /odd.yaml:4:1[56]: error: \[bad-yaml\]/)
      tally.expect(isPlaced && run.isOrderly, "\(name) in a graph: \(run.summary)")
    }
    let script = Array("$ mend chat\n> ab".utf8) + bytes + [10]
    try Data(script).write(to: URL(filePath: home + "/script.txt"))
    let test = try shop.run(["test", home + "/script.txt"], home: home)
    tally.expect(
      test.isRefusal && test.errors.contains(":2"), "\(name) in a transcript: \(test.summary)")
    let batch =
      Array("{\"id\": \"a\", \"q\": \"q\", \"text\": \"x".utf8) + bytes + Array("\"}\n".utf8)
    try Data(batch).write(to: URL(filePath: home + "/batch"))
    try Data(#"[{"id": "q", "kind": "line", "text": "What?"}]"#.utf8).write(
      to: URL(filePath: home + "/questions"))
    let heard = try shop.run(
      ["listen", "--questions", home + "/questions", "--batch", home + "/batch"], home: home)
    tally.expect(
      heard.isRefusal && heard.errors.contains("batch:1:"), "\(name) in rows: \(heard.summary)")
    try Data([0x7B] + bytes).write(to: URL(filePath: home + "/session.jsonl"))
    let session = try shop.run(["replay", home + "/session.jsonl"], home: home)
    tally.expect(session.isRefusal, "\(name) as a session: \(session.summary)")
  }

  /// Text that is only unusual is taken as it is.
  private static func unusual(_ shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    let unassigned = String(
      decoding: [0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    for (name, input, kept) in [
      ("a mark of byte order", "\u{feff}answer", "answer"),
      ("line ends of Windows", "answer\r", "answer"),
      ("tabs", "an\tswer\t", "an\tswer\t"), ("a zero", "an\0swer", "an\0swer"),
      ("blanks", "  answer  ", "  answer  "),
      ("marks that combine", "e\u{301}", "e\u{301}"),
      ("what is no character", unassigned, unassigned),
      ("a return within", "a\rb", "a\rb"),
      (
        "a megabyte", String(repeating: "é", count: 1 << 19), String(repeating: "é", count: 1 << 19)
      ),
      ("a line of Unicode", "a\u{2028}b", "a\u{2028}b"),
    ] {
      for end in ["\n", ""] {
        let path = home + "/\(UUID().uuidString).jsonl"
        let run = try shop.chat(path, input: input + end, home: home)
        let answers = (try? Saved(path))?.answers ?? []
        let isKept = answers.map { Array($0.utf8) } == [Array(kept.utf8)]
        tally.expect(
          run.status == 3 && isKept, "\(name): \(run.summary) \(answers.map { $0.prefix(20) })")
      }
    }
    for input in ["", "\n", "\r\n", "\n\n\n"] {
      let run = try shop.chat(UUID().uuidString, input: input, home: home)
      tally.expect(run.status == 3, "nothing typed: \(run.summary)")
    }
    let folder = home + "/Dialogues"
    for (name, text, status) in [
      ("an empty file", "", 65 as Int32), ("only a comment", "# a\n", 65),
      ("a zero", "graph: a\0\n", 65),
      ("a tab that sets in", "graph: odd\nstart: s\nstates:\n\ts: { end: done }\n", 65),
      ("no last line end", "graph: odd\nstart: s\nstates:\n  s: { end: done }", 0),
      ("line ends of Windows", "graph: odd\r\nstart: s\r\nstates:\r\n  s: { end: done }\r\n", 0),
      ("a mark of byte order", "\u{feff}graph: odd\nstart: s\nstates:\n  s: { end: done }\n", 0),
    ] {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
      try Data(text.utf8).write(to: URL(filePath: folder + "/odd.yaml"))
      let run = try shop.run(["chat", "--start", "odd", "--dialogues", folder], home: home)
      let isPlaced = status == 0 || run.errors.contains("odd.yaml:")
      tally.expect(run.status == status && isPlaced, "\(name) in a graph: \(run.summary)")
    }
  }

  /// A line without an end does not fill the memory.
  private static func endless(_ shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    for command in [
      "head -c 100000000 /dev/zero", "head -c 100000000 /dev/zero | tr '\\0' x",
      "yes | head -c 100000000 | tr -d '\\n'",
    ] {
      let run = try shop.run(
        [
          "-c",
          "\(command) | \(Bombs.limited.joined(separator: " ")) '\(shop.program)' chat --dialogues '\(shop.dialogues)' --session one",
        ],
        home: home, program: "/bin/sh")
      let isTold = run.errors.contains("line 1 of the input is over 1 MB")
      tally.expect(run.status == 65 && isTold, "100 MB in one line: \(run.summary)")
    }
  }
}
