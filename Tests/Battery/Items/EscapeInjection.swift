import Foundation

/// What would do something to a terminal stands in a text, an answer, a name or the environment.
enum EscapeInjection: Item {
  private static let attacks: [(name: String, raw: String, yaml: String)] = [
    ("a color", "\u{1b}[31m", "\\e[31m"), ("a title", "\u{1b}]0;x\u{7}", "\\e]0;x\\a"),
    ("a link", "\u{1b}]8;;http://x\u{1b}\\", "\\e]8;;http://x\\e\\\\"),
    ("a clipboard", "\u{1b}]52;c;eA==\u{7}", "\\e]52;c;eA==\\a"), ("a bell", "\u{7}", "\\a"),
    ("a C1 sequence", "\u{9b}31m", "\\x9b31m"), ("a C1 string", "\u{90}x\u{9c}", "\\x90x\\x9c"),
    ("a new line of C1", "\u{85}", "\\N"), ("a return", "a\rb", "a\\rb"),
    ("a backspace", "a\u{8}b", "a\\bb"),
    ("a delete", "\u{7f}", "\\x7f"), ("a right-to-left override", "\u{202e}abc", "\\u202eabc"),
    ("an isolate", "\u{2066}abc", "\\u2066abc"), ("a form feed", "\u{c}", "\\f"),
    ("a shift out", "\u{e}", "\\x0e"),
  ]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let brief = ["a color", "a C1 sequence", "a right-to-left override"]
    for attack in attacks where !shop.isShort || brief.contains(attack.name) {
      try inAnswers(attack.raw, attack.name, shop, &tally)
      try inArguments(attack.raw, attack.name, shop, &tally)
      try inDialogues(attack.yaml, attack.name, shop, &tally)
    }
  }

  /// The first byte that no output may hold, or `nil`.
  ///
  /// - Parameter isData: Whether what was typed is to be read by a program, exactly as it was.
  private static func control(_ text: String, isData: Bool = false) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10: continue
      case 0..<0x20, 0x7F...0x9F: return scalar.escaped(asASCII: true)
      case 0x202A...0x202E, 0x2066...0x2069: if !isData { return scalar.escaped(asASCII: true) }
      default: continue
      }
    }
    return nil
  }

  private static func check(
    _ run: Workshop.Run, _ what: String, isData: Bool = false, _ tally: inout Tally
  ) {
    let found = control(run.text, isData: isData) ?? control(run.errors)
    tally.expect(run.isOrderly && found == nil, "\(what): \(found ?? run.summary)")
  }

  private static func inAnswers(
    _ attack: String, _ name: String, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    let what = "\(name) in an answer"
    let kinds = ["chat", "--dialogues", shop.dialogues, "--start", "kinds", "--session", "kinds"]
    let answers = (0..<30).map { $0 % 3 == 0 ? "/skip" : "\(attack) and \(attack)" }
    check(
      try shop.run(kinds, input: Array(answers.joined(separator: "\n").utf8), home: home), what,
      &tally)
    check(try shop.chat("lines", input: "x\(attack)y\n/\(attack)\n", home: home), what, &tally)
    let own = ["--dialogues", shop.dialogues]
    for session in ["kinds", "lines"] {
      check(try shop.run(["replay", session] + own, home: home), "\(what), replayed", &tally)
      check(
        try shop.run(["replay", "--verify", session] + own, home: home), "\(what), verified", &tally
      )
      check(
        try shop.run(["replay", "--json", session], home: home), "\(what), as JSON", isData: true,
        &tally)
      check(try shop.run(["sessions", "show", session], home: home), "\(what), shown", &tally)
    }
    let line = Array("\(attack)\nx\(attack)y\n".utf8)
    let question = ["listen", "--question", "kinds/way"] + own
    check(try shop.run(question, input: line, home: home), "\(what), heard", isData: true, &tally)
    check(
      try shop.run(question + ["--explain"], input: line, home: home), "\(what), explained", &tally)
    let shipped = try shop.run(
      ["chat", "--session", "shipped"], input: Array("\(attack)\nno\n\(attack)\nuk\n".utf8),
      home: home)
    check(shipped, "\(what), to the shipped conversations", &tally)
    check(try shop.run(["export", "--whole", "shipped"], home: home), "\(what), exported", &tally)
  }

  private static func inArguments(
    _ attack: String, _ name: String, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    let odd = home + "/a\(attack)b"
    let place = attack.contains("/") ? home : odd
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data("milk\n".utf8).write(to: URL(filePath: place + "/list.jsonl"))
    try Data("graph: \"a".utf8).write(to: URL(filePath: place + "/a.yaml"))
    _ = try shop.chat("one", home: home)
    for arguments in [
      [attack], ["--" + attack], ["chat", "--session", attack],
      ["chat", "--session", place + "/list.jsonl"],
      ["chat", "--session", odd + "/none/x.jsonl"], ["chat", "--start", attack],
      ["chat", "--now", attack],
      ["chat", "--seed", attack], ["chat", "--dialogues", odd + "x"],
      ["chat", "--dialogues", place],
      ["check", "--dialogues", place], ["check", "--json", "--dialogues", place],
      ["replay", attack],
      ["replay", place + "/list.jsonl"], ["replay", "one", "--until", attack],
      ["sessions", attack],
      ["sessions", "show", odd], ["sessions", "forget", attack],
      ["sessions", "forget", attack, "--yes"],
      ["sessions", "rename", "one", attack], ["export", "one", attack], ["export", attack],
      ["export", "one", "--format", attack], ["test", odd + "x"], ["test", place + "/list.jsonl"],
      ["listen", "--question", attack], ["listen", "--question", "a/" + attack],
      ["listen", "--date", attack],
      ["listen", "--questions", odd + "x", "--batch", odd], ["help", attack],
    ] {
      check(try shop.run(arguments, home: home), "\(name) in \(arguments.prefix(3))", &tally)
    }
    for command in [["sessions"], ["chat", "--session", "one"], ["sessions", "show", "one"]] {
      check(try shop.run(command, home: place), "\(name) in MEND_HOME, \(command[0])", &tally)
    }
  }

  private static func inDialogues(
    _ attack: String, _ name: String, _ shop: Workshop, _ tally: inout Tally
  ) throws {
    let home = try shop.room()
    let folder = home + "/Dialogues"
    let graph = """
      graph: a
      start: s
      states:
        s:
          say: "SAY"
          ask: { type: choice, text: "TEXT", keep: k, why: "WHY", options: { one: "LABEL", two: { text: Two, hears: ["HEARS"] } } }
          go: t
        t: { say: "{k|FALLBACK}", end: done }
      """
    for field in [
      "SAY", "TEXT", "WHY", "LABEL", "HEARS", "FALLBACK", "Two", "one", "choice", "done", "a\n",
      "graph",
    ] {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
      let isQuoted = field.uppercased() == field
      let text = graph.replacing(
        field,
        with: isQuoted ? "x\(attack)y" : "\"x\(attack)y\"" + (field.hasSuffix("\n") ? "\n" : ""),
        maxReplacements: 1)
      try Data(text.utf8).write(to: URL(filePath: folder + "/a.yaml"))
      let own = ["--dialogues", folder]
      let what = "\(name) in '\(field)' of a graph"
      check(try shop.run(["check"] + own, home: home), what, &tally)
      let talk = Array("/why\n1\n".utf8)
      check(try shop.run(["chat", "--start", "a"] + own, input: talk, home: home), what, &tally)
    }
    for (file, field) in [
      ("labels", "Press Enter"), ("labels", "you are here"), ("voice", "[unclear]"),
    ] {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
      let path = folder + "/\(file).yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.contains(field) } ?? ""
      let key = line.prefix { $0 != ":" }
      let changed = text.replacing(line, with: "\(key): \"x\(attack)y\"")
      try Data(changed.utf8).write(to: URL(filePath: path))
      let own = ["--dialogues", folder]
      check(try shop.run(["check"] + own, home: home), "\(name) in \(file)", &tally)
      let run = try shop.run(
        ["chat", "--start", "kinds"] + own, input: Array("what\n/map\n".utf8), home: home)
      check(run, "\(name) in \(file)", &tally)
    }
  }
}
