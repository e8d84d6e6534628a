/// A place between two lines of a session's file, with what is known of all before it.
public struct Bookmark: Equatable, Sendable {
  /// How many records stand before it.
  public var count: Int
  /// How many bytes stand before it.
  public var offset: Int
  /// The checksum of these bytes.
  public var checksum: UInt32

  /// Creates a bookmark.
  public init(count: Int, offset: Int, checksum: UInt32) {
    self.count = count
    self.offset = offset
    self.checksum = checksum
  }
}

extension JournalReader {
  /// The place after the record that was read last, or `nil` where a line was cut short there.
  var bookmark: Bookmark? {
    guard torn == 0, !isUnended else { return nil }
    return Bookmark(count: count, offset: offset, checksum: checksum.value)
  }

  /// Goes to a bookmark without reading the records before it, only their bytes.
  ///
  /// - Returns: Whether these are the bytes that it knows; when not, nothing more can be read here.
  mutating func skip(to bookmark: Bookmark) throws(JournalError) -> Bool {
    var rest = bookmark.offset - offset
    guard count == 0, rest >= 0, bookmark.count >= 0 else { return false }
    var lines = 0
    var isBetween = true
    while rest > 0 {
      let block = try block(upTo: rest)
      guard !block.isEmpty else { return false }
      checksum.add(reader.bytes, block)
      lines += Self.lines(in: reader.bytes, block)
      isBetween = reader.bytes[block.upperBound - 1] == 10
      rest -= block.count
    }
    guard isBetween, lines == bookmark.count, checksum.value == bookmark.checksum else {
      return false
    }
    count = bookmark.count
    offset = bookmark.offset
    return true
  }

  private static func lines(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var lines = 0
    for index in range where bytes[index] == 10 { lines += 1 }
    return lines
  }
}
