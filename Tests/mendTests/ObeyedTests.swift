import Foundation
import Testing

/// What a terminal would obey is shown as a mark, wherever it comes from.
struct ObeyedTests {
  private static let signs = "\u{1B}]0;x\u{7}\u{9B}2J\u{7F}\u{85}\u{202E}\u{2066}a\u{2069}"

  private func expectPlain(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let obeyed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(obeyed.isEmpty, "\(text.debugDescription)", sourceLocation: location)
  }

  private func hostile(_ mend: Mend) throws -> Folder {
    let talk = """
      graph: talk
      start: first
      states:
        first:
          ask: { type: line, text: "First?", keep: first }
          go: close
        close: { say: "You said: {first}", end: done }
      documents:
        page: [ "So: {first}" ]
      """
    let program = """
      program: test
      first: talk
      documents:
        page: { title: Page, graph: talk, document: page }
      """
    return try Folder(["talk.yaml": talk, "program.yaml": program], in: mend)
  }

  @Test func `stored text is shown with marks by every command`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try hostile(mend)
    let options = ["--dialogues", folder.path]
    let chat = try mend.run(["chat", "--session", "one"] + options, input: Self.signs + "\n")
    #expect(chat.output.contains("\u{241B}]0;x\u{2407}"))
    expectPlain(chat.output)
    for arguments in [
      ["replay", "one"] + options, ["replay", "one", "--json"],
      ["replay", "one", "--verify"] + options,
      ["sessions", "show", "one", "--answers"], ["sessions", "show", "one"], ["sessions"],
      ["export", "one", "--whole"] + options,
      ["export", "one", "--whole", "--format", "text"] + options,
      ["export", "one", "--whole", "--format", "json"] + options,
    ] {
      let run = try mend.run(arguments)
      #expect(run.status == 0, "\(arguments)")
      expectPlain(run.output + run.errors)
    }
    let json = try mend.run(["replay", "one", "--json"]).output
    #expect(json.contains(#"\u202e"#) && json.contains(#"\u009b"#))
  }

  @Test func `a place in a session's file is shown with marks`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let file = mend.home.appending(path: "one.jsonl")
    _ = try mend.run(["chat", "--session", "one", "--start", "trust"], input: "my aunt\n")
    let text = try String(contentsOf: file, encoding: .utf8)
    let first = text.components(separatedBy: "\n")[0]
    // Nothing but the checksum is missing, which anybody can compute.
    let line =
      #"{"n":1,"time":"2026-01-05T09:00:00+00:00","at":["a\#u{202E}b/\u001b[2J"],"did":"silent","sum":""#
    var sum = CRC()
    sum.add(first + "\n" + line)
    try Data((first + "\n" + line + sum.digits + "\"}\n").utf8).write(to: file)
    for arguments in [["sessions"], ["sessions", "show", "one"]] {
      let run = try mend.run(arguments)
      #expect(run.output.contains("\u{241B}[2J"), "\(run)")
      expectPlain(run.output + run.errors)
    }
  }

  @Test(arguments: [
    ["replay", "SIGNS.jsonl"], ["chat", "--session", "/tmp/SIGNS/x.jsonl"], ["--SIGNS"], ["SIGNS"],
    ["chat", "--start", "SIGNS"], ["chat", "--now", "SIGNS"], ["chat", "--seed", "SIGNS"],
    ["chat", "--dialogues", "/SIGNS"], ["export", "SIGNS"], ["sessions", "rename", "SIGNS", "b"],
    ["sessions", "forget", "SIGNS"], ["sessions", "import", "SIGNS"],
    ["sessions", "repair", "SIGNS"],
    ["listen", "--question", "SIGNS"], ["test", "SIGNS"],
  ])
  func `what was typed on the command line is quoted with marks`(arguments: [String]) throws {
    let mend = try Mend()
    defer { mend.remove() }
    let signs = Self.signs
    let run = try mend.run(arguments.map { $0.replacing("SIGNS", with: signs) })
    #expect(run.status != 0 && run.status != 3)
    expectPlain(run.output + run.errors)
  }

  @Test func `dialogues that hold such signs are refused, and quoted with marks`() throws {
    let mend = try Mend()
    defer { mend.remove() }
    let folder = try hostile(mend)
    try folder.write("labels.yaml", "\"\\e[2J\": \"\\e[2J\"\n")
    try folder.write(
      "talk.yaml",
      "graph: talk\nstart: \"\\e[2J\"\nstates:\n  a: { say: \"\\e[2J\\u202e\", go: \"\\e[31m\" }\n")
    for arguments in [["check"], ["check", "--json"], ["chat"]] {
      let run = try mend.run(arguments + ["--dialogues", folder.path])
      #expect(run.status == 1 || run.status == 65)
      expectPlain(run.output + run.errors)
    }
  }
}

/// CRC-32C, as the manual of the session file describes it.
private struct CRC {
  private var register = UInt32.max

  mutating func add(_ text: String) {
    for byte in text.utf8 {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0x82F6_3B78 : register >> 1 }
    }
  }

  var digits: String {
    let hex = String(~register, radix: 16)
    return String(repeating: "0", count: 8 - hex.count) + hex
  }
}
