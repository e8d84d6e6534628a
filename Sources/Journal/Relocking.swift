import Dialogue
import Sealing

/// A session that is written anew, under another key or another name.
public enum Relocking {
  /// Moves a session from one file to another.
  ///
  /// At every moment one of the two is there, whole. The bytes of the old one are overwritten, with all that
  /// stands beside it; what a backup, a snapshot or the disk itself keeps is not reached.
  /// - Parameters:
  ///   - old: The session.
  ///   - new: Where it goes; the same path when only the key is another.
  public static func move(_ old: SessionFile, to new: SessionFile) throws(JournalError) {
    let file = try File(old.path, toWrite: true)
    let oldLock = try Lock(for: old.path)
    guard file.isAt(old.path) else { throw .changedElsewhere }
    if old.path == new.path {
      try write(old, to: new)
      file.wipe()
    } else {
      let newLock = try Lock(for: new.path)
      // One that an interrupted move left behind holds nothing else.
      if Status(new.path) != nil, try !holds(old, all: new) { throw .exists }
      try write(old, to: new)
      _ = consume newLock
      try File.erase(old.path)
    }
    try Beside.erase(of: old.path)
    _ = consume oldLock
  }

  private static func write(_ old: SessionFile, to new: SessionFile) throws(JournalError) {
    var reader = try JournalReader(at: old.path, key: old.key)
    _ = try Draft.replace(new, reader.header) { (draft) throws(JournalError) in
      while let record = try reader.next() { try draft.append(record) }
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
