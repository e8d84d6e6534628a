import Children
import Foundation

/// Disks that are made for the battery alone, and gone when it ends.
enum Mounts {
  private static let mark = "BATTERY_HAS_ITS_OWN_MOUNTS"

  /// Begins again where mounts are nobody else's, when that is allowed.
  static func separate() {
    let alone = ["/usr/bin/unshare", "-m"]
    guard getuid() == 0, !arePossible, let itself = Bundle.main.executablePath,
      Child(alone + ["/bin/true"]).wait().status == 0
    else { return }
    Child.become(alone + ["/usr/bin/env", "\(mark)=1", itself] + CommandLine.arguments.dropFirst())
  }

  /// Whether disks can be mounted.
  static var arePossible: Bool { ProcessInfo.processInfo.environment[mark] != nil }

  /// Runs a command of the shell, and returns whether it went well.
  @discardableResult
  static func shell(_ command: String) -> Bool {
    Child(["/bin/sh", "-c", command], errors: "/dev/null").wait().status == 0
  }

  /// Mounts a small disk in memory.
  static func memory(at path: String, options: String) throws {
    guard arePossible, shell("mount -t tmpfs -o \(options) none '\(path)'") else {
      throw NotPossible("no disk can be mounted (needs root)")
    }
  }

  /// Unmounts a disk.
  static func remove(_ path: String) { shell("umount '\(path)' || umount -l '\(path)'") }
}
