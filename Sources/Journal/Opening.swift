import Dialogue
import Sealing

/// A session that is being read from its file, to go on with it afterwards; no other process writes
/// it meanwhile.
public struct Opening: ~Copyable {
  // The file is closed before the lock is freed: fields go in order.
  private var reader: JournalReader
  private let lock: Lock

  /// Opens a session and reads its header.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - key: What it is locked with, if it is.
  public init(at path: String, key: MasterKey? = nil) throws(JournalError) {
    let file = try File(path, toWrite: true)
    let lock = try Lock(for: path)
    guard file.isAt(path) else { throw .changedElsewhere }
    reader = try JournalReader(LineSource(file, key: key))
    self.lock = lock
  }

  /// What the session begins with.
  public var header: Header { reader.header }

  /// How many records there are up to here.
  public var count: Int { reader.count }

  /// The place after the record that was read last, or `nil` where a line was cut short there.
  public var bookmark: Bookmark? { reader.bookmark }

  /// Goes from the header to a bookmark, when it knows all bytes before it.
  ///
  /// - Returns: Whether it does; when not, the first record is still the next.
  /// - Complexity: O(*n*) in the number of bytes, without looking at what they say.
  public mutating func skip(to bookmark: Bookmark) throws(JournalError) -> Bool {
    if try reader.skip(to: bookmark) { return true }
    try reader.restart()
    return false
  }

  /// Reads the next record, or `nil` at the end.
  public mutating func next() throws(JournalError) -> Record? { try reader.next() }

  /// Goes on to write, after the last record was read; a line that was cut short is taken off.
  public consuming func finish() throws(JournalError) -> Journal {
    var writer = LineWriter(after: reader.checksum)
    if reader.isUnended { writer.endLine() }
    let (header, count, torn) = (reader.header, reader.count, reader.torn)
    let plainSize = reader.offset
    let source = reader.takeSource()
    let lines = SealedLines(goingOnAfter: source)
    let size = lines.isSealing ? source.end : plainSize
    let file = source.takeFile()
    if torn > 0 { try file.cut(at: size) }
    return Journal(
      header: header, count: count, tornBytes: torn,
      tail: Tail(of: file, writer, lines, size: size),
      lock: lock)
  }
}
