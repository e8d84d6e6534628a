import Foundation

/// The power fails at any moment: all that the disk had not yet been given is gone.
///
/// The disk is an image, of which a copy is taken in one instant while the program talks. With the
/// program's syncs taken out answers have to be lost, or the item would prove nothing.
enum PowerCut: Item {
  static func run(in shop: Workshop, _ tally: inout Tally) throws {
    let disk = try Disk(in: try shop.room())
    defer { disk.remove() }
    let cuts = shop.isShort ? 12 : 100
    let lost = try cut(cuts, disk, shop, [], &tally)
    tally.remark("\(lost.replied) replies seen before a cut, \(lost.count) of them lost")
    guard FileManager.default.isExecutableFile(atPath: FailingCalls.strace) else {
      throw NotPossible("there is no strace to take the syncs out with")
    }
    let without = [
      FailingCalls.strace, "-f", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
      "inject=fdatasync,fsync:retval=0",
    ]
    var unsynced = Tally()
    let gone = try cut(shop.isShort ? 6 : 20, disk, shop, without, &unsynced)
    tally.expect(gone.count > 0, "without sync nothing was lost, so this proves nothing")
    tally.remark("without sync \(gone.count) of \(gone.replied) lost, as must be")
  }

  /// Cuts the power so often, and counts the replies that were seen before and are not on the disk.
  private static func cut(
    _ count: Int, _ disk: Disk, _ shop: Workshop, _ wrapper: [String], _ tally: inout Tally
  ) throws -> (replied: Int, count: Int) {
    var dice = Dice(seed: 2)
    var result = (replied: 0, count: 0)
    var talk: Talk?
    var session = ""
    for cut in 0..<count {
      if cut % 10 == 0 {
        _ = talk?.finish()
        session = UUID().uuidString + ".jsonl"
        talk = Talk(shop, session: disk.files + "/" + session, through: wrapper)
      }
      guard let talk else { continue }
      talk.answer()
      talk.read(seconds: 10)
      talk.answer(Int.random(in: 1...30, using: &dice))
      talk.read(seconds: Double.random(in: 0...0.002, using: &dice))
      let replied = talk.replied
      try disk.cut { place in
        let path = place + "/" + session
        let failed = tally.failures.count
        let saved = Saved.check(path, holds: replied, &tally, "cut \(cut)")
        result.replied += replied
        result.count += max(0, replied - saved)
        guard tally.failures.count == failed else { return }
        let run = try shop.chat(path, input: "/pause\n", home: shop.folder)
        tally.expect(run.status == 0, "after cut \(cut): \(run.summary)")
      }
      talk.read(seconds: 10)
    }
    _ = talk?.finish()
    return result
  }
}

/// A disk whose content at one instant can be looked at, as a machine without power leaves it.
private struct Disk {
  /// Where its files are.
  let files: String
  private let folder: String

  init(in folder: String) throws {
    self.folder = folder
    files = folder + "/files"
    // Only a file system that shares blocks between files copies one in an instant.
    let made = Mounts.shell(
      """
      set -e; cd '\(folder)'; mkdir outer files cut
      truncate -s 256M outer.img; mkfs.btrfs -q outer.img; mount -o loop outer.img outer
      truncate -s 16M outer/disk; mkfs.ext4 -q outer/disk; mount -o loop outer/disk files
      """)
    guard Mounts.arePossible, made else {
      remove()
      throw NotPossible("no disk can be mounted (needs root, loop devices, mkfs.btrfs, mkfs.ext4)")
    }
  }

  /// Cuts the power, and looks at what is on the disk.
  func cut(_ look: (String) throws -> Void) throws {
    guard
      Mounts.shell(
        "cd '\(folder)' && cp --reflink=always outer/disk outer/copy && mount -o loop outer/copy cut"
      )
    else { throw NotPossible("the disk cannot be copied in an instant") }
    defer { Mounts.shell("cd '\(folder)' && umount cut && rm outer/copy") }
    try look(folder + "/cut")
  }

  func remove() {
    for place in ["cut", "files", "outer"] { Mounts.remove(folder + "/" + place) }
  }
}
