import Dialogue

/// The end of a session's file: it writes records there, and knows how far they are on disk.
///
/// It belongs to a journal, and to an errand of the journal's until that was waited for.
final class Tail: @unchecked Sendable {
  /// The file, which is open for as long as this is there.
  let file: File
  /// How many bytes are on disk.
  private(set) var size: Int
  /// How many bytes are written; those that are not on disk yet are in no reply.
  private(set) var written: Int
  /// Why nothing can be written any more, if so.
  private(set) var failure: JournalError?

  private var writer: LineWriter
  private var lines: SealedLines
  private var batch: [Record] = []

  /// Goes on after so many bytes, which are on disk.
  init(of file: consuming File, _ writer: LineWriter, _ lines: SealedLines, size: Int) {
    self.file = file
    self.writer = writer
    self.lines = lines
    self.size = size
    written = size
  }

  /// Goes on after a session that was written whole.
  convenience init(after draft: consuming Draft) {
    let (writer, lines, size) = (draft.writer, draft.lines, draft.size)
    self.init(of: draft.takeFile(), writer, lines, size: size)
  }

  /// Takes a record to be written.
  ///
  /// - Returns: Whether its line is not too long; where it is, nothing was taken.
  func append(_ record: Record) -> Bool { writer.append(record) }

  /// Takes records for a later commit, and gives back the room of those that it had.
  func exchange(_ records: inout [Record]) { swap(&batch, &records) }

  /// Writes the records that were handed over, and waits until all is on disk.
  func commit() throws(JournalError) {
    // They are freed here, too, which takes as long as to make them.
    defer { batch.removeAll(keepingCapacity: true) }
    try commit(batch)
  }

  /// Writes records, with what was taken before, and waits until all of it is on disk.
  ///
  /// After a failure the file is as it was before, as far as the system allows, and every later call fails as
  /// well.
  func commit(_ records: [Record]) throws(JournalError) {
    if let failure { throw failure }
    for record in records {
      guard writer.append(record) else { throw undone(after: .tooLong) }
      // A line that is on its way takes no more memory, however many follow.
      if writer.count >= 1 << 16 { try write() }
    }
    try write()
    guard written > size else { return }
    do throws(JournalError) { try file.sync() } catch { throw undone(after: error) }
    size = written
  }

  /// Throws when the file is not what was written.
  ///
  /// Words written to a file that was replaced by an editor, say, would be gone without a sign.
  func check() throws(JournalError) {
    guard let status = file.status, status.names > 0, status.size == written else {
      throw .changedElsewhere
    }
  }

  private func write() throws(JournalError) {
    guard writer.count > 0 else { return }
    do throws(JournalError) { try check() } catch {
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

  /// Takes all that is not on disk out of the file, and lets every later commit fail.
  private func undone(after error: JournalError) -> JournalError {
    // After a failed sync, too: the system may have dropped any of these bytes.
    try? file.cut(at: size)
    failure = error
    return error
  }
}
