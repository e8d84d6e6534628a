import CSodium

/// What every use of the library begins with.
enum Sodium {
  // Runs once, at the first use; nothing of a session without a passphrase comes here.
  private static let isReady = sodium_init() >= 0

  /// Makes the library ready.
  static func prepare() {
    // Without a source of random numbers there is nothing safe to go on with.
    precondition(isReady, "libsodium is ready")
  }

  /// Draws random bytes.
  static func random(_ count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      if let start = buffer.baseAddress { unsafe randombytes_buf(start, buffer.count) }
    }
    return bytes
  }

  /// The BLAKE2b hash of a message, without a key.
  static func hash(_ message: [UInt8], count: Int) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: count)
    _ = unsafe crypto_generichash(&hash, count, message, UInt64(message.count), nil, 0)
    return hash
  }
}
