import Foundation
import Journal

/// Sessions are given names that lead elsewhere or that no file can have.
enum Names: Item {
  private static let hostile = [
    "", ".", "..", "...", "-", "--", "-rf", "--help=", "a b", " a", "a\nb", "a\tb", "a\u{1b}[31mb",
    "né", "ne\u{301}", "\u{202e}abc", "日本", "~", "~root", "*", "a?", "a;b", "$(touch made)",
    "`touch made`",
    "a|b", "a&b", "a:b", "a\\b", "%2e%2e%2f", "con", "a.b", ".a", "a.jsonl.lock", "\u{0}a",
    "\u{feff}a",
    String(repeating: "x", count: 65), String(repeating: "x", count: 255),
    String(repeating: "x", count: 5_000), String(repeating: "é", count: 40),
  ]
  private static let places = [
    "../x", "../../x", "/etc/x", "a/b", "./x", "x/", "//", "a/../../x", "x.jsonl",
  ]

  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let top = try shop.room()
    let home = top + "/a/b/home"
    let work = top + "/a/b/work"
    for folder in [home, work] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    _ = try shop.chat("one", input: "answer 1\n", home: home)
    let before = names(top)
    let inside = ["/usr/bin/env", "-C", work]
    for name in hostile {
      let isKnown = (try? Shelf(folder: "/s").path(for: name)) != nil
      tally.expect(!isKnown || name == "con", "'\(name)' stands on the shelf")
      if name == "con" || name.utf8.contains(0) { continue }
      for command in commands(name) {
        let run = try shop.run(command, home: home, through: inside)
        tally.expect(run.isOrderly && run.status > 3, "\(command): \(run.summary)")
        tally.expect(names(top) == before, "\(command): something was made")
      }
    }
    // A path is a file that was asked for, but no session on the shelf.
    for place in places {
      for command in commands(place).dropFirst(2) {
        let run = try shop.run(command, home: home, through: inside)
        tally.expect(run.isRefusal, "\(command): \(run.summary)")
        tally.expect(names(top) == before, "\(command): something was made")
      }
    }
    tally.expect(!FileManager.default.fileExists(atPath: "/etc/x"), "/etc/x was made")
  }

  /// Each command that takes a name; the last two take only names.
  private static func commands(_ name: String) -> [[String]] {
    [
      ["chat", "--session=" + name], ["replay", "--", name],
      ["sessions", "forget", "--yes", "--", name],
      ["sessions", "rename", "--", name, "two"], ["sessions", "rename", "--", "one", name],
    ]
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
