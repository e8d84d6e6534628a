import Dialogue
import Sealing

/// A session that is being written; no other process writes it meanwhile.
///
/// Records are appended in memory and are on disk after the next ``commit()``. Many of them are written
/// before it; what was not committed when the journal goes may be lost.
public struct Journal: ~Copyable {
  /// What the session begins with.
  public let header: Header
  /// How many records there are, with those that are not yet committed.
  public internal(set) var count: Int
  /// How many bytes of a torn last line were cut off when the session was opened.
  public let tornBytes: Int

  /// How many other names the file has, which keep the words when this one is removed.
  public var otherNames: Int { max(0, (file.status?.names ?? 1) - 1) }

  // The file is closed when no sync goes on any more, and before the lock is freed: fields go in order.
  private var ahead: SyncAhead?
  var file: File
  private let lock: Lock
  var writer: LineWriter
  var lines: SealedLines
  /// How many bytes are committed.
  var size: Int
  // How many are written; those that are not committed are in no reply yet.
  var written: Int
  // How many are synced or about to be.
  private var sent = 0
  private var failure: JournalError?

  /// Makes a session.
  ///
  /// It appears with its header or not at all, and nothing of the same name is replaced.
  /// - Parameters:
  ///   - path: The file.
  ///   - header: What it begins with.
  ///   - key: What it is to be locked with, if it is.
  public static func create(
    at path: String, header: Header, key: MasterKey? = nil
  ) throws(JournalError) -> Journal {
    let lock = try Lock(for: path)
    guard Status(path) == nil else { throw .exists }
    // One of a session that somebody removed by hand would keep its words.
    try SnapshotFile(beside: path).remove()
    let draft = try Draft.replace(SessionFile(path: path, key: key), header) { _ in }
    let (writer, lines, size) = (draft.writer, draft.lines, draft.size)
    return Journal(
      header: header, count: 0, tornBytes: 0, file: draft.takeFile(), lock: lock, writer: writer,
      lines: lines, size: size)
  }

  /// Opens a session to go on with it, after all of it was checked.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - key: What it is locked with, if it is.
  ///   - each: Takes the records that there are, in order.
  public static func open(
    at path: String, key: MasterKey? = nil, each: (Record) -> Void = { _ in }
  ) throws(JournalError) -> Journal {
    var opening = try Opening(at: path, key: key)
    while let record = try opening.next() { each(record) }
    return try opening.finish()
  }

  /// Joins what a journal is made of.
  init(
    header: Header, count: Int, tornBytes: Int, file: consuming File, lock: consuming Lock,
    writer: LineWriter, lines: SealedLines, size: Int
  ) {
    self.header = header
    self.count = count
    self.tornBytes = tornBytes
    self.file = file
    self.lock = lock
    self.writer = writer
    self.lines = lines
    self.size = size
    written = size
  }

  /// Appends a record, which is on disk after the next commit.
  ///
  /// - Precondition: Its number is the next.
  /// - Throws: `JournalError.tooLong`, and then nothing was appended; whatever else it throws, every commit
  ///   throws from then on.
  public mutating func append(_ record: Record) throws(JournalError) {
    precondition(record.number == count + 1, "records are appended in order")
    guard writer.append(record) else { throw .tooLong }
    count += 1
    // What waits for a commit is on its way by then, and takes no more memory however much it is.
    if writer.count >= 1 << 16 { try writeAhead() }
  }

  /// Writes what was appended, and waits until it is on disk.
  ///
  /// After a failure the file is as it was before, as far as the system allows, and every later
  /// commit fails as well: what was appended is not in the session.
  public mutating func commit() throws(JournalError) {
    if let failure { throw failure }
    guard writer.count > 0 || written > size else { return }
    try write()
    try waitForSync()
    do throws(JournalError) { try file.sync() } catch { throw undone(after: error) }
    size = written
    sent = written
  }

  // A person never types so much before a reply; a script does, and the disk can begin with it.
  private mutating func writeAhead() throws(JournalError) {
    try write()
    guard written - max(sent, size) >= 1 << 19 else { return }
    try waitForSync()
    ahead = file.syncAhead()
    sent = written
  }

  private mutating func waitForSync() throws(JournalError) {
    guard let sync = ahead.take() else { return }
    do throws(JournalError) { try sync.wait() } catch { throw undone(after: error) }
  }

  /// Writes what was appended behind what is committed.
  private mutating func write() throws(JournalError) {
    if let failure { throw failure }
    guard writer.count > 0 else { return }
    do throws(JournalError) { try checkFile() } catch {
      failure = error
      throw error
    }
    let bytes = lines.seal(writer.bytes)
    do throws(JournalError) { try file.write(bytes, at: written) } catch {
      throw undone(after: error)
    }
    written += bytes.count
    writer.removeAll()
  }

  /// Takes all that is not committed out of the file, and lets every later commit fail.
  private mutating func undone(after error: JournalError) -> JournalError {
    // After a failed sync, too: the system may have dropped any of these bytes.
    try? file.cut(at: size)
    failure = error
    return error
  }

  // Words written to a file that was replaced by an editor, say, would be gone without a sign.
  func checkFile() throws(JournalError) {
    guard let status = file.status, status.names > 0, status.size == written else {
      throw .changedElsewhere
    }
  }
}
