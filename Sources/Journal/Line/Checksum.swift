/// The CRC-32C of every byte of a session file up to some point.
///
/// It runs on from line to line, so that a line which was removed, doubled or moved is noticed at
/// the next one. It finds accidents, not forgery.
struct Checksum: Equatable, Sendable {
  private var register = UInt32.max

  /// Creates the checksum of nothing.
  init() {}

  /// Goes on from what a checksum was.
  init(value: UInt32) { register = ~value }

  /// The checksum of what was added so far.
  var value: UInt32 { ~register }

  /// Adds a part of an array.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    // Slicing by eight: M. Kounavis and F. Berry, "A Systematic Approach to Building High
    // Performance Software-Based CRC Generators", 2005.
    var crc = register
    unsafe Self.tables.withUnsafeBufferPointer { tables in
      unsafe bytes.withUnsafeBytes { bytes in
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
        var index = 0
        while index + 8 <= bytes.count {
          let word = unsafe UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let mixed = word ^ UInt64(crc)
          func entry(_ byte: Int) -> UInt32 {
            unsafe tables[(7 - byte) << 8 + Int(mixed >> UInt64(byte << 3) & 255)]
          }
          let low = entry(0) ^ entry(1) ^ entry(2) ^ entry(3)
          crc = low ^ entry(4) ^ entry(5) ^ entry(6) ^ entry(7)
          index += 8
        }
        while index < bytes.count {
          crc = unsafe tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])] ^ crc >> 8
          index += 1
        }
      }
    }
    register = crc
  }

  private static let tables: [UInt32] = {
    var tables = (0..<256).map { byte in
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82f6_3b78 : crc >> 1 }
      return crc
    }
    for index in 256..<2048 {
      let crc = tables[index - 256]
      tables.append(tables[Int(crc & 255)] ^ crc >> 8)
    }
    return tables
  }()
}
