import Dialogue
import Journal

/// A snapshot of a session and its file: a copy of what the records say, for the next opening.
///
/// It is made of the records alone, never of the session that talks, so that it cannot hold a word
/// that was not to be kept.
struct SavedSnapshot {
  /// One is written when at least so many records came since the one before.
  static let interval = 4096

  private let snapshot: Snapshot
  private let bookmark: Bookmark
  private let file: SnapshotFile
  private let folder: DialogueFolder

  init(
    _ snapshot: Snapshot, at bookmark: Bookmark, beside path: String, folder: DialogueFolder
  ) {
    self.snapshot = snapshot
    self.bookmark = bookmark
    self.folder = folder
    file = SnapshotFile(beside: path)
  }

  /// Writes the file, while the session is still locked.
  func write() {
    // Nothing is lost without it, so a full disk or an edited file is no reason to say anything.
    guard let edition = try? folder.edition(), let body = snapshot.encoded(edition: edition) else {
      return
    }
    try? file.write(MarkedBytes(body, at: bookmark).bytes)
  }

  /// Reads the file, as far as it can be told without the conversations.
  static func marked(beside path: String) -> MarkedBytes? {
    SnapshotFile(beside: path).read().flatMap(MarkedBytes.init)
  }

  /// Returns what the bytes of one stand for, if they were made with the conversations of today.
  static func read(
    _ bytes: [UInt8], of beginning: Session, _ folder: DialogueFolder
  ) -> Snapshot? {
    guard let edition = try? folder.edition() else { return nil }
    return Snapshot(bytes, edition: edition, of: beginning, graph: folder.graph)
  }
}
