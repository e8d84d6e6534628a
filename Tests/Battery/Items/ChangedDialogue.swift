import Foundation

/// The conversations are edited while a session stands in them.
enum ChangedDialogue: Item {
  /// Edits of the graph `kinds`, with whether the session's own state is gone.
  private static let edits: [(name: String, old: String, new: String, isMoved: Bool)] = [
    ("another text", "What would you say?", "What would you like to say?", false),
    ("another label", "options: { left: Left", "options: { left: Leftward", false),
    ("an option less", "left: Left, ", "", false),
    ("an option more", "left: Left", "up: Up, left: Left", false),
    ("another range", "range: [0, 10]", "range: [0, 5]", false),
    (
      "another type",
      "type: scale, text: How much?, keep: scale, range: [0, 10], ends: { 0: not at all, 10: completely }",
      "type: number, text: How much?, keep: scale, range: [0, 10]", false
    ),
    ("another wording", "one: The first wording.", "first: The first wording.", false),
    ("a slot renamed", "keep: number", "keep: amount", false),
    ("a row less", "calm: Calm, ", "", false),
    ("a state renamed", "go: secret\n  secret:", "go: hidden\n  hidden:", true),
    (
      "a state renamed that keeps its old id", "go: secret\n  secret:",
      "go: hidden\n  hidden:\n    was: [secret]", false
    ),
    ("another way", "go: several", "go: sure", false),
  ]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    let path = home + "/one.jsonl"
    // It ends at the question of the state 'secret'.
    let lines = Recording.script.split(separator: "\n", omittingEmptySubsequences: false)
    let script = lines.prefix(6) + ["/why"]
    _ = try shop.chat(
      path, input: script.joined(separator: "\n") + "\n", home: home,
      arguments: ["--start", "kinds"])
    let before = try Data(contentsOf: URL(filePath: path))
    let folder = home + "/Dialogues"
    for edit in edits {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.copyItem(atPath: shop.dialogues, toPath: folder)
      let file = folder + "/kinds.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      tally.expect(text.contains(edit.old), "the edit '\(edit.name)' changes nothing")
      try Data(text.replacing(edit.old, with: edit.new, maxReplacements: 1).utf8).write(
        to: URL(filePath: file))
      try before.write(to: URL(filePath: path))
      let own = ["--dialogues", folder]
      for command in [["replay"], ["replay", "--verify"], ["replay", "--json"]] {
        let run = try shop.run(command + (command.last == "--json" ? [] : own) + [path], home: home)
        let isCorrupt = run.errors.contains("damaged") || run.status > 1
        tally.expect(!isCorrupt, "\(edit.name), \(command): \(run.summary)")
      }
      let run = try shop.run(
        ["chat", "--session", path] + own, input: Array("/pause\n".utf8), home: home)
      tally.expect(run.status == 0, "\(edit.name): \(run.summary)")
      tally.expect(
        run.text.contains("[moved]") == edit.isMoved,
        "\(edit.name): the person is told of it or not")
      let after = try Data(contentsOf: URL(filePath: path))
      tally.expect(after.starts(with: before), "\(edit.name): what was saved is changed")
    }
    try FileManager.default.removeItem(atPath: folder + "/kinds.yaml")
    let gone = try shop.run(["chat", "--session", path, "--dialogues", folder], home: home)
    let isNamed = gone.isRefusal && gone.errors.contains("there is no conversation 'kinds'")
    tally.expect(isNamed, "a conversation is gone: \(gone.summary)")
  }
}
