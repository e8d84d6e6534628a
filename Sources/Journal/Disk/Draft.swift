import Dialogue
import Sealing

/// A session that is written whole beside its place before it gets its name.
///
/// Whoever makes one holds the lock of the session.
struct Draft: ~Copyable {
  let file: File
  private(set) var writer: LineWriter
  /// What seals the lines, where they are to be.
  private(set) var lines: SealedLines
  /// How many bytes are written.
  private(set) var size = 0
  /// How many records it holds.
  private(set) var count = 0

  /// Writes a session and gives it its name, in place of a file that has it.
  ///
  /// At every moment the name leads to what was there before, or to all that is new. After a failure
  /// nothing of the draft is left.
  static func replace(
    _ target: SessionFile, _ header: Header, with fill: (inout Draft) throws(JournalError) -> Void
  ) throws(JournalError) -> Draft {
    let place = Beside.draft(of: target.path)
    // One that was left behind by a process that ended too early; the lock says that none has it.
    if Status(place) != nil { try File.erase(place) }
    var lines = SealedLines(target.key)
    let start = try lines.start()
    var draft = Draft(file: try File(making: place), writer: LineWriter(), lines: lines)
    do throws(JournalError) {
      try draft.write(start)
      header.write(to: &draft.writer)
      try fill(&draft)
      try draft.flush()
      try draft.file.sync()
      try Folder.rename(place, to: target.path)
    } catch {
      try? Folder.remove(place)
      throw error
    }
    return draft
  }

  private init(file: consuming File, writer: LineWriter, lines: SealedLines) {
    self.file = file
    self.writer = writer
    self.lines = lines
  }

  /// Appends a record, under the next number.
  mutating func append(_ record: Record) throws(JournalError) {
    var record = record
    record.number = count + 1
    guard writer.append(record) else { throw .tooLong }
    count += 1
    if writer.count >= 1 << 16 { try flush() }
  }

  /// Gives the file to whoever goes on writing it.
  consuming func takeFile() -> File { file }

  private mutating func flush() throws(JournalError) {
    try write(lines.seal(writer.bytes))
    writer.removeAll()
  }

  private mutating func write(_ bytes: [UInt8]) throws(JournalError) {
    try file.write(bytes, at: size)
    size += bytes.count
  }
}
