import Foundation

/// Sessions that older versions wrote are read for ever, and what a newer one wrote is named.
enum OldJournals: Item {
  private static let folder = Workshop.fixtures + "/Sessions"

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let sessions = names.filter { $0.hasPrefix("v") && $0.hasSuffix(".jsonl") }
    tally.expect(sessions.count >= 1, "there are old sessions")
    for name in sessions {
      let path = home + "/" + name
      try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: path)
      let own = ["--dialogues", shop.dialogues, path]
      let verify = try shop.run(["replay", "--verify"] + own, home: home)
      tally.expect(verify.status == 0, "\(name): \(verify.summary) \(verify.text)")
      let replay = try shop.run(["replay"] + own, home: home)
      let said = try String(
        contentsOfFile: folder + "/" + name.replacing(".jsonl", with: ".txt"), encoding: .utf8)
      tally.expect(replay.text == said, "\(name) is replayed in other words")
      let before = try Data(contentsOf: URL(filePath: path))
      let run = try shop.run(
        ["chat", "--session", path] + own.prefix(2), input: Array("/pause\n".utf8), home: home)
      let after = try Data(contentsOf: URL(filePath: path))
      tally.expect(run.status == 0 && after.starts(with: before), "\(name) goes on: \(run.summary)")
    }
    for command in [["replay"], ["chat", "--session"], ["sessions", "show"]] {
      let path = home + "/newer.jsonl"
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: folder + "/newer.jsonl", toPath: path)
      let run = try shop.run(command + [path], home: home)
      let isNamed = run.errors.contains("made by a newer mend (format 999)")
      tally.expect(run.status == 65 && isNamed, "a newer session: \(run.summary)")
    }
  }
}
