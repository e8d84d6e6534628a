import Dialogue
import Sealing

/// Reads a session from its file, one record at a time and in constant memory.
///
/// It takes no lock: while another process writes, the last line may still be torn.
public struct JournalReader: ~Copyable {
  /// What the session begins with.
  public private(set) var header = Header(seed: 0, made: Moment(seconds: 0))
  /// How many records were read.
  public internal(set) var count = 0
  /// How many bytes stand after the last record because a write was cut short.
  ///
  /// It is known when ``next()`` has returned `nil`.
  public private(set) var torn = 0

  /// Where the next line begins in the file.
  var offset = 0
  /// The checksum of all that was read.
  var checksum = Checksum()
  /// Whether the last record lacks the end of its line.
  private(set) var isUnended = false

  // Where the line of the last record stands in the reader's bytes.
  private var line = 0..<0
  private var source: LineSource
  private(set) var reader: LineReader
  private var filled = 0

  /// Opens a session and reads its header.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - key: What it is locked with, if it is.
  public init(at path: String, key: MasterKey? = nil) throws(JournalError) {
    try self.init(LineSource(File(path, toWrite: false), key: key))
  }

  /// Takes over what the lines are read from, at its beginning.
  init(_ source: consuming LineSource) throws(JournalError) {
    self.source = source
    reader = LineReader(block: 1 << 16)
    try readHeader()
  }

  /// Goes back to before the first record, in a session that is not locked.
  mutating func restart() throws(JournalError) {
    try source.rewind()
    reader = LineReader(block: 1 << 16)
    checksum = Checksum()
    (filled, count, offset, torn) = (0, 0, 0, 0)
    isUnended = false
    try readHeader()
  }

  private mutating func readHeader() throws(JournalError) {
    let isWhole = try findLine()
    guard Header.begins(reader) else { throw .notASession }
    let found: (header: Header?, version: Int)
    do throws(LineFault) {
      found = try Header.read(from: &reader)
      try check(from: 0)
      guard isWhole else { throw reader.fault(.cut) }
    } catch {
      throw damaged(error, from: 0)
    }
    guard let header = found.header else { throw .newerVersion(found.version) }
    self.header = header
    advance(from: 0, isWhole: true)
  }

  /// The line of the record that was read last, in the format's page's form, without its end.
  public var text: String { String(decoding: reader.bytes[line], as: UTF8.self) }

  /// Gives back what the lines were read from.
  consuming func takeSource() -> LineSource { source }

  /// Reads the next record, or `nil` at the end.
  ///
  /// - Throws: `JournalError.damaged` for anything that was not written so, save for a last line
  ///   that was cut short.
  public mutating func next() throws(JournalError) -> Record? {
    guard torn == 0, !isUnended else { return nil }
    let isWhole = try findLine()
    let start = reader.index
    if !isWhole {
      // A file system may make a file longer before it writes the bytes.
      while reader.end > start, reader.bytes[reader.end - 1] == 0 { reader.end -= 1 }
      torn = filled - start + source.torn
      guard reader.end > start else { return nil }
    }
    do throws(LineFault) {
      let record = try reader.record()
      guard record.number == count + 1 else {
        throw LineFault(index: start + 5, damage: .number)
      }
      try check(from: start)
      count += 1
      torn = isWhole ? 0 : filled - reader.end
      advance(from: start, isWhole: isWhole)
      return record
    } catch {
      guard isWhole || error.damage != .cut else { return nil }
      throw damaged(error, from: start)
    }
  }

  // A sum covers all that stands before it; its own digits belong to the next.
  private mutating func check(from start: Int) throws(LineFault) {
    let digits = reader.end - 10
    let sum = try reader.sum()
    var checksum = checksum
    checksum.add(reader.bytes, start..<digits)
    guard checksum.value == sum else { throw LineFault(index: digits, damage: .sum) }
    self.checksum = checksum
  }

  private mutating func advance(from start: Int, isWhole: Bool) {
    isUnended = !isWhole
    let next = isWhole ? reader.end + 1 : reader.end
    checksum.add(reader.bytes, reader.end - 10..<next)
    line = start..<reader.end
    offset += next - start
    reader.index = next
  }

  private func damaged(_ fault: LineFault, from start: Int) -> JournalError {
    .damaged(line: count + (offset == 0 ? 1 : 2), byte: fault.index - start + 1, fault.damage)
  }

  // Leaves the end of the line in the reader, and says whether it has one.
  private mutating func findLine() throws(JournalError) -> Bool {
    var from = reader.index
    while true {
      let end = reader.bytes.firstLineEnd(in: from..<filled)
      reader.end = end ?? filled
      guard reader.end - reader.index < LineWriter.longest else {
        let fault = LineFault(index: reader.index + LineWriter.longest, damage: .length)
        throw damaged(fault, from: reader.index)
      }
      if end != nil { return true }
      let searched = filled - reader.index
      guard try refill() else { return false }
      from = reader.index + searched
    }
  }

  /// Takes bytes that were not read yet, as they are and at the most so many; none at the end.
  mutating func block(upTo count: Int) throws(JournalError) -> Range<Int> {
    if reader.index == filled {
      reader.index = 0
      filled = try source.read(into: &reader.bytes, from: 0)
    }
    let start = reader.index
    reader.index = min(filled, start + count)
    return start..<reader.index
  }

  private mutating func refill() throws(JournalError) -> Bool {
    if reader.index > 0 {
      let read = reader.index
      for index in read..<filled { reader.bytes[index - read] = reader.bytes[index] }
      filled -= read
      reader.end -= read
      reader.index = 0
    }
    if filled == reader.bytes.count {
      reader.bytes.append(contentsOf: repeatElement(0, count: filled))
    }
    let count = try source.read(into: &reader.bytes, from: filled)
    filled += count
    return count > 0
  }
}
