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
    let tables = Self.tables
    var index = range.lowerBound
    var crc = register
    while index + 8 <= range.upperBound {
      let low =
        crc
        ^ (UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
          | UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24)
      let first = tables[1792 + Int(low & 255)] ^ tables[1536 + Int(low >> 8 & 255)]
      let second = tables[1280 + Int(low >> 16 & 255)] ^ tables[1024 + Int(low >> 24)]
      let third = tables[768 + Int(bytes[index + 4])] ^ tables[512 + Int(bytes[index + 5])]
      let fourth = tables[256 + Int(bytes[index + 6])] ^ tables[Int(bytes[index + 7])]
      crc = first ^ second ^ third ^ fourth
      index += 8
    }
    while index < range.upperBound {
      crc = tables[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])] ^ crc >> 8
      index += 1
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
