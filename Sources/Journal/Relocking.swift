import Dialogue
import Sealing

/// A session that is written anew, under another key or under none.
public enum Relocking {
  /// Moves a session from one file to another.
  ///
  /// At every moment one of the two is there, whole. The bytes of the old one are overwritten before it is
  /// removed; what a backup, a snapshot or the disk itself keeps is not reached.
  /// - Parameters:
  ///   - old: The session.
  ///   - new: Where it goes; the same path when only the key is another.
  public static func move(_ old: SessionFile, to new: SessionFile) throws(JournalError) {
    let file = try File(old.path, toWrite: true)
    let oldLock = try Lock(for: old.path)
    guard file.isAt(old.path) else { throw .changedElsewhere }
    if old.path == new.path {
      try write(old, to: new)
    } else {
      let newLock = try Lock(for: new.path)
      // One that an interrupted move left behind holds nothing else.
      if Status(new.path) != nil, try !holds(old, all: new) { throw .exists }
      try write(old, to: new)
      _ = consume newLock
    }
    // After the rename the words still stand in the file that had the name.
    try file.wipe()
    if old.path != new.path { try Folder.remove(old.path) }
    _ = consume oldLock
  }

  private static func write(_ old: SessionFile, to new: SessionFile) throws(JournalError) {
    let draft = new.path + ".new"
    if Status(draft) != nil { try Folder.remove(draft) }
    let file = try File(making: draft)
    do throws(JournalError) {
      try copy(old, to: file, key: new.key)
      try file.sync()
      try Folder.rename(draft, to: new.path)
    } catch {
      try? Folder.remove(draft)
      throw error
    }
  }

  private static func copy(
    _ old: SessionFile, to file: borrowing File, key: MasterKey?
  ) throws(JournalError) {
    var reader = try JournalReader(at: old.path, key: old.key)
    var lines = SealedLines(key)
    var writer = LineWriter()
    var size = 0
    reader.header.write(to: &writer)
    var start = try lines.start()
    while true {
      let record = try reader.next()
      if let record {
        guard writer.append(record) else { throw .tooLong }
        if writer.bytes.count < 1 << 16 { continue }
      }
      let bytes = start + lines.seal(writer.bytes)
      try file.write(bytes, at: size)
      size += bytes.count
      start = []
      writer.removeAll()
      if record == nil { return }
    }
  }

  /// Whether a session begins with all that another one holds.
  private static func holds(
    _ whole: SessionFile, all part: SessionFile
  ) throws(JournalError) -> Bool {
    var reader = try JournalReader(at: whole.path, key: whole.key)
    var partReader = try JournalReader(at: part.path, key: part.key)
    guard reader.header == partReader.header else { return false }
    while let record = try partReader.next() {
      guard try reader.next() == record else { return false }
    }
    return true
  }
}
