import CSodium

/// Bytes as letters and digits (RFC 4648, section 4), so that a sealed line stays a line.
enum Base64 {
  private static let variant = Int32(sodium_base64_VARIANT_ORIGINAL)

  /// Writes bytes as text.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    // The library ends the text with a zero.
    let count = sodium_base64_encoded_len(bytes.count, variant)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { text, filled in
      guard let start = text.baseAddress else { return }
      unsafe start.withMemoryRebound(to: CChar.self, capacity: count) { characters in
        _ = unsafe sodium_bin2base64(characters, count, bytes, bytes.count, variant)
      }
      filled = count - 1
    }
  }

  /// Reads what ``text(of:)`` wrote, and nothing else.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, filled in
      guard let start = bytes.baseAddress else { return }
      let result = unsafe text.withUnsafeBytes { text in
        unsafe sodium_base642bin(
          start, bytes.count, text.baseAddress?.assumingMemoryBound(to: CChar.self),
          text.count, nil, &count, nil, variant)
      }
      if result != 0 { count = -1 }
      filled = max(count, 0)
    }
    // Some versions of the library take a last letter whose unused bits are not zero.
    return count >= 0 && Self.text(of: bytes)[...] == text ? bytes : nil
  }
}
