/// Bytes that belong to a place in a session's file, such as a snapshot of the session there.
public struct MarkedBytes: Equatable, Sendable {
  /// The place.
  public var bookmark: Bookmark
  /// The bytes.
  public var body: [UInt8]

  private static let beginning = Array("mend-snapshot 1\n".utf8)
  private static let headLength = beginning.count + 8 + 8 + 4

  /// Creates marked bytes.
  public init(_ body: [UInt8], at bookmark: Bookmark) {
    self.bookmark = bookmark
    self.body = body
  }

  /// The place and the bytes in one, with a checksum of their own at the end.
  public var bytes: [UInt8] {
    var bytes = Self.beginning
    bytes.reserveCapacity(Self.headLength + body.count + 4)
    Self.append(UInt64(bookmark.count), 8, to: &bytes)
    Self.append(UInt64(bookmark.offset), 8, to: &bytes)
    Self.append(UInt64(bookmark.checksum), 4, to: &bytes)
    bytes += body
    Self.append(UInt64(Self.sum(of: bytes, bytes.count)), 4, to: &bytes)
    return bytes
  }

  /// Reads what was written so, or returns `nil` for anything else.
  public init?(_ bytes: [UInt8]) {
    let end = bytes.count - 4
    guard end >= Self.headLength, bytes.starts(with: Self.beginning),
      Self.number(in: bytes, end..<bytes.count) == UInt64(Self.sum(of: bytes, end))
    else { return nil }
    let start = Self.beginning.count
    guard let count = Int(exactly: Self.number(in: bytes, start..<start + 8)),
      let offset = Int(exactly: Self.number(in: bytes, start + 8..<start + 16))
    else { return nil }
    let checksum = UInt32(truncatingIfNeeded: Self.number(in: bytes, start + 16..<start + 20))
    bookmark = Bookmark(count: count, offset: offset, checksum: checksum)
    body = Array(bytes[Self.headLength..<end])
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for byte in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(byte * 8))) }
  }

  private static func number(in bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func sum(of bytes: [UInt8], _ end: Int) -> UInt32 {
    var checksum = Checksum()
    checksum.add(bytes, 0..<end)
    return checksum.value
  }
}
