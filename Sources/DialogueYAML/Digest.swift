/// Checksums of files, by which an edited one is noticed.
public enum Digest {
  /// Returns a checksum of a file's bytes: FNV-1a's steps, eight bytes at a time.
  public static func of(_ bytes: [UInt8]) -> UInt64 {
    let prime: UInt64 = 0x100_0000_01b3
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
      // The high bits are folded down, because a product alone never moves them there.
      hash = (hash ^ word) &* prime
      hash ^= hash >> 32
      index += 8
    }
    for byte in bytes[index...] { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }
}
