/// Reads scalars from bytes that come in pieces.
enum UTF8Scalar {
  /// Returns the first scalar and the bytes it took; bad bytes give U+FFFD.
  ///
  /// - Parameter final: Whether no byte is to follow, so that a cut scalar is a bad one.
  /// - Returns: `nil` when the scalar is not all there yet.
  static func first(
    of bytes: ArraySlice<UInt8>, final: Bool
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let lead = bytes.first else { return nil }
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead) else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    var length = 1
    while length < count {
      let index = bytes.startIndex + length
      guard index < bytes.endIndex else { return final ? ("\u{FFFD}", length) : nil }
      let byte = bytes[index]
      let allowed = length == 1 ? second(after: lead) : 0x80...0xBF
      guard allowed.contains(byte) else { return ("\u{FFFD}", length) }
      value = value << 6 | UInt32(byte & 0x3F)
      length += 1
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }

  /// Overlong forms, surrogates and what lies past the last scalar show in the second byte.
  private static func second(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
