import Foundation

/// The session is where none can be, or is something else.
enum OddPlaces: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let home = try shop.room()
    Mounts.shell(
      """
      cd '\(home)' && mkdir folder closed inner && mkfifo pipe && ln -s nowhere link && touch target empty &&
      ln -s target known && ln -s /dev/null null && mkfifo locked.jsonl.lock && mkdir held.jsonl.lock &&
      ln -s target linked.jsonl.lock && mkdir drafted.jsonl.new && touch closed/file
      """)
    let places = [
      "folder", "folder/", "pipe", "link", "known", "null", "/dev/null", "/dev/zero", "/dev/tty",
      "/dev/full", "/proc/self/mem", "/", ".", "missing/one.jsonl", "missing/", "empty/one.jsonl",
      "locked.jsonl", "held.jsonl", "linked.jsonl", "drafted.jsonl", "empty",
    ]
    for place in places {
      let path = place.hasPrefix("/") ? place : home + "/" + place
      for command in [
        ["chat", "--session"], ["replay"], ["replay", "--json"], ["sessions", "show"],
      ] {
        let before = names(home)
        let run = try shop.run(command + [path], input: Array("no\n".utf8), home: home + "/inner")
        tally.expect(run.isRefusal, "\(command.joined(separator: " ")) \(place): \(run.summary)")
        tally.expect(names(home) == before, "\(place): something was made or is left")
      }
    }
    try forOthers(shop, &tally)
  }

  /// Runs as somebody who has no rights, which root cannot be.
  private static func forOthers(_ shop: Workshop, _ tally: inout Tally) throws {
    guard getuid() == 0 else { throw NotPossible("only root can be somebody else") }
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let home = try shop.room()
    Mounts.shell(
      """
      cd '\(home)' && mkdir rights && cd rights && mkdir 555 000 && cp /dev/null 555/empty.jsonl &&
      chmod 755 .. . && '\(shop.program)' chat --session ./shut.jsonl </dev/null; cp shut.jsonl read.jsonl
      cp shut.jsonl 555/read.jsonl; mkdir own; cp shut.jsonl own/read.jsonl; chmod 444 own/* 555/* read.jsonl
      chown 65534 own; chmod 600 shut.jsonl; chmod 555 555; chmod 000 000
      """)
    for place in [
      "shut.jsonl", "read.jsonl", "new.jsonl", "555/new.jsonl", "555/read.jsonl", "000/new.jsonl",
      "own/read.jsonl",
    ] {
      let run = try shop.run(
        ["chat", "--session", home + "/rights/" + place], input: Array("no\n".utf8),
        home: "/nowhere",
        through: nobody)
      tally.expect(run.isRefusal, "as nobody, \(place): \(run.summary)")
    }
    for place in ["read.jsonl", "555/read.jsonl", "own/read.jsonl"] {
      let run = try shop.run(
        ["replay", home + "/rights/" + place], home: "/nowhere", through: nobody)
      tally.expect(run.status == 0, "to be read as nobody, \(place): \(run.summary)")
    }
    let shelf = try shop.run(
      ["chat", "--session", "one"], home: home + "/rights/555/shelf", through: nobody)
    tally.expect(shelf.isRefusal, "a shelf that cannot be made: \(shelf.summary)")
    guard Mounts.arePossible else { throw NotPossible("no disk can be mounted to be read only") }
    let disk = try shop.room()
    try Mounts.memory(at: disk, options: "size=1m")
    defer { Mounts.remove(disk) }
    Mounts.shell(
      "cp '\(home)/rights/shut.jsonl' '\(disk)/one.jsonl' && mount -o remount,ro '\(disk)'")
    for name in ["one", "two"] {
      let run = try shop.run(["chat", "--session", "\(disk)/\(name).jsonl"], home: shop.folder)
      tally.expect(run.isRefusal, "a disk that is read only: \(run.summary)")
    }
    let replay = try shop.run(["replay", disk + "/one.jsonl"], home: shop.folder)
    tally.expect(replay.status == 0, "a disk that is read only can be read: \(replay.summary)")
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
