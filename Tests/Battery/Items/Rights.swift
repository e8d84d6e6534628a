import Foundation

/// Other users, links, and a second name.
enum Rights: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let top = try shop.room()
    for mask in ["000", "022", "077", "277", "777"] {
      let home = "\(top)/\(mask)/inner/shelf"
      let run = try shop.run(
        ["-c", "umask \(mask); exec '\(shop.program)' chat --session one"],
        input: Array("no\n".utf8),
        home: home, program: "/bin/sh")
      tally.expect(run.status == 3, "umask \(mask): \(run.summary)")
      for folder in ["\(top)/\(mask)", "\(top)/\(mask)/inner", home] {
        tally.expect(rights(folder) == 0o700, "umask \(mask): \(folder) is open to others")
      }
      tally.expect(
        rights(home + "/one.jsonl") == 0o600, "umask \(mask): the session is open to others")
      let export = try shop.run(
        [
          "-c",
          "umask \(mask); exec '\(shop.program)' export one --whole --output '\(top)/\(mask).md'",
        ],
        home: home, program: "/bin/sh")
      let made = rights("\(top)/\(mask).md")
      tally.expect(made == nil || made == 0o600, "umask \(mask): an export is open to others")
      tally.expect(export.isOrderly, "umask \(mask): \(export.summary)")
    }
    try links(shop, &tally)
  }

  private static func links(_ shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    _ = try shop.chat(home + "/real.jsonl", input: "answer 1\n", home: home)
    Mounts.shell(
      "cd '\(home)' && ln -s real.jsonl link.jsonl && ln -s made.jsonl dangling.jsonl && mkdir shelf && ln -s shelf shelf-link"
    )
    for name in ["link", "dangling"] {
      let run = try shop.chat("\(home)/\(name).jsonl", input: "answer 2\n", home: home)
      tally.expect(run.isRefusal, "a session that is a link, \(name): \(run.summary)")
    }
    tally.expect(
      !FileManager.default.fileExists(atPath: home + "/made.jsonl"), "a link was followed")
    let shelf = try shop.chat("one", input: "answer 1\n", home: home + "/shelf-link")
    tally.expect(shelf.status == 3, "a folder that is a link: \(shelf.summary)")
    tally.expect(rights(home + "/shelf/one.jsonl") == 0o600, "the session is where the link leads")
    Mounts.shell("cd '\(home)' && ln real.jsonl second.jsonl")
    let second = try shop.chat(home + "/real.jsonl", input: "answer 2\n", home: home)
    tally.expect(second.errors.contains("2 names"), "a second name is not noted: \(second.summary)")
  }

  private static func rights(_ path: String) -> Int? {
    let found = try? FileManager.default.attributesOfItem(atPath: path)
    return (found?[.posixPermissions] as? NSNumber)?.intValue
  }
}
