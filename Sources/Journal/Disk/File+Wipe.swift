extension File {
  /// Writes zeros over all bytes of a file that no name leads to any more.
  ///
  /// It is the best that can be done from here, and no promise: a backup, a snapshot, a drive that
  /// writes elsewhere to wear evenly, or a file system that never writes in place keep the old bytes.
  func wipe() {
    guard let status, status.names == 0 else { return }
    let block = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    do throws(JournalError) {
      while offset < status.size {
        let rest = status.size - offset
        try write(rest < block.count ? Array(block[..<rest]) : block, at: offset)
        offset += block.count
      }
      try sync()
    } catch {
      // Its name is gone already, and nothing more can be done.
    }
  }

  /// Removes a file and wipes it.
  static func erase(_ path: String) throws(JournalError) {
    // What cannot be opened, as a link or a file of somebody else, can still be removed.
    let file = try? File(path, toWrite: true)
    try Folder.remove(path)
    file?.wipe()
  }
}
