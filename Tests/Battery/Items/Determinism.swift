import Foundation

/// The same answers give the same bytes, whatever surrounds the program and however it was built.
enum Determinism: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let script =
      Recording.script + String(repeating: "/back\nhello there\n/why\n\nyes\n3\n", count: 20)
    func bytes(
      _ variables: [String: String] = [:], _ arguments: [String], program: String? = nil,
      through wrapper: [String] = []
    ) throws -> [[UInt8]] {
      let home = try shop.room()
      let run = try shop.run(
        ["chat", "--session", home + "/one.jsonl"] + arguments, input: Array(script.utf8),
        home: home,
        variables: variables, through: wrapper, program: program)
      let saved = (try? Data(contentsOf: URL(filePath: home + "/one.jsonl"))) ?? Data()
      let replay = try shop.run(
        ["replay", home + "/one.jsonl"] + Array(arguments.prefix(2)), home: home,
        variables: variables,
        through: wrapper, program: program)
      return [run.output, [UInt8](saved), replay.output, Array(run.errors.utf8)]
    }
    for arguments in [
      ["--dialogues", shop.dialogues, "--start", "kinds"], ["--dialogues", shop.shipped],
      ["--dialogues", shop.shipped, "--start", "trust", "--seed", "77"],
      ["--dialogues", shop.shipped, "--start", "signs", "--now", "2026-03-29T02:30"],
    ] {
      let first = try bytes([:], arguments)
      tally.expect(first[0].count > 1_000 && first[1].count > 1_000, "it says and saves something")
      for variables in [
        [:], ["LC_ALL": "C", "LANG": "C"], ["LC_ALL": "de_DE.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
        ["LC_ALL": ""],
        ["TZ": "Pacific/Kiritimati"], ["TZ": "America/St_Johns"], ["TZ": ":/nowhere"],
        ["TERM": "xterm"],
        ["COLUMNS": "20"], ["NO_COLOR": "1"], ["SWIFT_DETERMINISTIC_HASHING": "1"],
        ["X": String(repeating: "x", count: 9_000)],
      ] {
        tally.expect(try bytes(variables, arguments) == first, "\(variables.keys) \(arguments)")
      }
      let elsewhere = ["/usr/bin/env", "-C", "/"]
      tally.expect(
        try bytes([:], arguments, through: elsewhere) == first, "in another folder \(arguments)")
      for _ in 0..<(shop.isShort ? 2 : 20) {
        tally.expect(try bytes([:], arguments) == first, "once more \(arguments)")
      }
      for other in shop.others {
        tally.expect(try bytes([:], arguments, program: other) == first, "by \(other) \(arguments)")
      }
    }
    if !shop.others.isEmpty { tally.remark("\(shop.others.count + 1) builds") }
  }
}
