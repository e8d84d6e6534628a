import Dialogue

/// A session that is being written; no other process writes it meanwhile.
///
/// Records are appended in memory and reach the disk together with ``commit()``. What was not
/// committed when the journal goes is lost.
public struct Journal: ~Copyable {
  /// What the session begins with.
  public let header: Header
  /// How many records there are, with those that are not yet committed.
  public private(set) var count: Int
  /// How many bytes of a torn last line were cut off when the session was opened.
  public let tornBytes: Int

  // The file is closed before the lock is freed: fields go in order.
  private let file: File
  private let lock: Lock
  private var writer: LineWriter
  private var size: Int
  private var failure: JournalError?

  /// Makes a session.
  ///
  /// It appears with its header or not at all, and nothing of the same name is replaced.
  public static func create(
    at path: String, header: Header
  ) throws(JournalError) -> Journal {
    let lock = try Lock(for: path)
    guard Status(path) == nil else { throw .exists }
    var writer = LineWriter()
    header.write(to: &writer)
    let draft = path + ".new"
    // One that was left behind by a process that ended too early; the lock says that none has it.
    if Status(draft) != nil { try Folder.remove(draft) }
    // One of a session that somebody removed by hand would keep its words.
    try SnapshotFile(beside: path).remove()
    let file = try File(making: draft)
    do throws(JournalError) {
      try file.write(writer.bytes, at: 0)
      try file.sync()
      try Folder.rename(draft, to: path)
    } catch {
      try? Folder.remove(draft)
      throw error
    }
    let size = writer.bytes.count
    writer.removeAll()
    return Journal(
      header: header, count: 0, tornBytes: 0, file: file, lock: lock, writer: writer, size: size)
  }

  /// Opens a session to go on with it, after all of it was checked.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - each: Takes the records that there are, in order.
  public static func open(
    at path: String, each: (Record) -> Void = { _ in }
  ) throws(JournalError) -> Journal {
    var opening = try Opening(at: path)
    while let record = try opening.next() { each(record) }
    return try opening.finish()
  }

  /// Joins what a journal is made of.
  init(
    header: Header, count: Int, tornBytes: Int, file: consuming File, lock: consuming Lock,
    writer: LineWriter, size: Int
  ) {
    self.header = header
    self.count = count
    self.tornBytes = tornBytes
    self.file = file
    self.lock = lock
    self.writer = writer
    self.size = size
  }

  /// Appends a record, which is on disk after the next commit.
  ///
  /// - Precondition: Its number is the next.
  /// - Throws: `JournalError.tooLong`, and then nothing was appended.
  public mutating func append(_ record: Record) throws(JournalError) {
    precondition(record.number == count + 1, "records are appended in order")
    guard writer.append(record) else { throw .tooLong }
    count += 1
  }

  /// Writes what was appended, and waits until it is on disk.
  ///
  /// After a failure the file is as it was before, as far as the system allows, and every later
  /// commit fails as well: what was appended is not in the session.
  public mutating func commit() throws(JournalError) {
    if let failure { throw failure }
    guard !writer.bytes.isEmpty else { return }
    do throws(JournalError) {
      try checkFile()
      do throws(JournalError) {
        try file.write(writer.bytes, at: size)
        try file.sync()
      } catch {
        // After a failed sync, too: the system may have dropped any of these bytes.
        try? file.cut(at: size)
        throw error
      }
    } catch {
      failure = error
      throw error
    }
    size += writer.bytes.count
    writer.removeAll()
  }

  // Words written to a file that was replaced by an editor, say, would be gone without a sign.
  private func checkFile() throws(JournalError) {
    guard let status = file.status, status.names > 0, status.size == size else {
      throw .changedElsewhere
    }
  }
}
